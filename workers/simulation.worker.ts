import { expose } from "comlink";
import { solve } from "../src/physics/solve.ts";
import { deliver, detachable, release } from "./delivery.ts";
import { createSimulationService } from "./simulationService.ts";
import { messageBreath } from "./timeSlice.ts";

expose(
  createSimulationService({
    solve,
    now: () => performance.now(),
    breathe: messageBreath(),
    deliver: (onChunks, chunks, outcome) => deliver(onChunks, detachable(chunks), outcome),
    release,
  }),
);
