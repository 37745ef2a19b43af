import { convergenceSweep } from "../../src/physics/convergence/sweep.ts";
import { compileInput } from "../../src/scenario/compile.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

export const convergence: LaboratoryHandlers["convergence"] = function* ({ scenario, epsilons }) {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  yield* convergenceSweep(compiled.model, epsilons);
};
