import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EventOf, InputOf, LaboratoryChunk, LaboratoryRequest, Priority } from "./laboratory/contract.ts";
import { createLaboratoryPool } from "./laboratoryPool.ts";
import type { JobOutcome } from "./messages.ts";
import { type FakeRun, type FakeWorker, fakeWorker } from "./testing/fakeWorker.ts";

/** What may happen to a pool, in any order. */
type Deed =
  | { readonly kind: "submit"; readonly parts: number; readonly channel: string; readonly priority: Priority }
  | { readonly kind: "cancel"; readonly job: number }
  /** A worker says one more event, or comes to its end */
  | { readonly kind: "step"; readonly worker: number }
  | { readonly kind: "crash"; readonly worker: number }
  | { readonly kind: "wait"; readonly ms: number };

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("submit" as const),
        parts: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 6, max: 24 })),
        channel: fc.constantFrom("a", "b", "c"),
        priority: fc.constantFrom<Priority>("seen", "behind"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const), job: fc.integer({ min: 1, max: 20 }) }) },
    { weight: 12, arbitrary: fc.record({ kind: fc.constant("step" as const), worker: fc.nat(7) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("crash" as const), worker: fc.nat(7) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 1500 }) }) },
  ),
  { maxLength: 120 },
);

/** Every part says so many events before it ends. */
const EVENTS = 2;
type Input = InputOf<"many-levels">;
type Run = FakeRun<LaboratoryRequest, LaboratoryChunk, JobOutcome>;

const input = (job: number, part: number): Input => ({
  family: "rydberg",
  detuning: "exact",
  decay: 2,
  relaxation: 0.2,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.2,
  horizon: job,
  levels: part,
  eta: 0.1,
});

const event = (index: number): EventOf<"many-levels"> => ({
  kind: "truncation",
  truncation: { levels: [index], errors: [] },
});

/** A pool of workers that do as they are told, and all that it has said of every job. */
function world(size: number) {
  const workers: FakeWorker<LaboratoryRequest, LaboratoryChunk, JobOutcome>[] = [];
  const said = new Map<Run, number>();
  const ended = new Set<Run>();
  const jobs = new Map<number, { parts: number; channel: string; heard: number[][]; outcomes: JobOutcome[] }>();
  const cancelledByHand = new Set<number>();
  const pool = createLaboratoryPool({
    size,
    spawn: () => {
      const worker = fakeWorker<LaboratoryRequest, LaboratoryChunk, JobOutcome>();
      workers.push(worker);
      return worker.handle;
    },
    onRestart: () => {},
  });
  const alive = () => workers.filter(({ state }) => !state.terminated);
  const openRun = (worker: (typeof workers)[number] | undefined) => worker?.runs.find((run) => !ended.has(run));

  async function step(worker: (typeof workers)[number] | undefined): Promise<void> {
    const run = openRun(worker);
    if (!run || !worker) return;
    const { id } = run.request;
    const count = said.get(run) ?? 0;
    const cancelled = worker.state.cancels.includes(id);
    if (!cancelled && count < EVENTS) {
      said.set(run, count + 1);
      run.onChunk({ id, event: event(count) });
    } else {
      ended.add(run);
      run.end({ status: cancelled ? "cancelled" : "done", id });
    }
    await vi.advanceTimersByTimeAsync(0);
  }

  return {
    pool,
    jobs,
    cancelledByHand,
    alive,
    step,
    busy: () => alive().some((worker) => openRun(worker)),
    atWork: () =>
      alive().flatMap((worker) => {
        const request = openRun(worker)?.request;
        return request && !worker.state.cancels.includes(request.id) ? [request] : [];
      }),
    async perform(deed: Deed): Promise<void> {
      switch (deed.kind) {
        case "submit": {
          const { parts, channel, priority } = deed;
          const number = jobs.size + 1;
          const record = { parts, channel, heard: Array.from({ length: parts }, () => []), outcomes: [] };
          jobs.set(number, record);
          const known: { heard: number[][]; outcomes: JobOutcome[] } = record;
          const inputs = Array.from({ length: parts }, (_, part) => input(number, part));
          const id = pool.submitParts("many-levels", inputs, {
            channel,
            priority,
            onEvent: (said, _, part) => {
              expect(known.outcomes).toEqual([]);
              if (said.kind === "truncation") known.heard[part]!.push(said.truncation.levels[0]!);
            },
            onOutcome: (outcome) => known.outcomes.push(outcome),
          });
          expect(id).toBe(number);
          break;
        }
        case "cancel": {
          const open = jobs.get(deed.job)?.outcomes.length === 0;
          pool.cancel(deed.job);
          if (!open) break;
          cancelledByHand.add(deed.job);
          expect(jobs.get(deed.job)!.outcomes).toEqual([{ status: "cancelled", id: deed.job }]);
          break;
        }
        case "step":
          await step(alive()[deed.worker % Math.max(1, alive().length)]);
          break;
        case "crash":
          alive()[deed.worker % Math.max(1, alive().length)]?.state.crash("broke");
          break;
        case "wait":
          await vi.advanceTimersByTimeAsync(deed.ms);
      }
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("whatever happens, every job ends exactly once, and what is done was said whole, once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.integer({ min: 1, max: 4 }), async (sequence, size) => {
      const { pool, jobs, cancelledByHand, alive, step, busy, atWork, perform } = world(size);
      let crashes = 0;
      for (const deed of sequence) {
        await perform(deed);
        if (deed.kind === "crash") crashes++;
        expect(alive().length).toBeLessThanOrEqual(size);
        // No part is in two hands.
        const parts = atWork().map(({ input: given }) => JSON.stringify(given));
        expect(new Set(parts).size).toBe(parts.length);
      }
      for (let round = 0; busy(); round++) {
        expect(round).toBeLessThan(1000);
        for (const worker of alive()) await step(worker);
      }
      await vi.advanceTimersByTimeAsync(0);
      for (const [id, { parts, channel, heard, outcomes }] of jobs) {
        expect(outcomes).toHaveLength(1);
        const [outcome] = outcomes;
        expect(outcome!.id).toBe(id);
        const whole = Array.from({ length: EVENTS }, (_, index) => index);
        for (const events of heard) expect(events).toEqual(whole.slice(0, events.length));
        const newer = [...jobs].some(([other, job]) => other > id && job.channel === channel);
        if (outcome!.status === "done") expect(heard).toEqual(Array.from({ length: parts }, () => whole));
        else if (outcome!.status === "cancelled") expect(newer || cancelledByHand.has(id)).toBe(true);
        else expect(crashes).toBeGreaterThanOrEqual(2);
      }
      pool.dispose();
      expect(vi.getTimerCount()).toBe(0);
    }),
    { seed: 20_240_611, numRuns: 400 },
  );
});
