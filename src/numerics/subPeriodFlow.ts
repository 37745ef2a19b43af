import { Cocycle, type CocycleOptions } from "./cocycle.ts";
import { firstPhaseDegree } from "./cocycleCost.ts";
import { applyMap, combineMaps, composeRows, conserveSlowSum } from "./denseMap.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { TorusGrid } from "./torusGrid.ts";
import { TurningFrame } from "./turningFrame.ts";
import { Work } from "./work.ts";

/** Radians of the bound `angularSpeed` that one base step of a sub-period flow spans: one or two terms of a series. */
const BASE_ANGLE = 2;
const GRID_GROWTH = 1.5;
/**
 * The grid in the first phase must be finer by this factor: a state meets each of its phases once, so that nothing
 * averages an interpolation's error away. Never below rounding.
 */
const FINER_TAIL = 1e-3;
const SMALLEST_TAIL = 1e-13;
/** The grid in the first phase grows up to this factor; then the rest of the period is walked. */
const MOST_GROWTH = 5;
/** No grid is tried whose maps, in the four arrays that doubling them takes, would need more memory. */
const MOST_BYTES = 512 * 2 ** 20;
/** Multiplications that walking through one period may cost. */
const LONGEST_WALK = 2e10;
/** A period that neither a grid of its phases nor a walk through it can cover at a reasonable cost. */
export class PeriodTooLongError extends Error {
  constructor(reason: string) {
    super(`One period of the wave is too long: ${reason}`);
    this.name = "PeriodTooLongError";
  }
}

/** Memory for the maps of the highest levels, kept so that states can be carried over parts of a period. */
const KEPT_BYTES = 128 * 2 ** 20;
/** Multiplications between two breathing points. */
const BREATH = 4e6;

interface Level {
  readonly length: number;
  readonly turns: readonly number[];
  readonly maps: Float64Array;
}

/**
 * The flow over parts of a period of the first frequency, on a grid of the phases of all frequencies. A short base step
 * is doubled, so that the cost grows with the logarithm of the fastest rate, whether it is a rotation or a decay, and
 * nothing needs to be stable step by step. Doubling ends at one period, or earlier where the map over a longer time
 * would need a much finer grid (a slow wave that turns the levels many times): from there the period is walked. All of
 * it happens in the turning frame of the cocycle.
 */
export class SubPeriodFlow {
  steps = 0;
  private grid: TorusGrid;
  /** Neighbouring levels, each twice as long as the one before; the last one is the longest that fits the grid */
  private levels: Level[] = [];
  private readonly system: QuasiPeriodicSystem;
  private readonly frame: TurningFrame;
  private readonly options: CocycleOptions;
  private readonly otherSizes: readonly number[];
  private readonly work: Work;

  /** Multiplications counted so far, with those of whatever shares the count */
  get operations(): number {
    return this.work.operations;
  }

  /** `otherSizes`: grid of the frequencies after the first. */
  constructor(system: QuasiPeriodicSystem, otherSizes: readonly number[], options: CocycleOptions) {
    this.system = system;
    this.frame = new TurningFrame(system);
    this.work = options.work ?? new Work();
    this.options = { ...options, work: this.work };
    this.otherSizes = otherSizes;
    this.grid = new TorusGrid(otherSizes);
  }

  /**
   * Writes the maps over one whole period, from phase 0 of the first frequency, into `periodMaps`. The grid in the
   * first phase grows as needed; false when one of the other dimensions is too small. Throws when the period is too
   * long even to be walked.
   */
  *build(periodMaps: Float64Array): Generator<null, boolean> {
    const { system, options, otherSizes } = this;
    const halvings = Math.ceil(Math.log2((options.period * angularSpeed(system)) / BASE_ANGLE / options.refinement));
    const smallest = Math.ceil(firstPhaseDegree(system) / options.refinement);
    for (let degree = smallest; ; degree = Math.ceil(GRID_GROWTH * degree)) {
      const oscillates = system.modulation.frequencies.length > 0;
      this.grid = new TorusGrid(oscillates ? [2 * degree + 1, ...otherSizes] : []);
      const [firstTail, ...otherTails] = yield* this.doubleUp(halvings);
      if (otherTails.some((tail) => tail > options.tailTolerance)) return false;
      const longest = this.levels.at(-1);
      if (longest && longest.length === options.period) {
        // The first dimension runs slowest: its phase 0 is the head of the array.
        periodMaps.set(longest.maps.subarray(0, periodMaps.length));
        return true;
      }
      const larger = 4 * GRID_GROWTH * this.grid.points * system.size ** 2 * Float64Array.BYTES_PER_ELEMENT;
      if (degree * GRID_GROWTH <= MOST_GROWTH * smallest && larger <= MOST_BYTES) continue;
      const products = longest ? options.period / longest.length : Number.POSITIVE_INFINITY;
      if (products * this.walkOperations() > LONGEST_WALK) {
        const tail = firstTail === undefined ? "" : `with a tail of ${firstTail.toExponential(1)} `;
        throw new PeriodTooLongError(
          `the flow fits ${2 * degree + 1} of its phases ${tail}only over 1/${products.toExponential(1)} of it.`,
        );
      }
      yield* this.walk(longest!, products, periodMaps);
      return true;
    }
  }

