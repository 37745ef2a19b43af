import { blochSystem } from "../src/physics/bloch.ts";
import { integrateDirectly } from "../src/physics/directBloch.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { type CurveRun, curveRun } from "./curveRun.ts";
import { leastTime, processorTime } from "./measure.ts";
import { byOdex } from "./odex.ts";
import { benchModel } from "./scenarios.ts";

/** Work above this, ms, is measured once. */
const LONG = 400;

function timeOf({ solve }: CurveRun): number {
  const once = processorTime(solve);
  return once > LONG ? once : Math.min(once, leastTime(solve, 5, 150));
}

const ms = (value: number) => (value < 10 ? value.toPrecision(3) : value.toFixed(0));
const power = (epsilon: number) => epsilon.toExponential(0).replace("e-", "e−");

/** Cost against ε: nothing grows with the number of periods. */
export function* epsilonTable(): Generator<string> {
  yield "| N = 3, ε | periods | one colour, ms | doublings | two colours, ms | grid |";
  yield "| ---: | ---: | ---: | ---: | ---: | ---: |";
  for (const epsilon of [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7]) {
    const one = curveRun(benchModel({ levels: 3, epsilon }));
    const two = curveRun(benchModel({ levels: 3, epsilon, colours: 2 }));
    const [spentOne, spentTwo] = [timeOf(one), timeOf(two)];
    const solution = one.solve();
    const grid = two.solve().grid.join(" × ") || "none";
    const periods = one.periods.toExponential(1);
    yield `| ${power(epsilon)} | ${periods} | ${ms(spentOne)} | ${solution.doublings} | ${ms(spentTwo)} | ${grid} |`;
  }
}

/** Cost against N: a map has N⁴ entries at most, and a product of two N⁶ multiplications. */
export function* levelsTable(): Generator<string> {
  yield "| one colour, ε = 10⁻⁴, N | coordinates | ms | times N = 2 |";
  yield "| ---: | ---: | ---: | ---: |";
  let first = 0;
  for (const levels of [2, 3, 4, 6, 8, 12, 16]) {
    const model = benchModel({ levels, epsilon: 1e-4 });
    const spent = timeOf(curveRun(model));
    first ||= spent;
    yield `| ${levels} | ${blochSystem(model, "bloch").size} | ${ms(spent)} | ${(spent / first).toFixed(1)} |`;
  }
}

/** Cost against r: every further colour multiplies the maps by the phases of its grid. */
export function* coloursTable(): Generator<string> {
  yield "| N = 3, r | ε | grid | maps | ms | times r = 1 |";
  yield "| ---: | ---: | ---: | ---: | ---: | ---: |";
  for (const epsilon of [1e-2, 1e-4]) {
    let first = 0;
    for (const colours of [1, 2, 3] as const) {
      const run = curveRun(benchModel({ levels: 3, epsilon, colours }));
      const spent = timeOf(run);
      first ||= spent;
      const { grid } = run.solve();
      const maps = grid.reduce((product, points) => product * points, 1);
      yield `| ${colours} | ${power(epsilon)} | ${grid.join(" × ") || "none"} | ${maps} | ${ms(spent)} | ${(spent / first).toFixed(1)} |`;
    }
  }
}

/** Accuracy at which direct methods are compared: each with the loosest power of ten as tolerance that reaches it. */
const ACCURACY = 1e-8;
const PARTS = [0.25, 0.5, 0.75, 1];

/** Doubling, our direct integrator and odex on the same scenario and machine, at equal accuracy. */
export function* directTable(): Generator<string> {
  yield `| N = 3, one colour, horizon 5, ${PARTS.length} times, ε | doubling, ms | direct, ms | its error | odex, ms | its error | direct / doubling | odex / direct |`;
  yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
  for (const epsilon of [1e-1, 3e-2, 1e-2]) {
    const model = benchModel({ levels: 3, epsilon });
    const times = PARTS.map((part) => part * model.horizon);
    const doubling = curveRun(model, times);
    const spent = timeOf(doubling);
    const { populations } = doubling.solve();
    const direct = cheapest((tolerance) => directly(model, times, tolerance), populations);
    const odex = cheapest((tolerance) => byOdex(model, times, tolerance), populations);
    yield `| ${power(epsilon)} | ${ms(spent)} | ${ms(direct.spent)} | ${direct.error.toExponential(0)} | ${ms(odex.spent)} | ${odex.error.toExponential(0)} | ${(direct.spent / spent).toFixed(0)} | ${(odex.spent / direct.spent).toFixed(1)} |`;
  }
  yield "";
  yield `Direct methods run with the loosest tolerance of 10⁻⁷, 10⁻⁸, … whose largest error of a population, against the doubled maps, is below ${ACCURACY}; time of the processor.`;
}

function directly(model: BlochModel, times: readonly number[], tolerance: number): Float64Array {
  const rows = new Float64Array(times.length * model.levelCount);
  for (const sample of integrateDirectly(model, "bloch", times, tolerance, { tau: 0, steps: 0 })) {
    if (sample) rows.set(sample.populations, sample.index * model.levelCount);
  }
  return rows;
}

function cheapest(run: (tolerance: number) => Float64Array, exact: Float64Array): { spent: number; error: number } {
  for (let digits = 7; digits < 14; digits++) {
    let found = new Float64Array(0);
    const spent = processorTime(() => {
      found = run(10 ** -digits) as Float64Array<ArrayBuffer>;
    });
    const error = exact.reduce((most, x, i) => Math.max(most, Math.abs(x - found[i]!)), 0);
    if (error < ACCURACY) return { spent, error };
  }
  throw new Error(`no tolerance reaches ${ACCURACY}`);
}
