import type { BlochModel } from "./model.ts";

/** The trace, Σ_n ρ_n, which every model keeps. Positive (1) where the hypotheses hold. */
export function traceOf({ initialPopulations }: Pick<BlochModel, "initialPopulations">): number {
  return initialPopulations.reduce((sum, x) => sum + x, 0);
}

/** What errors of populations are measured in: the trace, or 1 where that is less. */
export function traceScale(model: Pick<BlochModel, "initialPopulations">): number {
  return Math.max(1, traceOf(model));
}
