/** What every script of this project needs before it runs: a recent Node and the packages of the lock file. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = [20, 19];

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Ends the process with a sentence when Node is too old.
 * @param {string} [version] for example "20.19.0"
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `This program needs Node ${NEEDED.join(".")} or newer; this is Node ${version}. See https://nodejs.org.`,
  );
  process.exit(1);
}

/** npm writes this file at the end of every installation. */
const INSTALLED = "node_modules/.package-lock.json";

/** @param {string} file */
const modified = (file) => statSync(`${root}${file}`).mtimeMs;

function isInstalled() {
  return existsSync(`${root}${INSTALLED}`) && modified(INSTALLED) >= modified("package-lock.json");
}

/** Runs `npm ci` when node_modules is missing or older than the lock file; its output goes to standard error. */
export function installIfNeeded() {
  if (isInstalled()) return;
  console.error("Installing packages (npm ci)…");
  if (cleanInstall(root)) return;
  console.error("The packages could not be installed: npm ci failed, see above.");
  process.exit(1);
}

/** Runs `npm ci` in a folder with a lock file; its output goes to standard error. @param {string} cwd */
export function cleanInstall(cwd) {
  // The npm that runs this script, where npm runs it; else the one on the PATH, which is a script on Windows.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-fund", "--no-audit", "--include=dev"];
  const done = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { cwd, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  return done.status === 0;
}
