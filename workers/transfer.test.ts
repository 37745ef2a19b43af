import { describe, expect, test } from "vitest";
import type { SimulationChunk, SimulationRequest } from "../src/jobs/contract.ts";
import { solve } from "../src/physics/solve.ts";
import { compile } from "../src/scenario/compile.ts";
import { defaultPreset, findPreset } from "../src/scenario/presets/index.ts";
import { detachable } from "./delivery.ts";
import { createSimulationService } from "./simulationService.ts";

test("a solve whose arrays are moved away as they come ends as one that keeps them", async () => {
  const request = {
    id: 1,
    scenario: defaultPreset.scenario,
    rungs: ["bloch", "delayed", "averaged", "dominant", "limit"],
    output: { kind: "grid", axis: "logarithmic", samples: 60 },
    method: "doubling",
    tolerance: 1e-10,
    certify: true,
  } as const;
  const arrived: SimulationChunk[] = [];
  const service = createSimulationService({
    solve,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    deliver: async (onChunks, chunks, outcome) => {
      const { payload, buffers } = detachable(chunks);
      onChunks(structuredClone(payload, { transfer: buffers }), outcome);
    },
  });
  expect(await service.run(request, (chunks) => arrived.push(...chunks))).toEqual({ status: "done", id: 1 });

  const kept = [...solve(compile(defaultPreset.scenario), request)];
  const lasting = (events: readonly (SimulationChunk | (typeof kept)[number])[]) =>
    events.flatMap((event): unknown[] => {
      if (event?.kind === "certificate") return [event.certificate];
      if (event?.kind === "curves") return [...event.curves];
      if (event?.kind === "bloch") return [event.curve, event.coherenceL1];
      return [];
    });
  expect(lasting(arrived)).toEqual(lasting(kept));
  expect(lasting(arrived)).toContainEqual(expect.objectContaining({ passed: true }));
});

test("how Bloch polarises follows the whole curve, whether it comes in one piece or in many", async () => {
  const request = {
    id: 3,
    scenario: { ...defaultPreset.scenario, scaling: { epsilon: 0.2, mu: 0.45, p: 0.3 }, horizon: 2 },
    rungs: ["bloch", "limit"],
    output: { kind: "grid", axis: "linear", samples: 40 },
    method: "doubling",
    tolerance: 1e-9,
    certify: false,
    polarisation: true,
  } as const;
  const service = createSimulationService({
    solve,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    deliver: async (onChunks, chunks, outcome) => {
      const { payload, buffers } = detachable(chunks);
      onChunks(structuredClone(payload, { transfer: buffers }), outcome);
    },
  });
  const polarisation = async (method: "doubling" | "direct") => {
    const arrived: SimulationChunk[] = [];
    await service.run({ ...request, method }, (chunks) => arrived.push(...chunks));
    return arrived.find((chunk) => chunk.kind === "polarisation")!.polarisation;
  };
  const fast = await polarisation("doubling");
  const direct = await polarisation("direct");
  expect(fast.unpolarised[0]).toBeCloseTo(Math.sqrt(2 / 3), 9);
  expect(direct.times).toEqual(fast.times);
  direct.unpolarised.forEach((value, i) => {
    expect(value).toBeCloseTo(fast.unpolarised[i]!, 6);
  });
});

test("the comparison follows the analysis, and Bloch with δ = 0 comes last where it is asked for", async () => {
  const request = {
    id: 2,
    scenario: defaultPreset.scenario,
    rungs: ["bloch"],
    output: { kind: "times", times: [0.01, 1] },
    method: "doubling",
    tolerance: 1e-10,
    certify: false,
    compare: true,
  } as const;
  const arrived: SimulationChunk[] = [];
  const service = createSimulationService({
    solve,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    deliver: async (onChunks, chunks, outcome) => onChunks(chunks, outcome),
  });
  await service.run(request, (chunks) => arrived.push(...chunks));
  const kinds = arrived.map(({ kind }) => kind).filter((kind) => kind !== "progress");
  expect(kinds).toEqual(["analysis", "comparison", "bloch", "unperturbed"]);
  const ghost = arrived.find((chunk) => chunk.kind === "unperturbed")!;
  // With δ = 0 levels 2 and 3 of the V system are alike.
  expect(ghost.curve.populations[1]!).toBeCloseTo(ghost.curve.populations[2]!, 9);

  const direct: SimulationChunk[] = [];
  const slow = { ...request, method: "direct", scenario: shortScenario } as const;
  await service.run(slow, (chunks) => direct.push(...chunks));
  expect(direct.map(({ kind }) => kind)).not.toContain("unperturbed");
});

