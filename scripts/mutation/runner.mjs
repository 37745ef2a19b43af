/**
 * A test runner for Stryker: all unit tests in one bundle, in a thread that stays.
 *
 * Stryker's own runner for vitest starts a worker for every test file of every mutant, about a second each where a test of
 * this project takes milliseconds. Here a mutant costs the tests that reach it, the shortest first, up to the first
 * that fails. The thread is ended when a test takes far longer than it does without a mutant: a loop that never ends.
 */
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { processorTime } from "./processorTime.mjs";

/** Beside the reader of reference solutions, which finds them from where it stands. */
const OUT_DIR = "src/physics/testing";
const BUNDLE = "mutation-bundle.mjs";
const SUITE = new URL("./suite.mjs", import.meta.url).href;

/** A test may compute this many times as long as without a mutant, and this long besides. */
const PATIENCE = { factor: 4, milliseconds: 500 };

/** @param {readonly string[]} files relative to the sandbox */
async function bundle(files) {
  const entry = "\0tests";
  await build({
    configFile: false,
    root: process.cwd(),
    logLevel: "error",
    plugins: [
      {
        name: "tests",
        enforce: "pre",
        resolveId(id) {
          if (id === "tests") return entry;
          return id === "vitest" ? { id: SUITE, external: true } : null;
        },
        load(id) {
          return id === entry ? files.map((file) => `import "/${file}";`).join("\n") : null;
        },
        transform(code, id) {
          const file = relative(process.cwd(), id);
          if (!files.includes(file)) return null;
          return `${code}\nimport { endOfFile as endOfTests } from "vitest";\nendOfTests(${JSON.stringify(file)});\n`;
        },
      },
    ],
    build: {
      ssr: true,
      rollupOptions: { input: "tests", output: { entryFileNames: BUNDLE } },
      outDir: OUT_DIR,
      emptyOutDir: false,
      minify: false,
      target: "es2022",
    },
  });
}

/** @param {{ bundledTests: readonly string[] }} options */
function createRunner(options) {
  /** @type {Worker | undefined} */
  let worker;
  /** What the run without a mutant found: milliseconds and hits of mutants, by test. @type {Record<string, { milliseconds: number, hits: Record<string, number> }>} */
  const base = {};
  /** Milliseconds that the bundle takes to load */
  let loading = 0;

  /** @param {object} request @returns {Promise<any>} the thread's answer, or null if it had to be ended */
  function ask(request) {
    worker ??= new Worker(fileURLToPath(new URL("./thread.mjs", import.meta.url)), {
      workerData: { bundle: pathToFileURL(`${process.cwd()}/${OUT_DIR}/${BUNDLE}`).href, suite: SUITE, base, loading },
      resourceLimits: { maxOldGenerationSizeMb: 1500 },
    });
    const thread = worker;
    return new Promise((resolve, reject) => {
      let deadline = Number.POSITIVE_INFINITY;
      const watch = setInterval(() => {
        if (processorTime() > deadline) giveUp();
      }, 100);
      const finish = (/** @type {() => void} */ deed) => {
        clearInterval(watch);
        thread.off("message", hear);
        thread.off("error", fail);
        deed();
      };
      const giveUp = () =>
        finish(() => {
          worker = undefined;
          thread.terminate().then(() => resolve(null), reject);
        });
      const hear = (/** @type {any} */ message) => {
        if (message.answer !== undefined) return finish(() => resolve(message.answer));
        deadline = processorTime() + PATIENCE.milliseconds + PATIENCE.factor * message.milliseconds;
      };
      // Out of memory: a loop that never ends and gathers something.
      const fail = (/** @type {Error} */ error) =>
        "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? giveUp() : finish(() => reject(error));
      thread.on("message", hear);
      thread.on("error", fail);
      thread.postMessage(request);
    });
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    init: () => bundle(options.bundledTests),

    async dryRun() {
      const { tests, mutantCoverage, ...took } = await ask({ mutant: null });
      loading = took.loading;
      for (const { id, timeSpentMs } of tests)
        base[id] = { milliseconds: timeSpentMs, hits: mutantCoverage?.perTest[id] ?? {} };
      // A mutant that some test reaches is tried by these tests, in the bundle as it is loaded.
      for (const { hits } of Object.values(base)) for (const id of Object.keys(hits)) delete mutantCoverage.static[id];
      await this.dispose();
      return { status: "complete", tests, mutantCoverage };
    },

    /** @param {{ activeMutant: { id: string }, testFilter?: string[], mutantActivation: string, reloadEnvironment: boolean }} run */
    async mutantRun({ activeMutant, testFilter, mutantActivation, reloadEnvironment }) {
      const isStatic = mutantActivation === "static";
      const answer = await ask({ mutant: activeMutant.id, testFilter, isStatic, reload: reloadEnvironment });
      if (answer === null || answer.endless) return { status: "timeout" };
      if (answer.killedBy === undefined) return { status: "survived", nrOfTests: answer.count };
      return { status: "killed", killedBy: [answer.killedBy], failureMessage: answer.failure, nrOfTests: answer.count };
    },

    async dispose() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}
createRunner.inject = /** @type {const} */ (["options"]);

export const strykerPlugins = [{ kind: "TestRunner", name: "bundle", factory: createRunner }];
