/**
 * Stands in for vitest inside the bundle of tests: registers them and runs nothing. `expect` is vitest's own.
 */
import fc from "fast-check";

export { expect } from "vitest";

/** The same random models for every mutant, and no search for a smaller counterexample: one is enough to kill. */
fc.configureGlobal({ seed: 1, endOnFailure: true });

/**
 * @typedef {object} Test
 * @property {string} id file and full name, unique
 * @property {string} file
 * @property {() => unknown} run
 */

/** @type {Test[]} */
let tests = [];
/** @type {{ name: string, run: () => unknown }[]} */
let ofThisFile = [];
/** @type {string[]} */
const headings = [];

/** Appended to every test file of the bundle: the tests registered since the last call are that file's. @param {string} file */
export function endOfFile(file) {
  const seen = new Map();
  for (const { name, run } of ofThisFile) {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    tests.push({ id: `${file}#${name}${count > 0 ? ` (${count + 1})` : ""}`, file, run });
  }
  ofThisFile = [];
}

/** Every test of the bundle, and none is kept for the next copy of it. */
export function takeTests() {
  const taken = tests;
  tests = [];
  return taken;
}

/** A callback stands last, or before a timeout. @param {unknown[]} rest @returns {(...values: any[]) => unknown} */
function callback(rest) {
  const found = rest.find((value) => typeof value === "function");
  if (found === undefined) throw new Error("a test without a body");
  return /** @type {(...values: any[]) => unknown} */ (found);
}

/** @param {string} name @param {unknown[]} rest */
export function it(name, ...rest) {
  ofThisFile.push({ name: [...headings, name].join(" > "), run: callback(rest) });
}

/** @param {string} name @param {unknown[]} rest */
export function describe(name, ...rest) {
  headings.push(name);
  callback(rest)();
  headings.pop();
}

/** @param {(name: string, body: () => unknown) => void} register */
const each =
  (register) =>
  /** @param {readonly any[]} rows */
  (rows) =>
  /** @param {string} name @param {unknown[]} rest */
  (name, ...rest) => {
    const body = callback(rest);
    for (const row of rows) register(name, () => (Array.isArray(row) ? body(...row) : body(row)));
  };

it.each = each(it);
describe.each = each(describe);

export { it as test };
