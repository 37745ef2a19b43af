import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, uniformDephasing } from "./preset.ts";

/** Principal quantum numbers of the levels above the ground state. */
const NUMBERS = [5, 6, 7, 8, 9];
const FIRST = NUMBERS[0]!;

const omega = [0, ...NUMBERS.map(() => 1)];
/** The wave is in tune with the ionisation threshold; level n lies 1/n² below it, in units of the lowest's 1/25. */
const delta = [0, ...NUMBERS.map((n) => 0 - (FIRST / n) ** 2)];
/** Dipole moments with the ground state fall like n^{−3/2}. */
const dipole = (n: number) => (FIRST / NUMBERS[n - 1]!) ** 1.5;

export const rydbergLevels: Preset = {
  id: "rydberg-levels",
  tags: ["atoms", "table-1"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Rydberg levels near the threshold",
    levels: { omega, delta, initial: [1, 0, 0, 0, 0, 0] },
    coupling: {
      re: matrix(omega.length, (n, m) => (n !== m && Math.min(n, m) === 0 ? dipole(Math.max(n, m)) : 0)),
      im: matrix(omega.length, () => 0),
    },
    relaxation: { gamma: uniformDephasing(omega.length, 1), pauli: thermalRates(omega, 1, 0.01) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-5, mu: 0.45, p: 0.25 },
    horizon: 10,
  },
};
