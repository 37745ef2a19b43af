import type { QuasiPeriodicSystem, Rotation } from "./quasiPeriodicSystem.ts";
import { rowSumNorm } from "./sparse.ts";
import { amplitudeBound, phaseOf } from "./torusFunction.ts";

/**
 * Decay of a pair that is worth a frame, as a share of the first frequency: elsewhere three or four digits of sixteen are at
 * stake, and turned maps may need a finer grid.
 */
const LONG_LIVED = 1e-4;
/** What is left of such a pair's speed in its frame, as a share of the same: then it is near a resonance. */
const NEAR = 1e-2;
/** A wave that moves the coordinates faster than this share of its frequency leaves no pair still. */
const WEAK = 0.5;

/**
 * The frame in which lasting pairs that a weak wave meets in resonance stand still: u of a rotation is seen as e^{im·θ}u, with θ the
 * phases of the wave and m·ω the sum of its frequencies nearest to the speed of the pair. A map in this frame holds what such
 * a pair does besides turning, such as a decay by 10⁻⁸, to its own precision and not as the rest of
 * a turn; so do all products of such maps.
 */
export class TurningFrame {
  /** m of each rotation, one entry for each frequency; null where the frame is at rest */
  readonly indices: readonly (readonly number[] | null)[];
  /** No pair turns with it: it is no frame at all. */
  readonly rests: boolean;
  /** Nor is it over whole periods of the first frequency, from its phase 0. */
  readonly restsOverPeriods: boolean;
  private readonly rotations: readonly Rotation[];

  /** `turns`: false for maps over whole periods of a single colour, where every frame is at rest. */
  constructor(system: QuasiPeriodicSystem, turns = true) {
    const { rotations, modulated, modulation } = system;
    const [first = 0] = modulation.frequencies;
    this.rotations = rotations;
    const lasting = turns && rotations.some(({ decay }) => decay < LONG_LIVED * first);
    if (lasting && amplitudeBound(modulation) * rowSumNorm(modulated) < WEAK * first) {
      const met = resonances(system);
      this.indices = rotations.map((rotation) => nearest(rotation, met, modulation.frequencies));
    } else {
      this.indices = rotations.map(() => null);
    }
    this.rests = this.indices.every((index) => index === null);
    this.restsOverPeriods = this.indices.every((index) => index === null || index.slice(1).every((m) => m === 0));
  }

  /** m·θ of a pair, turns */
  turnOf(pair: number, turns: ArrayLike<number>): number {
    const index = this.indices[pair];
    return index ? phaseOf(index, turns) % 1 : 0;
  }

  /** Takes `width` columns (row-major) into the frame at the phases `turns`, in place. */
  enter(columns: Float64Array, width: number, turns: ArrayLike<number>): void {
    this.turn(columns, width, turns, 1);
  }

  /** Takes them out of it. */
  leave(columns: Float64Array, width: number, turns: ArrayLike<number>): void {
    this.turn(columns, width, turns, -1);
  }

  private turn(columns: Float64Array, width: number, turns: ArrayLike<number>, sign: 1 | -1): void {
    for (let pair = 0; pair < this.rotations.length; pair++) {
      const angle = 2 * Math.PI * this.turnOf(pair, turns);
      if (angle === 0) continue;
      const { re, im } = this.rotations[pair]!;
      const cos = Math.cos(angle);
      const sin = sign * Math.sin(angle);
      for (let column = 0; column < width; column++) {
        const x = columns[re * width + column]!;
        const y = columns[im * width + column]!;
        columns[re * width + column] = cos * x - sin * y;
        columns[im * width + column] = sin * x + cos * y;
      }
    }
  }
}

/** What is left of a pair's speed in a frame of its own. */
export function speedLeft(
  { speed, shift }: Rotation,
  index: readonly number[],
  frequencies: readonly number[],
): number {
  return speed - phaseOf(index, frequencies) + shift;
}

/** Multi-indices at which the wave meets a pair at first order, and at second order. */
function resonances({ modulation }: QuasiPeriodicSystem): number[][][] {
  const once = modulation.terms.flatMap(({ index }) => [[...index], index.map((m) => 0 - m)]);
  const twice = once.flatMap((a) => once.map((b) => a.map((m, j) => m + b[j]!)));
  return [[modulation.frequencies.map(() => 0), ...once], twice];
}

/** The nearest of the lowest order that a pair is near to; null where there is none, or it is at rest by itself. */
function nearest(rotation: Rotation, met: number[][][], frequencies: readonly number[]): readonly number[] | null {
  const first = frequencies[0]!;
  if (rotation.decay >= LONG_LIVED * first) return null;
  for (const order of met) {
    let best: readonly number[] | undefined;
    let least = NEAR * first;
    for (const index of order) {
      const left = Math.abs(speedLeft(rotation, index, frequencies));
      if (left >= least) continue;
      best = index;
      least = left;
    }
    if (best) return best.some((m) => m !== 0) ? best : null;
  }
  return null;
}
