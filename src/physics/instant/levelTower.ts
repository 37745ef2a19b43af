import { Cocycle } from "../../numerics/cocycle.ts";
import { prefersSubPeriods } from "../../numerics/cocycleCost.ts";
import { applyMap, combineMaps } from "../../numerics/denseMap.ts";
import type { QuasiPeriodicSystem } from "../../numerics/quasiPeriodicSystem.ts";
import { SubPeriodFlow } from "../../numerics/subPeriodFlow.ts";
import { TaylorIntegrator } from "../../numerics/taylor.ts";
import type { TorusGrid } from "../../numerics/torusGrid.ts";
import type { TurningFrame } from "../../numerics/turningFrame.ts";
import type { Work } from "../../numerics/work.ts";

interface Level {
  readonly maps: Float64Array;
  /** Phase advance of the grid's frequencies over the level's periods, turns */
  readonly turns: readonly number[];
}

export interface TowerOptions {
  /** Strobing period, τ */
  readonly period: number;
  readonly refinement: number;
  readonly tailTolerance: number;
  readonly work?: Work;
}

/** A state with the phases of the frequencies after the first, turns; the first one's is 0 after whole periods. */
export interface Carried {
  readonly state: Float64Array;
  readonly phases: number[];
}

/**
 * The maps over 1, 2, 4, … periods of a quasi-periodic system, all of them kept: a state is carried over any number of
 * periods by one map for each binary digit of it, whatever ε is (mathematics, section 7).
 */
export class LevelTower {
  private readonly system: QuasiPeriodicSystem;
  private readonly grid: TorusGrid;
  private readonly levels: readonly Level[];
  private readonly flow: SubPeriodFlow | undefined;
  private readonly frame: TurningFrame;
  private readonly within: TaylorIntegrator;
  private readonly weights: Float64Array;
  private readonly between: Float64Array;
  private readonly image: Float64Array;

  private constructor(
    system: QuasiPeriodicSystem,
    grid: TorusGrid,
    levels: readonly Level[],
    flow: SubPeriodFlow | undefined,
    frame: TurningFrame,
    refinement: number,
  ) {
    this.system = system;
    this.grid = grid;
    this.levels = levels;
    this.flow = flow;
    this.frame = frame;
    this.within = new TaylorIntegrator(system, 1, { refinement });
    this.weights = new Float64Array(grid.points);
    this.between = new Float64Array(system.size ** 2);
    this.image = new Float64Array(system.size);
  }

  /** Numbers that a tower up to `highest` keeps. */
  static bytes(system: QuasiPeriodicSystem, grid: TorusGrid, highest: number): number {
    return (highest + 1) * grid.points * system.size ** 2 * Float64Array.BYTES_PER_ELEMENT;
  }

  /** Levels 0 … highest; null when the phase grid proves too small on the way. */
  static *build(
    system: QuasiPeriodicSystem,
    grid: TorusGrid,
    highest: number,
    options: TowerOptions,
  ): Generator<null, LevelTower | null> {
    const cocycle = new Cocycle(system, grid, options);
    const flow = prefersSubPeriods(system, grid, options.period)
      ? new SubPeriodFlow(system, grid.sizes, cocycle.options)
      : undefined;
    const started = flow ? (yield* flow.build(cocycle.values)) && (yield* cocycle.fits()) : yield* cocycle.integrate();
    if (!started) return null;
    const levels: Level[] = [];
    for (;;) {
      levels.push({ maps: cocycle.values.slice(), turns: [...cocycle.turns] });
      if (cocycle.level >= highest)
        return new LevelTower(system, grid, levels, flow, cocycle.frame, options.refinement);
      if (!(yield* cocycle.double())) return null;
    }
  }

  /** The state after `steps` whole periods from `initial`, all phases 0 there. */
  afterPeriods(initial: Float64Array, steps: number): Carried {
    const { weights, between, image, grid } = this;
    const { size } = this.system;
    const single = grid.points === 1;
    const state = Float64Array.from(initial);
    const phases = new Array<number>(grid.sizes.length).fill(0);
    let left = steps;
    for (const { maps, turns } of this.levels) {
      if (left === 0) break;
      if (left % 2 === 1) {
        if (!single) {
          grid.interpolate(phases, weights);
          combineMaps(maps, weights, between);
          for (let j = 0; j < phases.length; j++) phases[j] = (phases[j]! + turns[j]!) % 1;
        }
        applyMap(single ? maps : between, 0, size, state, image);
        state.set(image);
      }
      left = Math.floor(left / 2);
    }
    // All phases were 0 at the start, where the frame is at rest; the first one is 0 again.
    this.frame.leave(state, 1, [0, ...phases]);
    if (left > 0) throw new Error(`invalid number of periods: ${steps}, the tower has ${this.levels.length} levels`);
    return { state, phases };
  }

  /** Carries a state over part of a period, in place; `turns`, of all frequencies, become those at its end. */
  *withinPeriod(state: Float64Array, turns: number[], duration: number): Generator<null, void> {
    const covered = this.flow ? yield* this.flow.advance(state, turns, duration) : 0;
    const rest = duration - covered;
    if (rest <= 0) return;
    this.within.advanceState(state, turns, 0, rest);
    const { frequencies } = this.system.modulation;
    for (let j = 0; j < turns.length; j++) turns[j] = (turns[j]! + (frequencies[j]! * rest) / (2 * Math.PI)) % 1;
  }
}
