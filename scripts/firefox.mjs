/** Finds a Firefox for the browser tests, and installs one where the system lets us. The tests do without where there is none. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["firefox-esr", "firefox"];
const INSTALL_LIMIT_MS = 600_000;

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, ["--version"], { timeout: 60_000, stdio: "ignore" }).status === 0;
}

/**
 * The Firefox to use: the executable named by FIREFOX_PATH (none if that is empty), else one on the PATH; null when there is none.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null}
 */
export function findFirefox(environment = process.env) {
  const named = environment.FIREFOX_PATH;
  if (named !== undefined) return named !== "" && runs(named) ? named : null;
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs) ?? null;
}

/**
 * Like `findFirefox`, but asks the system's package manager for one where there is none; null where it cannot be had.
 * @returns {string | null}
 */
export function obtainFirefox() {
  const present = findFirefox();
  if (present || process.env.FIREFOX_PATH !== undefined || process.getuid?.() !== 0) return present;
  const options = ["-o", "DPkg::Lock::Timeout=120"];
  for (const task of [["update"], ["install", "-y", "firefox-esr"]]) {
    spawnSync("apt-get", [...options, ...task], { timeout: INSTALL_LIMIT_MS, stdio: ["ignore", 2, 2] });
  }
  return findFirefox();
}
