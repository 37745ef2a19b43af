import { errorPoint } from "../src/physics/convergence/errorPoint.ts";
import { LADDER } from "../src/physics/ladder.ts";
import { solve } from "../src/physics/solve.ts";
import { epsilonGrid } from "../src/scenario/convergence/epsilonGrid.ts";
import { drain, timeOnce } from "./measure.ts";
import { benchModel } from "./scenarios.ts";

const RANGE = { largest: 1e-1, smallest: 1e-7, count: 40 };
/** One solve as the page does it when a slider rests: every rung on a logarithmic axis, Bloch certified. */
const ONE_SOLVE = {
  rungs: LADDER.map(({ name }) => name),
  output: { kind: "grid", axis: "logarithmic", samples: 400 },
  method: "doubling",
  tolerance: 1e-10,
  certify: true,
} as const;
const RUNS = 12;

/**
 * A sweep over ε against one solve of the same system, in ms. Both are timed value by value of ε, taking turns, so that
 * whatever else the machine does meets both: least of the runs at each ε, then the sum over the sweep and the mean of the
 * single solves.
 */
export function sweepAgainstSolve(colours: 1 | 2, runs = RUNS): { readonly sweep: number; readonly solve: number } {
  let sweep = 0;
  let solves = 0;
  const values = epsilonGrid(RANGE);
  // Code is compiled and warm before anything counts.
  for (const epsilon of values) drain(errorPoint(benchModel({ levels: 3, epsilon, colours })));
  for (const epsilon of values) {
    const model = benchModel({ levels: 3, epsilon, colours });
    let point = Number.POSITIVE_INFINITY;
    let one = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      point = Math.min(
        point,
        timeOnce(() => drain(errorPoint(model))),
      );
      one = Math.min(
        one,
        timeOnce(() => drain(solve(model, ONE_SOLVE))),
      );
    }
    sweep += point;
    solves += one;
  }
  return { sweep, solve: solves / values.length };
}

export function* convergenceTable(): Generator<string> {
  yield `| N = 3, ${RANGE.count} values of ε from 10⁻¹ to 10⁻⁷, all rungs | sweep, ms | one solve of all rungs, certified, ms | ratio | wanted |`;
  yield "| --- | ---: | ---: | ---: | --- |";
  for (const colours of [1, 2] as const) {
    const { sweep, solve: one } = sweepAgainstSolve(colours, colours === 1 ? RUNS : 3);
    const ratio = sweep / one;
    const met = ratio < RANGE.count ? "met" : "MISSED";
    yield `| ${colours === 1 ? "one colour" : "two colours"} | ${sweep.toFixed(0)} | ${one.toPrecision(3)} | ${ratio.toFixed(1)} | under ${RANGE.count}: ${met} |`;
  }
}
