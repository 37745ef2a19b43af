import { applyMap, combineMaps, composeRows, conserveSlowSum } from "./denseMap.ts";
import { add, type DoubleDouble, divide, fraction, multiply } from "./doubleDouble.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { giveScratch, takeScratch } from "./scratch.ts";
import { TaylorIntegrator, taylorOperations } from "./taylor.ts";
import type { TorusGrid } from "./torusGrid.ts";
import { TurningFrame } from "./turningFrame.ts";
import { Work } from "./work.ts";

/** What a cocycle holds that was released. */
const NONE = new Float64Array(0);

/** Numbers in the columns of a one-period map carried at once: their series still fits the processor's cache. */
const COLUMN_BUDGET = 4096;
/** Multiplications for the columns carried at once, some tens of milliseconds: the next breath comes only after them. */
const SERIES_BUDGET = 3e7;
/** Multiplications between two breathing points, a few milliseconds. */
const BREATH = 4e6;

export interface CocycleOptions {
  /** Length of one base step in τ: the period of the system's first frequency, any length when it has none */
  readonly period: number;
  /**
   * Usually the grid holds the phases of all frequencies but the first, whose period is the base step. A base step of
   * another length needs the first phase too: `allPhases`.
   */
  readonly allPhases?: boolean;
  readonly refinement: number;
  /** Relative size of the highest Fourier coefficients above which the grid is too small */
  readonly tailTolerance: number;
  /** The same for the first phase, with `allPhases`; `tailTolerance` unless given */
  readonly firstTailTolerance?: number;
  /** Where multiplications are counted, where others are counted with them */
  readonly work?: Work;
}

/**
 * The maps I + E_k(θ) of a quasi-periodic linear system over k = 2^level strobing periods, on a grid of the phases θ of
 * the other frequencies (mathematics, section 7; fast iteration of cocycles over rotations after Huguet, de la Llave
 * and Sire, 2012). They are maps in a turning frame, without which a coherence in resonance would be left with the
 * rounding of its turns. Long work yields, so that a caller can stop.
 */
export class Cocycle {
  readonly system: QuasiPeriodicSystem;
  readonly grid: TorusGrid;
  readonly period: number;
  readonly frame: TurningFrame;
  level = 0;
  /** Taylor steps taken for all one-period maps */
  steps = 0;
  readonly work: Work;
  /** Largest relative Fourier tail of any level so far, along each dimension of the grid */
  readonly tails: number[];
  /** Phase advance of the grid's frequencies over the present map, turns */
  readonly turns: number[];
  /** The same in twice the precision: doubled level after level, a rounding would become whole turns */
  private fineTurns: DoubleDouble[];
  private maps: Float64Array;
  private next: Float64Array;
  private readonly shifted: Float64Array;
  private readonly spare: Float64Array;
  private readonly weights: Float64Array;
  /** The map between grid points, and the image of a state */
  private readonly between: Float64Array;
  private readonly image: Float64Array;
  readonly options: CocycleOptions;
  private readonly largest = new Float64Array(4);

  /** Multiplications counted so far */
  get operations(): number {
    return this.work.operations;
  }

  constructor(system: QuasiPeriodicSystem, grid: TorusGrid, options: CocycleOptions) {
    this.system = system;
    this.grid = grid;
    this.options = options;
    this.frame = new TurningFrame(system, options.allPhases === true || system.modulation.frequencies.length > 1);
    this.period = options.period;
    this.work = options.work ?? new Work();
    const length = grid.points * system.size * system.size;
    this.maps = takeScratch(length);
    this.next = takeScratch(length);
    this.shifted = grid.points > 1 ? new Float64Array(length) : this.next;
    this.spare = grid.sizes.length > 1 ? new Float64Array(length) : this.shifted;
    this.weights = new Float64Array(grid.points);
    this.tails = grid.sizes.map(() => 0);
    this.between = new Float64Array(grid.points > 1 ? system.size ** 2 : 0);
    this.image = new Float64Array(system.size);
    const { frequencies } = system.modulation;
    const first = frequencies[0] ?? 1;
    // Ratios before lengths: on whole periods of the first frequency its own advance is exactly one turn.
    const periods = options.allPhases ? (options.period * first) / (2 * Math.PI) : 1;
    this.fineTurns = frequencies
      .slice(options.allPhases ? 0 : 1)
      .map((frequency) => fraction(multiply(divide([frequency, 0], [first, 0]), [periods, 0])));
    this.turns = this.fineTurns.map(([high]) => high);
  }

  /** The maps over one base step at every grid phase. False as soon as the grid proves too small. */
  *integrate(): Generator<null, boolean> {
    const { size } = this.system;
    const columnWork = taylorOperations(this.system, 1) * Math.max(1, (this.period * angularSpeed(this.system)) / 2);
    const budget = Math.min(COLUMN_BUDGET / size, SERIES_BUDGET / columnWork);
    const width = Math.min(size, Math.max(1, Math.floor(budget)));
    const area = size * size;
    const column = takeScratch(size * width);
    const { refinement } = this.options;
    const tools = this.frame.rests ? { refinement } : { refinement, frame: this.frame };
    const integrator = new TaylorIntegrator(this.system, width, tools);
    const narrow = size % width === 0 ? undefined : new TaylorIntegrator(this.system, size % width, tools);
    for (let point = 0; point < this.grid.points; point++) {
      const phases = this.options.allPhases ? this.grid.phases(point) : [0, ...this.grid.phases(point)];
      for (let first = 0; first < size; first += width) {
        const tool = first + width <= size ? integrator : narrow!;
        const block = column.subarray(0, size * tool.width);
        tool.writeMap(block, phases, this.period, first);
        for (let row = 0; row < size; row++) {
          const at = point * area + row * size + first;
          for (let j = 0; j < tool.width; j++) this.maps[at + j] = block[row * tool.width + j]!;
        }
        this.work.add(integrator.operationsPerStep * (this.period / integrator.lastStep) * (tool.width / width));
        yield null;
      }
    }
    this.steps = integrator.steps + (narrow?.steps ?? 0);
    giveScratch(column);
    integrator.release();
    narrow?.release();
    this.conserve();
    return yield* this.fits();
  }

