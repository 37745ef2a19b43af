import { phaseOf } from "../numerics/torusFunction.ts";
import type { BlochModel } from "./model.ts";
import { generatorOf } from "./rates/generator.ts";
import { type OscillatingRates, oscillatingRates } from "./rates/timeDependent.ts";

/**
 * Taylor series of rung 2 in the fast time, dρ/dτ = ε² (Ψ(τ) + W)_# ρ with Ψ of (16): every coupled pair exchanges
 * Ψ·(ρ_k − ρ_n). The coefficients of Ψ are those of cosines, sines and decaying exponentials, so that the transient is
 * carried exactly; the order and the angle of a step are fixed such that the last term is rounding.
 */
const ORDER = 24;
const ANGLE = 2;

/** Rung 2 ready for propagation. */
export interface ExchangeSystem {
  readonly levelCount: number;
  readonly rates: OscillatingRates;
  /** ε² */
  readonly scale: number;
  /** ε² W_#, rows and columns of its entries that are not 0, and these */
  readonly relaxation: { readonly rows: Int32Array; readonly columns: Int32Array; readonly values: Float64Array };
  /** Σ over the wave's terms of their amplitudes, a bound on |φ| */
  readonly waveBound: number;
  readonly initial: Float64Array;
}

export function exchangeSystem(model: BlochModel): ExchangeSystem {
  const { levelCount } = model;
  const rates = oscillatingRates(model);
  const scale = model.epsilon ** 2;
  const generator = generatorOf(model.pauli, levelCount);
  const places = Array.from(generator.keys()).filter((i) => generator[i] !== 0);
  const relaxation = {
    rows: Int32Array.from(places, (i) => Math.floor(i / levelCount)),
    columns: Int32Array.from(places, (i) => i % levelCount),
    values: Float64Array.from(places, (i) => scale * generator[i]!),
  };
  const waveBound = rates.wave.terms.reduce((sum, { cosine, sine }) => sum + Math.hypot(cosine, sine), 0);
  return { levelCount, rates, scale, relaxation, waveBound, initial: model.initialPopulations };
}

/** Transients as complex numbers per pair, [re, im, re, im, …]: e^{−(g + iΩ)τ} at some time. */
export type Transients = Float64Array;

/** e^{−(g + iΩ)τ} for every pair. */
export function transientsAt({ rates }: ExchangeSystem, tau: number): Transients {
  const z = new Float64Array(2 * rates.pairs.length);
  rates.pairs.forEach(({ decay, rotation }, p) => {
    const modulus = Math.exp(-decay * tau);
    if (modulus === 0) return;
    z[2 * p] = modulus * Math.cos(rotation * tau);
    z[2 * p + 1] = -modulus * Math.sin(rotation * tau);
  });
  return z;
}

/** A bound, per unit of τ, on how fast solutions turn, grow and decay; with the transients of the pairs marked alive. */
export function seriesSpeed(system: ExchangeSystem, alive: (pair: number) => boolean): number {
  const { rates, scale, waveBound, relaxation } = system;
  const fastest = rates.wave.terms.reduce((most, { frequency }) => Math.max(most, Math.abs(frequency)), 0);
  let turning = 2 * fastest;
  let strength = relaxation.values.reduce((most, value) => Math.max(most, 2 * Math.abs(value)), 0);
  rates.pairs.forEach(({ cosines, sines, transient, decay, rotation }, p) => {
    let bound = 0;
    for (let i = 0; i < cosines.length; i++) bound += Math.hypot(cosines[i]!, sines[i]!);
    if (alive(p)) {
      turning = Math.max(turning, fastest + Math.hypot(decay, rotation));
      bound += Math.hypot(transient.re, transient.im);
    }
    strength += 2 * scale * waveBound * bound;
  });
  return Math.max(turning + strength, 1e-300);
}

export function seriesSteps(duration: number, speed: number): number {
  return Math.max(1, Math.ceil((duration * speed) / ANGLE));
}

/** Multiplications of one step on `width` columns. */
export function seriesOperations(system: ExchangeSystem, width: number): number {
  const pairs = system.rates.pairs.length;
  return (
    (ORDER * ORDER * pairs * (width + 1)) / 2 + ORDER * width * (system.relaxation.values.length + 4 * pairs) + 200
  );
}

