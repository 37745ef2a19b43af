import type { SamplePlan } from "../numerics/samplePlan.ts";
import { measureLayers } from "./asymptotics/measuredLayers.ts";
import { certificateOf, comparedIndices, sampleDifference } from "./certificate.ts";
import { now } from "./clock.ts";
import { integrateDirectly } from "./directBloch.ts";
import type { BlochModel } from "./model.ts";
import { directSeconds } from "./refusal.ts";
import type { Analysis, SolveEvent, SolveOptions } from "./results.ts";

/** Local error of the direct method per unit of the tolerance asked of the populations; errors of many steps add up. */
const LOCAL_SHARE = 0.02;
/** The second solution of the certificate is finer by this factor. */
const FINER = 0.02;
/** Pieces of the curve and progress are sent at most this often, ms. */
const INTERVAL = 100;

/**
 * Bloch and rung 1 by the direct integrator, streamed: the curve comes piece by piece, with progress in between. The
 * certificate is a second integration with a fiftieth of the tolerance.
 */
export function* solveDirectly(
  model: BlochModel,
  analysis: Analysis,
  plan: SamplePlan,
  options: SolveOptions,
): Generator<SolveEvent, void, void> {
  const tolerance = Math.max(1e-14, LOCAL_SHARE * options.tolerance);
  if (options.known || options.rungs.includes("bloch")) {
    const populations =
      options.known?.curve.populations ??
      (yield* streamBloch(model, plan, tolerance, options.certify, analysis.layers));
    if (options.certify) {
      const finer = Math.max(1e-15, FINER * tolerance);
      const chosen = comparedIndices(plan.times.length);
      const n = model.levelCount;
      let error = 0;
      const state = { tau: 0, steps: 0 };
      for (const sample of integrateDirectly(
        model,
        "bloch",
        chosen.map((i) => plan.times[i]!),
        finer,
        state,
      )) {
        if (sample === null) {
          yield null;
          continue;
        }
        error = Math.max(error, sampleDifference(n, populations, chosen[sample.index]!, sample.populations, 0));
      }
      yield {
        kind: "certificate",
        certificate: certificateOf(model, populations, error, options.tolerance, analysis.physical),
      };
    }
  }
  if (options.rungs.includes("delayed")) {
    const n = model.levelCount;
    const populations = new Float64Array(plan.times.length * n);
    for (const sample of integrateDirectly(model, "delayed", plan.times, tolerance, { tau: 0, steps: 0 })) {
      if (sample) populations.set(sample.populations, sample.index * n);
      else yield null;
    }
    yield { kind: "curves", curves: [{ rung: "delayed", times: plan.times.slice(), populations }] };
  }
}

function* streamBloch(
  model: BlochModel,
  plan: SamplePlan,
  tolerance: number,
  certify: boolean,
  layers: Analysis["layers"],
): Generator<SolveEvent, Float64Array> {
  const n = model.levelCount;
  const { times } = plan;
  const populations = new Float64Array(times.length * n);
  const coherence = new Float64Array(times.length);
  const state = { tau: 0, steps: 0 };
  const end = (times.at(-1) ?? 0) / model.epsilon ** 2;
  const started = now();
  let reported = started;
  let sent = 0;
  const piece = (to: number, complete: boolean): SolveEvent => {
    const event: SolveEvent = {
      kind: "bloch",
      curve: { rung: "bloch", times: times.slice(sent, to), populations: populations.slice(sent * n, to * n) },
      coherenceL1: coherence.slice(sent, to),
      cost: {
        blochMs: now() - started,
        periods: state.tau / (plan.step / model.epsilon ** 2),
        doublings: 0,
        steps: state.steps,
        grid: [],
      },
      complete,
      ...(complete ? { measured: measureLayers(model, layers, { rung: "bloch", times, populations }) } : {}),
    };
    sent = to;
    return event;
  };
  for (const sample of integrateDirectly(model, "bloch", times, tolerance, state)) {
    if (sample) {
      populations.set(sample.populations, sample.index * n);
      coherence[sample.index] = sample.coherenceL1;
      if (sample.index === times.length - 1) continue;
    }
    const time = now();
    if (time - reported < INTERVAL) {
      yield null;
      continue;
    }
    reported = time;
    if (sample && sample.index + 1 > sent) yield piece(sample.index + 1, false);
    const fraction = end > 0 ? Math.min(1, state.tau / end) : 1;
    const spent = (time - started) / 1000;
    // The certificate integrates once more, with somewhat shorter steps.
    const share = certify ? fraction / 2.7 : fraction;
    const secondsLeft = fraction > 0.001 ? (spent * (1 - share)) / share : directSeconds(model, times.at(-1) ?? 0);
    yield { kind: "progress", fraction: share, secondsLeft };
  }
  yield piece(times.length, true);
  return populations;
}
