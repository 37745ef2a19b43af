import { Cocycle, type CocycleOptions } from "./cocycle.ts";
import { applyMap, combineMaps } from "./denseMap.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { TorusGrid } from "./torusGrid.ts";

/** Radians of the bound `angularSpeed` that one base step of a sub-period flow spans: one or two terms of a series. */
const BASE_ANGLE = 2;
/** Beyond this many radians in a period a series step by step costs more than doubling from a short step. */
export const LONGEST_SERIES = 300;
/** Half-width of the grid in the first phase to begin with, and its largest. */
const FIRST_DEGREE = 10;
const LARGEST_DEGREE = 200;
const GRID_GROWTH = 1.5;
/** Memory for the maps of all levels, kept so that states can be carried over parts of a period. */
const KEPT_BYTES = 128 * 2 ** 20;

/** Coherences may decay, or rotate, a thousand times faster than the wave: then a period is too long for a series. */
export function prefersSubPeriods(system: QuasiPeriodicSystem, period: number): boolean {
  return period * angularSpeed(system) > LONGEST_SERIES;
}

interface Level {
  readonly length: number;
  readonly turns: readonly number[];
  readonly maps: Float64Array;
}

/**
 * The flow over 2^−m … 1 periods of the first frequency, on a grid of the phases of all frequencies. A short base step is
 * doubled m times up to one period, so that the cost grows with the logarithm of the fastest rate, whether it is a
 * rotation or a decay, and nothing needs to be stable step by step.
 */
export class SubPeriodFlow {
  operations = 0;
  steps = 0;
  private grid: TorusGrid;
  private levels: Level[] = [];
  private readonly system: QuasiPeriodicSystem;
  private readonly options: CocycleOptions;
  private readonly otherSizes: readonly number[];

  /** `otherSizes`: grid of the frequencies after the first. */
  constructor(system: QuasiPeriodicSystem, otherSizes: readonly number[], options: CocycleOptions) {
    this.system = system;
    this.options = options;
    this.otherSizes = otherSizes;
    this.grid = new TorusGrid(otherSizes);
  }

  /**
   * Writes the maps over one whole period, from phase 0 of the first frequency, into `periodMaps`. The grid in the
   * first phase grows as needed; false when one of the other dimensions is too small.
   */
  *build(periodMaps: Float64Array): Generator<null, boolean> {
    const { system, options, otherSizes } = this;
    const halvings = Math.ceil(Math.log2((options.period * angularSpeed(system)) / BASE_ANGLE / options.refinement));
    const oscillates = system.modulation.frequencies.length > 0;
    for (let degree = FIRST_DEGREE; ; degree = Math.ceil(GRID_GROWTH * degree)) {
      this.grid = new TorusGrid(oscillates ? [2 * degree + 1, ...otherSizes] : []);
      const period = options.period / 2 ** halvings;
      const cocycle = new Cocycle(system, this.grid, { ...options, period, allPhases: true });
      const kept = halvings * cocycle.values.byteLength <= KEPT_BYTES;
      this.levels = [];
      let fits = yield* cocycle.integrate();
      for (let level = 0; fits && level < halvings; level++) {
        if (kept) {
          this.levels.push({ length: period * 2 ** level, turns: [...cocycle.turns], maps: cocycle.values.slice() });
        }
        fits = yield* cocycle.double();
      }
      this.operations += cocycle.operations;
      this.steps += cocycle.steps;
      if (fits) {
        // The first dimension runs slowest: its phase 0 is the head of the array.
        periodMaps.set(cocycle.values.subarray(0, periodMaps.length));
        return true;
      }
      const [, ...others] = cocycle.tails;
      if (others.some((tail) => tail > options.tailTolerance) || !oscillates) return false;
      if (degree >= LARGEST_DEGREE) {
        throw new Error(`The flow within one period does not fit ${2 * degree + 1} phases of the wave.`);
      }
    }
  }

  /**
   * Carries a state by the largest multiple of the base step in `duration`, in place, and advances `phases` (turns, all
   * frequencies). Returns the time covered; 0 when the levels were too large to keep.
   */
  advance(state: Float64Array, phases: number[], duration: number): number {
    const base = this.levels[0];
    if (!base) return 0;
    const { size } = this.system;
    const weights = new Float64Array(this.grid.points);
    const between = new Float64Array(size * size);
    const image = new Float64Array(size);
    const whole = Math.min(Math.floor(duration / base.length), 2 ** this.levels.length - 1);
    for (let level = 0, left = whole; left > 0; level++, left = Math.floor(left / 2)) {
      if (left % 2 === 0) continue;
      const { turns, maps } = this.levels[level]!;
      this.grid.interpolate(phases, weights);
      combineMaps(maps, weights, between);
      applyMap(between, 0, size, state, image);
      state.set(image);
      for (let j = 0; j < phases.length; j++) phases[j] = (phases[j]! + (turns[j] ?? 0)) % 1;
    }
    return whole * base.length;
  }
}
