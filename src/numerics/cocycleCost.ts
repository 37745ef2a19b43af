import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { rowSumNorm } from "./sparse.ts";
import { prefersSubPeriods } from "./subPeriodFlow.ts";
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

/** Phases of the first frequency that a sub-period flow usually needs. */
const SPLIT_PHASES = 41;

export function cocycleCost(
  system: QuasiPeriodicSystem,
  grid: TorusGrid,
  period: number,
  levels: number,
  samples: number,
): CocycleCost {
  const area = system.size ** 2;
  const steps = Math.max(1, Math.ceil((period * angularSpeed(system)) / RADIANS_PER_STEP));
  const shifts = grid.points > 1 ? grid.sizes.reduce((sum, size) => sum + size, 0) : 0;
  // A period too long for a series is doubled up from a short step on a grid of the first phase as well.
  const split = prefersSubPeriods(system, period);
  const firstPhases = split ? SPLIT_PHASES : 1;
  const halvings = split ? Math.ceil(Math.log2(steps)) : 0;
  const series = (split ? firstPhases : steps) * taylorOperations(system, system.size);
  const within = halvings * firstPhases * area * (system.size + shifts + firstPhases);
  const arrays = split ? MAP_ARRAYS * (1 + firstPhases) : grid.points > 1 ? MAP_ARRAYS : 2;
  return {
    bytes: arrays * grid.points * area * Float64Array.BYTES_PER_ELEMENT,
    operations: grid.points * (series + within + levels * area * (system.size + shifts) + samples * area),
  };
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
