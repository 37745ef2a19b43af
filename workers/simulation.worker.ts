import { expose } from "comlink";
import { solve } from "../src/physics/solve.ts";
import { deliver, release } from "./delivery.ts";
import { createSimulationService } from "./simulationService.ts";
import { messageBreath } from "./timeSlice.ts";

expose(createSimulationService({ solve, now: () => performance.now(), breathe: messageBreath(), deliver, release }));
