import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { rowSumNorm } from "./sparse.ts";
import { taylorOperations } from "./taylor.ts";
import { TorusGrid } from "./torusGrid.ts";

/** What a doubling run will need, known before it starts. */
export interface CocycleCost {
  readonly bytes: number;
  /** Multiplications, of the order of 10⁹ a second */
  readonly operations: number;
}

/** Arrays of maps alive at once: the maps, the next ones, the shifted ones and spare room. */
const MAP_ARRAYS = 4;
/** Radians of the bound `angularSpeed` that one Taylor step covers in practice. */
const RADIANS_PER_STEP = 2.2;
/** Beyond this many radians in a period a series step by step may cost more than doubling from a short step. */
const LONGEST_SERIES = 300;
/** Half-width of the grid in the first phase with which a sub-period flow begins, and the one it usually ends with. */
const FIRST_DEGREE = 10;
const USUAL_DEGREE = 20;
/** One column alone runs in short loops: a multiplication costs this many of those on whole maps (measured). */
const STATE_OVERHEAD = 3;

export function cocycleCost(
  system: QuasiPeriodicSystem,
  grid: TorusGrid,
  period: number,
  levels: number,
  samples: number,
): CocycleCost {
  const area = system.size ** 2;
  const shifts = grid.shiftOperations;
  const split = prefersSubPeriods(system, grid, period);
  const firstPhases = split ? splitPhases(system) : 1;
  const within = split ? splitOperations(system, period, shifts) : seriesOperations(system, period);
  const arrays = split ? MAP_ARRAYS * (1 + firstPhases) : grid.points > 1 ? MAP_ARRAYS : 2;
  return {
    bytes: arrays * grid.points * area * Float64Array.BYTES_PER_ELEMENT,
    operations: grid.points * (within + levels * area * (system.size + shifts) + samples * area),
  };
}

/** Series steps over a time in τ. */
function seriesSteps(system: QuasiPeriodicSystem, duration: number): number {
  return Math.max(1, Math.ceil((duration * angularSpeed(system)) / RADIANS_PER_STEP));
}

/** The map over one period, series step by series step. */
function seriesOperations(system: QuasiPeriodicSystem, period: number): number {
  return seriesSteps(system, period) * taylorOperations(system, system.size);
}

/** The map over one period doubled up from a short step, on a grid of the first phase as well. */
function splitOperations(system: QuasiPeriodicSystem, period: number, shifts: number): number {
  const phases = splitPhases(system);
  const halvings = Math.ceil(Math.log2(seriesSteps(system, period)));
  return (
    phases * (taylorOperations(system, system.size) + halvings * system.size ** 2 * (system.size + shifts + phases))
  );
}

function splitPhases(system: QuasiPeriodicSystem): number {
  return system.modulation.frequencies.length === 0 ? 1 : 2 * Math.max(USUAL_DEGREE, firstPhaseDegree(system)) + 1;
}

/** Half-width of the grid in the first phase to begin with: twice the highest harmonic, which its tail must show. */
export function firstPhaseDegree(system: QuasiPeriodicSystem): number {
  return system.modulation.terms.reduce(
    (degree, { index }) => Math.max(degree, 2 * Math.abs(index[0] ?? 0)),
    FIRST_DEGREE,
  );
}

/**
 * Coherences may decay, or rotate, a thousand times faster than the wave: then a period is too long for a series. Not where
 * the grid of the other phases is so fine that shifting the maps of every sub-period costs more.
 */
export function prefersSubPeriods(system: QuasiPeriodicSystem, grid: TorusGrid, period: number): boolean {
  return (
    period * angularSpeed(system) > LONGEST_SERIES &&
    splitOperations(system, period, grid.shiftOperations) < seriesOperations(system, period)
  );
}

/** A state carried through `duration` (in τ) by the series, without any map. */
export function marchOperations(system: QuasiPeriodicSystem, duration: number): number {
  return STATE_OVERHEAD * seriesSteps(system, duration) * taylorOperations(system, 1);
}

/** A state carried over the part of a period that a requested time leaves, half a period on average. */
export function partialOperations(system: QuasiPeriodicSystem, grid: TorusGrid, period: number): number {
  if (!prefersSubPeriods(system, grid, period)) return marchOperations(system, period / 2);
  const levels = Math.ceil(Math.log2(seriesSteps(system, period)));
  return (levels / 2) * grid.points * splitPhases(system) * system.size ** 2 + marchOperations(system, 0);
}

/** Orders of perturbation theory beyond which nothing is gained by asking for a larger first grid. */
const MOST_ORDERS = 24;
/** Calibration on measured tails: each further order multiplies the tail by strength/8. */
const STRENGTH_SHARE = 1 / 8;
const LEADING_SHARE = 0.4;

/**
 * Half-width K of the phase grid to try first, per extra frequency. When φ holds harmonics up to h of an extra phase,
 * the slow block of a map holds them up to 2h at the leading order, and every further order of perturbation theory in
 * strength = ‖φ_extra‖·‖L₁‖·period adds up to h more. The measured tail has the last word.
 */
export function firstDegrees(system: QuasiPeriodicSystem, period: number, tailTolerance: number): number[] {
  const { frequencies, terms } = system.modulation;
  const norm = rowSumNorm(system.modulated);
  return frequencies.slice(1).map((_, j) => {
    let strength = 0;
    let highest = 1;
    for (const { index, cosine, sine } of terms) {
      const harmonic = Math.abs(index[j + 1]!);
      if (harmonic === 0) continue;
      strength += Math.hypot(cosine, sine) * norm * period;
      highest = Math.max(highest, harmonic);
    }
    const factor = Math.min(STRENGTH_SHARE * strength, 0.5);
    const leading = LEADING_SHARE * factor * factor;
    const orders = leading > tailTolerance ? Math.ceil(Math.log(tailTolerance / leading) / Math.log(factor)) : 0;
    return 2 * highest + 2 + highest * Math.min(MOST_ORDERS, orders);
  });
}

export function gridOfDegrees(degrees: readonly number[]): TorusGrid {
  return new TorusGrid(degrees.map((degree) => 2 * degree + 1));
}
