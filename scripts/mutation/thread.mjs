/** Runs tests of the bundle, with a mutant or without. Loaded anew only for a mutant that acts while modules load. */

import { parentPort, workerData } from "node:worker_threads";
import { processorTime } from "./processorTime.mjs";

/** A mutant may be met this many times as often as in the same test without it, and this often besides. */
const HITS = { factor: 5, extra: 10_000 };

/** The name under which instrumented code looks for the active mutant and leaves what it has covered. @type {any} */
const global = globalThis;
global.__stryker__ ??= {};
const stryker = global.__stryker__;

const { bundle, suite, base, loading } = workerData;
/** @type {import("./suite.mjs").Test[]} */
let tests = [];
let copies = 0;

async function load() {
  const { takeTests } = await import(suite);
  await import(`${bundle}?${++copies}`);
  tests = takeTests();
}

/** @param {() => unknown} run @returns {Promise<string | undefined>} why it failed */
async function failureOf(run) {
  try {
    await run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function withoutMutant() {
  const begin = processorTime();
  await load();
  const took = processorTime() - begin;
  const results = [];
  for (const { id, file, run } of tests) {
    stryker.currentTestId = id;
    const start = processorTime();
    const failureMessage = await failureOf(run);
    const common = { id, name: id, fileName: file, timeSpentMs: processorTime() - start };
    results.push(failureMessage === undefined ? { ...common, status: 0 } : { ...common, status: 1, failureMessage });
  }
  stryker.currentTestId = undefined;
  return { tests: results, mutantCoverage: stryker.mutantCoverage, loading: took };
}

/** @param {{ mutant: string, testFilter?: string[], isStatic: boolean, reload: boolean }} request */
async function withMutant({ mutant, testFilter, isStatic, reload }) {
  stryker.activeMutant = isStatic ? mutant : undefined;
  stryker.hitLimit = undefined;
  if (reload || tests.length === 0) {
    parentPort?.postMessage({ milliseconds: loading });
    const failure = await failureOf(load);
    if (failure !== undefined) return { killedBy: "loading", failure, count: 0 };
  }
  stryker.activeMutant = mutant;
  const chosen = testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id));
  chosen.sort((a, b) => base[a.id].milliseconds - base[b.id].milliseconds);
  for (const [index, { id, run }] of chosen.entries()) {
    stryker.hitCount = 0;
    stryker.hitLimit = HITS.extra + HITS.factor * (base[id].hits[mutant] ?? 0);
    parentPort?.postMessage({ milliseconds: base[id].milliseconds });
    const failure = await failureOf(run);
    if (stryker.hitCount > stryker.hitLimit) return { endless: true };
    if (failure !== undefined) return { killedBy: id, failure, count: index + 1 };
  }
  return { count: chosen.length };
}

parentPort?.on("message", async (request) => {
  const answer = await (request.mutant === null ? withoutMutant() : withMutant(request));
  parentPort?.postMessage({ answer });
});