/**
 * Carries `width` columns of populations. With `sensitive`, the last 2P·N columns are the derivatives of the first N with
 * respect to Re and Im of each of the P transients, and are driven by the first N.
 */
export class ExchangeSeries {
  readonly system: ExchangeSystem;
  readonly width: number;
  readonly sensitive: boolean;
  steps = 0;
  private readonly terms: Float64Array;
  /** Z_from − Z_to by order, pair and column */
  private readonly differences: Float64Array;
  private readonly wave = new Float64Array(ORDER + 1);
  private readonly response = new Float64Array(ORDER + 1);
  /** Coefficients by pair and order of the rate, and of its derivative with respect to the pair's own transient */
  private readonly rate: Float64Array;
  private readonly slope: Float64Array;
  private readonly flow: Float64Array;

  constructor(system: ExchangeSystem, width: number, sensitive: boolean) {
    this.system = system;
    this.width = width;
    this.sensitive = sensitive;
    const pairs = system.rates.pairs.length;
    this.terms = new Float64Array((ORDER + 1) * system.levelCount * width);
    this.differences = new Float64Array(ORDER * pairs * width);
    this.rate = new Float64Array(pairs * ORDER);
    this.slope = new Float64Array(sensitive ? 2 * pairs * ORDER : 0);
    this.flow = new Float64Array(width);
  }

  /**
   * Expands the solution from `value` (N×width; plus the identity in the first N columns when `identity`) at the time
   * `tau` along the flow from the phases `turns`, for a step of length h. `transients` are those at that time; zeros
   * leave them out. With `sensitive`, the derivatives count e^{−(g + iΩ)τ} from `tau` = 0.
   */
  expand(
    value: Float64Array,
    identity: boolean,
    turns: ArrayLike<number>,
    tau: number,
    h: number,
    transients: Transients,
  ) {
    const { system, width, terms } = this;
    const n = system.levelCount;
    const { rows, columns, values } = system.relaxation;
    const block = n * width;
    terms.set(value.subarray(0, block));
    if (identity) for (let i = 0; i < n; i++) terms[i * width + i]! += 1;
    this.expandRates(turns, tau, h, transients);
    for (let k = 0; k < ORDER; k++) {
      const now = k * block;
      const next = now + block;
      const scale = h / (k + 1);
      for (let i = 0; i < block; i++) terms[next + i] = 0;
      for (let e = 0; e < values.length; e++) {
        const factor = scale * values[e]!;
        const to = next + rows[e]! * width;
        const from = now + columns[e]! * width;
        for (let j = 0; j < width; j++) terms[to + j]! += factor * terms[from + j]!;
      }
      this.exchange(k, scale, now, next);
    }
    this.steps++;
  }

  /** target += Σ_{k≥1} Z_k fraction^k, smallest terms first. */
  addIncrement(target: Float64Array, fraction: number): void {
    const { terms } = this;
    const block = this.system.levelCount * this.width;
    for (let i = 0; i < block; i++) {
      let sum = 0;
      for (let k = ORDER; k >= 1; k--) sum = (sum + terms[k * block + i]!) * fraction;
      target[i]! += sum;
    }
  }

  private exchange(k: number, scale: number, now: number, next: number): void {
    const { system, width, terms, differences, rate, slope, flow, sensitive } = this;
    const n = system.levelCount;
    const pairs = system.rates.pairs;
    const stride = pairs.length * width;
    for (let p = 0; p < pairs.length; p++) {
      const a = now + pairs[p]!.from * width;
      const b = now + pairs[p]!.to * width;
      const own = k * stride + p * width;
      for (let j = 0; j < width; j++) differences[own + j] = terms[a + j]! - terms[b + j]!;
      if (width === 1) {
        // One state alone, as on a march through the transient: without the loops over columns half the time is saved.
        let sum = 0;
        for (let i = 0; i <= k; i++) sum += rate[p * ORDER + i]! * differences[(k - i) * stride + p]!;
        terms[next + pairs[p]!.from]! -= scale * sum;
        terms[next + pairs[p]!.to]! += scale * sum;
        continue;
      }
      flow.fill(0);
      for (let i = 0; i <= k; i++) {
        const factor = scale * rate[p * ORDER + i]!;
        const at = (k - i) * stride + p * width;
        if (factor !== 0) for (let j = 0; j < width; j++) flow[j]! += factor * differences[at + j]!;
        if (!sensitive) continue;
        const re = scale * slope[2 * p * ORDER + i]!;
        const im = scale * slope[(2 * p + 1) * ORDER + i]!;
        const reAt = n + 2 * p * n;
        for (let j = 0; j < n; j++) {
          flow[reAt + j]! += re * differences[at + j]!;
          flow[reAt + n + j]! += im * differences[at + j]!;
        }
      }
      const from = next + pairs[p]!.from * width;
      const to = next + pairs[p]!.to * width;
      for (let j = 0; j < width; j++) {
        terms[from + j]! -= flow[j]!;
        terms[to + j]! += flow[j]!;
      }
    }
  }

