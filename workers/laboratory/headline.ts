import { headlineValues } from "../../src/physics/headline/headlineValues.ts";
import type { MissingReason } from "../../src/physics/headline/results.ts";
import { compile, compileInput } from "../../src/scenario/compile.ts";
import { findParameter, withParameters } from "../../src/scenario/parameters.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

export const headline: LaboratoryHandlers["headline"] = function* (input) {
  const { parameters, points, headlines, pFixed } = input;
  const compiled = compileInput(input.scenario);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  const { scenario } = compiled;
  const fields = parameters.map((id) => {
    const field = findParameter(scenario, id);
    if (!field) throw new Error(`invalid parameter: ${id}`);
    return field;
  });
  for (const [index, values] of points.entries()) {
    // Setters keep to the scenario's rules: nothing needs to be read again for each point.
    const moved = withParameters(scenario, fields, values, { pFixed });
    if ("refused" in moved) {
      const reasons = headlines.map((): MissingReason => "invalid");
      yield { kind: "values", index, values: headlines.map(() => null), reasons };
      continue;
    }
    const found = yield* headlineValues(compile(moved.scenario), headlines);
    yield { kind: "values", index, ...found };
  }
};
