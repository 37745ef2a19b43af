import * as Comlink from "comlink";
import type { WorkerHandle } from "./client.ts";
import type { SimulationService } from "./contract.ts";

/** Starts a simulation worker. The worker is named by its URL alone: no code of it enters the page. */
export function spawnSimulationWorker(): WorkerHandle {
  const worker = new Worker(new URL("../../workers/simulation.worker.ts", import.meta.url), {
    type: "module",
    name: "simulation",
  });
  const service = Comlink.wrap<SimulationService>(worker);
  return {
    // The worker closes the port behind this proxy when the job has ended.
    run: (request, onChunk) => service.run(request, Comlink.proxy(onChunk)),
    cancel: (id) => {
      service.cancel(id).catch(() => {});
    },
    ping: () => service.ping(),
    onCrash(listener) {
      let reported = false;
      const report = (reason: string) => {
        if (!reported) listener(reason);
        reported = true;
      };
      worker.addEventListener("error", (event) => {
        // Handled here: the worker is replaced and the page says so.
        event.preventDefault();
        report(event.message ? `the simulation worker broke: ${event.message}` : "the simulation worker broke");
      });
      worker.addEventListener("messageerror", () => report("a message of the simulation worker could not be read"));
    },
    terminate: () => worker.terminate(),
  };
}
