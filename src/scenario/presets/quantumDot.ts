import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, uniformDephasing } from "./preset.ts";

/**
 * The lowest three shells of a parabolic dot: states (n₊, n₋) = (0,0); (1,0), (0,1); (2,0), (1,1), (0,2). A weak field
 * parts the two circular motions, n₊ and n₋; the wave is in tune with the first, so that δ = n₋.
 */
const STATES = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [1, 1],
  [0, 2],
] as const;

const omega = STATES.map(([plus, minus]) => plus + minus);

/** The position operator raises one of the two motions by one quantum: √(n + 1). */
function dipole(n: number, m: number): number {
  const [low, high] = [STATES[Math.min(n, m)]!, STATES[Math.max(n, m)]!];
  const [plus, minus] = [high[0] - low[0], high[1] - low[1]];
  if (plus === 1 && minus === 0) return Math.sqrt(high[0]);
  return plus === 0 && minus === 1 ? Math.sqrt(high[1]) : 0;
}

export const quantumDot: Preset = {
  id: "quantum-dot",
  tags: ["atoms", "table-1"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Quantum dot in a magnetic field",
    levels: { omega, delta: STATES.map(([, minus]) => minus), initial: [1, 0, 0, 0, 0, 0] },
    coupling: { re: matrix(STATES.length, dipole), im: matrix(STATES.length, () => 0) },
    relaxation: { gamma: uniformDephasing(STATES.length, 1), pauli: thermalRates(omega, 1, 0.02) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-6, mu: 0.45, p: 0.3 },
    horizon: 10,
  },
};
