import type { Update } from "../store/update.ts";
import { isPictureSeen, subscribeToPicture } from "../ui/firstPicture.ts";

/** Named from the page's own folder, so that each copy of the page on a host has its own. */
const SERVICE_WORKER = "./sw.js";

/**
 * Keeps the page for use without a network, where the browser can. A newer version is offered; when it is taken, `beforeReload`
 * may put down what the address does not hold. The browser itself takes it once no page of the version before is open.
 */
export function keepOffline(update: Update, beforeReload: () => void): void {
  if (!canKeep()) return;
  const start = () => void follow(update, beforeReload).catch(() => {});
  // All files of the page are fetched then: the curves come first.
  if (isPictureSeen()) start();
  else subscribeToPicture(start);
}

/** A file from disk and the page that is one file need no keeping. */
function canKeep(): boolean {
  const { PROD, MODE } = import.meta.env;
  return PROD && MODE !== "single" && "serviceWorker" in navigator && /^https?:$/.test(window.location.protocol);
}

/** Rejects where the browser refuses, in private windows for example: then the page simply needs its network. */
async function follow(update: Update, beforeReload: () => void): Promise<void> {
  const container = navigator.serviceWorker;
  const registration = await container.register(SERVICE_WORKER);
  let reloads = false;
  container.addEventListener("controllerchange", () => {
    if (!reloads) return;
    beforeReload();
    window.location.reload();
  });
  const offer = (worker: ServiceWorker) =>
    update.offer(() => {
      reloads = true;
      worker.postMessage("take over");
    });
  if (registration.waiting && container.controller) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // Without a controller this is the first version: there is nothing to update.
      if (worker.state === "installed" && container.controller) offer(worker);
    });
  });
}
