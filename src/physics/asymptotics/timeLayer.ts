import { connectedComponents, membersOf } from "../../numerics/components.ts";
import { laplacianSpectrum } from "../../numerics/laplacianSpectrum.ts";
import type { BlochModel, Rates } from "../model.ts";
import { dominantRates, resonantStrength } from "../rates/dominant.ts";
import type { TimeLayer } from "../results.ts";
import { singularParts } from "./limit.ts";
import { regimeOf } from "./regime.ts";

/** Names of the two possible layers, the paper's powers as text. */
const FAST_LAYER = "ε^μ";
const SLOW_LAYER = "ε^{2p−μ}";

/**
 * The initial time-layers at the model's ε: eigenvalues of −dom_#, the singular part of (25), sorted as Section 6.3
 * tells. The rank of A_# many largest ones scale as ε^{−μ}, the further ones, from B, as ε^{−ν}:
 *
 *     μ ≤ p        one layer ε^μ with all of them
 *     p < μ < 2p   ε^μ with A's, then ε^{2p−μ} with B's, each where it has any
 *     μ ≥ 2p       ε^μ with A's alone; the others are of order 1 or slower
 *
 * Ranks are counted in each connected block of resonant levels, where the blocks do not mix. Fastest layer first;
 * empty at μ = 0 and where nothing resonates.
 */
export function timeLayersOf(
  model: BlochModel,
  strength: Rates = resonantStrength(model),
  dominant: Rates = dominantRates(model, strength),
): TimeLayer[] {
  const { levelCount, mu, p } = model;
  const regime = regimeOf(mu, p);
  if (regime === "mu-zero") return [];
  const exactComponents = connectedComponents(singularParts(model, strength).exact, levelCount);
  const fast: number[] = [];
  const slow: number[] = [];
  for (const block of membersOf(connectedComponents(strength, levelCount))) {
    const spectrum = laplacianSpectrum(dominant, levelCount, block);
    const kernelOfA = new Set(block.map((n) => exactComponents[n]!)).size;
    // The block's own kernel, the constant vector, is not in the spectrum: rank of A = |block| − dim Ker A.
    slow.push(...spectrum.slice(0, kernelOfA - 1));
    fast.push(...spectrum.slice(kernelOfA - 1));
  }
  if (regime === "mu/p < 1" || regime === "mu/p = 1") return layer(FAST_LAYER, mu, [...fast, ...slow]);
  if (regime === "1 < mu/p < 2") return [...layer(FAST_LAYER, mu, fast), ...layer(SLOW_LAYER, 2 * p - mu, slow)];
  return layer(FAST_LAYER, mu, fast);
}

function layer(name: string, exponent: number, decayRates: number[]): TimeLayer[] {
  if (decayRates.length === 0) return [];
  const rates = decayRates.sort((a, b) => a - b);
  const rate = rates[0]!;
  return [{ name, exponent, rate, time: 1 / rate, rates }];
}
