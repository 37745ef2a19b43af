import type { QuasiPeriodicSystem, Rotation } from "./quasiPeriodicSystem.ts";
import { rowSumNorm } from "./sparse.ts";
import { amplitudeBound } from "./torusFunction.ts";

/** A pair is worth a frame when all that is left of its motion there is slower than this share of the wave's frequency. */
const SLOW = 0.5;

/** The multiple of the wave's first frequency nearest to the speed of a pair. */
export function nearestHarmonic({ speed, shift }: Rotation, first: number): number {
  return first > 0 ? Math.round((speed + shift) / first) : 0;
}

/**
 * The frame in which pairs that the wave meets in resonance stand still: u of a rotation is seen as e^{ihθ}u, with θ the
 * phase of the first frequency and h the harmonic nearest to its speed. Over a part of a period the map in this frame
 * holds what such a pair does besides turning, which is 10⁻⁸ or less where it lives long, to its own precision and not as the
 * rest of a whole turn; so do all products of such maps. Over whole periods from θ = 0 it is no frame at all.
 */
export class TurningFrame {
  /** h of each rotation; 0 where nothing would be gained, because the maps change with θ the faster the larger h is */
  readonly harmonics: Int32Array;
  private readonly rotations: readonly Rotation[];

  constructor({ rotations, modulated, modulation }: QuasiPeriodicSystem) {
    const first = modulation.frequencies[0] ?? 0;
    const highest = modulation.terms.reduce((most, { index }) => Math.max(most, Math.abs(index[0] ?? 0)), 0);
    const drive = amplitudeBound(modulation) * rowSumNorm(modulated);
    this.rotations = rotations;
    this.harmonics = Int32Array.from(rotations, (rotation) => {
      const { decay, speed, shift } = rotation;
      const harmonic = nearestHarmonic(rotation, first);
      const left = decay + Math.abs(speed - harmonic * first + shift) + drive;
      // Beyond the wave's own harmonics nothing drives a pair in resonance at first order.
      return Math.abs(harmonic) <= highest && left < SLOW * first ? harmonic : 0;
    });
  }

  /** Takes `width` columns (row-major) into the frame at the phase `turn` of the first frequency, in place. */
  enter(columns: Float64Array, width: number, turn: number): void {
    this.turn(columns, width, turn % 1);
  }

  /** Takes them out of it. */
  leave(columns: Float64Array, width: number, turn: number): void {
    this.turn(columns, width, -(turn % 1));
  }

  private turn(columns: Float64Array, width: number, turn: number): void {
    this.rotations.forEach(({ re, im }, pair) => {
      const harmonic = this.harmonics[pair]!;
      if (harmonic === 0) return;
      const cos = Math.cos(2 * Math.PI * harmonic * turn);
      const sin = Math.sin(2 * Math.PI * harmonic * turn);
      for (let column = 0; column < width; column++) {
        const x = columns[re * width + column]!;
        const y = columns[im * width + column]!;
        columns[re * width + column] = cos * x - sin * y;
        columns[im * width + column] = sin * x + cos * y;
      }
    });
  }
}
