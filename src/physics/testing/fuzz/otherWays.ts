import { planTimes } from "../../../numerics/samplePlanner.ts";
import { phaseOf, type TorusFunction, type TorusTerm } from "../../../numerics/torusFunction.ts";
import { type BlochSystem, blochSystem } from "../../bloch.ts";
import { integrateDirectly } from "../../directBloch.ts";
import { type Resolution, solveByDoubling } from "../../doublingBloch.ts";
import type { BlochModel, Rates } from "../../model.ts";
import { strobePeriod } from "../../strobe.ts";
import type { Draw } from "./randomScenario.ts";

/**
 * Ways to the populations of a scenario that differ from the solver's own: what is certified must agree with them.
 * Each is a generator that pauses now and then, and returns times × N.
 */
export type OtherWay = Generator<null, Float64Array>;

/** Tighter than any curve's own. */
const RESOLUTION: Resolution = { refinement: 0.8, tailTolerance: 1e-9 };

/** Eq. (1) as printed, on ρ itself, through every oscillation. */
export function* byDirectIntegration(model: BlochModel, times: readonly number[]): OtherWay {
  const rows = new Float64Array(times.length * model.levelCount);
  for (const sample of integrateDirectly(model, "bloch", times, 1e-13, { tau: 0, steps: 0 })) {
    if (sample) rows.set(sample.populations, sample.index * model.levelCount);
    else yield null;
  }
  return rows;
}

/**
 * By maps over the period of another frequency, and on the grid of other phases: one that the wave does not have where it
 * has one colour or none, the second fastest where it has more.
 */
export function* byAnotherStrobing(model: BlochModel, times: readonly number[]): OtherWay {
  const torus = otherFrequencyFirst(model.wave.torus);
  const usual = strobePeriod({ ...model, wave: { ...model.wave, torus } });
  const system = { ...blochSystem(model, "bloch"), modulation: torus };
  const period = torus.frequencies.length === 0 ? 0.7236 * usual : usual;
  return yield* populationsOf(model, system, times, period, RESOLUTION);
}

function otherFrequencyFirst({ frequencies, terms }: TorusFunction): TorusFunction {
  const [first, second, ...others] = frequencies;
  if (first === undefined) return { frequencies, terms };
  if (second === undefined) {
    return {
      frequencies: [1.3819660112501053 * first, first],
      terms: terms.map((term) => ({ ...term, index: [0, ...term.index] })),
    };
  }
  const swapped = ([a, b, ...rest]: readonly number[]) => [b!, a!, ...rest];
  return {
    frequencies: [second, first, ...others],
    terms: terms.map((term) => ({ ...term, index: swapped(term.index) })),
  };
}

/**
 * The same atom in other words: levels in another order, quarter turns on the level states, another unit of time. None of it
 * rounds, so that even coherences which are hardly damped must agree. Then in two legs: to
 * a moment inside some early period, and from there, where coherences are alive and the wave has other phases. Where a grid
 * for a tighter tail is beyond the limits, `tailTolerance` may be the curve's own: the maps are others all the same.
 */
export function* byTwoLegsInOtherUnits(
  model: BlochModel,
  times: readonly number[],
  draw: Draw,
  tailTolerance: number = RESOLUTION.tailTolerance,
): OtherWay {
  const resolution = { ...RESOLUTION, tailTolerance };
  const { model: other, place, unit } = inOtherUnits(model, draw);
  const n = model.levelCount;
  const system = blochSystem(other, "bloch");
  const period = strobePeriod(other);
  const slow = other.epsilon ** 2;
  const result = new Float64Array(times.length * n);
  const ends = times.map((time) => time / unit);
  const earliest = ends.reduce((least, end) => (end > 0 ? Math.min(least, end) : least), Number.POSITIVE_INFINITY);
  // A multiple of the last digit of the latest time: what is left of each is exact.
  const digit = 2 ** (Math.floor(Math.log2(Math.max(...ends))) - 51);
  const middle = digit * Math.floor(Math.min(0.38 * earliest, draw.between(0, 60) * period * slow) / digit);
  const there = new Float64Array(system.size);
  const begin = planTimes([middle], period * slow);
  yield* solveByDoubling(other, system, begin, period, resolution, { fraction: 0 }, (_, state) => there.set(state));
  const modulation = shifted(system.modulation, middle / slow);
  const onwards = { ...system, modulation, initial: there };
  const later = yield* populationsOf(
    other,
    onwards,
    ends.map((end) => Math.max(0, end - middle)),
    period,
    resolution,
  );
  ends.forEach((end, i) => {
    for (let j = 0; j < n; j++) {
      result[i * n + j] = end > 0 ? later[i * n + place[j]!]! : model.initialPopulations[j]!;
    }
  });
  return result;
}

