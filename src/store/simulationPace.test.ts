import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SimulationChunk } from "../jobs/contract.ts";
import { defaultPreset } from "../scenario/presets/index.ts";
import type { Curve, Result, RungName } from "./result.ts";
import { SimulationRunner } from "./simulation.ts";
import type { SimulationOrder, Simulator } from "./state.ts";

const curve = (rung: RungName): Curve => ({ rung, times: new Float64Array([1]), populations: new Float64Array(3) });
const rates = (rung: RungName, spent: number): SimulationChunk => ({
  id: 1,
  kind: "curves",
  curves: [curve(rung)],
  spent,
});
const bloch: SimulationChunk = {
  id: 1,
  kind: "bloch",
  curve: curve("bloch"),
  coherenceL1: new Float64Array(1),
  cost: { blochMs: 1, periods: 1, doublings: 1, steps: 1, grid: [] },
  complete: true,
};

/** Orders of ever new scenarios, so that nothing is known before. */
let orders = 0;
const order = (): SimulationOrder => ({
  scenario: { ...defaultPreset.scenario, horizon: 1 + ++orders },
  rungs: ["bloch", "averaged", "delayed", "timeDependent"],
  output: { kind: "grid", axis: "logarithmic", samples: 3 },
  method: "doubling",
  tolerance: 1e-9,
  certify: false,
});

function start() {
  const jobs: { rungs: readonly RungName[]; say: (chunk: SimulationChunk) => void; end: () => void }[] = [];
  const simulator: Simulator = {
    submit({ rungs }, { onChunk, onOutcome }) {
      const id = jobs.length + 1;
      jobs.push({ rungs, say: onChunk, end: () => onOutcome({ status: "done", id }) });
      return id;
    },
    cancel: () => {},
  };
  const shown: string[][] = [];
  const runner = new SimulationRunner(simulator, {
    onResult: ({ curves, bloch: main }: Result) =>
      shown.push([...(main ? ["bloch"] : []), ...curves.map(({ rung }) => rung)]),
    onStatus: () => {},
  });
  return { runner, jobs, shown };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a picture", () => {
  test("is drawn once and whole where the rungs after Bloch come soon", () => {
    const { runner, jobs, shown } = start();
    runner.run(order());
    const { say } = jobs[0]!;
    say(rates("averaged", 1));
    say(bloch);
    say(rates("delayed", 1));
    expect(shown).toEqual([]);
    say(rates("timeDependent", 8));
    expect(shown).toEqual([["bloch", "averaged", "delayed", "timeDependent"]]);
  });

  test("does not wait long for them, nor beyond the end of its job", () => {
    const { runner, jobs, shown } = start();
    runner.run(order());
    jobs[0]!.say(bloch);
    vi.advanceTimersByTime(100);
    expect(shown).toEqual([["bloch"]]);
    runner.run(order());
    jobs[1]!.say(bloch);
    jobs[1]!.end();
    expect(shown.at(-1)).toEqual(["bloch"]);
    expect(shown).toHaveLength(3);
  });
});

describe("while the hand moves", () => {
  test("a rung that took long the last time is left out, until it was quick again", () => {
    const { runner, jobs } = start();
    runner.run(order(), true);
    expect(jobs[0]!.rungs).toContain("timeDependent");
    jobs[0]!.say(bloch);
    jobs[0]!.say(rates("delayed", 3));
    jobs[0]!.say(rates("timeDependent", 300));
    jobs[0]!.end();
    runner.run(order(), true);
    expect(jobs[1]!.rungs).toEqual(["bloch", "averaged", "delayed"]);
    // At rest everything is asked for.
    runner.run(order());
    expect(jobs[2]!.rungs).toContain("timeDependent");
    jobs[2]!.say(rates("timeDependent", 5));
    runner.run(order(), true);
    expect(jobs[3]!.rungs).toContain("timeDependent");
  });
});
