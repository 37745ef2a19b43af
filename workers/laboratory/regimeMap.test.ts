import { describe, expect, test } from "vitest";
import type { EventOf, InputOf } from "../../src/jobs/laboratory/contract.ts";
import { headlineValues } from "../../src/physics/headline/headlineValues.ts";
import type { HeadlineValues } from "../../src/physics/headline/results.ts";
import type { BlochModel } from "../../src/physics/model.ts";
import { solve } from "../../src/physics/solve.ts";
import { compile } from "../../src/scenario/compile.ts";
import type { Headline } from "../../src/scenario/headlines.ts";
import { findPreset } from "../../src/scenario/presets/index.ts";
import { DEFAULT_MAP } from "../../src/scenario/regimeMap/choice.ts";
import { cellValues, scenarioAt } from "../../src/scenario/regimeMap/plane.ts";
import { solvedTogether } from "../../src/scenario/regimeMap/quantities.ts";
import { regimeMap } from "./regimeMap.ts";
import { scan } from "./scan.ts";

/** All cells of an input, in the order of its points, as `values` holds them. */
function cellsOf(input: InputOf<"regime-map">) {
  const values: number[] = [];
  const absent: { place: number; reason: string }[] = [];
  for (const event of regimeMap(input)) {
    if (event === null) continue;
    expect(event.from * input.headlines.length).toBe(values.length);
    for (const { place, reason } of event.absent) absent.push({ place: place + values.length, reason });
    values.push(...event.values);
  }
  return { values, absent };
}

function alone(model: BlochModel, headlines: readonly Headline[]): HeadlineValues {
  const work = headlineValues(model, headlines);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Populations at T of one certified solve. */
function ends(model: BlochModel): number[] {
  const events = solve(model, {
    rungs: ["bloch"],
    output: { kind: "times", times: [model.horizon] },
    method: "doubling",
    tolerance: 1e-11,
    certify: false,
  });
  for (const event of events) if (event?.kind === "bloch") return [...event.curve.populations];
  throw new Error("no curve");
}

const size = 16;
const choice = { ...DEFAULT_MAP, size } as const;
/** Some cells in each row of Table 1, and on its lines. */
const CELLS = [0, 17, 34, 51, 100, 136, 150, 187, 200, 239, 255, 15, 240, 110, 8];

describe.each(["v-system", "two-colour"])("a map of %s", (preset) => {
  const { scenario } = findPreset(preset)!;
  const cells = preset === "v-system" ? CELLS : CELLS.slice(0, 3);
  const plane = { scenario, choice, pFixed: false };
  const points = cells.map((cell) => cellValues(choice, cell));
  const headlines = [...solvedTogether(choice.quantity, 3), { kind: "error", rung: "averaged", norm: "l2" }] as const;
  const input = { scenario, pFixed: false, parameters: ["mu", "p"], points, headlines };

  test("has in each cell what the scenario there has by itself, to the last bit", () => {
    const { values, absent } = cellsOf(input);
    cells.forEach((_, i) => {
      const single = alone(compile(scenarioAt(plane, ...points[i]!)!), headlines);
      single.values.forEach((value, k) => {
        const place = i * headlines.length + k;
        expect(values[place]).toBe(value ?? Number.NaN);
        if (value === null) expect(absent).toContainEqual({ place, reason: single.reasons[k] });
      });
    });
  });

  test("has the populations at T that a solve of Bloch has", () => {
    const { values } = cellsOf(input);
    cells.forEach((_, i) => {
      const wanted = ends(compile(scenarioAt(plane, ...points[i]!)!));
      headlines.forEach((headline, k) => {
        if (headline.kind !== "population") return;
        expect(Math.abs(values[i * headlines.length + k]! - wanted[headline.level]!)).toBeLessThan(1e-7);
      });
    });
  });
});

test("a map streams its cells in messages that follow each other, whatever their number", () => {
  const { scenario } = findPreset("v-system")!;
  const headlines = [{ kind: "rate", rates: "averaged", from: 0, to: 1 }] as const;
  for (const count of [1, 23, 24, 25, 60]) {
    const points = Array.from({ length: count }, (_, i) => [0.1 + 0.01 * i, 0.3]);
    const { values } = cellsOf({ scenario, pFixed: true, parameters: ["mu", "p"], points, headlines });
    expect(values).toHaveLength(count);
  }
});

test("a scan has at each point what the map has on the same line", () => {
  const { scenario } = findPreset("v-system")!;
  const headlines: Headline[] = [
    { kind: "population", level: 2, rung: "bloch", at: "horizon" },
    { kind: "population", level: 2, rung: "bloch", at: "equilibrium" },
    { kind: "power", rung: "averaged", at: "equilibrium" },
    { kind: "layer-time", layer: "slow", measured: true },
    { kind: "error", rung: "dominant", norm: "max" },
  ];
  const values = [-2, -0.5, 0, 1, 1.7];
  const along = { scenario, pFixed: false, headlines } as const;
  const scanned = [...scan({ ...along, parameters: ["delta-3"], points: values.map((value) => [value]) })].find(
    (event): event is EventOf<"scan"> => event !== null,
  )!;
  const map = cellsOf({ ...along, parameters: ["delta-3", "mu"], points: values.map((value) => [value, 0.45]) });
  expect(scanned.points).toEqual(values);
  scanned.found.forEach((found, place) => {
    if (typeof found === "number") expect(map.values[place]).toBeCloseTo(found, 9);
    else expect(map.absent).toContainEqual({ place, reason: found });
  });
});

test("the power that two colours leave for ever beating has no value in the end", () => {
  const { scenario } = findPreset("two-colour")!;
  const headlines: Headline[] = [{ kind: "power", rung: "bloch", at: "equilibrium" }];
  // The other colour is √2: near it the beat lasts longer than the periods over which the power is averaged.
  const points = [[1], [1.43], [2]];
  const events = [...scan({ scenario, pFixed: false, parameters: ["frequency-1"], points, headlines })];
  const { found } = events.find((event): event is EventOf<"scan"> => event !== null)!;
  expect(found).toEqual([expect.closeTo(0.246, 3), "unsettled", expect.closeTo(0.198, 3)]);
});
