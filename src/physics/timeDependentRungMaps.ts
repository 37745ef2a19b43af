import { composeRows, conserveSlowSum } from "../numerics/denseMap.ts";
import type { TorusGrid } from "../numerics/torusGrid.ts";
import {
  ExchangeSeries,
  type ExchangeSystem,
  seriesSpeed,
  seriesSteps,
  type Transients,
} from "./timeDependentRungSeries.ts";

/** Multiplications between two breathing points, a few milliseconds. */
const BREATH = 4e6;
/** Relative Fourier tail of the maps, and of their derivatives, at which the phase grid is large enough. */
const TAIL = 3e-13;
const DERIVATIVE_TAIL = 1e-7;

/**
 * The maps of rung 2 over k = 2^level strobing periods, in E-form on a grid of the phases θ of the further frequencies,
 * and to first order in the transients z_p = e^{−(g + iΩ)τ} with which a stride begins:
 *
 *     ρ ← (I + E(θ) + Re Σ_p z_p B_p(θ)) ρ.
 *
 * Transients only shrink, z_p → λ_p^k z_p, so the maps double together:
 *
 *     E ← E + E⁺ + E⁺E,   B_p ← B_p + E⁺B_p + λ_p^k (B⁺_p + B⁺_p E),   ⁺ at θ + kΔ.
 *
 * Without the derivatives B_p a walk may only begin once the transients are gone.
 */
export class ExchangeMaps {
  readonly system: ExchangeSystem;
  readonly grid: TorusGrid;
  /** Length of a strobing period, τ */
  readonly period: number;
  /** One entry per level built so far: a walk needs them all */
  private readonly levels: { readonly maps: Float64Array; readonly turns: readonly number[] }[] = [];
  private readonly derivatives: number;
  private readonly block: number;
  private readonly shifted: Float64Array | undefined;
  private readonly spare: Float64Array | undefined;
  private readonly weights: Float64Array;
  private readonly image: Float64Array;
  /** Largest entries that E and the derivatives have had: their tails are judged against these */
  private readonly largest = [0, 0];

  constructor(system: ExchangeSystem, grid: TorusGrid, period: number, derivatives: boolean) {
    this.system = system;
    this.grid = grid;
    this.period = period;
    const n = system.levelCount;
    this.derivatives = derivatives ? 2 * system.rates.pairs.length : 0;
    this.block = n * n * (1 + this.derivatives);
    this.shifted = grid.points > 1 ? new Float64Array(grid.points * this.block) : undefined;
    this.spare = grid.sizes.length > 1 ? new Float64Array(grid.points * this.block) : this.shifted;
    this.weights = new Float64Array(grid.points);
    this.image = new Float64Array(n);
  }

  /** Levels built so far */
  get height(): number {
    return this.levels.length;
  }

  /** The maps over one period at every grid phase. False when the grid is too small. */
  *integrate(): Generator<null, boolean> {
    const { system, grid, derivatives, period, block } = this;
    const n = system.levelCount;
    const width = n * (1 + derivatives);
    const series = new ExchangeSeries(system, width, derivatives > 0);
    const none = new Float64Array(2 * system.rates.pairs.length);
    const steps = seriesSteps(
      period,
      seriesSpeed(system, () => derivatives > 0),
    );
    const h = period / steps;
    const value = new Float64Array(n * width);
    const maps = new Float64Array(grid.points * block);
    for (let point = 0; point < grid.points; point++) {
      const phases = [0, ...grid.phases(point)];
      value.fill(0);
      for (let step = 0; step < steps; step++) {
        series.expand(value, true, phases, step * h, h, none);
        // The identity is added for the series alone: the increments go to E.
        series.addIncrement(value, 1);
        if (n * width > 4096) yield null;
      }
      for (let matrix = 0; matrix <= derivatives; matrix++) {
        for (let row = 0; row < n; row++) {
          const at = point * block + matrix * n * n + row * n;
          for (let j = 0; j < n; j++) maps[at + j] = value[row * width + matrix * n + j]!;
        }
      }
      yield null;
    }
    const { frequencies } = system.rates.wave;
    return yield* this.add(
      maps,
      frequencies.slice(1).map((frequency) => (frequency / frequencies[0]!) % 1),
    );
  }

