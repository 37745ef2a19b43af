import { applyMap, composeRows } from "../src/numerics/denseMap.ts";
import { planGrid } from "../src/numerics/samplePlanner.ts";
import { blochSystem } from "../src/physics/bloch.ts";
import { secondSolutionError } from "../src/physics/certificate.ts";
import { integrateDirectly } from "../src/physics/directBloch.ts";
import {
  type BlochSolution,
  type Resolution,
  solveByDoubling,
  tailToleranceFor,
} from "../src/physics/doublingBloch.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { strobePeriod } from "../src/physics/strobe.ts";
import { convergenceTable } from "./convergence.ts";
import { divisorTable } from "./divisors.ts";
import { drain, leastTime, timeOnce } from "./measure.ts";
import { manyLevelTable, rungTable } from "./rungs.ts";
import { benchModel } from "./scenarios.ts";
import { coloursTable, directTable, epsilonTable, levelsTable } from "./sweeps.ts";

const TOLERANCE = 1e-10;
const SAMPLES = 400;
const RESOLUTION: Resolution = { refinement: 1, tailTolerance: tailToleranceFor(TOLERANCE) };

/** Everything between a compiled model and its Bloch curve: equations, plan, maps, samples; no certificate. */
function prepare(model: BlochModel) {
  const period = strobePeriod(model);
  const step = model.epsilon ** 2 * period;
  const plan = planGrid("linear", SAMPLES, model.horizon, step, step);
  return { system: blochSystem(model, "bloch"), period, plan };
}

function solveBloch(model: BlochModel): BlochSolution {
  const { system, period, plan } = prepare(model);
  return drain(solveByDoubling(model, system, plan, period, RESOLUTION, { fraction: 0 }));
}

/** As many products as doublings and one matrix–vector product a sample, with the solver's own kernels. */
function floorWork(size: number, doublings: number, samples: number): () => void {
  const area = size * size;
  const map = Float64Array.from({ length: area }, (_, i) => Math.sin(i) / (10 * size));
  const target = new Float64Array(area);
  const y = Float64Array.from({ length: size }, (_, i) => 1 / (i + 1));
  const next = new Float64Array(size);
  return () => {
    for (let k = 0; k < doublings; k++) composeRows(target, 0, map, 0, map, 0, size, 0, size);
    for (let k = 0; k < samples; k++) applyMap(map, 0, size, y, next);
  };
}

export function* benchTables(): Generator<string> {
  yield `Least of many runs of each, all in this one run; horizon 5, about ${SAMPLES} samples, tolerance ${TOLERANCE}, no certificate unless said. “Wanted” is what the product has promised itself.`;
  yield "";
  yield* comparisons();
  yield "";
  yield* floors();
  yield "";
  yield* sizes();
  yield "";
  yield* epsilonTable();
  yield "";
  yield* levelsTable();
  yield "";
  yield* coloursTable();
  yield "";
  yield* directTable();
  yield "";
  yield* convergenceTable();
  yield "";
  yield* rungTable();
  yield "";
  yield* manyLevelTable();
  yield "";
  yield* divisorTable();
}

function row(...cells: (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function ms(value: number): string {
  return value < 10 ? value.toPrecision(3) : value.toFixed(0);
}

function verdict(ratio: number, bound: number, sense: "at most" | "at least"): string {
  const met = sense === "at most" ? ratio <= bound : ratio >= bound;
  return `${sense} ${bound}: ${met ? "met" : "MISSED"}`;
}

function* comparisons(): Generator<string> {
  const coarse = benchModel({ levels: 3, epsilon: 1e-2 });
  const fine = benchModel({ levels: 3, epsilon: 1e-6 });
  const colours = benchModel({ levels: 3, epsilon: 1e-2, colours: 2 });
  const one = leastTime(() => solveBloch(coarse));
  const small = leastTime(() => solveBloch(fine));
  const two = leastTime(() => solveBloch(colours));
  const prepared = prepare(coarse);
  const direct = timeOnce(() =>
    drain(integrateDirectly(coarse, "bloch", prepared.plan.times, TOLERANCE / 50, { tau: 0, steps: 0 })),
  );
  const solution = solveBloch(coarse);
  const certificate = leastTime(() =>
    drain(secondSolutionError({ model: coarse, ...prepared, solution, resolution: RESOLUTION })),
  );
  yield row("N = 3", "ms", "against", "ratio", "wanted");
  yield row("---", "---:", "---", "---:", "---");
  yield row("one colour, ε = 10⁻²", ms(one), "", "", "");
  yield row(
    "one colour, ε = 10⁻⁶",
    ms(small),
    "one colour, ε = 10⁻²",
    (small / one).toFixed(2),
    verdict(small / one, 1.5, "at most"),
  );
  yield row(
    "direct, ε = 10⁻²",
    ms(direct),
    "doubling",
    (direct / one).toFixed(0),
    verdict(direct / one, 500, "at least"),
  );
  yield row(
    "two colours, ε = 10⁻²",
    ms(two),
    "one colour, ε = 10⁻²",
    (two / one).toFixed(1),
    verdict(two / one, 12, "at most"),
  );
  yield row(
    "certificate, one colour, ε = 10⁻²",
    ms(certificate),
    "the curve",
    (certificate / one).toFixed(1),
    "reported",
  );
}

function* floors(): Generator<string> {
  yield row("N, one colour, ε = 10⁻⁶", "coordinates", "doublings", "Bloch, ms", "floor, ms", "ratio", "wanted");
  yield row("---:", "---:", "---:", "---:", "---:", "---:", "---");
  for (const levels of [2, 3, 5, 8]) {
    const model = benchModel({ levels, epsilon: 1e-6 });
    const { system, plan } = prepare(model);
    const { doublings } = solveBloch(model);
    const bloch = leastTime(() => solveBloch(model));
    const floor = leastTime(floorWork(system.size, doublings, plan.times.length - 1));
    const ratio = bloch / floor;
    yield row(levels, system.size, doublings, ms(bloch), ms(floor), ratio.toFixed(1), verdict(ratio, 10, "at most"));
  }
}

function* sizes(): Generator<string> {
  yield row("N, one colour, ε = 10⁻⁴", "coordinates", "time, ms", "maps, MiB", "process memory grown, MiB");
  yield row("---:", "---:", "---:", "---:", "---:");
  for (const levels of [8, 12, 16]) {
    const model = benchModel({ levels, epsilon: 1e-4 });
    const before = process.memoryUsage().rss;
    let grown = 0;
    const spent = timeOnce(() => {
      solveBloch(model);
      grown = process.memoryUsage().rss - before;
    });
    const { size } = blochSystem(model, "bloch");
    const maps = (2 * size ** 2 * 8) / 2 ** 20;
    yield row(levels, size, ms(spent), maps.toFixed(1), Math.max(0, grown / 2 ** 20).toFixed(0));
  }
}
