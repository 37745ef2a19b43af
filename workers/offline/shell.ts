/** One file of the build that the page can run without a network. */
export interface ShellFile {
  /** From the folder of the page */
  readonly path: string;
  /** What it must hold, as an `integrity` attribute says it */
  readonly integrity: string;
}

export const PAGE = "index.html";
/** Files here have their hash in their names: a name never means two contents. */
export const HASHED = "assets/";

/** The part of a request that decides about its answer. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  /** The page itself is asked for, not a part of it */
  readonly navigates: boolean;
}

/**
 * The file that answers a request, as a path from the folder, or null where the network is to answer: for what is not of
 * this page. A query (`?embed`) asks the same page for another look; a hashed file may be of the version before.
 */
export function fileFor(asked: Asked, folder: string, paths: ReadonlySet<string>): string | null {
  const url = new URL(asked.url);
  const address = url.origin + url.pathname;
  if (asked.method !== "GET" || !address.startsWith(folder)) return null;
  const path = address.slice(folder.length);
  if (asked.navigates) return path === "" || path === PAGE ? PAGE : null;
  return url.search === "" && (paths.has(path) || path.startsWith(HASHED)) ? path : null;
}

/** Several copies of the page may live in folders of one host: each keeps its own files, by version. */
export const cacheName = (folder: string, version: string): string => `bloch-rate ${version} ${folder}`;

/**
 * Which of a host's caches to give up once a version has taken over: this folder's, but for its own and the newest before, which
 * may still be open in another tab. `names` in the order in which they were made.
 */
export function staleCaches(names: readonly string[], folder: string, version: string): string[] {
  const ours = names.filter((name) => /^bloch-rate \S+ (.*)$/s.exec(name)?.[1] === folder);
  return ours.filter((name) => name !== cacheName(folder, version)).slice(0, -1);
}
