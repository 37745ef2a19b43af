import type { QuasiPeriodicSystem } from "../../numerics/quasiPeriodicSystem.ts";
import { SparseBuilder, type SparseMatrix } from "../../numerics/sparse.ts";

/**
 * The system that y(τ) − y(τ₀) obeys: D' = L D + L y(τ₀), D = 0 at first, with one more coordinate that stays 1 and
 * carries the source. Populations move by ε² within a period; integrated as a departure they keep all digits of it,
 * as a difference of populations none at ε = 10⁻⁷.
 */
export function departureSystem(system: QuasiPeriodicSystem, from: Float64Array): QuasiPeriodicSystem {
  const size = system.size + 1;
  return {
    size,
    slow: system.slow,
    conservesSlowSum: false,
    constant: withSource(system.constant, from),
    // L₀ does more than turn pairs: its source column.
    rotations: [],
    modulated: withSource(system.modulated, from),
    modulation: system.modulation,
  };
}

/** M beside the column M·y. */
function withSource({ size, rowStart, columns, values }: SparseMatrix, from: Float64Array): SparseMatrix {
  const builder = new SparseBuilder(size + 1);
  for (let row = 0; row < size; row++) {
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      builder.add(row, columns[entry]!, values[entry]!);
      builder.add(row, size, values[entry]! * from[columns[entry]!]!);
    }
  }
  return builder.build();
}
