import { expect, test } from "vitest";
import { lambdaSystem } from "../scenario/presets/lambdaSystem.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { createApp, USUAL_LOOK } from "./store.ts";

const start = {
  ...USUAL_LOOK,
  scenario: vSystem.scenario,
  presetId: vSystem.id,
  view: "dynamics",
  axis: "logarithmic",
  shown: [],
  theme: "light",
  notice: null,
} as const;

test("a scenario from the laboratory keeps its unit while it is edited, and no other scenario has it", () => {
  const { store, actions } = createApp({ ...start, shown: [] }, { submit: () => 1, cancel: () => {} });
  const state = () => store.getState();
  expect(state().laboratory).toBeNull();

  actions.openFromLaboratory(lambdaSystem.scenario, 3e15);
  expect(state()).toMatchObject({ laboratory: { unit: 3e15 }, presetId: null, scenario: lambdaSystem.scenario });
  const edited = { ...lambdaSystem.scenario, horizon: 7 };
  actions.edit(edited);
  expect(state().laboratory).toEqual({ unit: 3e15 });
  const { view, axis } = state();
  const laboratory = { unit: 2e15 };
  const link = { ...USUAL_LOOK, scenario: lambdaSystem.scenario, presetId: null, view, axis, shown: [] };
  actions.restore({ ...link, laboratory }, null);
  expect(state().laboratory).toEqual(laboratory);
  actions.restore(link, null);
  expect(state().laboratory).toBeNull();

  actions.openFromLaboratory(lambdaSystem.scenario, 3e15);
  actions.open(edited, null);
  expect(state().laboratory).toBeNull();
});
