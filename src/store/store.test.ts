import { describe, expect, test } from "vitest";
import type { SimulationChunk, SimulationOutcome } from "../jobs/contract.ts";
import { detuningFields, scalingFields } from "../scenario/fields.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import type { Cost } from "./result.ts";
import { isStale } from "./selectors.ts";
import type { SimulationOrder } from "./state.ts";
import { createApp, USUAL_LOOK } from "./store.ts";

/** Takes orders and lets the test answer them. */
class Bench {
  readonly jobs: {
    id: number;
    order: SimulationOrder;
    onChunk: (chunk: SimulationChunk) => void;
    onOutcome: (outcome: SimulationOutcome) => void;
  }[] = [];
  cancelled = 0;

  readonly simulator = {
    submit: (
      order: SimulationOrder,
      listener: { onChunk: (chunk: SimulationChunk) => void; onOutcome: (outcome: SimulationOutcome) => void },
    ) => {
      const id = this.jobs.length + 1;
      this.jobs.push({ id, order, ...listener });
      return id;
    },
    cancel: () => {
      this.cancelled++;
    },
  };

  get last() {
    return this.jobs.at(-1)!;
  }
}

const cost: Cost = { blochMs: 1, periods: 1, doublings: 0, steps: 1, grid: [] };

function blochChunk(id: number, times: number[], complete = true): SimulationChunk {
  return {
    id,
    kind: "bloch",
    curve: {
      rung: "bloch",
      times: Float64Array.from(times),
      populations: Float64Array.from(times.flatMap((t) => [t, 0, 0])),
    },
    coherenceL1: Float64Array.from(times),
    cost,
    complete,
  };
}

function start() {
  const bench = new Bench();
  const app = createApp(
    {
      ...USUAL_LOOK,
      scenario: vSystem.scenario,
      presetId: vSystem.id,
      view: "dynamics",
      axis: "logarithmic",
      shown: ["bloch", "dominant"],
      theme: "system",
      notice: null,
    },
    bench.simulator,
  );
  return { bench, ...app };
}

describe("jobs", () => {
  test("one is submitted at once, with Bloch and the shown rungs, certified", () => {
    const { bench } = start();
    expect(bench.jobs).toHaveLength(1);
    expect(bench.last.order).toMatchObject({ rungs: ["bloch", "dominant"], certify: true, method: "doubling" });
  });

  test("every change submits one; the certificate waits for the release", () => {
    const { bench, actions } = start();
    actions.hold(true);
    actions.change(scalingFields.mu, 0.3);
    actions.change(scalingFields.mu, 0.31);
    expect(bench.jobs.map(({ order }) => order.certify)).toEqual([true, false, false]);
    actions.hold(false);
    expect(bench.jobs).toHaveLength(4);
    expect(bench.last.order).toMatchObject({ certify: true, scenario: { scaling: { mu: 0.31 } } });
  });

  test("a release without a change asks for nothing when the curve is certified", () => {
    const { bench, actions } = start();
    bench.last.onChunk(blochChunk(1, [0, 1]));
    bench.last.onChunk({
      id: 1,
      kind: "certificate",
      certificate: { error: 0, traceDefect: 0, minPopulation: 0, passed: true },
    });
    bench.last.onOutcome({ status: "done", id: 1 });
    actions.hold(true);
    actions.hold(false);
    expect(bench.jobs).toHaveLength(1);
  });

  test("results are shown by id: an older one never replaces a newer one", () => {
    const { bench, actions, store } = start();
    const first = bench.last;
    actions.change(scalingFields.mu, 0.3);
    bench.last.onChunk(blochChunk(2, [0, 2]));
    expect(isStale(store.getState())).toBe(false);
    first.onChunk(blochChunk(1, [0, 1]));
    expect(store.getState().result?.id).toBe(2);
  });

  test("a running older job may show its curve until the newer one does", () => {
    const { bench, actions, store } = start();
    const first = bench.last;
    actions.change(scalingFields.mu, 0.3);
    first.onChunk(blochChunk(1, [0, 1]));
    first.onOutcome({ status: "done", id: 1 });
    expect(store.getState().result?.id).toBe(1);
    expect(isStale(store.getState())).toBe(true);
    expect(store.getState().status.kind).toBe("running");
  });

  test("pieces of the direct integrator are joined", () => {
    const { bench, store } = start();
    bench.last.onChunk(blochChunk(1, [0, 1], false));
    bench.last.onChunk(blochChunk(1, [2, 3], true));
    const { curve, coherenceL1 } = store.getState().result!.bloch!;
    expect([...curve.times]).toEqual([0, 1, 2, 3]);
    expect([...coherenceL1]).toEqual([0, 1, 2, 3]);
    expect([...curve.populations]).toEqual([0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0]);
  });

  test("a refusal leaves no curve of another scenario; the direct integrator takes over on request", () => {
    const { bench, actions, store } = start();
    bench.last.onChunk(blochChunk(1, [0, 1]));
    actions.change(scalingFields.epsilon, 0.5);
    const refusal = { message: "", bytes: 1, operations: 1, limitBytes: 0, limitOperations: 0, directSeconds: 3 };
    bench.last.onOutcome({ status: "tooLarge", id: 2, refusal });
    expect(store.getState()).toMatchObject({ result: null, status: { kind: "tooLarge" } });
    actions.integrateDirectly();
    expect(bench.last.order.method).toBe("direct");
    actions.change(scalingFields.epsilon, 0.4);
    expect(bench.last.order.method).toBe("doubling");
  });

  test("hiding a rung computes nothing, showing one that is not there does", () => {
    const { bench, actions } = start();
    actions.toggleRung("dominant");
    expect(bench.jobs).toHaveLength(1);
    actions.toggleRung("limit");
    expect(bench.last.order.rungs).toEqual(["bloch", "limit"]);
  });
});

