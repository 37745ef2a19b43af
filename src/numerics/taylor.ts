import { FreeMotion } from "./freeMotion.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { giveScratch, takeScratch } from "./scratch.ts";
import { applySparse } from "./sparse.ts";
import { phaseOf } from "./torusFunction.ts";
import type { TurningFrame } from "./turningFrame.ts";

/**
 * Taylor series of a quasi-periodic linear system, summed step by step.
 *
 * With Z(s) = Σ Z_k s^k around the present time, (k+1) Z_{k+1} = L₀ Z_k + Σ_{j≤k} φ_j L₁ Z_{k−j}: no stage is
 * thrown away, the order is as high as double precision can use, the terms themselves bound the error, and the
 * series is its own dense output. Each coefficient is kept multiplied by h^k, so shortening a step costs a rescaling.
 */

/** Order of the series. At 28 a step of about 3 radians of the fastest motion is exact to rounding. */
const ORDER = 28;
/** Angle of the fastest motion that a first trial step spans. Beyond 3 the alternating terms lose digits. */
const TRIAL_ANGLE = 3;
/** Size of the last two terms, relative to the first ones of the same block, at which a step ends. */
const TERM_TOLERANCE = 1e-15;
/** Coefficients of φ below this share of its amplitude are rounding. */
const NEGLIGIBLE = 1e-16;
/** A trial step may prove too short or too long by this much before the series is computed again. */
const LONGEST_EXTENSION = 1.5;
const SHORTEST_FRACTION = 1e-3;
/** Terms that set the scale of their block. */
const LEADING_TERMS = 4;
/** Of the four slow/fast blocks the one with fast rows and columns. */
const FAST_BLOCK = 3;
/** At this angle of the bound on the system's motion the series is exact whatever its last terms look like. */
const CERTAIN_ANGLE = 0.6;

/** What an integrator holds that was released: loading a state into it throws. */
const NONE = new Float64Array(0);

export interface TaylorOptions {
  /** Multiplies every step; below 1 for the second solution of a certificate */
  readonly refinement?: number;
  /** Maps are written in this frame */
  readonly frame?: TurningFrame;
}

export class TaylorIntegrator {
  readonly system: QuasiPeriodicSystem;
  readonly width: number;
  /** Steps taken since construction */
  steps = 0;
  private readonly block: number;
  private terms: Float64Array;
  private images: Float64Array;
  private phi = takeScratch(ORDER + 1);
  /** Orders j whose φ_j counts, ascending, and how many they are */
  private readonly live = new Uint8Array(ORDER + 1);
  private liveCount = 0;
  private readonly refinement: number;
  private firstColumn = 0;
  private ofState = false;
  /** Of a map alone: a state needs none */
  private free: FreeMotion | null = null;
  private readonly frame: TurningFrame | undefined;
  private trial: number;
  private readonly shortest: number;
  private readonly slowestDecay: number;
  private readonly sizes = new Float64Array(4);
  private readonly firstSizes = new Float64Array(4);

  /** Length that the present step size would have, τ */
  get lastStep(): number {
    return this.trial;
  }

  /** Multiplications of one step */
  get operationsPerStep(): number {
    return taylorOperations(this.system, this.width);
  }

  /** `width` columns are carried at once: up to the size of the system for a map, 1 for a state. */
  constructor(system: QuasiPeriodicSystem, width: number, options: TaylorOptions = {}) {
    this.system = system;
    this.width = width;
    this.block = system.size * width;
    this.terms = takeScratch((ORDER + 1) * this.block);
    this.images = takeScratch(ORDER * this.block);
    this.frame = options.frame;
    this.refinement = options.refinement ?? 1;
    const speed = Math.max(angularSpeed(system), 1e-300);
    this.trial = TRIAL_ANGLE / speed;
    this.shortest = CERTAIN_ANGLE / speed;
    const decays = system.rotations.map(({ decay }) => decay);
    this.slowestDecay = decays.length > 0 ? Math.min(...decays) : 0;
  }

  /** Gives its arrays back where many integrators follow each other; it must not be used any more. */
  release(): void {
    giveScratch(this.terms);
    giveScratch(this.images);
    giveScratch(this.phi);
    this.terms = NONE;
    this.images = NONE;
    this.phi = NONE;
  }