const shortScenario = {
  ...defaultPreset.scenario,
  scaling: { ...defaultPreset.scenario.scaling, epsilon: 0.2 },
  horizon: 2,
};

describe("what is known already", () => {
  const runOf = async (request: SimulationRequest) => {
    const arrived: SimulationChunk[] = [];
    const service = createSimulationService({
      solve,
      now: () => performance.now(),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      deliver: async (onChunks, chunks, outcome) => {
        const { payload, buffers } = detachable(chunks);
        onChunks(structuredClone(payload, { transfer: buffers }), outcome);
      },
    });
    expect(await service.run(structuredClone(request), (chunks) => arrived.push(...chunks))).toMatchObject({
      status: "done",
    });
    return arrived.filter(({ kind }) => kind !== "progress");
  };
  const found = <Kind extends SimulationChunk["kind"]>(chunks: readonly SimulationChunk[], kind: Kind) =>
    chunks.find((chunk): chunk is Extract<SimulationChunk, { kind: Kind }> => chunk.kind === kind);

  test.each([
    ["one colour", defaultPreset.scenario, "doubling"],
    ["two colours", findPreset("two-colour")!.scenario, "doubling"],
    ["the direct method", shortScenario, "direct"],
  ] as const)(
    "is not solved again, and all that follows is the same to the last bit: %s",
    async (_, scenario, method) => {
      const whole = {
        id: 4,
        scenario,
        rungs: ["bloch", "limit", "delayed"],
        output: { kind: "grid", axis: "logarithmic", samples: 40 },
        method,
        tolerance: 1e-9,
        certify: true,
        polarisation: true,
      } as const;
      const all = await runOf(whole);
      // The direct method sends its curve in pieces.
      const { curve, cost } = found(await runOf({ ...whole, certify: false, polarisation: false }), "bloch")!;
      const pieces = all.filter((chunk) => chunk.kind === "bloch");
      const populations = Float64Array.from(pieces.flatMap((piece) => [...piece.curve.populations]));
      const times = Float64Array.from(pieces.flatMap((piece) => [...piece.curve.times]));
      const known = { curve: { rung: curve.rung, times, populations }, grid: cost.grid };
      const rest = await runOf({ ...whole, rungs: ["limit", "delayed"], known });
      expect(found(rest, "bloch")).toBeUndefined();
      for (const kind of ["certificate", "polarisation", "analysis"] as const) {
        expect(found(rest, kind)).toEqual(found(all, kind));
      }
      const curves = (chunks: SimulationChunk[]) =>
        chunks.flatMap((chunk) => (chunk.kind === "curves" ? chunk.curves : []));
      expect(curves(rest)).toEqual(curves(all));
    },
  );

  test("at other times is a mistake, which is told", async () => {
    const service = createSimulationService({
      solve,
      now: () => 0,
      breathe: async () => {},
      deliver: async () => {},
    });
    const curve = { rung: "bloch", times: Float64Array.of(1), populations: Float64Array.of(1, 0, 0) } as const;
    const outcome = await service.run(
      {
        id: 5,
        scenario: defaultPreset.scenario,
        rungs: [],
        output: { kind: "times", times: [1, 2] },
        method: "doubling",
        tolerance: 1e-9,
        certify: true,
        known: { curve, grid: [] },
      },
      () => {},
    );
    expect(outcome).toMatchObject({ status: "failed", reason: expect.stringContaining("invalid known curve") });
  });
});
