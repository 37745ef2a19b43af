import type { Field } from "../fields.ts";
import type { Scenario } from "../format.ts";
import { MAX_MAGNITUDE } from "../limits.ts";
import { say } from "../words.ts";
import { decades } from "./decades.ts";

/** Overall strengths: the largest entry of a matrix, which scales all of them. */

type Matrix = readonly (readonly number[])[];

const largestOf = (matrix: Matrix) =>
  matrix.reduce(
    (most, row, n) => row.reduce((so, entry, m) => (n === m ? so : Math.max(so, Math.abs(entry))), most),
    0,
  );

/** All entries in proportion; where all are 0, every entry off the diagonal becomes the value. */
function scaled(matrix: Matrix, value: number): number[][] {
  const largest = largestOf(matrix);
  return matrix.map((row, n) =>
    row.map((entry, m) => (n === m ? 0 : largest > 0 ? value * (entry / largest) + 0 : value)),
  );
}

/** Overall γ: the largest γ(n, m). */
export function dephasingParameter(present: Scenario): Field {
  return {
    id: "gamma",
    label: "overall gamma",
    symbol: "\\gamma",
    nameKey: "field.gamma.name",
    formulaKey: "field.gamma.formula",
    path: "relaxation.gamma",
    ...decades(-2, 2, largestOf(present.relaxation.gamma)),
    snaps: [],
    unit: "",
    get: ({ relaxation }) => largestOf(relaxation.gamma),
    set(scenario, value) {
      // γ > 0, and no entry may be lost below the smallest number.
      const next = Math.min(MAX_MAGNITUDE, Math.max(1 / MAX_MAGNITUDE, value));
      const gamma = scaled(scenario.relaxation.gamma, next);
      return { ...scenario, relaxation: { ...scenario.relaxation, gamma } };
    },
    check: (value) => (value > 0 && value <= MAX_MAGNITUDE ? null : say("aboveZero")),
  };
}

/** Overall W: the largest W(n, m). Scaling all rates keeps their ratios, so a temperature stays. */
export function relaxationParameter(present: Scenario): Field {
  return {
    id: "relaxation",
    label: "overall W",
    symbol: "W",
    nameKey: "field.relaxation.name",
    formulaKey: "field.relaxation.formula",
    path: "relaxation.pauli",
    ...decades(-3, 2, largestOf(present.relaxation.pauli)),
    snaps: [],
    unit: "",
    get: ({ relaxation }) => largestOf(relaxation.pauli),
    set(scenario, value) {
      const pauli = scaled(scenario.relaxation.pauli, Math.min(MAX_MAGNITUDE, Math.max(0, value)) + 0);
      return { ...scenario, relaxation: { ...scenario.relaxation, pauli } };
    },
    check: (value) => (value >= 0 && value <= MAX_MAGNITUDE ? null : say("notNegative")),
  };
}

function largestCoupling({ coupling: { re, im } }: Scenario): number {
  return re.reduce(
    (most, row, n) => row.reduce((so, entry, m) => Math.max(so, Math.hypot(entry, im[n]![m]!)), most),
    0,
  );
}

/** Overall V: the largest |V(n, m)|, the diagonal included. */
export function couplingParameter(present: Scenario): Field {
  return {
    id: "coupling",
    label: "overall V",
    symbol: "V",
    nameKey: "field.coupling.name",
    formulaKey: "field.coupling.formula",
    path: "coupling.re",
    ...decades(-2, 1, largestCoupling(present)),
    snaps: [],
    unit: "",
    get: largestCoupling,
    set(scenario, value) {
      const next = Math.min(MAX_MAGNITUDE, Math.max(0, value)) + 0;
      const largest = largestCoupling(scenario);
      const { re, im } = scenario.coupling;
      const part = (matrix: Matrix) => matrix.map((row) => row.map((entry) => next * (entry / largest) + 0));
      const coupling = largest > 0 ? { re: part(re), im: part(im) } : { re: scaled(re, next), im };
      return { ...scenario, coupling };
    },
    check: (value) => (value >= 0 && value <= MAX_MAGNITUDE ? null : say("notNegative")),
  };
}

/** T, the slow time up to which everything is computed. */
export function horizonParameter({ horizon }: Scenario): Field {
  return {
    id: "horizon",
    label: "horizon",
    symbol: "T",
    nameKey: "field.horizon.name",
    formulaKey: "field.horizon.formula",
    path: "horizon",
    ...decades(-2, 3, horizon),
    snaps: [],
    unit: "",
    get: (scenario) => scenario.horizon,
    set: (scenario, value) => ({
      ...scenario,
      horizon: Math.min(MAX_MAGNITUDE, Math.max(1 / MAX_MAGNITUDE, value)),
    }),
    check: (value) => (value > 0 && value <= MAX_MAGNITUDE ? null : say("aboveZero")),
  };
}
