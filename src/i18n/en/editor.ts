/** Groups of sliders beside the charts. */
export const tuning = {
  wave: "Wave",
  environment: "Relaxation",
  time: "Horizon",
} as const;

/** The editor of everything that has no slider. */
export const editor = {
  open: "edit…",
} as const;
