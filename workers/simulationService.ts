import type { SimulationChunk, SimulationOutcome, SimulationRequest, SimulationService } from "../src/jobs/contract.ts";
import { comparisonOf, withoutDetunings } from "../src/physics/comparison/comparison.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { TooLargeError } from "../src/physics/refusal.ts";
import type { SolveEvent, SolveOptions } from "../src/physics/results.ts";
import { compileInput } from "../src/scenario/compile.ts";
import { createJobService, type JobRuntime } from "./jobService.ts";

/** What the service stands on: handed in, so that it runs under test without a worker. */
export interface SimulationServiceOptions extends JobRuntime<SimulationChunk> {
  readonly solve: (model: BlochModel, options: SolveOptions) => Generator<SolveEvent, void, void>;
}

/** Runs simulations one after the other, each in slices between which a cancel is heard. */
export function createSimulationService({ solve, ...runtime }: SimulationServiceOptions): SimulationService {
  return createJobService<SimulationRequest, SimulationChunk, SimulationOutcome>(
    {
      begin(request) {
        const { id } = request;
        const compiled = compileInput(request.scenario);
        if (!compiled.ok) return { outcome: { status: "invalid", id, errors: compiled.errors } };
        const { model, warnings } = compiled;
        function* work(): Generator<SimulationChunk | null, void, void> {
          if (warnings.length > 0) yield { id, kind: "warnings", warnings };
          for (const event of solve(model, request)) {
            yield event && { id, ...event };
            if (event?.kind === "analysis") yield { id, kind: "comparison", comparison: comparisonOf(model) };
          }
          if (!request.compare || request.method === "direct") return;
          // As large as the solve before it, which was not refused.
          const options: SolveOptions = { ...request, rungs: ["bloch"], certify: false };
          for (const event of solve(withoutDetunings(model), options)) {
            yield event?.kind === "bloch" ? { id, kind: "unperturbed", curve: event.curve } : null;
          }
        }
        return { work: work() };
      },
      outcomeOf: (error, id) =>
        error instanceof TooLargeError ? { status: "tooLarge", id, refusal: error.refusal } : null,
    },
    runtime,
  );
}
