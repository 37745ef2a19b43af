import { expose } from "comlink";
import { deliver, detached } from "./delivery.ts";
import { handlers } from "./laboratory/handlers.ts";
import { createLaboratoryService } from "./laboratoryService.ts";
import { remote } from "./remote.ts";
import { messageBreath } from "./timeSlice.ts";

expose(
  remote(
    createLaboratoryService(handlers, {
      now: () => performance.now(),
      breathe: messageBreath(),
      deliver: (onChunks, chunks, outcome) => deliver(onChunks, detached(chunks), outcome),
    }),
  ),
);
