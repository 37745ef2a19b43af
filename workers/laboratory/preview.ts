import { analyse } from "../../src/physics/asymptotics/analyse.ts";
import { TooLargeError } from "../../src/physics/refusal.ts";
import { solve } from "../../src/physics/solve.ts";
import { compileInput } from "../../src/scenario/compile.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

/** More than a picture as wide as a hand can show. */
const SAMPLES = 240;
/** A picture's accuracy is far less; what is solved here is not certified. */
const TOLERANCE = 1e-8;

export const preview: LaboratoryHandlers["preview"] = function* ({ scenario }) {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  const { model } = compiled;
  const { regime, layers } = analyse(model);
  try {
    const events = solve(model, {
      rungs: ["bloch"],
      output: { kind: "grid", axis: "logarithmic", samples: SAMPLES },
      method: "doubling",
      tolerance: TOLERANCE,
      certify: false,
    });
    for (const event of events) {
      if (event?.kind === "bloch") yield { kind: "preview", regime, layers, curve: event.curve };
      else yield null;
    }
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    yield { kind: "preview", regime, layers, curve: null };
  }
};
