import { expect, test } from "vitest";
import type { EventOf, InputOf, LaboratoryClient } from "../jobs/laboratory/contract.ts";
import type { JobOutcome } from "../jobs/messages.ts";
import { findPreset } from "../scenario/presets/index.ts";
import { createInstant, type Instant } from "./instant.ts";
import { emptyResult, type Result } from "./result.ts";
import type { Simulator } from "./state.ts";
import { createApp, USUAL_LOOK } from "./store.ts";

interface Job {
  readonly input: InputOf<"instant">;
  say(event: EventOf<"instant">): void;
  end(status: "done" | "cancelled"): void;
}

const scenario = findPreset("v-system")!.scenario;
const silent: Simulator = { submit: () => 1, cancel: () => {} };

function instantAt(time: number): Instant {
  const zeros = new Float64Array(9);
  return { time, tau: 0, re: zeros, im: zeros, turns: zeros, motion: null, motionRefused: null };
}

function curveOf(of: Result["scenario"]): Result {
  const times = Float64Array.from({ length: 600 }, (_, i) => (of.horizon * (i + 1)) / 600);
  const curve = { rung: "bloch" as const, times, populations: new Float64Array(1800) };
  const cost = { blochMs: 1, periods: 1, doublings: 1, steps: 1, grid: [] };
  return { ...emptyResult(1, of, "doubling"), bloch: { curve, coherenceL1: new Float64Array(600), cost } };
}

function made() {
  const { store, actions } = createApp(
    {
      ...USUAL_LOOK,
      scenario,
      presetId: null,
      view: "dynamics",
      axis: "logarithmic",
      shown: [],
      theme: "light",
      notice: null,
    },
    silent,
  );
  const jobs: Job[] = [];
  const laboratory = {
    submit(
      _operation: string,
      input: Job["input"],
      listener: { onEvent: Job["say"]; onOutcome: (o: JobOutcome) => void },
    ) {
      const id = jobs.length + 1;
      jobs.push({ input, say: listener.onEvent, end: (status) => listener.onOutcome({ status, id }) });
      return id;
    },
    cancel() {},
  } as unknown as LaboratoryClient;
  const instant = createInstant(laboratory);
  instant.follow(store);
  const shown = () => instant.store.getState().result;
  return { store, actions, jobs, instant, shown };
}

test("nothing is computed until somebody needs it and there is a curve; then for the cursor, once", () => {
  const { store, actions, jobs, instant } = made();
  store.setState({ result: curveOf(scenario) });
  expect(jobs).toHaveLength(0);
  const leave = instant.need("state");
  expect(jobs.map(({ input }) => [input.time, input.periods])).toEqual([[scenario.horizon, 0]]);
  actions.setCursor(0.5);
  store.setState({ axis: "linear" });
  expect(jobs).toHaveLength(2);
  leave();
  actions.setCursor(0.6);
  expect(jobs).toHaveLength(2);
});

test("the newest moment wins, whatever arrives first", () => {
  const { store, actions, jobs, instant, shown } = made();
  store.setState({ result: curveOf(scenario) });
  instant.need("state");
  actions.setCursor(0.5);
  jobs[1]!.say({ kind: "instant", instant: instantAt(0.5) });
  jobs[0]!.say({ kind: "instant", instant: instantAt(9) });
  expect(shown()!.instant.time).toBe(0.5);
});

test("a moment that is known is not computed again; another curve forgets all", () => {
  const { store, actions, jobs, instant, shown } = made();
  store.setState({ result: curveOf(scenario) });
  instant.need("state");
  for (const time of [0.5, 0.6]) {
    actions.setCursor(time);
    jobs.at(-1)!.say({ kind: "instant", instant: instantAt(time) });
  }
  actions.setCursor(0.5);
  expect(jobs).toHaveLength(3);
  expect(shown()!.instant.time).toBe(0.5);
  store.setState({ result: curveOf({ ...scenario, horizon: 2 }) });
  expect(jobs).toHaveLength(4);
});

test("the path is asked for once a curve, not while a control is held, and again when it was displaced", () => {
  const { store, actions, jobs, instant, shown } = made();
  store.setState({ result: curveOf(scenario), held: true });
  instant.need("path");
  expect(jobs.map(({ input }) => input.path.length)).toEqual([0]);
  store.setState({ held: false });
  const { path } = jobs[1]!.input;
  expect(path.length).toBeGreaterThan(100);
  expect(path.at(-1)).toBe(scenario.horizon);
  actions.setCursor(0.5);
  expect(jobs[2]!.input.path).toEqual([]);
  jobs[1]!.end("cancelled");
  expect(jobs[3]!.input).toMatchObject({ time: 0.5, path });
  jobs[3]!.say({ kind: "instant", instant: instantAt(0.5) });
  const found = {
    times: Float64Array.from(path),
    populations: new Float64Array(0),
    pairs: [],
    re: new Float64Array(0),
    im: new Float64Array(0),
  };
  jobs[3]!.say({ kind: "path", path: found });
  jobs[3]!.end("done");
  actions.setCursor(0.7);
  expect(jobs).toHaveLength(5);
  expect(jobs[4]!.input.path).toEqual([]);
  jobs[4]!.say({ kind: "instant", instant: instantAt(0.7) });
  expect(shown()).toMatchObject({ path: found, instant: { time: 0.7 } });
});

test("periods are whole and within bounds, and change what is asked only while the motion is needed", () => {
  const { store, jobs, instant } = made();
  store.setState({ result: curveOf(scenario) });
  instant.need("state");
  instant.set({ periods: 7.4 });
  expect(jobs).toHaveLength(1);
  instant.need("motion");
  expect(jobs[1]!.input.periods).toBe(7);
  instant.set({ periods: 99 });
  expect(instant.settings.getState().periods).toBe(20);
  instant.set({ periods: Number.NaN });
  expect(instant.settings.getState().periods).toBe(20);
  instant.set({ periods: -3 });
  expect(jobs.at(-1)!.input.periods).toBe(2);
});
