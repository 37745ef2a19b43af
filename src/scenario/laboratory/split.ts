import { regimeOf, table1RowOf } from "../../physics/asymptotics/regime.ts";
import type { Regime } from "../../physics/results.ts";
import type { Scenario } from "../format.ts";
import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { MU_LIMIT, THEOREM_MU } from "../limits.ts";
import { cosine } from "../presets/preset.ts";
import type { Reduced } from "./reduced.ts";

/** Where ε comes from: V = 1 of the strongest line, W = 1 of the fastest relaxation, or a number of one's own. */
export type EpsilonFrom = "coupling" | "relaxation" | "own";

/** How the products are split into a power of ε and a constant. The dynamics at this ε is the same for all of them. */
export interface SplitChoice {
  readonly epsilonFrom: EpsilonFrom;
  /** Used where `epsilonFrom` is `own` */
  readonly epsilon: number;
  /** `numbers`: γ = 1 for the driven lines gives μ and δ = 1 for the largest shift gives p. `own`: μ and p are typed */
  readonly exponentsFrom: "numbers" | "own";
  readonly mu: number;
  readonly p: number;
}

/** What keeps a split from being a scenario of this format. */
export type Obstacle = "epsilonAboveOne" | "epsilonOne" | "muNegative" | "muTooLarge" | "pNotPositive";

/** A split with everything that follows from it. γ, δ, V and W are of the entries that stand for all: see `SplitChoice`. */
export interface Split {
  readonly epsilon: number;
  readonly mu: number;
  readonly p: number;
  readonly coupling: number;
  readonly dephasing: number;
  readonly detuning: number;
  readonly relaxation: number;
  readonly obstacles: readonly Obstacle[];
  /** Case of Section 6, and the row of Table 1 it belongs to; null where none applies */
  readonly regime: Regime | null;
  readonly row: number | null;
  /** Why no row applies */
  readonly noRow: "obstacle" | "mu" | "degenerate" | null;
  /** Constants outside [0.1, 10]: the exponents then say little */
  readonly notOfOrderOne: readonly ("V" | "gamma" | "delta" | "W")[];
}

/** p where there is no detuning to give it one. */
const P_WITHOUT_DETUNING = 1;

/** Splits the products. Never throws: what cannot be is listed in `obstacles`. */
export function splitOf(reduced: Reduced, choice: SplitChoice): Split {
  const coupling = largest(reduced.coupling.flat());
  const relaxation = largest(reduced.relaxation.flat());
  const shift = largest(reduced.shift);
  const dephasing = reduced.dephasing[0]!.at(-1)!;
  const epsilon = { coupling, relaxation: Math.sqrt(relaxation), own: choice.epsilon }[choice.epsilonFrom];
  const fromNumbers = choice.exponentsFrom === "numbers";
  const exponent = (product: number) => Math.log(product) / Math.log(epsilon) + 0;
  const mu = fromNumbers ? exponent(dephasing) : choice.mu;
  const p = fromNumbers ? (shift > 0 ? exponent(shift) : P_WITHOUT_DETUNING) : choice.p;

  const obstacles: Obstacle[] = [];
  if (!(epsilon > 0 && epsilon <= 1)) obstacles.push("epsilonAboveOne");
  else if (epsilon === 1 && fromNumbers) obstacles.push("epsilonOne");
  else {
    if (!(mu >= 0)) obstacles.push("muNegative");
    if (!(mu < MU_LIMIT)) obstacles.push("muTooLarge");
    if (!(p > 0)) obstacles.push("pNotPositive");
  }
  const constants = {
    V: coupling / epsilon,
    gamma: fromNumbers ? 1 : dephasing / epsilon ** mu,
    delta: shift === 0 ? 0 : fromNumbers ? 1 : shift / epsilon ** p,
    W: relaxation / epsilon ** 2,
  };
  const names = ["V", "gamma", "delta", "W"] as const;
  const noRow = obstacles.length > 0 ? "obstacle" : mu >= THEOREM_MU ? "mu" : shift === 0 ? "degenerate" : null;
  const regime = noRow === null ? regimeOf(mu, p) : null;
  return {
    epsilon,
    mu,
    p,
    coupling: constants.V,
    dephasing: constants.gamma,
    detuning: constants.delta,
    relaxation: constants.W,
    obstacles,
    regime,
    row: regime === null ? null : table1RowOf(regime),
    noRow,
    notOfOrderOne: names.filter((name) => {
      const size = constants[name];
      return !(name === "delta" && shift === 0) && (size < 0.1 || size > 10);
    }),
  };
}

/** The scenario of a split without obstacles: Eq. (1) with the products of `reduced`, whatever the split. */
export function scenarioOf(reduced: Reduced, split: Split, name: string): Scenario {
  const { epsilon, mu, p } = split;
  const over = (matrix: readonly (readonly number[])[], unit: number) => matrix.map((row) => row.map((x) => x / unit));
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name,
    levels: {
      omega: [...reduced.omega],
      delta: reduced.shift.map((shift) => shift / epsilon ** p),
      initial: reduced.omega.map((_, n) => (n === 0 ? 1 : 0)),
    },
    coupling: { re: over(reduced.coupling, epsilon), im: reduced.coupling.map((row) => row.map(() => 0)) },
    relaxation: { gamma: over(reduced.dephasing, epsilon ** mu), pauli: over(reduced.relaxation, epsilon ** 2) },
    // φ = cos τ: the wave's own frequency is the unit.
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon, mu, p },
    horizon: epsilon ** 2 * reduced.duration,
  };
}

/** Seconds in one unit of the slow time t: t = ε²τ and τ = ω_L · time. */
export function secondsPerTime(unit: number, epsilon: number): number {
  return 1 / (epsilon ** 2 * unit);
}

const largest = (values: readonly number[]) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
