import { expect, test } from "vitest";
import type { SimulationChunk } from "../src/jobs/contract.ts";
import { solve } from "../src/physics/solve.ts";
import { compile } from "../src/scenario/compile.ts";
import { defaultPreset } from "../src/scenario/presets/index.ts";
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
    deliver: async (onChunk, chunk) => {
      const { payload, buffers } = detachable(chunk);
      onChunk(structuredClone(payload, { transfer: buffers }));
    },
    release: () => {},
  });
  expect(await service.run(request, (chunk) => arrived.push(chunk))).toEqual({ status: "done", id: 1 });

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
