import type { SimulationChunk, SimulationOutcome, SimulationRequest, SimulationService } from "../src/jobs/contract.ts";
import { TooLargeError } from "../src/physics/refusal.ts";
import { compileInput } from "../src/scenario/compile.ts";
import { createJobService, type JobRuntime } from "./jobService.ts";
import { type Solve, simulationWork } from "./simulationWork.ts";

/** What the service stands on: handed in, so that it runs under test without a worker. */
export interface SimulationServiceOptions extends JobRuntime<SimulationChunk, SimulationOutcome> {
  readonly solve: Solve;
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
          yield* simulationWork(solve, model, request);
        }
        return { work: work() };
      },
      outcomeOf: (error, id) =>
        error instanceof TooLargeError ? { status: "tooLarge", id, refusal: error.refusal } : null,
    },
    runtime,
  );
}
