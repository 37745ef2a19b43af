import { expose } from "comlink";
import { deliver, detached, release } from "./delivery.ts";
import { handlers } from "./laboratory/handlers.ts";
import { createLaboratoryService } from "./laboratoryService.ts";
import { messageBreath } from "./timeSlice.ts";

expose(
  createLaboratoryService(handlers, {
    now: () => performance.now(),
    breathe: messageBreath(),
    deliver: (onChunks, chunks, outcome) => deliver(onChunks, detached(chunks), outcome),
    release,
  }),
);
