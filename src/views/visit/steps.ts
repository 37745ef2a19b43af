export type StepName = "curves" | "ratio" | "table" | "certificate" | "share";

export interface Step {
  readonly name: StepName;
  /** The part of the page that is spoken of */
  readonly target: string;
}

/** What a newcomer is shown, in this order: what is seen, what to move, what it changes, why to trust it, how to keep it. */
export const STEPS: readonly Step[] = [
  { name: "curves", target: 'figure[aria-label="populations"]' },
  { name: "ratio", target: '.control:has([aria-label="mu over p"])' },
  { name: "table", target: ".table-one" },
  { name: "certificate", target: ".certificate" },
  { name: "share", target: ".share-button" },
];
