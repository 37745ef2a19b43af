import type { SimulationChunk, SimulationOutcome, SimulationRequest } from "./contract.ts";
import { createJobClient, type JobClient, type JobClientOptions } from "./jobClient.ts";
import type { WorkerHandle } from "./workerHandle.ts";

export type SimulationWorker = WorkerHandle<SimulationRequest, SimulationChunk, SimulationOutcome>;
export type SimulationClient = JobClient<SimulationRequest, SimulationChunk, SimulationOutcome>;

/** The client of the worker that solves the scenario on show. */
export function createSimulationClient({
  spawn,
  onRestart,
}: Pick<
  JobClientOptions<SimulationRequest, SimulationChunk, SimulationOutcome>,
  "spawn" | "onRestart"
>): SimulationClient {
  return createJobClient({
    name: "the simulation worker",
    spawn,
    onRestart,
    shows: ({ kind }) => kind === "curves" || kind === "bloch",
  });
}
