/**
 * The first script of the page, small: it starts the worker, and draws the first curves. The rest is read meanwhile, but
 * begins only then: it would keep them waiting.
 */
// First of all: what follows starts a worker.
import "./app/trustedTypes.ts";
import { drawEarly } from "./app/earlyPicture.ts";
import { sayNotLoaded } from "./app/notLoaded.ts";

drawEarly()
  .catch(reportError)
  .then(() => import("./main.tsx"))
  .catch((error: unknown) => {
    sayNotLoaded(error);
    reportError(error);
  });
