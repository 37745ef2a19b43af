/** Heaps of a page and of its workers, each after a forced collection of garbage. */

/** @typedef {{ usedSize: number, backingStorageSize?: number }} Usage */

/** What numbers live in lies behind the heap proper. @param {Usage} usage */
const megabytes = ({ usedSize, backingStorageSize = 0 }) => (usedSize + backingStorageSize) / 1e6;

/** Once does not collect all: what is finalised only then lets go of the rest. */
const COLLECTIONS = 3;

/** @param {import("playwright-core").CDPSession} devtools of a page */
export async function watchHeaps(devtools) {
  /** @type {Set<string>} */
  const workers = new Set();
  /** @type {Map<number, (answer: any) => void>} */
  const asked = new Map();
  let last = 0;
  devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.add(sessionId);
  });
  devtools.on("Target.detachedFromTarget", ({ sessionId }) => workers.delete(sessionId));
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const answer = JSON.parse(message);
    asked.get(answer.id)?.(answer.result);
    asked.delete(answer.id);
  });
  // Not the flat protocol: a session of Playwright's speaks to one target only, and passes messages on to its workers.
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  /** @param {string} sessionId @param {string} method @returns {Promise<any>} */
  const ask = (sessionId, method) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      asked.set(id, resolve);
      devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });

  return {
    async measure() {
      for (let times = 0; times < COLLECTIONS; times++) {
        await devtools.send("HeapProfiler.collectGarbage");
        for (const worker of workers) await ask(worker, "HeapProfiler.collectGarbage");
      }
      let workersMB = 0;
      for (const worker of workers) workersMB += megabytes(await ask(worker, "Runtime.getHeapUsage"));
      return { pageMB: megabytes(await devtools.send("Runtime.getHeapUsage")), workersMB, workers: workers.size };
    },
  };
}
