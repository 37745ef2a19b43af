/**
 * The cells of a map of the default scenario over (μ, p) as single solves through the core, one after the other in this
 * thread: `window.solves(size)` compiles and solves each, Bloch alone, sampled as for the curves of Dynamics and not
 * certified. Resolves with the wall time, ms.
 */
import { solve } from "../../../src/physics/solve.ts";
import { compile } from "../../../src/scenario/compile.ts";
import { defaultPreset } from "../../../src/scenario/presets/index.ts";
import { DEFAULT_MAP } from "../../../src/scenario/regimeMap/choice.ts";
import { cellValues, scenarioAt } from "../../../src/scenario/regimeMap/plane.ts";

declare global {
  interface Window {
    solves?: (size: 16 | 64) => number;
  }
}

window.solves = (size) => {
  const choice = { ...DEFAULT_MAP, size };
  const plane = { scenario: defaultPreset.scenario, choice, pFixed: true };
  const start = performance.now();
  for (let cell = 0; cell < size ** 2; cell++) {
    const scenario = scenarioAt(plane, ...cellValues(choice, cell))!;
    const events = solve(compile(scenario), {
      rungs: ["bloch"],
      output: { kind: "grid", axis: "logarithmic", samples: 600 },
      method: "doubling",
      tolerance: 1e-11,
      certify: false,
    });
    for (const _ of events);
  }
  return performance.now() - start;
};
