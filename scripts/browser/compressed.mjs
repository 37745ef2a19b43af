/** A build served as a web host serves it: texts compressed with gzip, what was sent written down. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
});

/** Compressed within already. */
const DENSE = new Set([".woff2", ".woff", ".png", ".jpg"]);

/**
 * @typedef {object} Sent
 * @property {string} path
 * @property {number} bytes of the body, as it went over the wire
 * @property {number} at when it was asked for, ms since 1970
 */

/**
 * Serves a folder on a free port of this machine. Files are read and compressed now: a request costs next to nothing.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [more] further files by their paths
 * @returns {Promise<{ address: string, sent: Sent[], close: () => Promise<void> }>}
 */
export async function serveCompressed(folder, more = {}) {
  const top = resolve(folder);
  const files = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => /** @type {const} */ ([relative(top, file).split(sep).join("/"), readFileSync(file)]));
  const extra = Object.entries(more).map(([path, text]) => /** @type {const} */ ([path, Buffer.from(text)]));
  const bodies = new Map(
    [...files, ...extra].map(([path, body]) => {
      const dense = DENSE.has(extname(path));
      return [`/${path}`, { dense, type: TYPES[extname(path)], body: dense ? body : gzipSync(body) }];
    }),
  );
  /** @type {Sent[]} */
  const sent = [];
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const found = bodies.get(path);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const { dense, type = "application/octet-stream", body } = found;
    sent.push({ path, bytes: body.length, at: performance.timeOrigin + performance.now() });
    response.writeHead(200, {
      "content-type": type,
      "content-length": body.length,
      "cache-control": "no-cache",
      ...(dense ? {} : { "content-encoding": "gzip" }),
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    sent,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
