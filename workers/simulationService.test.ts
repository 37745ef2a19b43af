import { describe, expect, test } from "vitest";
import type { SimulationChunk, SimulationRequest } from "../src/jobs/contract.ts";
import { TooLargeError } from "../src/physics/refusal.ts";
import type { SolveEvent } from "../src/physics/results.ts";
import type { Scenario } from "../src/scenario/format.ts";
import { detachable } from "./delivery.ts";
import { createSimulationService, type SimulationServiceOptions } from "./simulationService.ts";

const scenario: Scenario = {
  format: "bloch-rate-scenario",
  version: 1,
  levels: { omega: [0, 1], delta: [0, 0], initial: [1, 0] },
  coupling: {
    re: [
      [0, 1],
      [1, 0],
    ],
    im: [
      [0, 0],
      [0, 0],
    ],
  },
  relaxation: {
    gamma: [
      [0, 1],
      [1, 0],
    ],
    pauli: [
      [0, 0],
      [0, 0],
    ],
  },
  wave: { frequencies: [1], modes: [{ alpha: [1], re: 0.5, im: 0 }] },
  scaling: { epsilon: 0.1, mu: 0.3, p: 0.2 },
  horizon: 1,
};

const request = (id: number, changed: Partial<Scenario> = {}): SimulationRequest => ({
  id,
  scenario: { ...scenario, ...changed },
  rungs: ["bloch", "dominant"],
  output: { kind: "times", times: [0, 1] },
  method: "doubling",
  tolerance: 1e-9,
  certify: false,
});

function* steps(count: number): Generator<SolveEvent, void, void> {
  for (let step = 0; step < count; step++) yield { kind: "progress", fraction: step / count, secondsLeft: 0 };
}

function service(changed: Partial<SimulationServiceOptions> = {}) {
  let time = 0;
  return createSimulationService({
    solve: () => steps(3),
    now: () => time++,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    deliver: async (onChunks, chunks, outcome) => onChunks(chunks, outcome),
    ...changed,
  });
}

