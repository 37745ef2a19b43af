import type { SamplePlan } from "../numerics/samplePlan.ts";
import { planGrid, planTimes } from "../numerics/samplePlanner.ts";
import { analyse } from "./asymptotics/analyse.ts";
import { type BlochSystem, blochSystem } from "./bloch.ts";
import { certificateOf, certifiedError, secondSolutionError } from "./certificate.ts";
import { now } from "./clock.ts";
import {
  type BlochSolution,
  type Progress,
  type Resolution,
  solveByDoubling,
  tailToleranceFor,
} from "./doublingBloch.ts";
import { LADDER } from "./ladder.ts";
import type { BlochModel } from "./model.ts";
import { rateRung } from "./rateRungs.ts";
import type { Analysis, Cost, Curve, OutputRequest, RungName, SolveEvent, SolveOptions } from "./results.ts";
import { solveDirectly } from "./solveDirectly.ts";
import { strobePeriod } from "./strobe.ts";

/** A logarithmic axis starts this many decades before the horizon, unless a layer lies earlier. */
const DECADES = 5.5;
/** A fast layer is shown from this fraction of its time on. */
const BEFORE_LAYER = 1 / 300;
/** Below this number of strobing periods even the first decades inside one period are worth showing. */
const FREE_DECADES = 4;
/** Progress is reported at most this often, ms. */
const PROGRESS_INTERVAL = 100;
/** A curve whose certificate fails is solved again this often, with a Fourier tail smaller by the factor. */
const SECOND_ATTEMPTS = 2;
const SMALLER_TAIL = 1e-3;

/**
 * Solves a compiled model: the analysis first, then the constant-rate rungs, rung 1, Bloch and its certificate.
 * Runs as a generator so that a worker can stop it between slices and the command line can drain it. Throws
 * TooLargeError before any work that would pass the doubling method's limits.
 */
export function* solve(model: BlochModel, options: SolveOptions): Generator<SolveEvent, void, void> {
  const analysis = analyse(model);
  yield { kind: "analysis", analysis };
  const wanted = new Set(options.rungs);
  const period = strobePeriod(model);
  const plan = planOutput(model, analysis, options.output, period);
  const curves: Curve[] = [];
  for (const { name, available } of LADDER) {
    if (!wanted.has(name) || !available(model)) continue;
    if (name === "averaged" || name === "dominant" || name === "limit") {
      curves.push(rateRung(model, name, plan));
      yield null;
    }
  }
  if (curves.length > 0) yield { kind: "curves", curves };
  if (options.method === "direct") {
    yield* solveDirectly(model, analysis, plan, options);
    return;
  }
  const resolution: Resolution = { refinement: 1, tailTolerance: tailToleranceFor(options.tolerance) };
  if (wanted.has("bloch")) yield* solveBloch(model, analysis, plan, period, resolution, options);
  if (wanted.has("delayed")) {
    const solution = yield* withProgress(model, blochSystem(model, "delayed"), plan, period, resolution);
    yield {
      kind: "curves",
      curves: [{ rung: "delayed", times: plan.times.slice(), populations: solution.populations }],
    };
  }
}

/** Bloch, its cost, and its certificate; when the certificate fails, again with a larger grid. */
function* solveBloch(
  model: BlochModel,
  analysis: Analysis,
  plan: SamplePlan,
  period: number,
  first: Resolution,
  options: SolveOptions,
): Generator<SolveEvent, void, void> {
  const system = blochSystem(model, "bloch");
  let resolution = first;
  for (let attempt = 0; ; attempt++) {
    const started = now();
    const solution = yield* withProgress(model, system, plan, period, resolution);
    const cost: Cost = {
      blochMs: now() - started,
      periods: (plan.times.at(-1) ?? 0) / plan.step,
      doublings: solution.doublings,
      steps: solution.steps,
      grid: solution.grid,
    };
    yield {
      kind: "bloch",
      // The curve may be transferred away while the certificate still needs it.
      curve: { rung: "bloch", times: plan.times.slice(), populations: solution.populations.slice() },
      coherenceL1: solution.coherenceL1,
      cost,
      complete: true,
    };
    if (!options.certify) return;
    const error = yield* secondSolutionError(model, system, plan, period, solution, resolution);
    const certificate = certificateOf(model, solution.populations, error, options.tolerance, analysis.physical);
    const larger = error > certifiedError(options.tolerance) && solution.grid.length > 0 && attempt < SECOND_ATTEMPTS;
    if (!larger) {
      yield { kind: "certificate", certificate };
      return;
    }
    resolution = { ...resolution, tailTolerance: Math.max(1e-14, resolution.tailTolerance * SMALLER_TAIL) };
  }
}

function* withProgress(
  model: BlochModel,
  system: BlochSystem,
  plan: SamplePlan,
  period: number,
  resolution: Resolution,
): Generator<SolveEvent, BlochSolution> {
  const progress: Progress = { fraction: 0 };
  const started = now();
  let reported = started;
  const run = solveByDoubling(model, system, plan, period, resolution, progress);
  let result = run.next();
  for (; !result.done; result = run.next()) {
    const time = now();
    if (time - reported > PROGRESS_INTERVAL && progress.fraction > 0) {
      reported = time;
      yield {
        kind: "progress",
        fraction: progress.fraction,
        secondsLeft: (((time - started) / 1000) * (1 - progress.fraction)) / progress.fraction,
      };
    } else {
      yield null;
    }
  }
  return result.value;
}

/** Where to look: exactly the times asked for, or a grid on whole strobing periods. */
export function planOutput(model: BlochModel, analysis: Analysis, output: OutputRequest, period: number): SamplePlan {
  const step = model.epsilon ** 2 * period;
  if (output.kind === "times") return planTimes(output.times, step);
  const { horizon } = model;
  const usual = horizon * 10 ** -DECADES;
  const fastest = analysis.layers.reduce((least, layer) => Math.min(least, layer.time), Number.POSITIVE_INFINITY);
  // Whole decades: the axis must not creep while a slider moves.
  const decades = Math.max(0, Math.ceil(Math.log10(usual / (BEFORE_LAYER * fastest))));
  const wished = usual * 10 ** -decades;
  const earliest = horizon / step > 96 ? Math.max(step, wished) : Math.max(horizon * 10 ** -FREE_DECADES, wished);
  return planGrid(output.axis, output.samples, horizon, step, earliest);
}

/** The rungs that the given exponents allow, of those asked for. */
export function solvableRungs(model: BlochModel, rungs: readonly RungName[]): RungName[] {
  return LADDER.filter(({ name, available }) => rungs.includes(name) && available(model)).map(({ name }) => name);
}
