import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSimulationClient } from "./client.ts";
import type { SimulationChunk, SimulationOutcome, SimulationRequest } from "./contract.ts";
import { CANCEL_DEADLINE_MS, PING_INTERVAL_MS, UNANSWERED_PINGS, UNANSWERED_PINGS_AT_START } from "./keptWorker.ts";
import { LONGEST_PATIENCE_MS, PATIENCE_MS } from "./newestWins.ts";
import { type FakeWorker, fakeWorker } from "./testing/fakeWorker.ts";

const request: Omit<SimulationRequest, "id"> = {
  rungs: ["bloch"],
  output: { kind: "grid", axis: "logarithmic", samples: 10 },
  method: "doubling",
  tolerance: 1e-9,
  certify: true,
  scenario: {
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
  },
};

function setup() {
  const workers: FakeWorker<SimulationRequest, SimulationChunk, SimulationOutcome>[] = [];
  const restarts: string[] = [];
  const client = createSimulationClient({
    spawn: () => {
      const worker = fakeWorker<SimulationRequest, SimulationChunk, SimulationOutcome>();
      workers.push(worker);
      return worker.handle;
    },
    onRestart: (reason) => restarts.push(reason),
  });
  const log: string[] = [];
  const submit = (): number => {
    const id: number = client.submit(request, {
      onChunk: (chunk) => log.push(`${chunk.kind} ${id}`),
      onOutcome: (outcome) => log.push(`${outcome.status} ${outcome.id}`),
    });
    return id;
  };
  const end = async (worker: number, run: number, status: "done" | "cancelled" = "done") => {
    const { request: ran, end: finish } = workers[worker]!.runs[run]!;
    finish({ status, id: ran.id });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { client, workers, restarts, log, submit, end };
}

const curves = (id: number): SimulationChunk => ({ id, kind: "curves", curves: [] });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("newest wins", () => {
  test("one job runs, the newest waits, those between are cancelled unstarted", async () => {
    const { client, workers, log, submit, end } = setup();
    const ids = Array.from({ length: 200 }, submit);
    expect(workers[0]!.runs).toHaveLength(1);
    expect(log).toEqual(ids.slice(1, -1).map((id) => `cancelled ${id}`));
    await end(0, 0);
    expect(workers[0]!.runs.map((run) => run.request.id)).toEqual([ids[0], ids.at(-1)]);
    await end(0, 1);
    expect(log.slice(-2)).toEqual([`done ${ids[0]}`, `done ${ids.at(-1)}`]);
    client.dispose();
  });

  test("the worker is told of the newest job that waits, and that it is not wanted after a cancel", () => {
    const { client, workers, submit } = setup();
    for (let i = 0; i < 3; i++) submit();
    expect(workers[0]!.state.prepared).toEqual([2, 3]);
    client.cancel();
    expect(workers[0]!.state.cancels).toEqual([3, 1]);
  });

  test("every job has exactly one outcome", async () => {
    const { client, log, submit, end } = setup();
    submit();
    submit();
    submit();
    await end(0, 0);
    client.cancel();
    client.dispose();
    expect(log.filter((line) => !line.startsWith("curves")).sort()).toEqual(["cancelled 2", "cancelled 3", "done 1"]);
  });

  test("a quick running job is left to finish, a long one is stopped for a newer one", async () => {
    const { client, workers, submit } = setup();
    submit();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 50);
    submit();
    expect(workers[0]!.state.cancels).toEqual([]);
    await vi.advanceTimersByTimeAsync(49);
    expect(workers[0]!.state.cancels).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]!.state.cancels).toEqual([1]);
    client.dispose();
  });

  test("a long job alone is never stopped", async () => {
    const { client, workers, submit } = setup();
    submit();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers[0]!.state.cancels).toEqual([]);
    client.dispose();
  });

  test("input every 16 ms does not starve jobs of a second: some of them reach their end", async () => {
    const { client, workers, log, submit, end } = setup();
    const jobMs = 1000;
    const begun = new Map<number, number>();
    for (let now = 0; now < 20_000; now += 16) {
      submit();
      const run = workers[0]!.runs.length - 1;
      const { id } = workers[0]!.runs[run]!.request;
      if (!begun.has(id)) begun.set(id, now);
      if (workers[0]!.state.cancels.includes(id)) await end(0, run, "cancelled");
      else if (now - begun.get(id)! >= jobMs) await end(0, run);
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(log.filter((line) => line.startsWith("done")).length).toBeGreaterThanOrEqual(5);
    expect(LONGEST_PATIENCE_MS).toBeGreaterThan(jobMs);
    client.dispose();
  });
});

