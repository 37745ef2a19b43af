import { createConvergence } from "./convergence.ts";
import { createInstant } from "./instant.ts";
import type { Laboratory } from "./laboratory.ts";
import { createManyLevels } from "./manyLevels.ts";
import { createRegimeMap } from "./regimeMap.ts";
import { createResonances } from "./resonances.ts";
import { createScan } from "./scan.ts";

/** The operations of the laboratory with what they have shown, one for each view that asks for some. */
export function createOperations(laboratory: Laboratory) {
  return {
    convergence: createConvergence(laboratory),
    instant: createInstant(laboratory),
    manyLevels: createManyLevels(laboratory),
    regimeMap: createRegimeMap(laboratory),
    resonances: createResonances(laboratory),
    scan: createScan(laboratory),
  };
}

export type Operations = ReturnType<typeof createOperations>;
