import { firstDegrees } from "../numerics/cocycleCost.ts";
import type { SamplePlan } from "../numerics/samplePlan.ts";
import { FREE_STEPS, planGrid, planTimes } from "../numerics/samplePlanner.ts";
import { analyse } from "./asymptotics/analyse.ts";
import { measureLayers } from "./asymptotics/measuredLayers.ts";
import { type BlochSystem, blochSystem } from "./bloch.ts";
import { certificateOf, certifiedError, type Judged, secondSolutionError, widerDegrees } from "./certificate.ts";
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
import { TooLargeError } from "./refusal.ts";
import type { Analysis, Curve, KnownBloch, OutputRequest, SolveEvent, SolveOptions } from "./results.ts";
import { roundingError } from "./rounding.ts";
import { solveDirectly } from "./solveDirectly.ts";
import { strobePeriod } from "./strobe.ts";
import { RungSkippedError, timeDependentRung } from "./timeDependentRung.ts";
import { traceScale } from "./trace.ts";

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
/** A Fourier tail below this share of the error allowed does not explain a larger one. */
const HARMLESS_TAIL = 0.1;
/** An error that a larger grid leaves above this share of the former one has another cause. */
const HELPED = 0.5;

/**
 * Solves a compiled model: the analysis first, then the constant-rate rungs, Bloch, rungs 1 and 2 and Bloch's certificate.
 * Runs as a generator so that a worker can stop it between slices and the command line can drain it. Throws
 * TooLargeError before any work that would pass the doubling method's limits.
 */
export function* solve(model: BlochModel, options: SolveOptions): Generator<SolveEvent, void, void> {
  const analysis = analyse(model);
  yield { kind: "analysis", analysis };
  const wanted = new Set(options.rungs);
  const period = strobePeriod(model);
  const plan = planOutput(model, analysis, options.output, period);
  const { known } = options;
  if (known) checkKnown(known, plan);
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
    if (wanted.has("timeDependent")) yield* solveTimeDependent(model, plan, period);
    return;
  }
  const job: Job = { model, analysis, plan, period };
  const resolution: Resolution = { refinement: 1, tailTolerance: tailToleranceFor(options.tolerance) };
  let solved: Solved | undefined;
  if (known) solved = solvedBefore(job, known, resolution);
  else if (wanted.has("bloch")) solved = yield* solveBloch(job, blochSystem(model, "bloch"), resolution);
  if (wanted.has("delayed")) {
    const { populations } = yield* withProgress(job, blochSystem(model, "delayed"), resolution);
    yield { kind: "curves", curves: [{ rung: "delayed", times: plan.times.slice(), populations }] };
  }
  if (wanted.has("timeDependent")) yield* solveTimeDependent(model, plan, period);
  if (solved && options.certify) yield* certify(job, solved, options.tolerance, analysis.physical);
}

/** Rung 2, or the reason why it is left out. */
function* solveTimeDependent(model: BlochModel, plan: SamplePlan, period: number): Generator<SolveEvent, void> {
  try {
    const populations = yield* timeDependentRung(model, plan, period);
    yield { kind: "curves", curves: [{ rung: "timeDependent", times: plan.times.slice(), populations }] };
  } catch (error) {
    if (!(error instanceof RungSkippedError)) throw error;
    yield { kind: "skipped", rung: "timeDependent", reason: error.message };
  }
}

interface Job {
  readonly model: BlochModel;
  readonly analysis: Analysis;
  readonly plan: SamplePlan;
  /** Strobing period, τ */
  readonly period: number;
}

/** A Bloch curve with what its certificate needs. */
interface Solved {
  readonly system: BlochSystem;
  readonly resolution: Resolution;
  readonly solution: Pick<BlochSolution, "populations" | "grid" | "degrees" | "tail">;
}

function checkKnown({ curve }: KnownBloch, { times }: SamplePlan): void {
  const same = curve.times.length === times.length && times.every((time, i) => curve.times[i] === time);
  if (!same)
    throw new Error(`invalid known curve: ${curve.times.length} times, others than the ${times.length} asked for`);
}

/** What an earlier solve has left, with what its certificate needs. */
function solvedBefore({ model, period }: Job, { curve, grid }: KnownBloch, resolution: Resolution): Solved {
  const system = blochSystem(model, "bloch");
  const degrees =
    grid.length > 0 ? grid.map((points) => (points - 1) / 2) : firstDegrees(system, period, resolution.tailTolerance);
  const tail = grid.length > 0 ? resolution.tailTolerance : 0;
  return { system, resolution, solution: { populations: curve.populations, grid, degrees, tail } };
}

/** Solves Bloch and yields the curve with its cost. */
function* solveBloch(job: Job, system: BlochSystem, resolution: Resolution): Generator<SolveEvent, Solved> {
  const { plan, model, analysis } = job;
  const started = now();
  const solution = yield* withProgress(job, system, resolution);
  const { doublings, steps, grid } = solution;
  const periods = (plan.times.at(-1) ?? 0) / plan.step;
  const cost = { blochMs: now() - started, periods, doublings, steps, grid };
  // The curve may be transferred away while the certificate still needs it.
  const curve: Curve = { rung: "bloch", times: plan.times.slice(), populations: solution.populations.slice() };
  const measured = measureLayers(model, analysis.layers, curve);
  yield { kind: "bloch", curve, coherenceL1: solution.coherenceL1, cost, complete: true, measured };
  return { system, resolution, solution };
}

/**
 * Yields the certificate. Where the phase grid may be to blame for a failure, the curve is solved again on a larger one; not
 * where a larger one has not helped, as where turns of hardly damped coherences are lost to rounding.
 */
function* certify(job: Job, first: Solved, tolerance: number, physical: boolean): Generator<SolveEvent, void> {
  const { model, period } = job;
  let solved = first;
  let before = Number.POSITIVE_INFINITY;
  for (let attempt = 0; ; attempt++) {
    const { system, solution, resolution } = solved;
    const judged: Judged = { ...job, ...solved };
    const error = yield* secondSolutionError(judged);
    const allowed = certifiedError(tolerance);
    const passes = error <= allowed * traceScale(model);
    // Where both solutions may have rounded alike their difference is not all.
    const rounding = passes ? yield* roundingError(judged) : 0;
    const certificate = certificateOf(model, solution.populations, error + rounding, tolerance, physical);
    const gridToBlame = solution.tail > HARMLESS_TAIL * allowed && error < HELPED * before;
    if (passes || !gridToBlame || attempt === SECOND_ATTEMPTS) {
      yield { kind: "certificate", certificate };
      return;
    }
    before = error;
    const tailTolerance = Math.max(1e-14, resolution.tailTolerance * SMALLER_TAIL);
    const least = widerDegrees(solution.degrees);
    const degrees = firstDegrees(system, period, tailTolerance).map((degree, j) => Math.max(degree, least[j]!));
    try {
      solved = yield* solveBloch(job, system, { ...resolution, tailTolerance, degrees });
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      // The curve that is there stays, with the certificate that it has.
      yield { kind: "certificate", certificate };
      return;
    }
  }
}

function* withProgress(
  { model, plan, period }: Job,
  system: BlochSystem,
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
  const earliest =
    horizon / step > FREE_STEPS ? Math.max(step, wished) : Math.max(horizon * 10 ** -FREE_DECADES, wished);
  return planGrid(output.axis, output.samples, horizon, step, earliest);
}
