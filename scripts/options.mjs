import { parseArgs } from "node:util";

/**
 * The options of a command. Where `--help` is among them, or one that the command does not know, it prints its usage and ends,
 * with 0 or 2.
 *
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {string} usage
 * @param {Options} options
 */
export function readOptions(usage, options) {
  if (process.argv.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/**
 * A number among the options, with the least that it may be.
 *
 * @param {string} name
 * @param {string} text
 * @param {{ readonly least: number, readonly whole?: boolean }} range
 */
export function numberOf(name, text, { least, whole = false }) {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= least && value < Number.POSITIVE_INFINITY) || (whole && !Number.isInteger(value))) {
    return refuse(`--${name} must be a ${whole ? "whole " : ""}number from ${least} on, not “${text}”.`);
  }
  return value;
}

/**
 * Ends the command because of what it was asked for.
 *
 * @param {string} message
 * @returns {never}
 */
export function refuse(message) {
  console.error(message);
  process.exit(2);
}