describe("chunks", () => {
  test("reach the listener of their job in order", async () => {
    const { client, workers, log, submit, end } = setup();
    submit();
    const { onChunk } = workers[0]!.runs[0]!;
    onChunk({ id: 1, kind: "progress", fraction: 0.5, secondsLeft: 1 });
    onChunk(curves(1));
    await end(0, 0);
    expect(log).toEqual(["progress 1", "curves 1", "done 1"]);
    client.dispose();
  });

  test("of an older job are dropped once a newer one has shown a curve, and after their own outcome", async () => {
    const { client, workers, log, submit, end } = setup();
    submit();
    submit();
    workers[0]!.runs[0]!.onChunk(curves(1));
    await end(0, 0);
    workers[0]!.runs[0]!.onChunk(curves(1));
    workers[0]!.runs[1]!.onChunk(curves(2));
    workers[0]!.runs[0]!.onChunk(curves(1));
    expect(log).toEqual(["curves 1", "done 1", "curves 2"]);
    client.dispose();
  });
});

describe("cancel and dispose", () => {
  test("cancel ends both jobs at once and asks the worker to stop; the next job waits for it", async () => {
    const { client, workers, restarts, log, submit, end } = setup();
    submit();
    submit();
    client.cancel();
    expect(log).toEqual(["cancelled 1", "cancelled 2"]);
    expect(workers[0]!.state.cancels).toEqual([2, 1]);
    workers[0]!.runs[0]!.onChunk(curves(1));
    submit();
    expect(workers[0]!.runs).toHaveLength(1);
    await end(0, 0, "cancelled");
    expect(workers[0]!.runs).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(CANCEL_DEADLINE_MS);
    expect(log).toEqual(["cancelled 1", "cancelled 2"]);
    expect([workers.length, restarts]).toEqual([1, []]);
    client.dispose();
  });

  test("a worker that does not hear a person's cancel is replaced in time, without a word", async () => {
    const { client, workers, restarts, log, submit } = setup();
    submit();
    client.cancel();
    submit();
    await vi.advanceTimersByTimeAsync(CANCEL_DEADLINE_MS - 1);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers.map(({ state }) => state.terminated)).toEqual([true, false]);
    expect(workers[1]!.runs.map((run) => run.request.id)).toEqual([2]);
    expect([log, restarts]).toEqual([["cancelled 1"], []]);
    client.dispose();
  });

  test("a worker that is stopped for a newer job is left its time", async () => {
    const { client, workers, submit } = setup();
    submit();
    submit();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS + 100 * CANCEL_DEADLINE_MS);
    expect(workers[0]!.state.cancels).toEqual([1]);
    expect(workers).toHaveLength(1);
    client.dispose();
  });

  test("a job that is not wanted any more is ended at once, and the worker is left its time", async () => {
    const { client, workers, log, submit } = setup();
    submit();
    client.cancel({ gently: true });
    expect(log).toEqual(["cancelled 1"]);
    await vi.advanceTimersByTimeAsync(100 * CANCEL_DEADLINE_MS);
    expect(workers[0]!.state.cancels).toEqual([1]);
    expect(workers).toHaveLength(1);
    client.dispose();
  });

  test("dispose terminates the worker, reports unfinished jobs cancelled and leaves no timer", () => {
    const { client, workers, log, submit } = setup();
    submit();
    submit();
    client.dispose();
    expect(workers[0]!.state.terminated).toBe(true);
    expect(log).toEqual(["cancelled 1", "cancelled 2"]);
    expect(vi.getTimerCount()).toBe(0);
    expect(() => submit()).toThrow("disposed");
  });

  test("a rejected run is a failed job, and the next one starts", async () => {
    const { client, workers, log, submit } = setup();
    workers[0]!.handle.run = () => Promise.reject(new Error("could not be cloned"));
    submit();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(["failed 1"]);
    client.dispose();
  });
});

