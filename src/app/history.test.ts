import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scalingFields } from "../scenario/fields.ts";
import { DEFAULT_CHOICE } from "../scenario/manyLevels/choice.ts";
import { findParameter } from "../scenario/parameters.ts";
import { presets } from "../scenario/presets/index.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { arbitraryScenario } from "../scenario/testing/arbitraryScenario.ts";
import { TRACKED } from "../store/historySubject.ts";
import type { Laboratory as LaboratoryClient } from "../store/laboratory.ts";
import { createOperations } from "../store/operations.ts";
import { createApp, USUAL_LOOK } from "../store/store.ts";
import { bindHistory } from "./history.ts";

const LOOK = {
  ...USUAL_LOOK,
  scenario: vSystem.scenario,
  presetId: vSystem.id,
  view: "dynamics",
  axis: "logarithmic",
  shown: ["bloch", "dominant"],
} as const;

function start() {
  const orders: unknown[] = [];
  const app = createApp(
    { ...LOOK, theme: "system", notice: null },
    { submit: (order) => orders.push(order), cancel: () => {} },
  );
  const operations = createOperations({ submit: () => 1, cancel: () => {} } as unknown as LaboratoryClient);
  const { manyLevels } = operations;
  const history = bindHistory(app, operations, () => 0);
  const tracked = () => {
    const state = app.store.getState();
    return structuredClone([TRACKED.map((key) => state[key]), manyLevels.chosen.getState().choice]);
  };
  const deed = (act: () => void) => {
    act();
    history.settle();
  };
  return { ...app, manyLevels, history, tracked, deed, orders };
}

describe("undo", () => {
  test("brings back the scenario, what it came from and what is shown, and computes it", () => {
    const { store, actions, history, deed, orders } = start();
    deed(() => actions.change(scalingFields.epsilon, 1e-3));
    deed(() => actions.toggleRung("limit"));
    deed(() => actions.open(presets[6]!.scenario, presets[6]!.id));
    expect(history.store.getState().undo).toEqual({ what: "open", name: presets[6]!.scenario.name });
    const before = orders.length;
    history.undo();
    expect(store.getState()).toMatchObject({ presetId: vSystem.id, origin: vSystem.scenario });
    expect(orders.length).toBe(before + 1);
    expect(history.store.getState().undo).toEqual({ what: "rung", rung: "limit" });
    history.undo();
    expect(store.getState().shown).toEqual(["bloch", "dominant"]);
    expect(history.store.getState()).toEqual({ undo: { what: "epsilon" }, redo: { what: "rung", rung: "limit" } });
  });

  test("names single numbers, and says when there are several", () => {
    const { store, actions, history, deed } = start();
    const said = () => history.store.getState().undo;
    for (const [id, value, subject] of [
      ["mu", 0.2, { what: "mu" }],
      ["ratio", 2, { what: "ratio" }],
      ["delta-3", 0.5, { what: "delta", level: 3 }],
      ["amplitude", 0.7, { what: "modes" }],
      ["frequency-1", 1.5, { what: "frequencies" }],
      ["gamma", 2, { what: "gamma" }],
      ["temperature", 3, { what: "pauli" }],
      ["coupling", 2, { what: "coupling" }],
      ["horizon", 3, { what: "horizon" }],
    ] as const) {
      deed(() => actions.change(findParameter(store.getState().scenario, id)!, value));
      expect(said()).toEqual(subject);
    }
    deed(() => {
      actions.setAxis("linear");
      actions.setPFixed(true);
    });
    expect(said()).toEqual({ what: "several" });
  });

  test("an address read again, with the same scenario in new objects, is no step", () => {
    const { actions, history, deed } = start();
    deed(() => actions.restore({ ...structuredClone(LOOK), view: "convergence" }, null));
    expect(history.store.getState().undo).toBeNull();
    deed(() => actions.restore({ ...structuredClone(LOOK), axis: "linear" }, null));
    expect(history.store.getState().undo).toEqual({ what: "axis" });
  });

  test("the tab, the theme and the cursor stay where they are", () => {
    const { store, actions, history, deed } = start();
    deed(() => actions.setAxis("linear"));
    deed(() => actions.setView("convergence"));
    deed(() => actions.setTheme("dark"));
    deed(() => actions.setCursor(0.5));
    history.undo();
    expect(store.getState()).toMatchObject({ axis: "logarithmic", view: "convergence", theme: "dark", cursor: 0.5 });
  });

  test("all of any deeds undone is the start, all redone the end", () => {
    const anyDeed = fc.oneof(
      fc.record({ kind: fc.constant("open" as const), scenario: arbitraryScenario }),
      fc.record({ kind: fc.constant("preset" as const), index: fc.nat(presets.length - 1) }),
      fc.record({ kind: fc.constant("restore" as const), scenario: arbitraryScenario }),
      fc.record({ kind: fc.constant("levels" as const), levels: fc.integer({ min: 3, max: 5 }) }),
      fc.record({
        kind: fc.constant("change" as const),
        id: fc.constantFrom("epsilon", "mu", "ratio", "delta-1", "amplitude", "gamma", "horizon"),
        value: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      }),
      fc.constantFrom(
        ...(["hold", "release", "linear", "limit", "energy", "pFixed", "laboratory", "undo", "redo"] as const).map(
          (kind) => ({ kind }),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 30 }), (deeds) => {
        const bench = start();
        const { store, actions, manyLevels, history, tracked } = bench;
        const first = tracked();
        for (const one of deeds) {
          bench.deed(() => {
            switch (one.kind) {
              case "open":
                return actions.open(one.scenario, null);
              case "preset":
                return actions.open(presets[one.index]!.scenario, presets[one.index]!.id);
              case "restore":
                return actions.restore({ ...LOOK, scenario: one.scenario, presetId: null }, null);
              case "levels":
                return manyLevels.choose({ ...DEFAULT_CHOICE, levels: one.levels });
              case "change": {
                const field = findParameter(store.getState().scenario, one.id);
                return field && actions.change(field, one.value);
              }
              case "hold":
              case "release":
                return actions.hold(one.kind === "hold");
              case "linear":
                return actions.setAxis(store.getState().axis === "linear" ? "logarithmic" : "linear");
              case "limit":
                return actions.toggleRung("limit");
              case "energy":
                return actions.setEnergy(!store.getState().energy);
              case "pFixed":
                return actions.setPFixed(!store.getState().pFixed);
              case "laboratory":
                return actions.openFromLaboratory(vSystem.scenario, 1e9);
              default:
                return history[one.kind]();
            }
          });
        }
        while (history.store.getState().redo) history.redo();
        const last = tracked();
        let steps = 0;
        for (; history.store.getState().undo; steps++) history.undo();
        expect(tracked()).toEqual(first);
        for (; steps > 0; steps--) history.redo();
        expect(tracked()).toEqual(last);
        expect(history.store.getState().redo).toBeNull();
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});
