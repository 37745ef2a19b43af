import type { QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import type { SparseMatrix } from "./sparse.ts";
import { speedLeft, type TurningFrame } from "./turningFrame.ts";

/** Places of a block of columns, each with what is added there: coefficient · source. */
interface Contributions {
  readonly targets: Int32Array;
  readonly sources: Int32Array;
  readonly coefficients: Float64Array;
}

/**
 * The part U(τ) of a system's flow that needs no integration: slow coordinates stay, each fast pair turns and decays as
 * u(τ) = e^{−(decay + i(speed + shift))τ}. A map is integrated as U + D, and U is put back at the end, exactly. In a turning
 * frame the columns begin turned, u(0) = e^{−im·θ}.
 */
export class FreeMotion {
  private readonly system: QuasiPeriodicSystem;
  private readonly frame: TurningFrame | undefined;
  /** m·θ of each pair at τ = 0, rad */
  private readonly starts: Float64Array;
  /** For each coordinate its pair, −1 for those that U leaves alone */
  private readonly pairOf: Int32Array;
  /** decay and speed + shift of each pair */
  private readonly decays: Float64Array;
  private readonly speeds: Float64Array;
  /** Re and Im of the Taylor coefficient of u around the present time, by pair, of the order last asked for; then a 1 */
  private readonly coefficients: Float64Array;
  private firstColumn = 0;
  private width = 0;
  private turning!: Contributions;
  private restingInModulated!: Contributions;
  private restingInConstant!: Contributions;

  constructor(system: QuasiPeriodicSystem, frame?: TurningFrame) {
    const { rotations, size } = system;
    this.system = system;
    this.frame = frame;
    this.starts = new Float64Array(rotations.length);
    this.pairOf = new Int32Array(size).fill(-1);
    this.decays = new Float64Array(rotations.length);
    this.speeds = new Float64Array(rotations.length);
    for (let pair = 0; pair < rotations.length; pair++) {
      const { re, im, decay, speed, shift } = rotations[pair]!;
      this.pairOf[re] = pair;
      this.pairOf[im] = pair;
      this.decays[pair] = decay;
      this.speeds[pair] = speed + shift;
    }
    this.coefficients = new Float64Array(2 * rotations.length + 1);
    this.coefficients[2 * rotations.length] = 1;
  }

  /** Works on columns firstColumn … firstColumn + width − 1 from now on, from the phases `turns`. */
  select(firstColumn: number, width: number, turns: ArrayLike<number>): void {
    const { frame, starts } = this;
    if (frame) for (let pair = 0; pair < starts.length; pair++) starts[pair] = 2 * Math.PI * frame.turnOf(pair, turns);
    if (this.firstColumn === firstColumn && this.width === width) return;
    this.firstColumn = firstColumn;
    this.width = width;
    this.turning = this.turningPart(this.system.modulated);
    this.restingInModulated = this.restingPart(this.system.modulated);
    this.restingInConstant = this.restingPart(this.system.constant);
  }

  /**
   * Adds L₁ U_k to the block at `at`, with U_k h^k the term of order k of U around τ; orders are asked for one after the
   * other from 0.
   */
  addImages(images: Float64Array, at: number, tau: number, step: number, k: number): void {
    if (k === 0) {
      this.begin(tau);
      this.add(this.restingInModulated, images, at, 1);
    } else {
      this.advance(step / k);
    }
    this.add(this.turning, images, at, 1);
  }

  /** Adds scale·L₀ on the coordinates that U leaves alone: the part of L₀ U that is not dU/dτ. */
  addSlowSource(terms: Float64Array, at: number, scale: number): void {
    this.add(this.restingInConstant, terms, at, scale);
  }

  /**
   * Adds U(duration) − I, in the frame where there is one: its angles are small. Others are taken from the nearest multiple of
   * the first frequency, which whole periods forget.
   */
  addMap(map: Float64Array, duration: number): void {
    const { frequencies } = this.system.modulation;
    const [first = 0] = frequencies;
    const turns = (first * duration) / (2 * Math.PI);
    const beyond = Math.abs(turns - Math.round(turns)) <= 4 * Number.EPSILON * turns ? 0 : first * duration;
    for (const [pair, rotation] of this.system.rotations.entries()) {
      const { re, im, decay, speed, shift } = rotation;
      const index = this.frame?.indices[pair];
      const harmonic = first > 0 ? Math.round((speed + shift) / first) : 0;
      const angle = index
        ? speedLeft(rotation, index, frequencies) * duration
        : (speed - harmonic * first + shift) * duration + harmonic * beyond;
      const size = Math.exp(-decay * duration);
      const half = Math.sin(angle / 2);
      // Re u − 1 = (e^{−gτ} − 1) − 2 e^{−gτ} sin²(angle/2), each part to its own precision.
      const x = Math.expm1(-decay * duration) - 2 * size * half * half;
      const y = -size * Math.sin(angle);
      if (this.holds(re)) {
        map[this.place(re, re)]! += x;
        map[this.place(im, re)]! += y;
      }
      if (this.holds(im)) {
        map[this.place(re, im)]! -= y;
        map[this.place(im, im)]! += x;
      }
    }
  }

  private add({ targets, sources, coefficients }: Contributions, block: Float64Array, at: number, scale: number): void {
    const values = this.coefficients;
    for (let i = 0; i < targets.length; i++) {
      block[at + targets[i]!]! += scale * coefficients[i]! * values[sources[i]!]!;
    }
  }

  private holds(column: number): boolean {
    return column >= this.firstColumn && column < this.firstColumn + this.width;
  }

  private place(row: number, column: number): number {
    return row * this.width + column - this.firstColumn;
  }

  /** Where the columns of U that turn go under a matrix: column re of U is (Re u, Im u), column im is (−Im u, Re u). */
  private turningPart({ size, rowStart, columns, values }: SparseMatrix): Contributions {
    const targets: number[] = [];
    const sources: number[] = [];
    const coefficients: number[] = [];
    const push = (target: number, source: number, coefficient: number) => {
      targets.push(target);
      sources.push(source);
      coefficients.push(coefficient);
    };
    for (let row = 0; row < size; row++) {
      for (let e = rowStart[row]!; e < rowStart[row + 1]!; e++) {
        const coordinate = columns[e]!;
        const pair = this.pairOf[coordinate]!;
        if (pair < 0) continue;
        const { re, im } = this.system.rotations[pair]!;
        const isRe = coordinate === re;
        if (this.holds(re)) push(this.place(row, re), 2 * pair + (isRe ? 0 : 1), values[e]!);
        if (this.holds(im)) push(this.place(row, im), 2 * pair + (isRe ? 1 : 0), isRe ? -values[e]! : values[e]!);
      }
    }
    return asContributions(targets, sources, coefficients);
  }

  /** The columns of a matrix on the coordinates that U leaves alone. */
  private restingPart({ size, rowStart, columns, values }: SparseMatrix): Contributions {
    const targets: number[] = [];
    const coefficients: number[] = [];
    for (let row = 0; row < size; row++) {
      for (let e = rowStart[row]!; e < rowStart[row + 1]!; e++) {
        const coordinate = columns[e]!;
        if (this.pairOf[coordinate]! >= 0 || !this.holds(coordinate)) continue;
        targets.push(this.place(row, coordinate));
        coefficients.push(values[e]!);
      }
    }
    const one = this.coefficients.length - 1;
    return asContributions(
      targets,
      targets.map(() => one),
      coefficients,
    );
  }

  /** u(τ). */
  private begin(tau: number): void {
    const { coefficients, decays, speeds, starts } = this;
    for (let pair = 0; pair < decays.length; pair++) {
      const size = Math.exp(-decays[pair]! * tau);
      const angle = speeds[pair]! * tau + starts[pair]!;
      coefficients[2 * pair] = size * Math.cos(angle);
      coefficients[2 * pair + 1] = -size * Math.sin(angle);
    }
  }

  /** u_k h^k = u_{k−1} h^{k−1} · (−(decay + i·speed)) h/k. */
  private advance(h: number): void {
    const { coefficients, decays, speeds } = this;
    for (let pair = 0; pair < decays.length; pair++) {
      const x = coefficients[2 * pair]!;
      const y = coefficients[2 * pair + 1]!;
      coefficients[2 * pair] = -h * (decays[pair]! * x - speeds[pair]! * y);
      coefficients[2 * pair + 1] = -h * (decays[pair]! * y + speeds[pair]! * x);
    }
  }
}

function asContributions(targets: number[], sources: number[], coefficients: number[]): Contributions {
  return {
    targets: new Int32Array(targets),
    sources: new Int32Array(sources),
    coefficients: new Float64Array(coefficients),
  };
}
