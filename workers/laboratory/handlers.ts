import type { LaboratoryHandlers } from "../laboratoryService.ts";
import { manyLevels } from "./manyLevels.ts";

/** The operations of the laboratory by name. */
export const handlers: LaboratoryHandlers = { "many-levels": manyLevels };