describe("simulation service", () => {
  test("streams every event with the job's id, then is done", async () => {
    const simulation = service();
    const chunks: SimulationChunk[] = [];
    const onChunks = (found: readonly SimulationChunk[]) => chunks.push(...found);
    expect(await simulation.run(request(7), onChunks)).toEqual({ status: "done", id: 7 });
    expect(chunks.map((chunk) => [chunk.id, chunk.kind])).toEqual([
      [7, "progress"],
      [7, "progress"],
      [7, "progress"],
    ]);
  });

  test("the outcome waits until the last chunk was taken", async () => {
    let taken = 0;
    const simulation = service({
      deliver: async (_onChunks, chunks) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        taken += chunks.length;
      },
    });
    await simulation.run(request(1), () => {});
    expect(taken).toBe(3);
  });

  test("the last message says how the job ended, and the next job does not wait until it was taken", async () => {
    const told: unknown[] = [];
    const taken: (() => void)[] = [];
    const simulation = service({
      deliver: (_onChunks, chunks, outcome) => {
        told.push(chunks.length, outcome);
        return new Promise((resolve) => taken.push(resolve));
      },
    });
    const first = simulation.run(request(1), () => {});
    const second = simulation.run(request(2), () => {});
    while (taken.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const [done, other] = [1, 2].map((id) => ({ status: "done", id }));
    expect(told).toEqual([3, done, 3, other]);
    for (const resolve of taken) resolve();
    expect(await Promise.all([first, second])).toEqual([done, other]);
  });

  describe("a job told of ahead", () => {
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const counted = () => {
      const solved: number[] = [];
      const simulation = service({
        solve: () => {
          solved.push(solved.length);
          return steps(3);
        },
      });
      return { simulation, solved };
    };

    test("begins before it is asked for, and what it has found comes at once", async () => {
      const { simulation, solved } = counted();
      simulation.prepare(request(1));
      while (solved.length === 0) await turn();
      await turn();
      const told: unknown[] = [];
      expect(
        await simulation.run(request(1), (chunks, outcome) => told.push(...chunks.map(({ id }) => id), outcome)),
      ).toEqual({ status: "done", id: 1 });
      expect(told).toEqual([1, 1, 1, { status: "done", id: 1 }]);
      expect(solved).toHaveLength(1);
    });

    test("waits for the running job", async () => {
      const { simulation } = counted();
      const told: number[] = [];
      const first = simulation.run(request(1), (chunks) => told.push(...chunks.map(({ id }) => id)));
      simulation.prepare(request(2));
      await first;
      await simulation.run(request(2), (chunks) => told.push(...chunks.map(({ id }) => id)));
      expect(told).toEqual([1, 1, 1, 2, 2, 2]);
    });

    test("is given up, unstarted if it can be, for another one and for another run", async () => {
      const { simulation, solved } = counted();
      simulation.prepare(request(1));
      simulation.prepare(request(2));
      expect(await simulation.run(request(3), () => {})).toEqual({ status: "done", id: 3 });
      expect(solved).toHaveLength(1);
      expect(await simulation.run(request(4), () => {})).toEqual({ status: "done", id: 4 });
    });

    test("can be cancelled", async () => {
      const { simulation, solved } = counted();
      simulation.prepare(request(1));
      simulation.cancel(1);
      expect(await simulation.run(request(1), () => {})).toEqual({ status: "cancelled", id: 1 });
      expect(solved).toHaveLength(0);
    });
  });

  test("a job whose findings cannot be handed on has failed", async () => {
    const simulation = service({ deliver: () => Promise.reject(new Error("not cloneable")) });
    expect(await simulation.run(request(1), () => {})).toEqual({ status: "failed", id: 1, reason: "not cloneable" });
  });

  test("a person's input comes back as field errors, and nothing is computed", async () => {
    let solved = false;
    const simulation = service({
      solve: () => {
        solved = true;
        return steps(1);
      },
    });
    const outcome = await simulation.run(request(1, { horizon: -1 }), () => {});
    expect(outcome).toMatchObject({ status: "invalid", id: 1 });
    expect(outcome.status === "invalid" && outcome.errors.map((error) => error.path)).toEqual(["horizon"]);
    expect(solved).toBe(false);
  });

  test("warnings come first", async () => {
    const simulation = service();
    const kinds: string[] = [];
    await simulation.run(request(1, { scaling: { epsilon: 0.1, mu: 0.7, p: 0.2 } }), (chunks) =>
      kinds.push(...chunks.map(({ kind }) => kind)),
    );
    expect(kinds).toEqual(["warnings", "progress", "progress", "progress"]);
  });

  test("a refusal and an exception are outcomes, not exceptions", async () => {
    const refusal = {
      message: "this needs 12 GB",
      bytes: 12e9,
      operations: 1e15,
      limitBytes: 1e9,
      limitOperations: 1e12,
      directSeconds: null,
    };
    const tooLarge = service({
      solve: () => {
        throw new TooLargeError(refusal);
      },
    });
    expect(await tooLarge.run(request(1), () => {})).toEqual({ status: "tooLarge", id: 1, refusal });
    const failing = service({
      solve: function* () {
        yield null;
        throw new Error("the step size fell below rounding");
      },
    });
    expect(await failing.run(request(2), () => {})).toEqual({
      status: "failed",
      id: 2,
      reason: "the step size fell below rounding",
    });
  });

  test("a cancel is heard while the job runs, and the next job runs", async () => {
    const simulation = service({ solve: () => steps(1_000_000) });
    let seen = 0;
    const outcome = await simulation.run(request(1), () => {
      seen++;
      simulation.cancel(1);
    });
    expect(outcome).toEqual({ status: "cancelled", id: 1 });
    expect(seen).toBeLessThan(100);
    const next = simulation.run(request(2), () => simulation.cancel(2));
    expect(await next).toEqual({ status: "cancelled", id: 2 });
  });

  test("a cancel of a job that waits prevents its start", async () => {
    let started = 0;
    const simulation = service({
      solve: () => {
        started++;
        return steps(50);
      },
    });
    const first = simulation.run(request(1), () => {});
    const second = simulation.run(request(2), () => {});
    simulation.cancel(2);
    expect(await first).toEqual({ status: "done", id: 1 });
    expect(await second).toEqual({ status: "cancelled", id: 2 });
    expect(started).toBe(1);
  });
});

describe("detachable", () => {
  test("moves populations, copies shared times, and lists every buffer once", () => {
    const times = Float64Array.of(0, 1);
    const first = Float64Array.of(1, 0, 0.5, 0.5);
    const window = Float64Array.of(9, 9, 1, 0, 0.5, 0.5).subarray(2);
    const { payload, buffers } = detachable([
      {
        id: 1,
        kind: "curves",
        curves: [
          { rung: "averaged", times, populations: first },
          { rung: "dominant", times, populations: window },
        ],
      },
      { id: 1, kind: "curves", curves: [{ rung: "limit", times, populations: first }] },
    ]);
    expect(new Set(buffers).size).toBe(buffers.length);
    const arrived = structuredClone(payload, { transfer: buffers });
    expect(times).toEqual(Float64Array.of(0, 1));
    expect(window).toHaveLength(4);
    expect(first).toHaveLength(0);
    const curves = arrived.flatMap((chunk) => (chunk.kind === "curves" ? chunk.curves : []));
    expect(curves.map((curve) => [...curve.populations])).toEqual([
      [1, 0, 0.5, 0.5],
      [1, 0, 0.5, 0.5],
      [1, 0, 0.5, 0.5],
    ]);
  });
});