describe("what is computed on demand", () => {
  test("polarisation brings the limit with it, and is asked for once", () => {
    const { bench, actions } = start();
    actions.setLower("polarisation");
    expect(bench.last.order).toMatchObject({ polarisation: true, rungs: ["bloch", "dominant", "limit"] });
    const jobs = bench.jobs.length;
    actions.setLower("errors");
    expect(bench.jobs).toHaveLength(jobs);
  });

  test("the energy flow waits for the hand to rest, the curves of δ = 0 do not", () => {
    const { bench, actions } = start();
    actions.setEnergy(true);
    actions.setCompare(true);
    expect(bench.last.order).toMatchObject({ energy: true, compare: true });
    actions.hold(true);
    actions.change(scalingFields.mu, 0.3);
    expect(bench.last.order).toMatchObject({ energy: false, compare: true });
    actions.hold(false);
    expect(bench.last.order).toMatchObject({ energy: true, compare: true });
  });
});

describe("the scenario", () => {
  test("is never changed in place", () => {
    const { actions, store } = start();
    const before = structuredClone(vSystem.scenario);
    actions.change(detuningFields(vSystem.scenario)[2]!, 0.5);
    expect(vSystem.scenario).toEqual(before);
    expect(store.getState().scenario.levels.delta).toEqual([0, 0, 0.5]);
    expect(store.getState().origin).toBe(vSystem.scenario);
  });

  test("μ to 0 and back keeps the ratio; the ratio to 0 and back keeps μ", () => {
    const { actions, store } = start();
    actions.change(scalingFields.mu, 0);
    actions.change(scalingFields.mu, 0.26);
    expect(scalingFields.ratio.get(store.getState().scenario)).toBeCloseTo(1.3, 12);
    actions.change(scalingFields.ratio, 0);
    actions.change(scalingFields.ratio, 2);
    expect(store.getState().scenario.scaling.mu).toBe(0.26);
    expect(scalingFields.ratio.get(store.getState().scenario)).toBe(2);
  });

  test("a link of the same preset keeps what a reset goes back to", () => {
    const { actions, store } = start();
    const moved = scalingFields.mu.set(vSystem.scenario, 0.2, { pFixed: false });
    const shared = {
      ...USUAL_LOOK,
      scenario: moved,
      presetId: vSystem.id,
      view: "dynamics",
      axis: "linear",
      shown: [],
      lower: "polarisation",
    } as const;
    actions.restore(shared, null);
    expect(store.getState()).toMatchObject({
      axis: "linear",
      lower: "polarisation",
      origin: vSystem.scenario,
      scenario: moved,
    });
  });
});
