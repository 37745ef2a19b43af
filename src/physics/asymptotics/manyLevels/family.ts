import type { FamilyDetuning, FamilyName, FamilySettings } from "./results.ts";

/** A rule for infinitely many levels, n = 0, 1, 2, … Dimensionless, as in the paper; γ = 1 for every pair. */
export interface LevelRule {
  /** ω(n) */
  readonly energy: (n: number) => number;
  /** δ(n) */
  readonly detuning: (n: number) => number;
  /** V(n, m), real and symmetric, 0 for n = m */
  readonly coupling: (n: number, m: number) => number;
  /** W(n, m), the rate from n to m, 0 for n = m */
  readonly pauli: (n: number, m: number) => number;
  /** The wave is cos(ωτ) */
  readonly waveFrequency: number;
  /** True when a level is coupled to infinitely many others, false when to its neighbours alone */
  readonly allPairs: boolean;
  /** |V(n, m)|² and W(n, m) fall like ((1+n)(1+m)) to minus these powers; null where they are 0 */
  readonly interactionDecay: number | null;
  readonly relaxationDecay: number | null;
  /** Whether some level exists beyond which no pair resonates with the wave */
  readonly resonanceEnds: boolean;
}

/** Exponent of the decay of W where a family has one: Hypothesis 6 then holds for every K < 1. */
export const PAULI_DECAY = 2;
/** T of the microreversibility (5), as corrected. */
const TEMPERATURE = 1;

/**
 * The rule of a family.
 *
 *     rydberg    doublets of shells j = ⌊n/2⌋, ω = −1/(j+1)²; the wave cos(3τ/4) resonates with shells 0 and 1 alone
 *     manifolds  ω = n mod 2: two manifolds of degenerate levels, and the wave cos τ joins all pairs between them
 *     ladder     ω = n, neighbours coupled, all resonant with cos τ; δ bends it as anharmonicity does. Not bounded
 *     half-line  Section 8.1.2: symmetric rates 1 between neighbours, which the wave leaves alone
 *
 * In the first three |V(n, m)| = ((1+n)(1+m)/2)^{−s} where levels are coupled, so that V(0, 1) = 1 between neighbours, and
 * W = w ((1+n)(1+m)/2)^{−2} e^{ω(n,m)/2T}, T = 1.
 */
export function levelRule({ family, detuning, decay, relaxation }: FamilySettings): LevelRule {
  if (family === "half-line") {
    return {
      energy: (n) => n,
      detuning: () => 0,
      coupling: () => 0,
      pauli: (n, m) => (Math.abs(n - m) === 1 ? 1 : 0),
      waveFrequency: 1,
      allPairs: false,
      interactionDecay: null,
      relaxationDecay: 0,
      resonanceEnds: true,
    };
  }
  const energy = ENERGY[family];
  const coupled = COUPLED[family];
  return {
    energy,
    detuning: DETUNING[family][detuning],
    coupling: (n, m) => (coupled(n, m) ? spread(n, m) ** -decay : 0),
    pauli: (n, m) =>
      coupled(n, m)
        ? relaxation * spread(n, m) ** -PAULI_DECAY * Math.exp((energy(n) - energy(m)) / (2 * TEMPERATURE))
        : 0,
    waveFrequency: family === "rydberg" ? 0.75 : 1,
    allPairs: family !== "ladder",
    interactionDecay: 2 * decay,
    relaxationDecay: relaxation === 0 ? null : PAULI_DECAY,
    resonanceEnds: family === "rydberg",
  };
}

/** 1 for the lowest two levels, and larger for all other pairs. */
const spread = (n: number, m: number) => ((1 + n) * (1 + m)) / 2;

type Driven = Exclude<FamilyName, "half-line">;

const shell = (n: number) => Math.floor(n / 2);

const ENERGY: Readonly<Record<Driven, (n: number) => number>> = {
  rydberg: (n) => -1 / (shell(n) + 1) ** 2,
  manifolds: (n) => n % 2,
  ladder: (n) => n,
};

const COUPLED: Readonly<Record<Driven, (n: number, m: number) => boolean>> = {
  rydberg: (n, m) => shell(n) !== shell(m),
  manifolds: (n, m) => (n + m) % 2 === 1,
  ladder: (n, m) => Math.abs(n - m) === 1,
};

const DETUNING: Readonly<Record<Driven, Readonly<Record<FamilyDetuning, (n: number) => number>>>> = {
  rydberg: {
    exact: () => 0,
    mixed: (n) => n % 2,
    detuned: (n) => Math.min(shell(n), 1) + (n % 2) / 2,
  },
  manifolds: {
    exact: () => 0,
    mixed: (n) => (n < 2 ? 0 : (n % 2) - 0.5),
    detuned: (n) => (n % 2) - 0.5,
  },
  ladder: {
    exact: () => 0,
    mixed: (n) => (n - n ** 2) / 2,
    detuned: (n) => (0 - n - n ** 2) / 2,
  },
};
