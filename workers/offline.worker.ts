/**
 * The service worker: keeps the files of one build, so that the page opens without a network. A new version is kept beside the one
 * in use and waits until it is told to take over, or until no page of the old one is open.
 */
import { cacheName, fileFor, HASHED, PAGE, type ShellFile, staleCaches } from "./offline/shell.ts";

/** Written in by scripts/vite/offline.ts: the files of this build, and a hash of them all. */
declare const SHELL_FILES: readonly ShellFile[];
declare const SHELL_VERSION: string;

/** What a service worker has and the browser's types for pages lack. */
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AnswerEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: AnswerEvent) => void): void;
  addEventListener(type: "message", listener: (event: LifeEvent & MessageEvent) => void): void;
}
const worker = globalThis as unknown as Scope;

const folder = worker.registration.scope;
const name = cacheName(folder, SHELL_VERSION);
const files = SHELL_FILES;
const paths = new Set(files.map(({ path }) => path));

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const { url, method, mode } = event.request;
  const path = fileFor({ url, method, navigates: mode === "navigate" }, folder, paths);
  if (path !== null) event.respondWith(answer(path, event.request));
});
worker.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});

/** All files or none: a version of which a part is missing is not kept. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(name);
  try {
    await Promise.all(files.map(async (file) => cache.put(folder + file.path, await obtain(file))));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** A file of this build, from a version kept before where it cannot have changed. */
async function obtain({ path, integrity }: ShellFile): Promise<Response> {
  const kept = path.startsWith(HASHED) ? await caches.match(folder + path) : undefined;
  if (kept) return kept;
  // A host between two versions would mix them: the browser refuses what does not hold what it must.
  const response = await fetch(folder + path, { integrity, cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Some hosts lead index.html to the folder; a browser takes no such answer for the page itself.
  const { headers, status } = response;
  return response.redirected ? new Response(await response.blob(), { headers, status }) : response;
}

async function takeOver(): Promise<void> {
  for (const stale of staleCaches(await caches.keys(), folder, SHELL_VERSION)) await caches.delete(stale);
  await worker.clients.claim();
}

async function answer(path: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(name)).match(folder + path);
  if (kept) return kept;
  // The page is of this version or from the network; a hashed file may be of the version before.
  return (path === PAGE ? undefined : await caches.match(folder + path)) ?? fetch(request);
}
