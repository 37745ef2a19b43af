import { cocycleCost, firstDegrees, gridOfDegrees, marchOperations } from "../../numerics/cocycleCost.ts";
import { splitTime } from "../../numerics/samplePlanner.ts";
import { PeriodTooLongError } from "../../numerics/subPeriodFlow.ts";
import { TooMuchWorkError, Work } from "../../numerics/work.ts";
import { type BlochSystem, blochSystem } from "../bloch.ts";
import { type Resolution, tailToleranceFor } from "../doublingBloch.ts";
import type { BlochModel } from "../model.ts";
import { checkCost, LIMIT_BYTES, LIMIT_OPERATIONS, TooLargeError, tooLarge } from "../refusal.ts";
import { strobePeriod } from "../strobe.ts";
import { checkpointReach } from "./checkpointReach.ts";
import { densityMatrix } from "./densityMatrix.ts";
import { fastMotion } from "./fastMotion.ts";
import { LevelTower } from "./levelTower.ts";
import type { Reach } from "./reach.ts";
import type { Instant, InstantEvent, InstantRequest, SlowPath } from "./results.ts";
import { frameTurns } from "./rotatingFrame.ts";
import { sampledReach } from "./sampledReach.ts";
import { towerReach } from "./towerReach.ts";
import { momentAt } from "./wholePeriods.ts";

/** Memory for the maps that are kept. */
const KEPT_BYTES = 128 * 2 ** 20;
/**
 * Relative Fourier tail of the phase grid. A curve of populations needs less: there a truncated harmonic has to meet its
 * mirror image to act at all. Coherences at one moment see it once.
 */
const TAIL = 1e-11;
/** What a curve is computed with: where the finer grid would pass the limits. */
const CURVE_TAIL = tailToleranceFor(1e-11);
/** A grid that proved too small grows by this factor and one. */
const GRID_GROWTH = 1.35;

/** The Bloch state of one model at any time, ready to be asked again and again. */
export class BlochInstants {
  readonly model: BlochModel;
  private readonly system: BlochSystem;
  /** Strobing period, τ, and the same in slow time */
  private readonly period: number;
  private readonly step: number;
  private readonly keptBytes: number;
  private reach: Reach | null = null;
  /** A build that a caller left half done is taken up again: else newer questions could stop it for ever */
  private building: Generator<null, Reach> | null = null;

  /** `keptBytes`: memory for maps; where they need more, states at the samples of a curve are kept in their place. */
  constructor(model: BlochModel, keptBytes = KEPT_BYTES) {
    this.model = model;
    this.keptBytes = keptBytes;
    this.system = blochSystem(model, "bloch");
    this.period = strobePeriod(model);
    this.step = model.epsilon ** 2 * this.period;
  }

  /**
   * The state at a time, with the fast periods that follow it; then the slow path, where one is asked for. The first call
   * builds what later ones use. Throws TooLargeError before work that would pass the limits of the doubling method.
   */
  *look({ time, periods, path }: InstantRequest): Generator<InstantEvent | null, void, void> {
    if (!(time >= 0)) throw new Error(`invalid time: ${time}`);
    this.reach ??= yield* this.build();
    yield { kind: "instant", instant: yield* this.instant(time, periods) };
    if (path.length > 0) yield { kind: "path", path: yield* this.slowPath(path) };
  }

  private *build(): Generator<null, Reach> {
    this.building ??= this.anyReach();
    try {
      // Not delegated: a caller that stops here would close it.
      for (let step = this.building.next(); ; step = this.building.next()) {
        if (step.done) return step.value;
        yield null;
      }
    } catch (error) {
      this.building = null;
      throw error;
    }
  }

  private *instant(time: number, periods: number): Generator<null, Instant> {
    const { model, system, period, step } = this;
    const wanted = momentAt(Math.min(time, model.horizon), step);
    const reached = yield* this.reach!.stateAt(wanted);
    const motion = periods > 0 ? yield* fastMotion(model, system, reached, period, periods) : null;
    return {
      time: reached.moment.time,
      tau: reached.moment.time / model.epsilon ** 2,
      ...densityMatrix(system, reached.state),
      turns: frameTurns(model, reached.moment, period),
      motion,
      motionRefused: periods > 0 && motion === null ? "tooFast" : null,
    };
  }

  private *slowPath(wanted: readonly number[]): Generator<null, SlowPath> {
    const { model, system, period, step } = this;
    const { levelCount: n, coherences } = system;
    const times = new Float64Array(wanted.length);
    const populations = new Float64Array(wanted.length * n);
    const re = new Float64Array(wanted.length * coherences.length);
    const im = new Float64Array(wanted.length * coherences.length);
    for (let i = 0; i < wanted.length; i++) {
      const { moment, state } = yield* this.reach!.stateAt(momentAt(Math.min(wanted[i]!, model.horizon), step));
      const turns = frameTurns(model, moment, period);
      times[i] = moment.time;
      populations.set(state.subarray(0, n), i * n);
      coherences.forEach((place, pair) => {
        const angle = 2 * Math.PI * turns[place.j * n + place.k]!;
        const x = state[place.re]!;
        const y = state[place.im]!;
        re[i * coherences.length + pair] = x * Math.cos(angle) - y * Math.sin(angle);
        im[i * coherences.length + pair] = x * Math.sin(angle) + y * Math.cos(angle);
      });
      yield null;
    }
    return { times, populations, pairs: coherences.map(({ j, k }) => [j, k] as const), re, im };
  }

  /** The cheapest way to any moment of the horizon; on the phase grid of a curve where a finer one would be too large. */
  private *anyReach(): Generator<null, Reach> {
    try {
      return yield* this.reachWithin(TAIL);
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      return yield* this.reachWithin(CURVE_TAIL);
    }
  }

  private *reachWithin(tailTolerance: number): Generator<null, Reach> {
    const { model, system, period, step } = this;
    const { horizon, epsilon } = model;
    const resolution: Resolution = { refinement: 1, tailTolerance };
    const { steps } = splitTime(horizon, step);
    const highest = Math.max(0, Math.floor(Math.log2(Math.max(1, steps))));
    const marching = marchOperations(system, horizon / epsilon ** 2);
    let degrees = firstDegrees(system, period, tailTolerance);
    const work = new Work(LIMIT_OPERATIONS);
    for (;;) {
      const grid = gridOfDegrees(degrees);
      const cost = cocycleCost(system, grid, period, highest, 0);
      const cheaper = marching < cost.operations || cost.bytes > LIMIT_BYTES;
      if (cheaper && marching <= LIMIT_OPERATIONS) {
        return yield* checkpointReach(model, system, period, resolution.refinement);
      }
      checkCost(model, cost, system.size, grid.sizes, horizon);
      if (LevelTower.bytes(system, grid, highest) > this.keptBytes) {
        return yield* sampledReach(model, system, period, { ...resolution, degrees });
      }
      let tower: LevelTower | null;
      try {
        tower = yield* LevelTower.build(system, grid, highest, { period, ...resolution, work });
      } catch (error) {
        if (!(error instanceof PeriodTooLongError || error instanceof TooMuchWorkError)) throw error;
        throw tooLarge(model, cost, system.size, grid.sizes, horizon, error.message);
      }
      if (tower) return towerReach(model, system, tower);
      degrees = degrees.map((degree) => Math.ceil(GRID_GROWTH * degree) + 1);
    }
  }
}