  /** From the maps over k periods to those over 2k: E_2k(θ) = E_k(θ) + E_k(θ+kΔ) + E_k(θ+kΔ) E_k(θ). */
  *double(): Generator<null, boolean> {
    const { size } = this.system;
    const area = size * size;
    const { points } = this.grid;
    let later = this.maps;
    if (points > 1) {
      later = this.shifted;
      yield* this.grid.shift(this.maps, later, this.spare, area, this.turns);
      this.work.add(this.maps.length * this.grid.shiftOperations);
    }
    const rows = Math.max(1, Math.floor(BREATH / area));
    for (let point = 0; point < points; point++) {
      const at = point * area;
      for (let row = 0; row < size; row += rows) {
        composeRows(this.next, at, this.maps, at, later, at, size, row, Math.min(size, row + rows));
        this.work.add(area * Math.min(rows, size - row));
        if (rows < size) yield null;
      }
      if (area * size > BREATH / 16) yield null;
    }
    [this.maps, this.next] = [this.next, this.maps];
    this.conserve();
    this.fineTurns = this.fineTurns.map((turn) => fraction(add(turn, turn)));
    for (let j = 0; j < this.turns.length; j++) this.turns[j] = this.fineTurns[j]![0];
    this.level++;
    yield null;
    return yield* this.fits();
  }

  /**
   * Carries a state (out of the frame) on by `count` maps, and θ ← θ + kΔ as often, in place; `visit` sees every new state,
   * numbered from `index`.
   */
  walk(
    state: Float64Array,
    phases: number[],
    count: number,
    visit?: (index: number, state: Float64Array) => void,
    index = 0,
  ): void {
    const { weights, between, maps, turns, grid, frame } = this;
    const { size } = this.system;
    // The first phase is 0 at whole periods.
    const turned = frame.restsOverPeriods ? undefined : { seen: new Float64Array(size), all: () => [0, ...phases] };
    if (turned) frame.enter(state, 1, turned.all());
    const single = grid.points === 1;
    const map = single ? maps : between;
    let y = state;
    let next = this.image;
    for (let i = 0; i < count; i++) {
      if (!single) {
        grid.interpolate(phases, weights);
        combineMaps(maps, weights, between);
        for (let j = 0; j < phases.length; j++) phases[j] = (phases[j]! + turns[j]!) % 1;
      }
      applyMap(map, 0, size, y, next);
      const swap = y;
      y = next;
      next = swap;
      if (!visit) continue;
      if (turned) {
        turned.seen.set(y);
        frame.leave(turned.seen, 1, turned.all());
      }
      visit(index + i, turned?.seen ?? y);
    }
    if (y !== state) for (let i = 0; i < size; i++) state[i] = y[i]!;
    if (turned) frame.leave(state, 1, turned.all());
    this.work.add(count * size * size * grid.points);
  }

  /** Gives its arrays back where many cocycles follow each other; it must not be used any more. */
  release(): void {
    giveScratch(this.maps);
    giveScratch(this.next);
    this.maps = NONE;
    this.next = NONE;
  }

  /** The maps at all grid points, row-major blocks; valid until the next doubling. */
  get values(): Float64Array {
    return this.maps;
  }

  private conserve(): void {
    const { size, slow, conservesSlowSum } = this.system;
    if (!conservesSlowSum) return;
    for (let point = 0; point < this.grid.points; point++) conserveSlowSum(this.maps, point * size * size, size, slow);
  }

  /**
   * Measures the Fourier tail of the present maps, slow and fast blocks apart, against the largest size that a block has
   * had: one that has died away, like the response to a coherence long gone, is rounding and decides nothing.
   */
  *fits(): Generator<null, boolean> {
    const { size, slow } = this.system;
    const { grid } = this;
    if (grid.points === 1) return true;
    const area = size * size;
    const largest = this.largest;
    const blocks = Uint8Array.from({ length: area }, (_, place) => {
      const row = Math.floor(place / size) < slow ? 0 : 2;
      return row + (place % size < slow ? 0 : 1);
    });
    for (let i = 0; i < this.maps.length; i++) {
      const b = blocks[i % area]!;
      const entry = Math.abs(this.maps[i]!);
      if (entry > largest[b]!) largest[b] = entry;
    }
    const found = new Float64Array(4);
    for (let dimension = 0; dimension < grid.sizes.length; dimension++) {
      found.fill(0);
      yield* grid.visitTail(this.maps, area, dimension, (place, modulus) => {
        const b = blocks[place]!;
        if (modulus > found[b]!) found[b] = modulus;
      });
      for (let b = 0; b < 4; b++) {
        if (largest[b]! > 0) this.tails[dimension] = Math.max(this.tails[dimension]!, found[b]! / largest[b]!);
      }
    }
    const { allPhases, tailTolerance, firstTailTolerance = tailTolerance } = this.options;
    return this.tails.every((tail, j) => tail <= (allPhases && j === 0 ? firstTailTolerance : tailTolerance));
  }
}
