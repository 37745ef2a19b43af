import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SimulationChunk, SimulationOutcome } from "../jobs/contract.ts";
import type { Scenario } from "../scenario/format.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import type { Certificate, Cost, Curve, Result, RungName } from "./result.ts";
import { SimulationRunner } from "./simulation.ts";
import type { JobStatus, SimulationOrder, Simulator } from "./state.ts";

const cost: Cost = { blochMs: 1, periods: 1, doublings: 0, steps: 1, grid: [5] };
const certificate: Certificate = { error: 0, traceDefect: 0, minPopulation: 0, passed: true };
const TIMES = [0, 1, 2];

/** A curve that tells which scenario it belongs to. */
const curve = (rung: RungName, horizon: number): Curve => ({
  rung,
  times: Float64Array.from(TIMES),
  populations: Float64Array.from(TIMES.flatMap(() => [horizon, 0, 0])),
});

const scenarioOf = (horizon: number): Scenario => ({ ...structuredClone(vSystem.scenario), horizon });

const orderOf = (horizon: number, change: Partial<SimulationOrder> = {}): SimulationOrder => ({
  scenario: scenarioOf(horizon),
  rungs: ["bloch", "dominant"],
  output: { kind: "grid", axis: "logarithmic", samples: 3 },
  method: "doubling",
  tolerance: 1e-11,
  certify: true,
  compare: false,
  polarisation: false,
  energy: false,
  ...change,
});

/** A worker's answer to an order: what it asks for, and nothing that it says is known. */
function* answer(id: number, order: SimulationOrder): Generator<SimulationChunk> {
  const { horizon } = order.scenario;
  const rungs = order.rungs.filter((rung) => rung !== "bloch" && rung !== "dominant");
  if (rungs.length > 0) yield { id, kind: "curves", curves: rungs.map((rung) => curve(rung, horizon)) };
  if (order.rungs.includes("bloch") && !order.known) {
    const bloch = curve("bloch", horizon);
    yield { id, kind: "bloch", curve: bloch, coherenceL1: Float64Array.from(TIMES), cost, complete: true };
  }
  if (order.certify) yield { id, kind: "certificate", certificate };
  if (order.compare) yield { id, kind: "unperturbed", curve: curve("bloch", horizon) };
}

function bench() {
  const jobs: {
    readonly order: SimulationOrder;
    readonly say: (chunk: SimulationChunk) => void;
    readonly again: () => void;
    readonly end: (status: "done" | "cancelled") => void;
    readonly finish: () => void;
    open: boolean;
  }[] = [];
  const cancels: boolean[] = [];
  const results: Result[] = [];
  const statuses: JobStatus[] = [];
  const simulator: Simulator = {
    submit(order, { onChunk, onAgain, onOutcome }) {
      const id = jobs.length + 1;
      const end = (status: "done" | "cancelled") => {
        if (!job.open) return;
        job.open = false;
        onOutcome({ status, id } satisfies SimulationOutcome);
      };
      const finish = () => {
        for (const chunk of answer(id, order)) if (job.open) onChunk(chunk);
        end("done");
      };
      const job = { order, say: onChunk, again: () => onAgain?.(), end, finish, open: true };
      jobs.push(job);
      return id;
    },
    cancel(how) {
      cancels.push(how?.gently ?? false);
      for (const job of jobs) job.end("cancelled");
    },
  };
  const runner = new SimulationRunner(simulator, {
    onResult: (result) => results.push(result),
    onStatus: (status) => statuses.push(status),
  });
  return { runner, jobs, cancels, results, statuses, last: () => jobs.at(-1)!, shown: () => results.at(-1)! };
}