function* populationsOf(
  model: BlochModel,
  system: BlochSystem,
  times: readonly number[],
  period: number,
  resolution: Resolution,
): OtherWay {
  const plan = planTimes(times, period * model.epsilon ** 2);
  return (yield* solveByDoubling(model, system, plan, period, resolution, { fraction: 0 })).populations;
}

/** φ(τ + later) as a function of τ. */
function shifted({ frequencies, terms }: TorusFunction, later: number): TorusFunction {
  const turns = frequencies.map((frequency) => ((frequency * later) / (2 * Math.PI)) % 1);
  return {
    frequencies,
    terms: terms.map((term): TorusTerm => {
      const angle = 2 * Math.PI * phaseOf(term.index, turns);
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      return { ...term, cosine: term.cosine * cos + term.sine * sin, sine: term.sine * cos - term.cosine * sin };
    }),
  };
}

/** Cosine and sine of quarter turns. */
const QUARTERS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Level j of the model is level place[j] of the other; a slow time t is t/unit there. */
function inOtherUnits(model: BlochModel, draw: Draw): { model: BlochModel; place: readonly number[]; unit: number } {
  const n = model.levelCount;
  const unit = draw.pick([0.25, 0.5, 2, 4]);
  const place = Array.from({ length: n }, (_, j) => j);
  for (let j = n - 1; j > 0; j--) {
    const k = Math.floor(draw.share() * (j + 1));
    [place[j], place[k]] = [place[k]!, place[j]!];
  }
  const quarters = place.map(() => draw.pick([0, 1, 2, 3]));
  const couplingRe = new Float64Array(n * n);
  const couplingIm = new Float64Array(n * n);
  const dephasing = new Float64Array(n * n);
  const pauli = new Float64Array(n * n) as Rates;
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < n; k++) {
      const from = j * n + k;
      const to = place[j]! * n + place[k]!;
      const [cos, sin] = QUARTERS[(quarters[j]! - quarters[k]! + 4) % 4]!;
      couplingRe[to] = unit * (model.couplingRe[from]! * cos - model.couplingIm[from]! * sin);
      couplingIm[to] = unit * (model.couplingRe[from]! * sin + model.couplingIm[from]! * cos);
      dephasing[to] = unit * model.dephasing[from]!;
      pauli[to] = unit * model.pauli[from]!;
    }
  }
  const moved = (values: Float64Array, scale: number) => {
    const result = new Float64Array(n);
    for (let j = 0; j < n; j++) result[place[j]!] = scale * values[j]!;
    return result;
  };
  const { frequencies, terms } = model.wave.torus;
  const torus: TorusFunction = {
    frequencies: frequencies.map((frequency) => unit * frequency),
    terms: terms.map((term) => ({ ...term, frequency: unit * term.frequency })),
  };
  return {
    place,
    unit,
    model: {
      ...model,
      energies: moved(model.energies, unit),
      detunings: moved(model.detunings, unit),
      initialPopulations: moved(model.initialPopulations, 1),
      couplingRe,
      couplingIm,
      dephasing,
      pauli,
      wave: { ...model.wave, torus },
      horizon: model.horizon / unit,
    },
  };
}
