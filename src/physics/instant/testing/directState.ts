import { RungeKutta8 } from "../../../numerics/rungeKutta8.ts";
import { blochSlope } from "../../directBloch.ts";
import type { BlochModel } from "../../model.ts";
import type { DensityMatrix } from "../densityMatrix.ts";

/** ρ at ascending fast times by the direct integrator, every entry. For tests only. */
export function directStates(model: BlochModel, taus: ArrayLike<number>, tolerance = 1e-13): DensityMatrix[] {
  const { levelCount: n } = model;
  const area = n * n;
  const start = new Float64Array(2 * area);
  for (let i = 0; i < n; i++) start[i * (n + 1)] = model.initialPopulations[i]!;
  const solver = new RungeKutta8(blochSlope(model, "bloch"), 0, start, {
    relativeTolerance: tolerance,
    absoluteTolerance: tolerance,
    firstStep: 0.1,
  });
  return Array.from(taus, (tau) => {
    while (solver.tau < tau) solver.advance(tau);
    return { re: solver.y.slice(0, area), im: solver.y.slice(area) };
  });
}

/** Largest difference of two matrices, among populations and among coherences. */
export function difference(a: DensityMatrix, b: DensityMatrix): { populations: number; coherences: number } {
  const n = Math.round(Math.sqrt(a.re.length));
  let populations = 0;
  let coherences = 0;
  a.re.forEach((_, place) => {
    const distance = Math.hypot(a.re[place]! - b.re[place]!, a.im[place]! - b.im[place]!);
    if (place % (n + 1) === 0) populations = Math.max(populations, distance);
    else coherences = Math.max(coherences, distance);
  });
  return { populations, coherences };
}
