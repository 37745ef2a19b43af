/** Started by scripts/fuzzSolver.mjs, one on each processor: judges the scenarios it is given, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { judge } from "./verdict.ts";

const { seed, workers } = workerData as { seed: number; workers: number };
// Node counts for the whole process: every worker is busy.
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 / workers;
};

parentPort!.on("message", (index: number) => {
  parentPort!.postMessage(judge(seed, index, clock));
});
