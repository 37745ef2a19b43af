import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario, type ScenarioMode } from "../../../scenario/format.ts";

/** Draws for one scenario; the same seed and index give the same ones for ever. */
export interface Draw {
  /** Uniform in [0, 1) */
  share(): number;
  /** Uniform in [from, to) */
  between(from: number, to: number): number;
  /** 10 to a uniform power in [from, to) */
  power(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

export function draws(seed: number, index: number): Draw {
  // mulberry32, started far apart for neighbouring indices.
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + (to - from) * share();
  return {
    share,
    between,
    power: (from, to) => 10 ** between(from, to),
    pick: (list) => list[Math.floor(share() * list.length)]!,
    chance: (probability) => share() < probability,
  };
}

/** Small atoms often, up to twelve levels now and then. */
const LEVEL_COUNTS = [1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6];
const MANY_LEVELS = 0.02;

/**
 * A legal scenario, tame or at the edge: ε from 10⁻⁸ to 1, γ from 10⁻⁶ to 10⁶, couplings to 10³, horizons from 10⁻⁹ to
 * 10⁹, near-commensurate frequencies, equal levels, no coupling, no relaxation or no wave at all.
 */
export function randomScenario(seed: number, index: number): Scenario {
  const draw = draws(seed, index);
  // One in three is tame: numbers of order one but for ε and the horizon.
  const tame = draw.chance(1 / 3);
  const n = draw.chance(MANY_LEVELS) ? Math.floor(draw.between(7, 13)) : draw.pick(LEVEL_COUNTS);
  const frequencies = randomFrequencies(draw, n);
  const omega = randomEnergies(draw, n, frequencies);
  const square = (entry: (j: number, k: number) => number) => omega.map((_, j) => omega.map((_, k) => entry(j, k)));
  const upper = Array.from({ length: n * n }, () => ({
    re: draw.between(-1, 1),
    im: draw.between(-1, 1),
    gamma: draw.between(0.3, 1.5),
    power: draw.power(-6, 6),
    there: draw.share(),
  }));
  const at = (j: number, k: number) => upper[Math.min(j, k) * n + Math.max(j, k)]!;
  const strength = draw.chance(0.03) ? 0 : tame ? 1 : draw.power(-3, 3);
  const complex = draw.chance(0.5);
  const diagonal = draw.chance(0.3);
  const density = draw.pick([1, 1, 0.7, 0.4]);
  const coupled = (j: number, k: number) => (j === k ? diagonal : at(j, k).there < density);
  const gammaScale = tame ? 1 : draw.power(-6, 6);
  const eachGamma = !tame && draw.chance(0.2);
  const pauliScale = draw.chance(0.1) ? 0 : tame ? draw.between(0, 1) : draw.power(-4, 3);
  const mu = draw.chance(0.08) ? 0 : draw.chance(0.1) ? draw.between(0.5, 1.99) : draw.between(0, 0.5);
  const detuned = draw.pick([0, 0.5, 1]);
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    levels: {
      omega,
      delta: omega.map(() => (draw.chance(detuned) ? draw.between(-1, 1) * (tame ? 1 : draw.power(-3, 2)) : 0)),
      initial: omega.map((_, j) => (j === 0 ? 1 : draw.chance(0.5) ? 0 : draw.share())),
    },
    coupling: {
      re: square((j, k) => (coupled(j, k) ? strength * at(j, k).re : 0)),
      im: square((j, k) => (complex && j !== k && coupled(j, k) ? Math.sign(k - j) * strength * at(j, k).im : 0)),
    },
    relaxation: {
      gamma: square((j, k) => (j === k ? 0 : eachGamma ? at(j, k).power : gammaScale * at(j, k).gamma)),
      pauli: square((j, k) => (j === k || draw.chance(0.3) ? 0 : pauliScale * draw.share())),
    },
    wave: { frequencies, modes: randomModes(draw, frequencies, tame) },
    scaling: {
      epsilon: draw.chance(0.04) ? draw.pick([1, 1e-8]) : draw.power(-8, 0),
      mu,
      p: mu > 0 && draw.chance(0.15) ? mu / draw.pick([1, 2]) : draw.power(-1, 0.3),
    },
    horizon: tame ? draw.power(-3, 2) : draw.power(-9, 9),
  };
}

/** One colour, or two and three that nearly beat, are far apart, or stand in a ratio of whole numbers. */
function randomFrequencies(draw: Draw, n: number): number[] {
  const first = draw.chance(0.3) ? 1 : draw.between(0.5, 1.6);
  const second = () => {
    const kind = draw.share();
    if (kind < 0.25) return first * (1 + draw.pick([-1, 1]) * draw.power(-9, -1));
    if (kind < 0.5) return (first * Math.ceil(draw.between(0, 20))) / Math.ceil(draw.between(0, 20));
    if (kind < 0.6) return first * draw.power(-3, 3);
    if (kind < 0.65) return 0;
    return draw.between(0.3, 1.9);
  };
  const kind = draw.share();
  // Maps of many levels on a grid of phases are the costliest of all: seldom.
  if (kind < (n > 4 ? 0.9 : 0.55)) return [first];
  return kind < 0.96 || n > 3 ? [first, second()] : [first, second(), second()];
}

/** Levels in resonance with the wave or its combinations, equal, or anywhere. */
function randomEnergies(draw: Draw, n: number, frequencies: readonly number[]): number[] {
  const scale = draw.chance(0.8) ? 1 : draw.power(-2, 2);
  const equal = draw.chance(0.05);
  return Array.from({ length: n }, (_, j) => {
    if (j === 0 || equal) return 0;
    const kind = draw.share();
    if (kind < 0.5) return draw.pick(frequencies) * draw.pick([0, 1, 1, 1, 2]);
    if (kind < 0.6) return frequencies.reduce((sum, frequency) => sum + frequency, 0);
    return scale * draw.between(-2, 2);
  });
}

function randomModes(draw: Draw, frequencies: readonly number[], tame: boolean): ScenarioMode[] {
  if (draw.chance(0.04)) return [];
  const amplitude = tame ? 0.6 : draw.power(-3, 1.5);
  const modes = new Map<string, ScenarioMode>();
  const count = frequencies.length + (draw.chance(0.3) ? 1 : 0);
  for (let i = 0; i < count; i++) {
    const alpha = frequencies.map((_, j): number => (j === i % frequencies.length ? 1 : 0));
    const kind = draw.share();
    if (kind < 0.12) for (let j = 0; j < alpha.length; j++) alpha[j] = draw.pick([0, 1, 1, 2, 3]);
    else if (kind < 0.18) alpha.fill(0);
    const constant = alpha.every((m) => m === 0);
    modes.set(alpha.join(), {
      alpha,
      re: amplitude * draw.between(-1, 1),
      im: constant || draw.chance(0.5) ? 0 : amplitude * draw.between(-1, 1),
    });
  }
  return [...modes.values()];
}
