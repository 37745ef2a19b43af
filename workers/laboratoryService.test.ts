import { expect, test } from "vitest";
import type { LaboratoryChunk, LaboratoryRequest } from "../src/jobs/laboratory/contract.ts";
import { detached } from "./delivery.ts";
import { handlers } from "./laboratory/handlers.ts";
import { createLaboratoryService } from "./laboratoryService.ts";

const request: LaboratoryRequest = {
  id: 3,
  operation: "many-levels",
  input: {
    family: "rydberg",
    detuning: "exact",
    decay: 2,
    relaxation: 0.2,
    epsilon: 1e-3,
    mu: 0.3,
    p: 0.2,
    horizon: 5,
    levels: 8,
    eta: 0.1,
  },
};

const service = (replaced: Partial<typeof handlers> = {}) =>
  createLaboratoryService(
    { ...handlers, ...replaced },
    {
      now: () => performance.now(),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      deliver: async (onChunks, chunks, outcome) => {
        const { payload, buffers } = detached(chunks);
        onChunks(structuredClone(payload, { transfer: buffers }), outcome);
      },
    },
  );

test("an operation streams its events with the job's id, then is done", async () => {
  const chunks: LaboratoryChunk[] = [];
  expect(await service().run(request, (found) => chunks.push(...found))).toEqual({ status: "done", id: 3 });
  expect(new Set(chunks.map(({ id }) => id))).toEqual(new Set([3]));
  expect(chunks.map(({ event }) => event.kind)).toContain("sums");
});

test("an operation that throws has failed, in its words", async () => {
  const failing = service({
    "many-levels": function* () {
      yield null;
      throw new Error("the sums are too large");
    },
  });
  expect(await failing.run(request, () => {})).toEqual({ status: "failed", id: 3, reason: "the sums are too large" });
});

test("a cancel is heard between two events", async () => {
  let steps = 0;
  const long = service({
    "many-levels": function* () {
      for (; steps < 1e7; steps++) yield null;
    },
  });
  const outcome = long.run(request, () => {});
  setImmediate(() => long.cancel(3));
  expect(await outcome).toEqual({ status: "cancelled", id: 3 });
  expect(steps).toBeLessThan(1e7);
});

test("arrays arrive whole: windows and repeated ones are copied, nothing else", () => {
  const values = Float64Array.of(1, 2, 3);
  const window = Float64Array.of(9, 4).subarray(1);
  const { payload, buffers } = detached({ kind: "x", list: [values, values], inner: { window }, name: null });
  expect(new Set(buffers).size).toBe(buffers.length);
  expect(structuredClone(payload, { transfer: buffers })).toEqual({
    kind: "x",
    list: [Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3)],
    inner: { window: Float64Array.of(4) },
    name: null,
  });
  expect(window).toHaveLength(1);
});
