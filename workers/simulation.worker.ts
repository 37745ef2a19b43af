import { expose } from "comlink";
import { solve } from "../src/physics/solve.ts";
import { deliver, detachable } from "./delivery.ts";
import { remote } from "./remote.ts";
import { createSimulationService } from "./simulationService.ts";
import { messageBreath } from "./timeSlice.ts";

expose(
  remote(
    createSimulationService({
      solve,
      now: () => performance.now(),
      breathe: messageBreath(),
      deliver: (onChunks, chunks, outcome) => deliver(onChunks, detachable(chunks), outcome),
    }),
  ),
);
