import { timeLayersOf } from "../asymptotics/timeLayer.ts";
import { errorPoint } from "../convergence/errorPoint.ts";
import type { ErrorPoint } from "../convergence/results.ts";
import { LADDER } from "../ladder.ts";
import type { BlochModel } from "../model.ts";
import { TooLargeError } from "../refusal.ts";
import type { MeasuredLayer, TimeLayer } from "../results.ts";
import { traceOf } from "../trace.ts";
import { type BlochNeeds, type BlochNumbers, blochRun } from "./blochRun.ts";
import { horizonPopulation, horizonPower, pairRate, restPopulation, restPower } from "./rateNumbers.ts";
import type { Headline, HeadlineLayer, HeadlineValues, MissingReason } from "./results.ts";

/** A number, or why there is none. */
type Found = number | MissingReason;

/** Curves for a slope are this factor apart in ε. */
const SLOPE_FACTOR = Math.SQRT2;
/** Populations of Bloch that still differ by more than this share of the trace have not come to rest. */
const SETTLED = 1e-4;
/** The same for its power, as a share of that: it is averaged over a few periods alone. */
const POWER_SETTLED = 1e-2;

/**
 * Headline numbers of one model, in the order asked for. Bloch is solved only when one of them needs it, once for all that
 * do (once more with finer samples for errors and coherences, twice for slopes). Where a number does not exist, or its
 * solution is refused, it is null with its reason; nothing is thrown for it.
 */
export function* headlineValues(
  model: BlochModel,
  headlines: readonly Headline[],
): Generator<null, HeadlineValues, void> {
  const point = yield* measurePoint(model, headlines);
  const found = headlines.map((headline): Found => {
    const value = valueAt(headline, point);
    return typeof value === "number" && !Number.isFinite(value) ? "not-finite" : value;
  });
  return {
    values: found.map((value) => (typeof value === "number" ? value : null)),
    reasons: found.map((value) => (typeof value === "number" ? null : value)),
  };
}

/** All that had to be solved for a list of headlines. */
interface Point {
  readonly model: BlochModel;
  readonly layers: readonly TimeLayer[];
  readonly bloch: BlochNumbers | "too-large" | null;
  /** For slopes: the layers measured at a larger and at a smaller ε */
  readonly around: readonly { readonly epsilon: number; readonly measured: readonly MeasuredLayer[] }[] | "too-large";
  readonly errors: ErrorPoint | null;
}

function* measurePoint(model: BlochModel, headlines: readonly Headline[]): Generator<null, Point> {
  const asks = (test: (headline: Headline) => boolean) => headlines.some(test);
  const layered = asks(({ kind }) => kind === "layer-time" || kind === "layer-exponent");
  const layers = layered ? timeLayersOf(model) : [];
  const measured = asks(
    (headline) =>
      (headline.kind === "layer-time" && headline.measured) ||
      (headline.kind === "layer-exponent" && headline.from === "ratio"),
  );
  const asksBloch = (kind: "population" | "power", at: "horizon" | "equilibrium") =>
    asks((headline) => headline.kind === kind && headline.rung === "bloch" && headline.at === at);
  const needs: BlochNeeds = {
    layers: measured ? layers : [],
    horizon: asksBloch("population", "horizon"),
    horizonPower: asksBloch("power", "horizon"),
    rest: asksBloch("population", "equilibrium"),
    restPower: asksBloch("power", "equilibrium"),
  };
  const bloch = yield* unlessTooLarge(solvesNothing(needs) ? null : blochRun(model, needs));

  const slopes =
    layers.length > 0 &&
    asks(({ kind, ...rest }) => kind === "layer-exponent" && "from" in rest && rest.from === "slope");
  const around = slopes ? yield* unlessTooLarge(layersAround(model)) : [];

  const rungs = LADDER.filter(({ name, available }) => {
    if (name === "bloch" || !available(model)) return false;
    return asks((headline) => headline.kind === "error" && headline.rung === name);
  }).map(({ name }) => name);
  const errors =
    rungs.length > 0 || asks(({ kind }) => kind === "coherence") ? yield* errorPoint(model, ["bloch", ...rungs]) : null;
  return { model, layers, bloch, around: around ?? [], errors };
}

function solvesNothing({ layers, horizon, horizonPower, rest, restPower }: BlochNeeds): boolean {
  return layers.length === 0 && !horizon && !horizonPower && !rest && !restPower;
}