  /** One more level. False when the grid is too small for it. */
  *double(): Generator<null, boolean> {
    const { system, grid, derivatives, block } = this;
    const n = system.levelCount;
    const area = n * n;
    const { points } = grid;
    const { maps, turns } = this.levels.at(-1)!;
    const next = new Float64Array(maps.length);
    const later = this.shifted ?? maps;
    if (this.shifted) yield* grid.shift(maps, this.shifted, this.spare ?? this.shifted, block, turns);
    const shrink = transientsOver(system, this.period * 2 ** (this.levels.length - 1));
    let work = 0;
    for (let point = 0; point < points; point++) {
      const at = point * block;
      composeRows(next, at, maps, at, later, at, n, 0, n);
      for (let d = 0; d < derivatives; d += 2) {
        const re = at + (d + 1) * area;
        const im = re + area;
        const c = shrink[d]!;
        const s = shrink[d + 1]!;
        for (let i = 0; i < area; i++) {
          const x = later[re + i]!;
          const y = later[im + i]!;
          next[re + i] = maps[re + i]! + c * x - s * y;
          next[im + i] = maps[im + i]! + c * y + s * x;
        }
        addProduct(next, re, 1, later, at, maps, re, n);
        addProduct(next, im, 1, later, at, maps, im, n);
        if (c !== 0 || s !== 0) {
          addProduct(next, re, c, later, re, maps, at, n);
          addProduct(next, re, -s, later, im, maps, at, n);
          addProduct(next, im, c, later, im, maps, at, n);
          addProduct(next, im, s, later, re, maps, at, n);
        }
      }
      work += area * n * (1 + 3 * derivatives);
      if (work > BREATH) {
        work = 0;
        yield null;
      }
    }
    return yield* this.add(
      next,
      turns.map((turn) => (turn * 2) % 1),
    );
  }

  /** One stride of 2^level periods, in place, with the transients at its beginning (or none); phases advance with it. */
  apply(level: number, state: Float64Array, phases: number[], transients: Transients | undefined): void {
    const { grid, weights, image, block } = this;
    const { maps, turns } = this.levels[level]!;
    const n = this.system.levelCount;
    grid.interpolate(phases, weights);
    image.set(state);
    for (let point = 0; point < grid.points; point++) {
      const weight = weights[point]!;
      addImage(image, weight, maps, point * block, state, n);
      if (!transients) continue;
      for (let d = 0; d < this.derivatives; d++) {
        const factor = d % 2 === 0 ? transients[d]! : -transients[d]!;
        if (factor !== 0) addImage(image, weight * factor, maps, point * block + (d + 1) * n * n, state, n);
      }
    }
    state.set(image);
    for (let j = 0; j < phases.length; j++) phases[j] = (phases[j]! + turns[j]!) % 1;
  }

  private *add(maps: Float64Array, turns: readonly number[]): Generator<null, boolean> {
    const n = this.system.levelCount;
    for (let at = 0; at < maps.length; at += n * n) conserveSlowSum(maps, at, n, n);
    this.levels.push({ maps, turns });
    return yield* this.fits(maps);
  }

  private *fits(maps: Float64Array): Generator<null, boolean> {
    const { grid, block, largest } = this;
    if (grid.points === 1) return true;
    const area = this.system.levelCount ** 2;
    for (let i = 0; i < maps.length; i++) {
      const kind = i % block < area ? 0 : 1;
      largest[kind] = Math.max(largest[kind]!, Math.abs(maps[i]!));
    }
    const tails = [0, 0];
    for (let dimension = 0; dimension < grid.sizes.length; dimension++) {
      yield* grid.visitTail(maps, block, dimension, (place, modulus) => {
        const kind = place < area ? 0 : 1;
        tails[kind] = Math.max(tails[kind]!, modulus);
      });
    }
    return tails[0]! <= TAIL * largest[0]! && tails[1]! <= DERIVATIVE_TAIL * largest[1]!;
  }
}

/** λ^k = e^{−(g + iΩ)·duration} for every pair. */
function transientsOver({ rates }: ExchangeSystem, duration: number): Transients {
  const result = new Float64Array(2 * rates.pairs.length);
  rates.pairs.forEach(({ decay, rotation }, p) => {
    const modulus = Math.exp(-decay * duration);
    if (modulus < 1e-30) return;
    result[2 * p] = modulus * Math.cos(rotation * duration);
    result[2 * p + 1] = -modulus * Math.sin(rotation * duration);
  });
  return result;
}

/** target += factor · A B for n×n blocks. */
function addProduct(
  target: Float64Array,
  at: number,
  factor: number,
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  n: number,
): void {
  for (let row = 0; row < n; row++) {
    const to = at + row * n;
    for (let k = 0; k < n; k++) {
      const entry = factor * a[aAt + row * n + k]!;
      if (entry === 0) continue;
      const from = bAt + k * n;
      for (let j = 0; j < n; j++) target[to + j]! += entry * b[from + j]!;
    }
  }
}

/** image += factor · M y. */
function addImage(
  image: Float64Array,
  factor: number,
  maps: Float64Array,
  at: number,
  y: Float64Array,
  n: number,
): void {
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += maps[at + row * n + j]! * y[j]!;
    image[row]! += factor * sum;
  }
}
