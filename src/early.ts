/** The first script of the page, small: the worker is asked for before all the rest has been read. */
// First of all: what follows starts a worker.
import "./app/trustedTypes.ts";
import { startFirstWorker } from "./jobs/firstWorker.ts";

startFirstWorker();
void import("./main.tsx");
