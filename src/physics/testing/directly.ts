import { integrateDirectly } from "../directBloch.ts";
import type { BlochModel } from "../model.ts";

/** Populations by the direct integrator at ascending times, one row after the other. For tests only. */
export function directly(
  model: BlochModel,
  times: readonly number[],
  tolerance = 1e-13,
  rung: "bloch" | "delayed" = "bloch",
): Float64Array {
  const rows = new Float64Array(times.length * model.levelCount);
  for (const sample of integrateDirectly(model, rung, times, tolerance, { tau: 0, steps: 0 })) {
    if (sample) rows.set(sample.populations, sample.index * model.levelCount);
  }
  return rows;
}