describe("what was simulated before", () => {
  test("is shown at once and needs no job; what runs is not wanted any more", () => {
    const { runner, jobs, cancels, statuses, last, shown } = bench();
    runner.run(orderOf(1));
    last().finish();
    runner.run(orderOf(2));
    const again = orderOf(1);
    runner.run(again);
    expect(jobs).toHaveLength(2);
    expect(cancels).toEqual([true]);
    expect(statuses.at(-1)).toEqual({ kind: "idle" });
    expect(shown()).toMatchObject({ certificate, complete: true });
    expect(shown().scenario).toBe(again.scenario);
    expect(shown().bloch!.curve.populations[0]).toBe(1);
  });

  test("whatever the scenario is called, but not on another axis, to another tolerance or by another method", () => {
    const { runner, jobs, last } = bench();
    runner.run(orderOf(1));
    last().finish();
    runner.run(orderOf(1, { scenario: { ...scenarioOf(1), name: "another" } }));
    expect(jobs).toHaveLength(1);
    const others: Partial<SimulationOrder>[] = [
      { output: { kind: "grid", axis: "linear", samples: 3 } },
      { tolerance: 1e-9 },
      { method: "direct" },
    ];
    for (const other of others) runner.run(orderOf(1, other));
    expect(jobs).toHaveLength(4);
  });

  test("is not asked for again where something is missing: one more rung leaves Bloch alone", () => {
    const { runner, last, shown } = bench();
    runner.run(orderOf(1));
    last().finish();
    const { bloch } = shown();
    runner.run(orderOf(1, { rungs: ["bloch", "dominant", "delayed"] }));
    expect(last().order).toMatchObject({ rungs: ["delayed"], certify: false });
    last().finish();
    expect(shown().bloch).toBe(bloch);
    expect(shown()).toMatchObject({ certificate });
    expect(shown().curves.map(({ rung }) => rung)).toContain("delayed");
  });

  test("a rung that does not exist is not asked for for ever", () => {
    const { runner, jobs, last } = bench();
    runner.run(orderOf(1));
    last().finish();
    // The answer has no curve of the dominant rung.
    runner.run(orderOf(1));
    expect(jobs).toHaveLength(1);
  });

  test("while a slider was held is certified on release without being solved again", () => {
    const { runner, last, shown } = bench();
    runner.run(orderOf(1, { certify: false }));
    last().finish();
    expect(shown().certificate).toBeNull();
    runner.run(orderOf(1));
    const { known, rungs, certify } = last().order;
    expect({ rungs, certify }).toEqual({ rungs: [], certify: true });
    expect(known).toEqual({ curve: shown().bloch!.curve, grid: [5] });
    last().finish();
    expect(shown().certificate).toBe(certificate);
  });

  test("how Bloch polarises is measured on the curve that is there, beside the limit", () => {
    const { runner, last } = bench();
    runner.run(orderOf(1));
    last().finish();
    runner.run(orderOf(1, { polarisation: true }));
    expect(last().order).toMatchObject({ rungs: ["limit"], polarisation: true, certify: false });
    expect(last().order.known).toBeDefined();
  });

  test("is kept of a job that was cancelled after Bloch, as far as it came", () => {
    const { runner, jobs, last } = bench();
    runner.run(orderOf(1));
    const [bloch] = [...answer(1, orderOf(1))];
    last().say(bloch!);
    runner.cancel();
    runner.run(orderOf(1));
    expect(jobs).toHaveLength(2);
    expect(last().order.known).toBeDefined();
    expect(last().order).toMatchObject({ rungs: ["dominant"], certify: true });
  });

  test("pieces of a curve are not the curve", () => {
    const { runner, last } = bench();
    runner.run(orderOf(1));
    const [bloch] = [...answer(1, orderOf(1))];
    last().say({ ...bloch!, complete: false } as SimulationChunk);
    runner.cancel();
    runner.run(orderOf(1));
    expect(last().order.known).toBeUndefined();
    expect(last().order.rungs).toContain("bloch");
  });
});

test("a job that is done again after a crash starts from nothing: pieces are not joined twice", () => {
  const { runner, last, shown } = bench();
  runner.run(orderOf(1));
  const [bloch] = [...answer(1, orderOf(1))];
  last().say({ ...bloch!, complete: false } as SimulationChunk);
  last().again();
  last().finish();
  expect([...shown().bloch!.curve.times]).toEqual(TIMES);
});

test("whatever is asked, what is shown in the end is the newest order's own, whole", () => {
  const order = fc.record({
    horizon: fc.integer({ min: 1, max: 4 }),
    rungs: fc.subarray<RungName>(["delayed", "averaged", "limit"]),
    certify: fc.boolean(),
    compare: fc.boolean(),
    /** Which job is answered before the next order, if any */
    finished: fc.option(fc.nat(3)),
    cancelled: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 25 }), (orders) => {
      const { runner, jobs, shown, statuses } = bench();
      for (const { horizon, rungs, certify, compare, finished, cancelled } of orders) {
        runner.run(orderOf(horizon, { rungs: ["bloch", ...rungs], certify, compare }));
        if (finished !== null) jobs.at(-1 - finished)?.finish();
        if (cancelled) runner.cancel();
      }
      const last = orders.at(-1)!;
      runner.run(
        orderOf(last.horizon, { rungs: ["bloch", ...last.rungs], certify: last.certify, compare: last.compare }),
      );
      for (const job of jobs) job.finish();
      const result = shown();
      expect(statuses.at(-1)).toEqual({ kind: "idle" });
      expect(result.scenario.horizon).toBe(last.horizon);
      const curves = [result.bloch!.curve, ...result.curves, ...(result.unperturbed ? [result.unperturbed] : [])];
      for (const { populations } of curves) expect(populations[0]).toBe(last.horizon);
      expect(result.curves.map(({ rung }) => rung)).toEqual(expect.arrayContaining(last.rungs));
      if (last.certify) expect(result.certificate).toBe(certificate);
      if (last.compare) expect(result.unperturbed).not.toBeNull();
      // Nothing is computed twice that is known: of one scenario, Bloch is known from its first complete answer on.
      for (const { order: asked } of jobs)
        if (asked.known) expect(asked.known.curve.populations[0]).toBe(asked.scenario.horizon);
    }),
    { seed: 4, numRuns: 500 },
  );
});
