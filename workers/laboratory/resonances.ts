import { resonanceReport } from "../../src/physics/resonances/divisorReport.ts";
import { compileInput } from "../../src/scenario/compile.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

export const resonances: LaboratoryHandlers["resonances"] = function* ({ scenario, request }) {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  yield* resonanceReport(compiled.model, request);
};
