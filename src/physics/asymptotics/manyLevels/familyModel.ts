import type { BlochModel, Rates } from "../../model.ts";
import { averagedRates } from "../../rates/averaged.ts";
import { dominantRates } from "../../rates/dominant.ts";
import { quasiPeriodicWave } from "../../wave.ts";
import { type LevelRule, levelRule } from "./family.ts";
import type { FamilySettings } from "./results.ts";

/**
 * The truncated system (1^N): the first N levels of a family, all of the population in the lowest one, γ = 1, the
 * wave cos(ωτ). Throws on N < 1 or not whole.
 */
export function familyModel(settings: FamilySettings, levelCount: number): BlochModel {
  if (!Number.isInteger(levelCount) || levelCount < 1) throw new Error(`invalid number of levels: ${levelCount}`);
  const rule = levelRule(settings);
  const pairs = (entry: (n: number, m: number) => number) => {
    const matrix = new Float64Array(levelCount * levelCount);
    for (let n = 0; n < levelCount; n++) {
      for (let m = 0; m < levelCount; m++) if (m !== n) matrix[n * levelCount + m] = entry(n, m);
    }
    return matrix;
  };
  const each = (entry: (n: number) => number) => Float64Array.from({ length: levelCount }, (_, n) => entry(n));
  return {
    levelCount,
    energies: each(rule.energy),
    detunings: each(rule.detuning),
    initialPopulations: each((n) => (n === 0 ? 1 : 0)),
    couplingRe: pairs(rule.coupling),
    couplingIm: new Float64Array(levelCount * levelCount),
    dephasing: pairs(() => 1),
    pauli: pairs(rule.pauli) as Rates,
    wave: waveOf(rule),
    epsilon: settings.epsilon,
    mu: settings.mu,
    p: settings.p,
    horizon: settings.horizon,
  };
}

function waveOf({ waveFrequency }: LevelRule): BlochModel["wave"] {
  const half = { re: 0.5, im: 0 };
  return quasiPeriodicWave(
    [waveFrequency],
    [
      { alpha: [1], ...half },
      { alpha: [-1], ...half },
    ],
  );
}

/** The wave's rates in (25^N): (24) for μ > 0; at μ = 0, where there is no dominant rung, (17). */
export function truncatedRates(model: BlochModel): Rates {
  return model.mu > 0 ? dominantRates(model) : averagedRates(model);
}
