/** Finds a Chromium for the browser tests, and gets one where there is none. */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const require = createRequire(import.meta.url);

/** Names under which distributions install Chromium and Chrome. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const DOWNLOAD_LIMIT_MS = 240_000;
const INSTALL_LIMIT_MS = 600_000;

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * A file of the right name may be a stub that only says how to install the browser, or lack its libraries.
 * @param {string} file
 */
function runs(file) {
  return isExecutable(file) && spawnSync(file, ["--version"], { timeout: 60_000, stdio: "ignore" }).status === 0;
}

/**
 * The executables on the PATH that might be a Chromium, best name first.
 * @param {string} path
 */
function onPath(path) {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

function playwrightsOwn() {
  try {
    return [require("playwright-core").chromium.executablePath()];
  } catch {
    return []; // Not installed yet, or no build for this system.
  }
}

/**
 * The Chromium to use: the executable named by CHROMIUM_PATH, else one on the PATH, else Playwright's own
 * download; null when there is none.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null}
 */
export function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    console.error(`CHROMIUM_PATH names no executable file: ${named}. Looking elsewhere.`);
  }
  return [...onPath(environment.PATH ?? ""), ...playwrightsOwn()].find(runs) ?? null;
}

/**
 * Runs a command with its output on standard error, ending it with its children at the time limit.
 * @param {string} command
 * @param {string[]} args
 * @param {number} limit milliseconds
 * @returns {Promise<boolean>} whether it succeeded
 */
function attempt(command, args, limit) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", 2, 2], detached: process.platform !== "win32" });
    const timer = setTimeout(() => {
      console.error(`${command} did not finish within ${limit / 1000} s.`);
      if (process.platform === "win32" || child.pid === undefined) child.kill();
      else process.kill(-child.pid, "SIGTERM");
    }, limit);
    child.on("error", () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

async function downloadWithPlaywright() {
  const cli = join(require.resolve("playwright-core/package.json"), "..", "cli.js");
  return attempt(process.execPath, [cli, "install", "chromium"], DOWNLOAD_LIMIT_MS);
}

async function installWithApt() {
  if (spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return false;
  const [command, before] = isRoot ? ["apt-get", []] : ["sudo", ["-n", "apt-get"]];
  // Another program may hold the package manager's lock for a while.
  const options = ["-o", "DPkg::Lock::Timeout=120"];
  // One source of packages may fail to update and another one hold Chromium all the same.
  await attempt(command, [...before, ...options, "update"], INSTALL_LIMIT_MS);
  return attempt(command, [...before, ...options, "install", "-y", "chromium"], INSTALL_LIMIT_MS);
}

/**
 * Like `findChromium`, but gets one where there is none: Playwright's download, then the system's package manager.
 * Throws, with what to do about it, when none can be had.
 * @returns {Promise<string>}
 */
export async function obtainChromium() {
  const present = findChromium();
  if (present) return present;
  for (const [how, get] of /** @type {const} */ ([
    ["Playwright's download", downloadWithPlaywright],
    ["the system's package manager", installWithApt],
  ])) {
    console.error(`No Chromium found: trying ${how}…`);
    const found = (await get()) ? findChromium() : null;
    if (found) return found;
  }
  throw new Error(
    "The browser tests need Chromium and none could be found or installed. " +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to its executable, and run the tests again.",
  );
}
