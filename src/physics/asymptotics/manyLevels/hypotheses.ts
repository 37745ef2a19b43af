import { type LevelRule, PAULI_DECAY } from "./family.ts";
import type { HypothesisSums, ManyLevelsSettings } from "./results.ts";

/** K of Hypothesis 6: half of what the decay of W allows. */
export const WEAK_EXPONENT = (PAULI_DECAY - 1) / 2;

/** N_η: the smallest whole number that Hypothesis 4 (N_η > 2μ/p) and step 2 of Section 5.2 (N_η ≥ 2) allow. */
export function smoothnessExponent(mu: number, p: number): number {
  // A ratio that is whole up to rounding counts as that number, and N_η must pass it.
  return Math.max(2, Math.floor(((2 * mu) / p) * (1 + 1e-9)) + 1);
}

/**
 * The sums of Hypotheses 5 and 6 over n, m < N for each N listed (ascending),
 *
 *     sup_n Σ_m ((1+n)(1+m))^{(1+η)N_η} |V(n, m)|²   and   sup_n Σ_m ((1+n)(1+m))^K W(n, m).
 *
 * The hypotheses hold when they stay bounded as N grows, which `holds` says by the rule's exponents. O(N²) for the
 * largest N.
 */
export function hypothesisSums(
  rule: LevelRule,
  settings: Pick<ManyLevelsSettings, "mu" | "p" | "eta">,
  levels: readonly number[],
): HypothesisSums {
  const smoothness = smoothnessExponent(settings.mu, settings.p);
  const exponent = (1 + settings.eta) * smoothness;
  const interaction: number[] = [];
  const relaxation: number[] = [];
  const most = levels.at(-1) ?? 0;
  const rowV = new Float64Array(most);
  const rowW = new Float64Array(most);
  let known = 0;
  for (const count of levels) {
    let supV = 0;
    let supW = 0;
    for (let n = 0; n < count; n++) {
      for (let m = n < known ? known : 0; m < count; m++) {
        const weight = (1 + n) * (1 + m);
        rowV[n]! += weight ** exponent * rule.coupling(n, m) ** 2;
        rowW[n]! += weight ** WEAK_EXPONENT * rule.pauli(n, m);
      }
      supV = Math.max(supV, rowV[n]!);
      supW = Math.max(supW, rowW[n]!);
    }
    known = count;
    interaction.push(supV);
    relaxation.push(supW);
  }
  return {
    levels: [...levels],
    interaction,
    relaxation,
    holds: {
      interaction: staysBounded(rule, rule.interactionDecay, exponent),
      relaxation: staysBounded(rule, rule.relaxationDecay, WEAK_EXPONENT),
    },
    smoothness,
    weakExponent: WEAK_EXPONENT,
  };
}

/** Whether sup_n Σ_m ((1+n)(1+m))^{exponent − decay} over coupled pairs is finite. */
function staysBounded({ allPairs }: LevelRule, decay: number | null, exponent: number): boolean {
  if (decay === null) return true;
  return allPairs ? decay - exponent > 1 : decay >= exponent;
}
