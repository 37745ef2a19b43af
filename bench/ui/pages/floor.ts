/**
 * The floor that the dynamics view is measured against: the same native slider, the same scenario, the same client,
 * worker and job, the same curves in the same area — and around them nothing: no React, no panels, no labels; uPlot
 * draws the curves as they come, once per display frame. What the product takes longer than this page is its own.
 *
 * `?field=epsilon&width=764&height=520#three`: another case behind the sign is opened where the page stands.
 */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { errorCurves } from "../../../src/charts/lowerCurves.ts";
import { createSimulationClient } from "../../../src/jobs/client.ts";
import { spawnSimulationWorker } from "../../../src/jobs/spawn.ts";
import { type Field, fromPosition, sliderFields, toPosition } from "../../../src/scenario/fields.ts";
import type { Scenario } from "../../../src/scenario/format.ts";
import { ratioOf } from "../../../src/scenario/scaling.ts";
import type { Result } from "../../../src/store/result.ts";
import { orderFor, SimulationRunner } from "../../../src/store/simulation.ts";
import type { AppState } from "../../../src/store/state.ts";
import { RUNGS } from "../../../src/url/sharedState.ts";
import { CASES } from "./cases.ts";

declare global {
  interface Window {
    /** The first level's Bloch curve as it stands in the chart */
    shownCurve?: { readonly x: Float64Array; readonly y: Float64Array };
  }
}

const asked = new URLSearchParams(window.location.search);
const number = (name: string) => Number(asked.get(name));
const opened = () => CASES[window.location.hash.slice(1)]!;
let scenario: Scenario = opened();
const fields: Field[] = sliderFields(scenario);
const field = fields.find(({ label }) => label === asked.get("field"))!;

const options = (height: number, scale: uPlot.Scale, series: number): uPlot.Options => ({
  width: number("width"),
  height,
  legend: { show: false },
  cursor: { show: false },
  scales: { x: { time: false, distr: 3 }, y: scale },
  series: [{}, ...Array.from({ length: series }, (_, i) => ({ stroke: `hsl(${(i * 67) % 360} 70% 40%)`, width: 2 }))],
});

const levels = scenario.levels.omega.length;
const upper = new uPlot(
  options(number("height") * 0.7, { range: [0, 1.1] }, levels * RUNGS.length),
  [[]],
  document.body,
);
const lower = new uPlot(
  options(number("height") * 0.3, { distr: 3, range: [1e-11, 1] }, RUNGS.length),
  [[]],
  document.body,
);

/** All curves share Bloch's times; a rung that did not come is a series of gaps. */
function draw({ bloch, curves }: Result): void {
  const all = [...(bloch ? [bloch.curve] : []), ...curves];
  if (all.length === 0) return;
  const times = all[0]!.times.subarray(1);
  const populations = all.flatMap(({ populations: rows }) =>
    Array.from({ length: levels }, (_, n) => Float64Array.from(times, (_t, i) => rows[(i + 1) * levels + n]!)),
  );
  const errors = errorCurves({
    curves: all,
    coherence: bloch && { times: bloch.curve.times, values: bloch.coherenceL1 },
    layers: [],
    equilibrium: null,
    horizon: scenario.horizon,
    axis: "logarithmic",
    width: 0,
    height: 0,
  }).map(({ values }) => values.subarray(1));
  const padded = (drawn: uPlot.TypedArray[], count: number): uPlot.AlignedData => [
    times,
    ...drawn,
    ...Array.from({ length: count - drawn.length }, () => new Array(times.length).fill(null)),
  ];
  upper.setData(padded(populations, levels * RUNGS.length));
  lower.setData(padded(errors, RUNGS.length));
  if (bloch) window.shownCurve = { x: times, y: populations[0]! };
}

let wanted: Result | null = null;
let held = false;
const runner = new SimulationRunner(createSimulationClient({ spawn: spawnSimulationWorker, onRestart: () => {} }), {
  onResult(result) {
    if (!wanted) {
      requestAnimationFrame(() => {
        if (wanted) draw(wanted);
        wanted = null;
      });
    }
    wanted = result;
  },
  onStatus: () => {},
});
const run = () => {
  const state: Pick<AppState, "scenario" | "shown" | "axis" | "lower" | "compare" | "energy" | "method" | "held"> = {
    scenario,
    shown: RUNGS,
    axis: "logarithmic",
    lower: "errors",
    compare: false,
    energy: false,
    method: "doubling",
    held,
  };
  runner.run(orderFor(state as AppState), held);
};

const slider = document.body.appendChild(document.createElement("input"));
slider.type = "range";
slider.setAttribute("aria-label", field.label);
slider.step = "any";
slider.min = String(field.min);
slider.max = String(field.max);
slider.style.cssText = "position: fixed; inset: 0 auto auto 0; inline-size: 190px";
slider.addEventListener("pointerdown", () => {
  held = true;
});
slider.addEventListener("pointerup", () => {
  held = false;
});
slider.addEventListener("input", () => {
  const value = fromPosition(field, slider.valueAsNumber);
  scenario = field.set(scenario, value, { pFixed: false, ratio: ratioOf(scenario) });
  run();
});
const open = () => {
  scenario = opened();
  slider.value = String(toPosition(field, field.get(scenario)));
  run();
};
window.addEventListener("hashchange", open);
open();
