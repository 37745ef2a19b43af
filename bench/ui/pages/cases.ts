import type { Scenario } from "../../../src/scenario/format.ts";
import { defaultPreset } from "../../../src/scenario/presets/index.ts";
import { thermalRates } from "../../../src/scenario/thermal.ts";

const LEVELS = 5;
const indices = Array.from({ length: LEVELS }, (_, n) => n);
const omega = indices.map((n) => (n === 0 ? 0 : 1));

/** A ground level under four nearly equal excited ones, driven by 1 and √2: the dearest thing a slider is moved on. */
const fiveLevels: Scenario = {
  format: "bloch-rate-scenario",
  version: 1,
  name: "Five levels, two colours",
  levels: {
    omega,
    delta: indices.map((n) => (n < 2 ? 0 : n / LEVELS)),
    initial: indices.map((n) => (n === 0 ? 1 : 0)),
  },
  coupling: {
    re: indices.map((a) => indices.map((b) => (a === b ? 0 : a === 0 || b === 0 ? 1 - 0.05 * Math.abs(a - b) : 0.1))),
    im: indices.map(() => indices.map(() => 0)),
  },
  relaxation: {
    gamma: indices.map((a) => indices.map((b) => (a === b ? 0 : 1))),
    pauli: thermalRates(omega, 1, 0.3),
  },
  wave: {
    frequencies: [1, Math.SQRT2],
    // Each with its partner, as a scenario has them that was read from a link.
    modes: [
      { alpha: [1, 0], re: 0.5, im: 0 },
      { alpha: [-1, 0], re: 0.5, im: 0 },
      { alpha: [0, 1], re: 0.3, im: 0.1 },
      { alpha: [0, -1], re: 0.3, im: -0.1 },
    ],
  },
  scaling: { epsilon: 1e-3, mu: 0.3, p: 0.2 },
  horizon: 5,
};

/** Nearly the same, on which the page is warmed up: nothing that is known of one is of use for the other. */
const beside = (scenario: Scenario): Scenario => ({ ...scenario, horizon: 1.01 * scenario.horizon });

/** What is dragged, by the name that the runner asks for. */
export const CASES: Readonly<Record<string, Scenario>> = {
  three: defaultPreset.scenario,
  besideThree: beside(defaultPreset.scenario),
  five: fiveLevels,
  besideFive: beside(fiveLevels),
};
