import { createRequire } from "node:module";
import { blochSlope } from "../src/physics/directBloch.ts";
import type { BlochModel } from "../src/physics/model.ts";

/** What is used of odex, whose own types are not for this compiler's rules. */
interface OdexSolver {
  absoluteTolerance: number;
  relativeTolerance: number;
  maxSteps: number;
  solve(
    slope: (tau: number, y: number[]) => number[],
    tau: number,
    y: number[],
    end: number,
  ): { y: number[]; nEval: number; outcome: number };
}

const { Solver } = createRequire(import.meta.url)("odex") as { Solver: new (size: number) => OdexSolver };

/** Bloch's populations at slow times by odex (Gragg–Bulirsch–Stoer), on the same right-hand side as our direct integrator. */
export function byOdex(model: BlochModel, times: readonly number[], tolerance: number): Float64Array {
  const n = model.levelCount;
  const size = 2 * n * n;
  const slope = blochSlope(model, "bloch");
  const result = new Float64Array(times.length * n);
  const [state, change] = [new Float64Array(size), new Float64Array(size)];
  const solver = new Solver(size);
  solver.absoluteTolerance = tolerance;
  solver.relativeTolerance = tolerance;
  solver.maxSteps = 1e9;
  let y = Array.from(state, (_, i) => (i < n * n && i % (n + 1) === 0 ? model.initialPopulations[i / (n + 1)]! : 0));
  let tau = 0;
  times.forEach((time, i) => {
    const end = time / model.epsilon ** 2;
    if (end > tau) {
      const f = (at: number, here: number[]) => {
        state.set(here);
        slope(at, state, change);
        return Array.from(change);
      };
      y = solver.solve(f, tau, y, end).y;
      tau = end;
    }
    for (let j = 0; j < n; j++) result[i * n + j] = y[j * (n + 1)]!;
  });
  return result;
}
