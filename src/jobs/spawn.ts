import * as Comlink from "comlink";
import type { SimulationWorker } from "./client.ts";
import type { SimulationChunk, SimulationOutcome, SimulationRequest, SimulationService } from "./contract.ts";
import type { LaboratoryChunk, LaboratoryRequest, LaboratoryService } from "./laboratory/contract.ts";
import type { LaboratoryWorker } from "./laboratoryPool.ts";
import type { JobOutcome, JobService, Numbered, OnChunks, RemoteJobService } from "./messages.ts";

type Remote<Service> =
  Service extends JobService<infer Request, infer Chunk, infer Outcome>
    ? RemoteJobService<Request, Chunk, Outcome>
    : never;

/** Starts a simulation worker. The worker is named by its URL alone: no code of it enters the page. */
export function spawnSimulationWorker(): SimulationWorker {
  const worker = new Worker(new URL("../../workers/simulation.worker.ts", import.meta.url), {
    type: "module",
    name: "simulation",
  });
  const service = Comlink.wrap<Remote<SimulationService>>(worker);
  return {
    ...lifeOf(worker, service, "the simulation worker"),
    run: runsOf<SimulationRequest, SimulationChunk, SimulationOutcome>(service),
    prepare: (request) => void service.prepare(request).catch(() => {}),
    cancel: (id) => void service.cancel(id).catch(() => {}),
    ping: () => service.ping(),
  };
}

/** Starts a worker of the laboratory, in the same way. */
export function spawnLaboratoryWorker(): LaboratoryWorker {
  const worker = new Worker(new URL("../../workers/laboratory.worker.ts", import.meta.url), {
    type: "module",
    name: "laboratory",
  });
  const service = Comlink.wrap<Remote<LaboratoryService>>(worker);
  return {
    ...lifeOf(worker, service, "a laboratory worker"),
    run: runsOf<LaboratoryRequest, LaboratoryChunk, JobOutcome>(service),
    prepare: (request) => void service.prepare(request).catch(() => {}),
    cancel: (id) => void service.cancel(id).catch(() => {}),
    ping: () => service.ping(),
  };
}

/** Runs of a worker, one after the other. Each ends with the message that says so, or else with the worker's answer. */
function runsOf<Request extends Numbered, Chunk extends Numbered, Outcome extends Numbered>(service: {
  readonly listen: (onChunks: OnChunks<Chunk, Outcome> & Comlink.ProxyMarked) => Promise<void>;
  readonly run: (request: Request) => Promise<Outcome>;
}): (request: Request, onChunk: (chunk: Chunk) => void) => Promise<Outcome> {
  let hear: OnChunks<Chunk, Outcome> = () => {};
  const onChunks: OnChunks<Chunk, Outcome> = (chunks, outcome) => hear(chunks, outcome);
  // A worker that cannot be told will not run either.
  service.listen(Comlink.proxy(onChunks)).catch(() => {});
  return (request, onChunk) =>
    new Promise((resolve, reject) => {
      hear = (chunks, outcome) => {
        for (const chunk of chunks) if (chunk.id === request.id) onChunk(chunk);
        if (outcome?.id === request.id) resolve(outcome);
      };
      service.run(request).then(resolve, reject);
    });
}

/** The crashes and the end of a worker; what it answers is the caller's part. */
function lifeOf(
  worker: Worker,
  service: Pick<Comlink.ProxyMethods, typeof Comlink.releaseProxy>,
  name: string,
): Pick<SimulationWorker, "onCrash" | "terminate"> {
  return {
    onCrash(listener) {
      let reported = false;
      const report = (reason: string) => {
        if (!reported) listener(reason);
        reported = true;
      };
      worker.addEventListener("error", (event) => {
        // Handled here: the worker is replaced and the page says so.
        event.preventDefault();
        report(event.message ? `${name} broke: ${event.message}` : `${name} broke`);
      });
      worker.addEventListener("messageerror", () => report(`a message of ${name} could not be read`));
    },
    terminate() {
      // Comlink holds the worker for as long as its service is reachable, and through the listeners above it would be for ever.
      service[Comlink.releaseProxy]();
      worker.terminate();
    },
  };
}
