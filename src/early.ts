/** The first script of the page, small: the worker is asked for before all the rest has been read. */
// First of all: what follows starts a worker.
import "./app/trustedTypes.ts";
import { sayNotLoaded } from "./app/notLoaded.ts";
import { startFirstWorker } from "./jobs/firstWorker.ts";

startFirstWorker();
import("./main.tsx").catch((error: unknown) => {
  sayNotLoaded(error);
  reportError(error);
});