  /**
   * Writes columns firstColumn … firstColumn + width − 1 of E (a row-major size×width block), where I + E is the flow
   * over `duration` from the phases `turns` at time 0.
   *
   * The series is that of the difference D from the free motion, which is exact: the slow block of E is of the order
   * of the slow rates, and a coherence that the wave meets in resonance turns by almost a whole number of turns, so
   * that its own entry of E is small too, over whole periods or in a turning frame. Either would drown in the rounding of a 1.
   */
  writeMap(map: Float64Array, turns: ArrayLike<number>, duration: number, firstColumn = 0): void {
    this.firstColumn = firstColumn;
    this.free ??= new FreeMotion(this.system, this.frame);
    this.free.select(firstColumn, this.width, turns);
    this.ofState = false;
    map.fill(0);
    this.march(
      turns,
      0,
      duration,
      (first) => first.set(map),
      (length, step) => this.addIncrement(map, length / step),
    );
    if (this.frame) {
      const { frequencies } = this.system.modulation;
      const ends = frequencies.map((frequency, j) => turns[j]! + (frequency * duration) / (2 * Math.PI));
      this.frame.enter(map, this.width, ends);
    }
    this.free.addMap(map, duration);
  }

  /**
   * Carries the state y from `start` over `duration`, in place. `visit`, when given, is called for each of the
   * ascending `outputs` (times after the start) with the state there.
   */
  advanceState(
    state: Float64Array,
    turns: ArrayLike<number>,
    start: number,
    duration: number,
    outputs?: ArrayLike<number>,
    visit?: (index: number, state: Float64Array) => void,
  ): void {
    this.firstColumn = 0;
    this.ofState = true;
    let next = 0;
    let done = 0;
    const there = outputs ? new Float64Array(this.block) : undefined;
    this.march(
      turns,
      start,
      duration,
      (first) => first.set(state),
      (length, step) => {
        while (outputs && visit && there && next < outputs.length && outputs[next]! <= done + length) {
          there.set(state);
          this.addIncrement(there, (outputs[next]! - done) / step);
          visit(next++, there);
        }
        this.addIncrement(state, length / step);
        done += length;
      },
    );
    // A last output may sit a rounding beyond the end.
    while (outputs && visit && next < outputs.length) visit(next++, state);
  }

  private march(
    turns: ArrayLike<number>,
    start: number,
    duration: number,
    load: (first: Float64Array) => void,
    accept: (length: number, step: number) => void,
  ): void {
    let left = duration;
    while (left > 0) {
      const step = Math.min(left, this.trial);
      load(this.terms.subarray(0, this.block));
      this.expand(turns, start + duration - left, step);
      const reach = step * this.usableFraction(step);
      // A step cut short by the end of the interval says nothing against the longer ones before it.
      if (step === this.trial || reach < step) this.trial = Math.max(reach, this.shortest);
      const longest = Math.max(reach, this.shortest) * this.refinement;
      // Equal steps over what is left: the last one is never a splinter.
      const length = left / Math.ceil((left / longest) * (1 - 1e-9));
      accept(length, step);
      left = length >= left ? 0 : left - length;
      this.steps++;
    }
  }

  /** Fills the terms Z_k h^k, k = 0 … ORDER, from Z_0. */
  private expand(turns: ArrayLike<number>, tau: number, step: number): void {
    const { block, terms, images, width } = this;
    const free = this.ofState ? null : this.free;
    const { constant, modulated } = this.system;
    this.expandModulation(turns, tau, step);
    let count = 0;
    for (let k = 0; k < ORDER; k++) {
      const scale = step / (k + 1);
      const next = (k + 1) * block;
      applySparse(constant, terms, k * block, terms, next, width, scale);
      applySparse(modulated, terms, k * block, images, k * block, width, 1);
      if (free) {
        free.addImages(images, k * block, tau, step, k);
        if (k === 0) free.addSlowSource(terms, next, scale);
      }
      // Orders of φ that reach this term.
      while (count < this.liveCount && this.live[count]! <= k) count++;
      this.convolve(k, scale, count);
    }
  }

  /** Z_{k+1} h^{k+1} += scale · Σ_{j≤k} φ_j h^j · (L₁ Z_{k−j}) h^{k−j}: most of the work, several images a pass; `count` of the φ_j count. */
  private convolve(k: number, scale: number, count: number): void {
    const { block, terms, images, phi, live } = this;
    const next = (k + 1) * block;
    let j = 0;
    for (; j + 5 < count; j += 6) {
      const a = scale * phi[live[j]!]!;
      const b = scale * phi[live[j + 1]!]!;
      const c = scale * phi[live[j + 2]!]!;
      const d = scale * phi[live[j + 3]!]!;
      const e = scale * phi[live[j + 4]!]!;
      const f = scale * phi[live[j + 5]!]!;
      const u = (k - live[j]!) * block;
      const v = (k - live[j + 1]!) * block;
      const w = (k - live[j + 2]!) * block;
      const x = (k - live[j + 3]!) * block;
      const y = (k - live[j + 4]!) * block;
      const z = (k - live[j + 5]!) * block;
      for (let i = 0; i < block; i++) {
        terms[next + i]! +=
          a * images[u + i]! +
          b * images[v + i]! +
          c * images[w + i]! +
          d * images[x + i]! +
          e * images[y + i]! +
          f * images[z + i]!;
      }
    }
    for (; j + 1 < count; j += 2) {
      const a = scale * phi[live[j]!]!;
      const b = scale * phi[live[j + 1]!]!;
      const u = (k - live[j]!) * block;
      const v = (k - live[j + 1]!) * block;
      for (let i = 0; i < block; i++) terms[next + i]! += a * images[u + i]! + b * images[v + i]!;
    }
    if (j < count) {
      const a = scale * phi[live[j]!]!;
      const u = (k - live[j]!) * block;
      for (let i = 0; i < block; i++) terms[next + i]! += a * images[u + i]!;
    }
  }

