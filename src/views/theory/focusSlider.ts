/** How many frames to wait for a view that may have to be loaded first. */
const PATIENCE = 120;
/** After so many it is not the view that is missing but a section that is closed. */
const SHUT = 12;

/** Puts the focus on a slider once its view stands, in a section that is opened for it where it is closed. */
export function focusSlider(label: string, frame = 0): void {
  requestAnimationFrame(() => {
    const slider = document.querySelector<HTMLElement>(`input[type="range"][aria-label="${label}"]`);
    if (slider) {
      slider.scrollIntoView({ block: "center" });
      slider.focus();
      return;
    }
    if (frame === SHUT) {
      for (const shut of document.querySelectorAll<HTMLElement>('.controls button[aria-expanded="false"]'))
        shut.click();
    }
    if (frame < PATIENCE) focusSlider(label, frame + 1);
  });
}
