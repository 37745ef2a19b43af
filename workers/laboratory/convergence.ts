import type { ErrorPoint } from "../../src/physics/convergence/results.ts";
import { convergenceSweep } from "../../src/physics/convergence/sweep.ts";
import { compileInput } from "../../src/scenario/compile.ts";
import type { Scenario } from "../../src/scenario/format.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

/** Scenarios whose points are remembered: what a slider passes over and comes back to. */
const MOST_SCENARIOS = 200;

const remembered = new Map<string, Map<number, ErrorPoint>>();

export const convergence: LaboratoryHandlers["convergence"] = function* ({ scenario, range }) {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  yield* convergenceSweep(compiled.model, range, pointsOf(scenario));
};

/** The points known of a scenario, whatever its ε and name. Of many scenarios the one asked for longest ago is forgotten. */
function pointsOf({ name: _, scaling, ...rest }: Scenario): Map<number, ErrorPoint> {
  const key = JSON.stringify([rest, scaling.mu, scaling.p]);
  const points = remembered.get(key) ?? new Map<number, ErrorPoint>();
  remembered.delete(key);
  remembered.set(key, points);
  if (remembered.size > MOST_SCENARIOS) remembered.delete(remembered.keys().next().value!);
  return points;
}
