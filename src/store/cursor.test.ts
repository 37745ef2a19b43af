import fc from "fast-check";
import { expect, test } from "vitest";
import { findPreset } from "../scenario/presets/index.ts";
import { cursorTime, momentOf, nearestSample } from "./cursor.ts";
import type { Simulator } from "./state.ts";
import { createApp, USUAL_LOOK } from "./store.ts";

const scenario = findPreset("v-system")!.scenario;
const silent: Simulator = { submit: () => 1, cancel: () => {} };

const made = () =>
  createApp(
    {
      ...USUAL_LOOK,
      scenario,
      presetId: null,
      view: "dynamics",
      axis: "logarithmic",
      shown: ["bloch"],
      theme: "light",
      notice: null,
    },
    silent,
  );

test("the cursor stays within [0, horizon]; null is the end", () => {
  const { store, actions } = made();
  expect(cursorTime(store.getState())).toBe(scenario.horizon);
  actions.setCursor(-1);
  expect(store.getState().cursor).toBe(0);
  actions.setCursor(scenario.horizon * 3);
  expect(store.getState().cursor).toBe(scenario.horizon);
  actions.setCursor(Number.NaN);
  expect(store.getState().cursor).toBeNull();
});

test("another scenario keeps the cursor's time; a nearer horizon takes it along", () => {
  const { store, actions } = made();
  actions.setCursor(0.5);
  actions.edit({ ...scenario, scaling: { ...scenario.scaling, mu: 0.2 } });
  expect(store.getState().cursor).toBe(0.5);
  actions.edit({ ...scenario, horizon: 0.25 });
  expect(store.getState().cursor).toBe(0.25);
  actions.edit({ ...scenario, horizon: 2 });
  expect(store.getState().cursor).toBe(0.25);
});

test("the moment is the sample nearest to the cursor", () => {
  const times = fc.uniqueArray(fc.double({ min: 0, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(times, fc.double({ min: -10, max: 2e3, noNaN: true }), (unordered, time) => {
      const ordered = unordered.sort((a, b) => a - b);
      const found = Math.abs(ordered[nearestSample(ordered, time)]! - time);
      expect(found).toBe(Math.min(...ordered.map((sample) => Math.abs(sample - time))));
    }),
    { seed: 7 },
  );
  const curve = { times: [0, 0.1, 0.4] };
  const result = { scenario, bloch: { curve }, curves: [] };
  expect(momentOf({ cursor: 0.2, scenario, result })).toEqual({ index: 1, time: 0.1 });
  expect(momentOf({ cursor: null, scenario, result })).toEqual({ index: 2, time: 0.4 });
  expect(momentOf({ cursor: 0.2, scenario, result: null })).toBeNull();
});
