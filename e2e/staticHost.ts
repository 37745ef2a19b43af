import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** The plainest web server there is: the files of folders, under paths, and nothing else. */
export interface StaticHost {
  readonly origin: string;
  /** Which folder is served under a path, from now on */
  serve(path: string, folder: string): void;
  /** From now on there is no answer to anything */
  close(): Promise<void>;
}

export async function startHost(): Promise<StaticHost> {
  const folders = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const under = [...folders.keys()].filter((start) => path.startsWith(start)).sort((a, b) => b.length - a.length)[0];
    const file = under === undefined ? null : join(folders.get(under)!, normalize(`/${path.slice(under.length)}`));
    const named = file?.endsWith("/") ? `${file}index.html` : file;
    (named === null || named === undefined ? Promise.reject(new Error("no folder")) : readFile(named)).then(
      (content) => response.writeHead(200, { "content-type": TYPES[extname(named!)] ?? "text/plain" }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    serve: (path, folder) => void folders.set(path, folder),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
