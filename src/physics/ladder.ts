import { nuOf, regimeOf } from "./asymptotics/regime.ts";
import type { BlochModel } from "./model.ts";
import type { RungName } from "./results.ts";

/** What the ladder needs of a model: its two exponents. */
export type Exponents = Pick<BlochModel, "mu" | "p">;

/** The paper's bound on the error that a rung adds to the one above it: O(ε^exponent) on a fixed interval of time. */
export interface ErrorBound {
  readonly formula: string;
  readonly exponent: number;
}

/** One rung of the ladder of models: each drops one thing from the rung before. */
export interface Rung {
  readonly name: RungName;
  /** Its equation in the paper */
  readonly equation: string;
  readonly label: string;
  readonly drops: string;
  /** Null for the full model, and where the paper states none */
  readonly bound: (exponents: Exponents) => ErrorBound | null;
  readonly available: (exponents: Exponents) => boolean;
}

const always = () => true;

/** From Eq. (1) down to its limit. */
export const LADDER: readonly Rung[] = [
  {
    name: "bloch",
    equation: "(1)",
    label: "Bloch",
    drops: "nothing",
    bound: () => null,
    available: always,
  },
  {
    name: "delayed",
    equation: "(14)",
    label: "delayed",
    drops: "the coupling of coherences to coherences",
    bound: ({ mu }) => ({ formula: "ε^{1−2μ}", exponent: 1 - 2 * mu }),
    available: always,
  },
  {
    name: "timeDependent",
    equation: "(11) with (16)",
    label: "time-dependent rates",
    drops: "the memory",
    bound: ({ mu }) => ({ formula: "ε^{2−3μ}", exponent: 2 - 3 * mu }),
    available: always,
  },
  {
    name: "averaged",
    equation: "(18) with (17)",
    label: "averaged rates",
    drops: "the oscillation of the rates",
    bound: ({ mu }) => ({ formula: "ε^{1−2μ}", exponent: 1 - 2 * mu }),
    available: always,
  },
  {
    name: "dominant",
    equation: "(25) with (24)",
    label: "resonant rates",
    drops: "the non-resonant contributions",
    bound: ({ mu }) => (mu > 0 ? { formula: "ε^μ", exponent: mu } : null),
    available: ({ mu }) => mu > 0,
  },
  {
    name: "limit",
    equation: "(29), 6.3",
    label: "limit",
    drops: "ε itself, and the time-layer",
    bound: limitBound,
    available: always,
  },
];

/**
 * Corollary 9 after the layer: ε^ν + e^{−ct ε^{−ν}} for 0 < μ < 2p. From 2p on the layer is A's, of size ε^μ, and the
 * error is that of replacing B_ε by its limit: B^ε − B⁰ = O(ε^{2(μ−p)}) = O(ε^μ) at μ = 2p, B_ε = O(ε^{μ−2p}) beyond. At μ = 0
 * the limit drops ε^p δ from (17).
 */
function limitBound({ mu, p }: Exponents): ErrorBound {
  const nu = nuOf(mu, p);
  const regime = regimeOf(mu, p);
  if (nu === null) return { formula: "ε^p", exponent: p };
  if (regime === "mu/p = 2") return { formula: "ε^μ + e^{−ct ε^{−μ}}", exponent: mu };
  if (regime === "mu/p > 2") return { formula: "ε^{μ−2p} + e^{−ct ε^{−μ}}", exponent: -nu };
  return { formula: "ε^ν + e^{−ct ε^{−ν}}", exponent: nu };
}

/** The rungs that exist for these exponents, from the top. */
export function availableRungs(exponents: Exponents): RungName[] {
  return LADDER.filter((rung) => rung.available(exponents)).map((rung) => rung.name);
}
