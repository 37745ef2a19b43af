import { answer, type SolvedLine } from "../cli/answer.ts";
import { DEFAULT_TOLERANCE, MODELS, type SolveRequest } from "../cli/request.ts";
import type { FieldError } from "../src/scenario/format.ts";

/** A scenario or a request that cannot be solved: a sentence, and the same field by field where fields are to blame. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  readonly errors: readonly FieldError[];

  constructor(message: string, errors: readonly FieldError[]) {
    super(message);
    this.errors = errors;
  }
}

/**
 * Solves a scenario (docs/command-line.md describes the document and the result): Eq. (1) by doubling, and the rungs
 * below it, at the times asked for; all rungs, usual times and 10⁻¹¹ where the request says nothing. Throws ScenarioError where it cannot be solved; nothing is returned silently wrong.
 */
export function solve(scenario: unknown, request: Partial<SolveRequest> = {}): SolvedLine {
  const line = answer(scenario, "scenario", {
    models: MODELS,
    tolerance: DEFAULT_TOLERANCE,
    method: "doubling",
    ...request,
  });
  if ("error" in line) throw new ScenarioError(line.error, line.errors);
  return line;
}