function* unlessTooLarge<T>(work: Generator<null, T> | null): Generator<null, T | "too-large" | null> {
  if (work === null) return null;
  try {
    return yield* work;
  } catch (error) {
    if (error instanceof TooLargeError) return "too-large";
    throw error;
  }
}

function* layersAround(model: BlochModel): Generator<null, Exclude<Point["around"], "too-large">> {
  const largest = Math.min(1, model.epsilon * Math.sqrt(SLOPE_FACTOR));
  const found: { epsilon: number; measured: readonly MeasuredLayer[] }[] = [];
  for (const epsilon of [largest, largest / SLOPE_FACTOR]) {
    const there = { ...model, epsilon };
    const needs: BlochNeeds = {
      layers: timeLayersOf(there),
      horizon: false,
      horizonPower: false,
      rest: false,
      restPower: false,
    };
    found.push({ epsilon, measured: (yield* blochRun(there, needs)).measured });
  }
  return found;
}

function valueAt(headline: Headline, point: Point): Found {
  const { model, bloch, errors } = point;
  switch (headline.kind) {
    case "layer-time":
    case "layer-exponent":
      return layerValue(headline, point);
    case "population": {
      if (headline.level >= model.levelCount) return "no-level";
      const { rung, level } = headline;
      if (rung !== "bloch") {
        if (rung === "dominant" && model.mu === 0) return "mu-zero";
        return headline.at === "horizon" ? horizonPopulation(model, rung, level) : restPopulation(model, rung, level);
      }
      if (bloch === "too-large") return bloch;
      return headline.at === "horizon" ? bloch!.horizon![level]! : atRest(model, bloch!, bloch!.rest![level]!);
    }
    case "power":
      if (headline.rung === "averaged") return headline.at === "horizon" ? horizonPower(model) : restPower(model);
      if (bloch === "too-large") return bloch;
      if (headline.at === "horizon") return bloch!.horizonPower!;
      return bloch!.powerChange <= POWER_SETTLED ? atRest(model, bloch!, bloch!.restPower!) : "unsettled";
    case "rate":
      if (headline.from >= model.levelCount || headline.to >= model.levelCount) return "no-level";
      if (headline.rates === "dominant" && model.mu === 0) return "mu-zero";
      return pairRate(model, headline.rates, headline.from, headline.to);
    case "coherence":
      return errors!.coherence ?? "too-large";
    case "error":
      return errorValue(headline, model, errors);
  }
}

function atRest(model: BlochModel, { settled }: BlochNumbers, value: number): Found {
  const trace = traceOf(model);
  return settled <= SETTLED * trace ? value : "unsettled";
}

function errorValue(
  { rung, norm }: Extract<Headline, { kind: "error" }>,
  model: BlochModel,
  errors: ErrorPoint | null,
): Found {
  if (rung === "dominant" && model.mu === 0) return "mu-zero";
  const distance = errors!.errors.find((error) => error.rung === rung)?.toBloch;
  if (distance) return distance[norm];
  return errors!.missing.some((missing) => missing.rung === "timeDependent") ? "skipped" : "too-large";
}

function layerValue(
  headline: Extract<Headline, { kind: "layer-time" | "layer-exponent" }>,
  { model, layers, bloch, around }: Point,
): Found {
  if (model.mu === 0) return "mu-zero";
  const layer = chosenLayer(layers, headline.layer);
  if (!layer) return "no-layer";
  const timeIn = (measured: readonly MeasuredLayer[]) => measured.find(({ name }) => name === layer.name)?.time ?? null;
  if (headline.kind === "layer-time" && !headline.measured) return layer.time;
  if (headline.kind === "layer-exponent" && headline.from === "slope") {
    if (around === "too-large") return around;
    const [first, second] = around.map(({ epsilon, measured }) => ({ epsilon, time: timeIn(measured) }));
    if (first!.time === null || second!.time === null) return "not-shown";
    return Math.log(first!.time / second!.time) / Math.log(first!.epsilon / second!.epsilon);
  }
  if (bloch === "too-large") return bloch;
  const time = timeIn(bloch!.measured);
  if (time === null) return "not-shown";
  return headline.kind === "layer-time" ? time : Math.log(time) / Math.log(model.epsilon);
}

/** ε^μ is the fast one, ε^{2p−μ} the slow one; the last is whichever lasts longest. */
function chosenLayer(layers: readonly TimeLayer[], which: HeadlineLayer): TimeLayer | undefined {
  if (which === "last") return [...layers].sort((a, b) => b.time - a.time)[0];
  return layers.find(({ name }) => (name === "ε^μ") === (which === "fast"));
}