  /** Coefficients times h^k of ε²Ψ = ε² φ·(u − Re[z·transient]) for every pair, and of its derivative by z. */
  private expandRates(turns: ArrayLike<number>, tau: number, h: number, transients: Transients): void {
    const { system, wave, response, rate, slope, sensitive } = this;
    const { terms } = system.rates.wave;
    const values = terms.map(({ frequency, index }) => frequency * tau + 2 * Math.PI * phaseOf(index, turns));
    wave.fill(0);
    for (let i = 0; i < terms.length; i++) {
      const { cosine, sine, frequency } = terms[i]!;
      addOscillation(wave, cosine, sine, values[i]!, frequency * h);
    }
    system.rates.pairs.forEach(({ cosines, sines, decay, rotation, transient }, p) => {
      response.fill(0);
      for (let i = 0; i < terms.length; i++) {
        addOscillation(response, cosines[i]!, sines[i]!, values[i]!, terms[i]!.frequency * h);
      }
      const re = transients[2 * p]! * transient.re - transients[2 * p + 1]! * transient.im;
      const im = transients[2 * p]! * transient.im + transients[2 * p + 1]! * transient.re;
      if (re !== 0 || im !== 0) addDecay(response, undefined, -re, -im, decay * h, rotation * h);
      multiply(wave, response, system.scale, rate, p * ORDER);
      if (!sensitive) return;
      const left = Math.exp(-decay * tau);
      const [c, s] = [left * Math.cos(rotation * tau), -left * Math.sin(rotation * tau)];
      const imaginary = new Float64Array(ORDER + 1);
      response.fill(0);
      const [x, y] = [c * transient.re - s * transient.im, c * transient.im + s * transient.re];
      addDecay(response, imaginary, -x, -y, decay * h, rotation * h);
      multiply(wave, response, system.scale, slope, 2 * p * ORDER);
      multiply(wave, imaginary, system.scale, slope, (2 * p + 1) * ORDER);
    });
  }
}

/** Coefficients of cosine·cos(x + angle·s) + sine·sin(x + angle·s) in powers of s. */
function addOscillation(to: Float64Array, cosine: number, sine: number, x: number, angle: number): void {
  let value = cosine * Math.cos(x) + sine * Math.sin(x);
  let slope = sine * Math.cos(x) - cosine * Math.sin(x);
  for (let k = 0; k <= ORDER; k++) {
    to[k]! += value;
    const turned = (slope * angle) / (k + 1);
    slope = (-value * angle) / (k + 1);
    value = turned;
  }
}

/** Coefficients of (re + i·im) e^{−(decay + i·angle)s}: the real part into `to`, the imaginary one into `imaginary`. */
function addDecay(
  to: Float64Array,
  imaginary: Float64Array | undefined,
  re: number,
  im: number,
  decay: number,
  angle: number,
): void {
  let [x, y] = [re, im];
  for (let k = 0; k <= ORDER; k++) {
    to[k]! += x;
    if (imaginary) imaginary[k]! += y;
    [x, y] = [(-decay * x + angle * y) / (k + 1), (-decay * y - angle * x) / (k + 1)];
  }
}

/** target[at + k] = scale · Σ_{i≤k} a_i b_{k−i}. */
function multiply(a: Float64Array, b: Float64Array, scale: number, target: Float64Array, at: number): void {
  for (let k = 0; k < ORDER; k++) {
    let sum = 0;
    for (let i = 0; i <= k; i++) sum += a[i]! * b[k - i]!;
    target[at + k] = scale * sum;
  }
}
