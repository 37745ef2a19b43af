import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../scenario/format.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { arbitraryScenario } from "../scenario/testing/arbitraryScenario.ts";
import { documentIn } from "./fileText.ts";
import { pinsDocument, pinsIn, type SavedPins, type SavedRun } from "./pins.ts";

const provenance = { program: "Bloch → rate equations", version: "1.2.3", link: "https://example.org/#" };

function runOf(scenario: Scenario, mark: number): SavedRun {
  const levels = scenario.levels.omega.length;
  const times = [0, 0.1, 1];
  const rows = times.flatMap((t) => Array.from({ length: levels }, (_, n) => (n + t) / 7));
  return {
    mark,
    name: `run ${mark}`,
    shown: mark % 2 === 0,
    presetId: mark === 0 ? "v-system" : null,
    scenario,
    curves: [
      { rung: "bloch", times, populations: rows },
      { rung: "limit", times: [0, 1], populations: rows.slice(0, 2 * levels) },
    ],
    coherence: [0, 1e-3, 1e-20],
    numbers: {
      regime: "1 < mu/p < 2",
      layers: [{ name: "ε^μ", paper: 0.01, time: 0.02, measured: null }],
      groups: [[0]],
      equilibrium: new Array<number>(levels).fill(1 / levels),
      end: null,
      errors: [{ rung: "limit", max: 0.1, l2: 0.12, l1: 0.2 }],
      coherence: 0.3,
      certificate: { error: 1e-12, passed: true },
    },
  };
}

function reopened(pins: SavedPins) {
  const found = documentIn(JSON.stringify(pinsDocument(pins, provenance)));
  if (!found.ok) throw new Error(found.errors[0]!.message);
  expect(found.format).toBe("bloch-rate-pins");
  return pinsIn(found.document);
}

describe("a file of pinned runs", () => {
  it("brings back every run exactly", () => {
    fc.assert(
      fc.property(fc.array(arbitraryScenario, { maxLength: 6 }), fc.boolean(), (scenarios, ghostRungs) => {
        const pins: SavedPins = { ghostRungs, runs: scenarios.map(runOf) };
        expect(reopened(pins)).toEqual({ ok: true, pins });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("names what does not fit", () => {
    const run = runOf(vSystem.scenario, 0);
    const pathOf = (...runs: unknown[]) => {
      const read = pinsIn(pinsDocument({ ghostRungs: true, runs }, provenance) as Record<string, unknown>);
      return read.ok ? null : read.errors[0]!.path;
    };
    expect(pathOf(run)).toBeNull();
    expect(pathOf(run, run)).toBe("runs[1].mark");
    expect(pathOf({ ...run, scenario: { ...run.scenario, horizon: -1 } })).toBe("runs[0].scenario.horizon");
    expect(pathOf({ ...run, curves: [{ rung: "bloch", times: [0, 1], populations: [1] }] })).toBe("runs[0].curves");
    expect(pathOf({ ...run, curves: [{ rung: "bloch", times: [1, 0], populations: [1, 0, 0, 1, 0, 0] }] })).toBe(
      "runs[0].curves",
    );
    expect(pathOf({ ...run, coherence: [0] })).toBe("runs[0].coherence");
    expect(pathOf({ ...run, numbers: { ...run.numbers, end: [1] } })).toBe("runs[0].numbers");
    expect(pathOf({ ...run, numbers: { ...run.numbers, end: ["1"] } })).toBe("runs[0].numbers.end[0]");
    expect(pathOf(...Array.from({ length: 7 }, () => run))).toBe("runs");
    expect(pinsIn({ version: 2 })).toMatchObject({ ok: false, errors: [{ path: "version" }] });
  });

  it("is never an exception, whatever the document", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("version", "runs", "ghostRungs"), fc.jsonValue()), (document) => {
        expect(typeof pinsIn({ ...document, version: 1 }).ok).toBe("boolean");
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});
