import { propagateMarkov } from "../src/numerics/markovMap.ts";
import { planGrid } from "../src/numerics/samplePlanner.ts";
import { blochSystem } from "../src/physics/bloch.ts";
import { solveByDoubling, tailToleranceFor } from "../src/physics/doublingBloch.ts";
import type { Rates } from "../src/physics/model.ts";
import { rateRung } from "../src/physics/rateRungs.ts";
import { generatorOf } from "../src/physics/rates/generator.ts";
import type { RungName } from "../src/physics/results.ts";
import { strobePeriod } from "../src/physics/strobe.ts";
import { timeDependentRung } from "../src/physics/timeDependentRung.ts";
import { drain, leastTime, timeOnce } from "./measure.ts";
import { benchModel } from "./scenarios.ts";

const SAMPLES = 400;
const RUNGS: readonly RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];

/** What each rung of the ladder costs, side by side, over the same logarithmic grid. */
export function* rungTable(): Generator<string> {
  yield `| ms, about ${SAMPLES} samples | ${RUNGS.join(" | ")} |`;
  yield `| --- |${RUNGS.map(() => " ---: |").join("")}`;
  for (const levels of [3, 8]) {
    for (const colours of [1, 2] as const) {
      for (const epsilon of [1e-2, 1e-4, 1e-6]) {
        const cells = RUNGS.map((rung) => cell(leastTime(workOf(rung, levels, colours, epsilon), 5, 300)));
        yield `| N = ${levels}, ${colours === 1 ? "one colour" : "two colours"}, ε = ${epsilon} | ${cells.join(" | ")} |`;
      }
    }
  }
}

function workOf(rung: RungName, levels: number, colours: 1 | 2, epsilon: number): () => void {
  const model = benchModel({ levels, epsilon, colours });
  const period = strobePeriod(model);
  const step = epsilon ** 2 * period;
  const plan = planGrid("logarithmic", SAMPLES, model.horizon, step, Math.max(step, model.horizon * 1e-5));
  switch (rung) {
    case "bloch":
    case "delayed": {
      const resolution = { refinement: 1, tailTolerance: tailToleranceFor(1e-10) };
      return () => drain(solveByDoubling(model, blochSystem(model, rung), plan, period, resolution, { fraction: 0 }));
    }
    case "timeDependent":
      return () => drain(timeDependentRung(model, plan, period));
    default:
      return () => rateRung(model, rung, plan);
  }
}

/** A rate equation of many levels over twelve decades of time: a chain whose rates fall over eight decades. */
export function* manyLevelTable(): Generator<string> {
  yield "| rate rung, 12 decades of time | ms | octaves | largest defect of the trace |";
  yield "| --- | ---: | ---: | ---: |";
  for (const levels of [100, 500]) {
    const rates = new Float64Array(levels * levels);
    for (let n = 0; n < levels; n++) {
      for (let m = 0; m < levels; m++) {
        // Every pair exchanges, near ones fast; the way down a little faster.
        if (n !== m) rates[n * levels + m] = (n > m ? 1.2 : 1) * 10 ** ((-8 * Math.abs(n - m)) / levels);
      }
    }
    const generator = generatorOf(rates as Rates, levels);
    const start = Float64Array.from({ length: levels }, (_, n) => (n === 0 ? 1 : 0));
    const plan = planGrid("logarithmic", SAMPLES, 1e6, 1e-7, 1e-6);
    let populations = new Float64Array(0);
    const spent = timeOnce(() => {
      populations = propagateMarkov(generator, levels, start, plan) as Float64Array<ArrayBuffer>;
    });
    let defect = 0;
    for (let at = 0; at < populations.length; at += levels) {
      const trace = populations.subarray(at, at + levels).reduce((sum, x) => sum + x, 0);
      defect = Math.max(defect, Math.abs(trace - 1));
    }
    const octaves = Math.round(Math.log2(1e12));
    yield `| N = ${levels}, all pairs | ${spent.toFixed(0)} | ${octaves} | ${defect.toExponential(1)} |`;
  }
}

function cell(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toPrecision(2) : milliseconds.toFixed(0);
}