describe("a lost worker", () => {
  test("is replaced, said so, and its job done again by the new one", async () => {
    const { client, workers, restarts, log, submit, end } = setup();
    submit();
    workers[0]!.state.crash("out of memory");
    expect(workers).toHaveLength(2);
    expect(workers[0]!.state.terminated).toBe(true);
    expect(restarts).toEqual(["out of memory"]);
    expect(workers[1]!.runs.map((run) => run.request.id)).toEqual([1]);
    workers[0]!.runs[0]!.onChunk(curves(1));
    expect(log).toEqual([]);
    workers[1]!.runs[0]!.onChunk(curves(1));
    await end(1, 0);
    expect(log).toEqual(["curves 1", "done 1"]);
    client.dispose();
  });

  test("does only the newest job again", () => {
    const { client, workers, log, submit } = setup();
    submit();
    submit();
    workers[0]!.state.crash("broke");
    expect(workers[1]!.runs.map((run) => run.request.id)).toEqual([2]);
    expect(log).toEqual(["cancelled 1"]);
    client.dispose();
  });

  test("a job that breaks two workers has failed; the third worker serves the next job", () => {
    const { client, workers, restarts, log, submit } = setup();
    submit();
    workers[0]!.state.crash("broke");
    workers[1]!.state.crash("broke again");
    expect(log).toEqual(["failed 1"]);
    expect(restarts).toHaveLength(2);
    submit();
    expect(workers).toHaveLength(3);
    expect(workers[2]!.runs).toHaveLength(1);
    client.dispose();
  });

  test("one that breaks before it ever answered is not started again before there is a job for it", () => {
    const { client, workers, submit } = setup();
    workers[0]!.state.crash("could not be loaded");
    expect(workers).toHaveLength(1);
    submit();
    expect(workers).toHaveLength(2);
    client.dispose();
  });

  test("whoever listens is told that all is said again", () => {
    const { client, workers, submit } = setup();
    const said: string[] = [];
    client.submit(request, {
      onChunk: ({ kind }) => said.push(kind),
      onAgain: () => said.push("again"),
      onOutcome: () => {},
    });
    workers[0]!.runs[0]!.onChunk(curves(1));
    workers[0]!.state.crash("broke");
    workers[1]!.runs[0]!.onChunk(curves(1));
    expect(said).toEqual(["curves", "again", "curves"]);
    submit();
    client.dispose();
  });

  test("an idle worker that breaks is replaced too; a late report of the old one changes nothing", async () => {
    const { client, workers, restarts } = setup();
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS);
    workers[0]!.state.crash("broke");
    workers[0]!.state.crash("broke");
    expect(workers).toHaveLength(2);
    expect(restarts).toHaveLength(1);
    client.dispose();
  });

  test("that stops answering is replaced by the watchdog, with its job", async () => {
    const { client, workers, restarts, submit } = setup();
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS * 3);
    submit();
    workers[0]!.state.alive = false;
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS * UNANSWERED_PINGS);
    expect(restarts).toEqual([]);
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS);
    expect(restarts).toEqual(["the simulation worker stopped answering"]);
    expect(workers[1]!.runs.map((run) => run.request.id)).toEqual([1]);
    client.dispose();
  });

  test("that has streamed a chunk and then falls silent is not taken for one that is being loaded", async () => {
    const { client, workers, restarts, submit } = setup();
    workers[0]!.state.alive = false;
    submit();
    workers[0]!.runs[0]!.onChunk(curves(1));
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS * (UNANSWERED_PINGS + 1));
    expect(restarts).toHaveLength(1);
    client.dispose();
  });

  test("a worker that is still being loaded is given longer", async () => {
    const { client, workers, restarts } = setup();
    workers[0]!.state.alive = false;
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS * (UNANSWERED_PINGS_AT_START - 1));
    workers[0]!.state.alive = true;
    await vi.advanceTimersByTimeAsync(PING_INTERVAL_MS * 100);
    expect(restarts).toEqual([]);
    client.dispose();
  });

  test("one that answers is never replaced, however long its job", async () => {
    const { client, restarts, submit } = setup();
    submit();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(restarts).toEqual([]);
    client.dispose();
  });
});
