/** A production build served on this machine, and a Chromium to open it in. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { obtainChromium } from "../chromium.mjs";
import { root } from "../install.mjs";

/** Builds the page into a folder, its output on standard error. Ends the process when that fails. */
export function buildSite(folder = "dist") {
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const args = [vite, "build", "--logLevel", "warn", "--outDir", resolve(folder), "--emptyOutDir"];
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status === 0) return;
  console.error("The build failed, see above.");
  process.exit(1);
}

/**
 * Serves a build on a free port of this machine.
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveSite(folder) {
  if (!existsSync(resolve(folder))) throw new Error(`There is no build in ${folder}.`);
  const { preview } = await import("vite");
  const server = await preview({
    root,
    logLevel: "error",
    build: { outDir: resolve(folder) },
    preview: { port: 0, host: "127.0.0.1", open: false },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}

/** @param {readonly string[]} [extra] further arguments of Chromium */
export async function launchBrowser(extra = []) {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: await obtainChromium(),
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
      ...extra,
    ],
  });
}
