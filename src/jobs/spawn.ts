import * as Comlink from "comlink";
import type { SimulationWorker } from "./client.ts";
import type { SimulationService } from "./contract.ts";
import type { LaboratoryService } from "./laboratory/contract.ts";
import type { LaboratoryWorker } from "./laboratoryPool.ts";
import type { OnChunks } from "./messages.ts";

/** Starts a simulation worker. The worker is named by its URL alone: no code of it enters the page. */
export function spawnSimulationWorker(): SimulationWorker {
  const worker = new Worker(new URL("../../workers/simulation.worker.ts", import.meta.url), {
    type: "module",
    name: "simulation",
  });
  const service = Comlink.wrap<SimulationService>(worker);
  return {
    ...lifeOf(worker, service, "the simulation worker"),
    // The worker closes the port behind the callback when the job has ended.
    run: (request, onChunk) => runOf((onChunks) => service.run(request, onChunks), onChunk),
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
  const service = Comlink.wrap<LaboratoryService>(worker);
  return {
    ...lifeOf(worker, service, "a laboratory worker"),
    run: (request, onChunk) => runOf((onChunks) => service.run(request, onChunks), onChunk),
    prepare: (request) => void service.prepare(request).catch(() => {}),
    cancel: (id) => void service.cancel(id).catch(() => {}),
    ping: () => service.ping(),
  };
}

/** A run that ends with the message that says so, or else with the worker's answer. */
function runOf<Chunk, Outcome>(
  run: (onChunks: OnChunks<Chunk, Outcome> & Comlink.ProxyMarked) => Promise<Outcome>,
  onChunk: (chunk: Chunk) => void,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const onChunks: OnChunks<Chunk, Outcome> = (chunks, outcome) => {
      for (const chunk of chunks) onChunk(chunk);
      if (outcome !== null) resolve(outcome);
    };
    run(Comlink.proxy(onChunks)).then(resolve, reject);
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
