/** How many frames to wait for a view that may have to be loaded first. */
const PATIENCE = 120;
/** After so many it is not the view that is missing but a section that is closed. */
const SHUT = 12;

/**
 * Puts the focus on a slider once its view stands, in a section that is opened for it where it is closed; on the number
 * field of a control that has no slider.
 */
export function focusSlider(label: string, fieldName: string, frame = 0): void {
  requestAnimationFrame(() => {
    const named = (name: string, type = "") =>
      document.querySelector<HTMLElement>(`input${type}[aria-label="${name}"]`);
    const slider = named(label, '[type="range"]') ?? (frame > SHUT ? named(fieldName) : null);
    if (slider) {
      slider.scrollIntoView({ block: "center" });
      slider.focus();
      return;
    }
    if (frame === SHUT) {
      for (const shut of document.querySelectorAll<HTMLElement>('.controls button[aria-expanded="false"]'))
        shut.click();
    }
    if (frame < PATIENCE) focusSlider(label, fieldName, frame + 1);
  });
}
