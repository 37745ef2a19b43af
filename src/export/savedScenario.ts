import { type ParseResult, parseScenario } from "../scenario/schema.ts";
import { CURVES_FORMAT, CURVES_VERSION } from "./curves.ts";
import { versionErrors } from "./fileText.ts";

/** The scenario that a JSON file of curves holds. The curves themselves are computed again, and so are certified again. */
export function scenarioOfCurves(document: Record<string, unknown>): ParseResult {
  const errors = versionErrors(document.version, CURVES_VERSION);
  if (document.format !== CURVES_FORMAT) throw new Error(`not a file of curves: ${String(document.format)}`);
  if (errors.length > 0) return { ok: false, errors };
  return within("scenario", parseScenario(document.scenario));
}

/** The same result, its paths seen from the document around the scenario. */
export function within(path: string, result: ParseResult): ParseResult {
  if (result.ok) return result;
  const errors = result.errors.map((error) => ({
    ...error,
    path: error.path === "scenario" ? path : `${path}.${error.path}`,
  }));
  return { ok: false, errors };
}
