import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { findPreset } from "../scenario/presets/index.ts";
import { initialPins, MOST_PINS, type PinnedRun, type PinsState, pinsActions } from "./pins.ts";

const scenario = findPreset("v-system")!.scenario;

const run = (name: string): Omit<PinnedRun, "mark" | "shown"> => ({
  name,
  presetId: "v-system",
  scenario,
  curves: [{ rung: "bloch", times: [0.1, 1], populations: [1, 0, 0, 0.5, 0.4, 0.1] }],
  coherence: [0.1, 1e-3],
  numbers: {
    regime: "1 < mu/p < 2",
    layers: [{ name: "ε^μ", paper: 0.005, time: 0.0055, measured: null }],
    groups: [[0, 1, 2]],
    equilibrium: [0.4, 0.3, 0.3],
    end: [0.5, 0.4, 0.1],
    errors: [{ rung: "limit", max: 0.5, l2: 0.6, l1: 0.9 }],
    coherence: 0.1,
    certificate: { error: 1e-13, passed: true },
  },
});

function made() {
  const store = createStore<PinsState>(() => initialPins);
  return { pins: () => store.getState().pins, actions: pinsActions(store), store };
}

test("each run has a mark of its own, given again once it is free; a seventh is refused", () => {
  const { pins, actions } = made();
  for (let k = 0; k < MOST_PINS; k++) expect(actions.pin(run(`run ${k}`))?.mark).toBe(k);
  expect(actions.pin(run("one more"))).toBeNull();
  expect(pins()).toHaveLength(MOST_PINS);
  actions.removePin(2);
  expect(actions.pin(run("one more"))?.mark).toBe(2);
  expect(pins().map(({ name }) => name)).toEqual(["run 0", "run 1", "run 3", "run 4", "run 5", "one more"]);
});

test("names are told apart, and an empty one is not taken", () => {
  const { pins, actions } = made();
  actions.pin(run("ε = 0.01"));
  actions.pin(run("ε = 0.01"));
  expect(pins().map(({ name }) => name)).toEqual(["ε = 0.01", "ε = 0.01 (2)"]);
  actions.renamePin(0, "  a long one ");
  actions.renamePin(1, "   ");
  expect(pins().map(({ name }) => name)).toEqual(["a long one", "ε = 0.01 (2)"]);
});

test("a run is plain data: what is written is what is read", () => {
  const { pins, actions } = made();
  actions.pin(run("a"));
  actions.showPin(0, false);
  expect(JSON.parse(JSON.stringify(pins()))).toEqual(pins());
});

test("without runs there is nothing to compare", () => {
  const { store, actions } = made();
  actions.pin(run("a"));
  actions.setPinsCompared(true);
  actions.removePin(0);
  expect(store.getState().pinsCompared).toBe(false);
});
