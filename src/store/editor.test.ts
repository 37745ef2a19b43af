import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pairKey } from "../scenario/draft/draft.ts";
import { withLevel, withoutLevel } from "../scenario/draft/levels.ts";
import { scalingFields } from "../scenario/fields.ts";
import { twoColour } from "../scenario/presets/twoColour.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { parseNumber } from "../ui/parseNumber.ts";
import { createEditor, EDITOR_QUIET } from "./editor.ts";
import { createApp, USUAL_LOOK } from "./store.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const joined: (string | null)[] = [];
  const app = createApp(
    {
      ...USUAL_LOOK,
      scenario: vSystem.scenario,
      presetId: vSystem.id,
      view: "dynamics",
      axis: "logarithmic",
      shown: ["bloch"],
      theme: "system",
      notice: null,
    },
    { submit: () => 1, cancel: () => {} },
  );
  const editor = createEditor(app, { join: (name) => joined.push(name) }, parseNumber);
  editor.open();
  const draft = () => editor.store.getState().draft;
  const type = (key: "epsilon" | "mu" | "horizon", text: string) => editor.type(key, { ...draft(), [key]: text });
  const scenario = () => app.store.getState().scenario;
  return { ...app, editor, draft, type, scenario, joined };
}

describe("a draft", () => {
  test("takes effect after a moment's quiet, or when its field is left", () => {
    const { type, scenario, editor, joined } = start();
    type("horizon", "2");
    type("horizon", "20");
    expect(scenario().horizon).toBe(10);
    vi.advanceTimersByTime(EDITOR_QUIET);
    expect(scenario().horizon).toBe(20);
    type("horizon", "200");
    editor.leave();
    expect(scenario().horizon).toBe(200);
    expect(joined).toEqual(["editor: horizon", null]);
  });

  test("that cannot be read changes nothing, is kept when the editor closes, and takes effect once it can", () => {
    const { type, scenario, editor, draft } = start();
    type("mu", "0.3x");
    type("horizon", "5");
    editor.close();
    editor.open();
    expect(scenario()).toBe(vSystem.scenario);
    expect(draft()).toMatchObject({ mu: "0.3x", horizon: "5" });
    expect(editor.store.getState()).toMatchObject({ inForce: false, faults: [{ field: "mu", text: "0.3x" }] });
    type("mu", "0.3");
    editor.leave();
    expect(scenario()).toMatchObject({ horizon: 5, scaling: { mu: 0.3 } });
  });

  test("follows sliders, but not in a field that is being edited; texts of unchanged numbers stay as typed", () => {
    const { type, draft, actions, editor, scenario } = start();
    type("horizon", "20/2");
    editor.leave();
    expect(scenario()).toBe(vSystem.scenario);
    type("mu", "0.3x");
    actions.change(scalingFields.epsilon, 1e-3);
    actions.change(scalingFields.mu, 0.2);
    expect(draft()).toMatchObject({ horizon: "20/2", mu: "0.3x", epsilon: "0.001" });
    editor.discard();
    expect(draft()).toMatchObject({ horizon: "20/2", mu: "0.2" });
  });

  test("waits for the end of a drag, and for the editor to be open", () => {
    const { draft, actions, editor } = start();
    actions.hold(true);
    actions.change(scalingFields.epsilon, 1e-3);
    expect(draft().epsilon).toBe("1e-5");
    actions.hold(false);
    expect(draft().epsilon).toBe("0.001");
    editor.close();
    actions.change(scalingFields.epsilon, 1e-2);
    editor.open();
    expect(draft().epsilon).toBe("0.01");
  });

  test("another scenario has its own; the one before keeps what was typed, until it comes back", () => {
    const { type, draft, actions, editor, scenario } = start();
    type("mu", "0.3x");
    editor.leave();
    const before = scenario();
    actions.open(twoColour.scenario, twoColour.id);
    expect(draft()).toMatchObject({ mu: "0.3" });
    expect(editor.store.getState().faults).toEqual([]);
    actions.open(before, vSystem.id);
    expect(draft().mu).toBe("0.3x");
  });

  test("a level more makes another scenario with no preset; without it again all texts are back", () => {
    const { draft, editor, store, scenario } = start();
    editor.type("V 1 2", {
      ...draft(),
      coupling: { ...draft().coupling, [pairKey(0, 1)]: { from: 1, text: "3/4+i" } },
    });
    editor.leave();
    expect(store.getState().presetId).toBe(vSystem.id);
    const three = scenario();
    editor.act(withLevel(draft(), parseNumber)!);
    expect(store.getState()).toMatchObject({ presetId: null, origin: scenario() });
    expect(scenario().levels.omega).toEqual([0, 1, 1, 2]);
    editor.act(withoutLevel(draft(), draft().levels[3]!.id));
    expect(scenario()).toEqual(three);
    expect(draft().coupling[pairKey(0, 1)]).toEqual({ from: 1, text: "3/4+i" });
  });
});
