import { describe, expect, test } from "vitest";
import type { InputOf } from "../jobs/laboratory/contract.ts";
import type { Scenario } from "../scenario/format.ts";
import { findParameter } from "../scenario/parameters.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { DEFAULT_SCAN, resolveScan, type ScanChoice } from "../scenario/scan/choice.ts";
import { scanLines } from "../scenario/scan/lines.ts";
import { scanPoints } from "../scenario/scan/points.ts";
import { scanKey } from "../scenario/scan/scanKey.ts";
import { createScan, type ScanInput } from "./scan.ts";
import { fakeLaboratory } from "./testing/fakeLaboratory.ts";

const choice: ScanChoice = { ...DEFAULT_SCAN, parameter: "delta-3", count: 41 };

function inputOf(change: Partial<ScanChoice> = {}, scenario: Scenario = vSystem.scenario, coarse = false): ScanInput {
  const plan = resolveScan({ ...choice, ...change }, scenario);
  const { field, quantities } = plan;
  return {
    scenario,
    parameter: field.id,
    pFixed: false,
    key: scanKey(scenario, field, false),
    points: scanPoints(plan, scanLines(scenario, field.id), field.get(scenario)),
    coarse,
    quantities,
  };
}

function bench() {
  const { jobs, cancelled, laboratory } = fakeLaboratory<"scan">();
  const { points } = createScan(laboratory);
  /** Answers parts of the newest job: every quantity is twice the parameter. */
  const answer = (...parts: number[]) => {
    const job = jobs.at(-1)!;
    for (const part of parts) job.say(found(job.inputs[part]!), part);
  };
  const answerAll = () => answer(...jobs.at(-1)!.inputs.keys());
  const asked = () => jobs.at(-1)!.inputs.flatMap((input) => input.points.map(([value]) => value!));
  const result = () => points.store.getState().result!;
  return { jobs, cancelled, points, answer, answerAll, asked, result };
}

function found({ points, headlines }: InputOf<"scan">) {
  return {
    kind: "scanned",
    points: points.map(([value]) => value!),
    headlines,
    found: points.flatMap(([value]) => headlines.map(() => 2 * value!)),
  } as const;
}

describe("a scan", () => {
  test("asks for each point once, coarse ones first and alone, and shows them in the order of the axis", () => {
    const { jobs, points, answer, answerAll, asked, result } = bench();
    const input = inputOf();
    points.run(input);
    expect([...asked()]).toEqual([...input.points.values]);
    expect(new Set(asked()).size).toBe(asked().length);
    expect(jobs[0]!.inputs.slice(0, input.points.shape).every((part) => part.points.length === 1)).toBe(true);
    answer(5, 0, 3);
    expect(result().x).toEqual([...result().x].sort((a, b) => a - b));
    expect(result().shaped).toBe(false);
    answerAll();
    expect(result().shaped).toBe(true);
    expect(result().columns).toHaveLength(input.quantities.length);
    expect(result().columns.every((column) => column.every((value, k) => value === 2 * result().x[k]!))).toBe(true);
  });

  test("knows what it has found: the scanned number may move, and nothing is asked for but the point that it is", () => {
    const { jobs, points, answerAll, asked } = bench();
    points.run(inputOf());
    answerAll();
    jobs[0]!.end("done");
    const moved = findParameter(vSystem.scenario, "delta-3")!.set(vSystem.scenario, 0.123, { pFixed: false });
    points.run(inputOf({}, moved));
    expect(asked()).toEqual([0.123]);
    answerAll();
    jobs[1]!.end("done");
    points.run(inputOf());
    expect(jobs).toHaveLength(2);
    expect(points.store.getState().status).toEqual({ kind: "idle" });
  });

  test("asks for a further quantity alone where the others are known", () => {
    const { jobs, points, answerAll, result } = bench();
    const input = inputOf();
    points.run(input);
    answerAll();
    jobs[0]!.end("done");
    points.run({ ...input, quantities: [...input.quantities, { kind: "coherence" }] });
    expect(jobs[1]!.inputs.every(({ headlines }) => headlines.length === 1 && headlines[0]!.kind === "coherence")).toBe(
      true,
    );
    answerAll();
    expect(result().columns).toHaveLength(input.quantities.length + 1);
    expect(result().columns.every((column) => column.length === result().x.length)).toBe(true);
  });

  test("asks for few points while a hand moves something", () => {
    const { points, asked } = bench();
    const input = inputOf({ count: 401 }, vSystem.scenario, true);
    points.run(input);
    expect(asked()).toEqual(input.points.values.slice(0, input.points.coarse));
    expect(asked().length).toBeLessThan(120);
  });

  test("keeps what it has when it is cancelled, and asks for the rest", () => {
    const { jobs, cancelled, points, answer, asked } = bench();
    const input = inputOf();
    points.run(input);
    answer(0, 1, 2, 3);
    points.cancel();
    expect(cancelled).toEqual([{ id: 1, gently: false }]);
    jobs[0]!.end("cancelled");
    expect(points.store.getState().status).toEqual({ kind: "cancelled" });
    points.run(input);
    expect(asked()).toHaveLength(input.points.values.length - 4);
  });
});
