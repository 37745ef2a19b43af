import { studyManyLevels } from "../../src/physics/asymptotics/manyLevels/study.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

export const manyLevels: LaboratoryHandlers["many-levels"] = studyManyLevels;