  /** Doubles up to one period, or as far as the grid allows. Returns the tails, the one that is too large included. */
  private *doubleUp(halvings: number): Generator<null, readonly number[]> {
    const period = this.options.period / 2 ** halvings;
    const cocycle = new Cocycle(this.system, this.grid, {
      ...this.options,
      period,
      allPhases: true,
      firstTailTolerance: Math.max(SMALLEST_TAIL, FINER_TAIL * this.options.tailTolerance),
    });
    const most = Math.max(1, Math.floor(KEPT_BYTES / cocycle.values.byteLength));
    this.levels = [];
    for (let fits = yield* cocycle.integrate(); fits; fits = yield* cocycle.double()) {
      if (this.levels.length === most) this.levels.shift();
      const length = period * 2 ** cocycle.level;
      this.levels.push({ length, turns: [...cocycle.turns], maps: cocycle.values.slice() });
      if (cocycle.level === halvings) break;
    }
    this.steps += cocycle.steps;
    return cocycle.tails;
  }

  /**
   * The maps over `products` times the level's length, from phase 0 of the first frequency. All of them stand at the same
   * phase of the first frequency, and on the grid of the others when that is shifted.
   */
  private *walk(level: Level, products: number, periodMaps: Float64Array): Generator<null, void> {
    const { size, slow, conservesSlowSum } = this.system;
    const area = size * size;
    const others = new TorusGrid(this.otherSizes);
    const [firstTurn = 0, ...otherTurns] = level.turns;
    const along = new TorusGrid(this.grid.sizes.slice(0, 1));
    const weights = new Float64Array(along.points);
    const slice = new Float64Array(periodMaps.length);
    const shifted = new Float64Array(periodMaps.length);
    const spare = this.otherSizes.length > 1 ? new Float64Array(periodMaps.length) : shifted;
    const next = new Float64Array(area);
    periodMaps.fill(0);
    let work = 0;
    for (let done = 0; done < products; done++) {
      along.interpolate([(done * firstTurn) % 1], weights);
      combineMaps(level.maps, weights, slice);
      yield* others.shift(
        slice,
        shifted,
        spare,
        area,
        otherTurns.map((turn) => (done * turn) % 1),
      );
      for (let point = 0; point < others.points; point++) {
        const product = periodMaps.subarray(point * area, (point + 1) * area);
        composeRows(next, 0, product, 0, shifted, point * area, size, 0, size);
        if (conservesSlowSum) conserveSlowSum(next, 0, size, slow);
        product.set(next);
      }
      this.work.add(this.walkOperations());
      work += this.walkOperations();
      if (work < BREATH) continue;
      work = 0;
      yield null;
    }
  }

  /** Multiplications of one step of a walk through the period. */
  private walkOperations(): number {
    const { size } = this.system;
    const [firstPoints = 1] = this.grid.sizes;
    const others = new TorusGrid(this.otherSizes);
    return others.points * size * size * (firstPoints + others.shiftOperations + size);
  }

  /** The map of a level after `done` others of the same level, interpolated between the grid points. */
  private mapBetween(level: Level, start: readonly number[], done: number, map: Float64Array): void {
    const weights = new Float64Array(this.grid.points);
    this.grid.interpolate(
      start.map((phase, j) => (phase + done * (level.turns[j] ?? 0)) % 1),
      weights,
    );
    combineMaps(level.maps, weights, map);
  }

  /**
   * Carries a state over the largest multiple of the shortest level in `duration`, in place, and advances `phases` (turns,
   * all frequencies). Returns the time covered.
   */
  *advance(state: Float64Array, phases: number[], duration: number): Generator<null, number> {
    const { size } = this.system;
    const between = new Float64Array(size * size);
    const image = new Float64Array(size);
    let covered = 0;
    let work = 0;
    this.frame.enter(state, 1, phases);
    for (const level of [...this.levels].reverse()) {
      const count = Math.floor((duration - covered) / level.length);
      const start = [...phases];
      for (let done = 0; done < count; done++) {
        this.mapBetween(level, start, done, between);
        applyMap(between, 0, size, state, image);
        state.set(image);
        work += size * size * this.grid.points;
        if (work < BREATH) continue;
        work = 0;
        yield null;
      }
      start.forEach((phase, j) => {
        phases[j] = (phase + count * (level.turns[j] ?? 0)) % 1;
      });
      covered += count * level.length;
    }
    this.frame.leave(state, 1, phases);
    return covered;
  }
}
