import type { LaboratoryHandlers } from "../laboratoryService.ts";
import { convergence } from "./convergence.ts";
import { headline } from "./headline.ts";
import { instant } from "./instant.ts";
import { lineShapes } from "./lineShapes.ts";
import { manyLevels } from "./manyLevels.ts";
import { preview } from "./preview.ts";
import { regimeMap } from "./regimeMap.ts";
import { resonances } from "./resonances.ts";
import { scan } from "./scan.ts";

/** The operations of the laboratory by name. */
export const handlers: LaboratoryHandlers = {
  convergence,
  headline,
  instant,
  "line-shapes": lineShapes,
  "many-levels": manyLevels,
  preview,
  "regime-map": regimeMap,
  resonances,
  scan,
};