  /**
   * φ_j h^j around τ, along the flow from the given phases, and the list of those that count. At the crests and zeros of
   * a pure cosine every other one vanishes, and equal quarters of its period start just there.
   */
  private expandModulation(turns: ArrayLike<number>, tau: number, step: number): void {
    const { phi, live } = this;
    phi.fill(0);
    let bound = 0;
    for (const { index, frequency, cosine, sine } of this.system.modulation.terms) {
      const x = frequency * tau + 2 * Math.PI * phaseOf(index, turns);
      // Derivatives turn (value, slope) by a quarter each time.
      let value = cosine * Math.cos(x) + sine * Math.sin(x);
      let slope = sine * Math.cos(x) - cosine * Math.sin(x);
      bound += Math.abs(cosine) + Math.abs(sine);
      const angle = frequency * step;
      for (let j = 0; j <= ORDER; j++) {
        phi[j]! += value;
        const turned = (slope * angle) / (j + 1);
        slope = (-value * angle) / (j + 1);
        value = turned;
      }
    }
    let count = 0;
    for (let j = 0; j <= ORDER; j++) if (Math.abs(phi[j]!) > NEGLIGIBLE * bound) live[count++] = j;
    this.liveCount = count;
  }

  /** How far the series reaches, in units of the trial step, before its last terms pass the tolerance in some block. */
  private usableFraction(step: number): number {
    const { sizes, firstSizes } = this;
    firstSizes.fill(0);
    // Among fast coordinates D is a correction to their decay, and need be no finer than that.
    if (!this.ofState) firstSizes[FAST_BLOCK] = this.slowestDecay * step;
    // A map is judged by its increments. A state is judged by itself: near a steady state its increments are noise.
    for (let k = this.ofState ? 0 : 1; k <= LEADING_TERMS; k++) {
      this.measureBlocks(k);
      for (let b = 0; b < 4; b++) firstSizes[b] = Math.max(firstSizes[b]!, sizes[b]!);
    }
    let fraction = LONGEST_EXTENSION;
    // Two neighbouring terms, because one of them may vanish by symmetry.
    for (let k = ORDER - 1; k <= ORDER; k++) {
      this.measureBlocks(k);
      let excess = 0;
      for (let b = 0; b < 4; b++) {
        if (sizes[b] !== 0) excess = Math.max(excess, sizes[b]! / (TERM_TOLERANCE * firstSizes[b]!));
      }
      fraction = Math.min(fraction, excess ** (-1 / k));
    }
    return Math.max(fraction, SHORTEST_FRACTION);
  }

  /** Largest entry of term k in each of the four slow/fast blocks. */
  private measureBlocks(k: number): void {
    const { width, terms, sizes, block } = this;
    const { size, slow } = this.system;
    const slowColumns = slow - this.firstColumn;
    sizes.fill(0);
    for (let row = 0; row < size; row++) {
      const rowBlock = row < slow ? 0 : 2;
      const at = k * block + row * width;
      for (let j = 0; j < width; j++) {
        const b = rowBlock + (j < slowColumns ? 0 : 1);
        const entry = Math.abs(terms[at + j]!);
        if (entry > sizes[b]!) sizes[b] = entry;
      }
    }
  }

  /** target += Σ_{k≥1} Z_k (fraction·h)^k, smallest terms first. */
  private addIncrement(target: Float64Array, fraction: number): void {
    const { block, terms } = this;
    for (let i = 0; i < block; i++) {
      let sum = 0;
      for (let k = ORDER; k >= 1; k--) sum = (sum + terms[k * block + i]!) * fraction;
      target[i]! += sum;
    }
  }
}

/** Multiplications of one Taylor step on `width` columns: two sparse products a term, and the convolution with φ. */
export function taylorOperations(system: QuasiPeriodicSystem, width: number): number {
  const entries = system.constant.values.length + system.modulated.values.length;
  return ORDER * width * (entries + (ORDER / 2) * system.size);
}
