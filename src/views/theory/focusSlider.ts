/** How many frames to wait for a view that may have to be loaded first. */
const PATIENCE = 120;

/** Puts the focus on a slider once its view stands. */
export function focusSlider(label: string, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const slider = document.querySelector<HTMLElement>(`input[type="range"][aria-label="${label}"]`);
    if (slider) {
      slider.scrollIntoView({ block: "center" });
      slider.focus();
    } else if (frames > 0) {
      focusSlider(label, frames - 1);
    }
  });
}
