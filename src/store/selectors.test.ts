import { describe, expect, test } from "vitest";
import type { Analysis } from "./result.ts";
import { activeRow, lastPopulations, sharingGroups, shownLayers } from "./selectors.ts";

describe("selectors", () => {
  test("each regime marks one row of Table 1, μ = 0 none", () => {
    expect(
      (["mu-zero", "mu/p < 1", "mu/p = 1", "1 < mu/p < 2", "mu/p = 2", "mu/p > 2"] as const).map(activeRow),
    ).toEqual([null, "below", "equal", "between", "beyond", "beyond"]);
  });

  test("levels of one component share", () => {
    expect(sharingGroups([0, 0, 2, 0, 2])).toEqual([
      [1, 2, 4],
      [3, 5],
    ]);
  });

  test("the last row of a curve", () => {
    const curve = {
      rung: "bloch",
      times: Float64Array.of(0, 1),
      populations: Float64Array.of(1, 0, 0.25, 0.75),
    } as const;
    expect([...lastPopulations(curve)]).toEqual([0.25, 0.75]);
  });
});

describe("the layers on show", () => {
  const layer = (name: string) => ({ name, exponent: 0.3, rate: 2, time: 0.5, rates: [2] });

  test("carry the measured time where the curve shows one", () => {
    const analysis = { layers: [layer("ε^μ"), layer("ε^{2p−μ}")] } as unknown as Analysis;
    const measured = [
      { name: "ε^μ", time: 0.49 },
      { name: "ε^{2p−μ}", time: null },
    ];
    const shown = shownLayers({ analysis, measured });
    expect(shown.map(({ name, measured: time }) => [name, time])).toEqual([
      ["ε^μ", 0.49],
      ["ε^{2p−μ}", undefined],
    ]);
    expect(shownLayers({ analysis: null, measured })).toEqual([]);
  });
});
