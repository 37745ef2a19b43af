import { BlochInstants } from "../../src/physics/instant/blochInstants.ts";
import { compileInput } from "../../src/scenario/compile.ts";
import type { Scenario } from "../../src/scenario/format.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

/** What the last scenario was asked: a cursor that moves asks sixty times a second. One is kept, for its memory. */
let last: { readonly key: string; readonly instants: BlochInstants } | null = null;

export const instant: LaboratoryHandlers["instant"] = function* ({ scenario, ...request }) {
  yield* instantsOf(scenario).look(request);
};

function instantsOf({ name: _, ...scenario }: Scenario): BlochInstants {
  const key = JSON.stringify(scenario);
  if (last?.key === key) return last.instants;
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  last = null;
  const instants = new BlochInstants(compiled.model);
  last = { key, instants };
  return instants;
}
