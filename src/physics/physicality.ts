import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { BlochModel } from "./model.ts";
import type { Physicality } from "./results.ts";

/** An eigenvalue this far below zero, relative to the largest ε^μ γ or |Γ|, is rounding: Γ is a difference. */
const ROUNDING = 1e-12;

/** A pair is named when its part in the violation is at least this fraction of the worst pair's. */
const NAMED_SHARE = 0.1;

/**
 * Whether the flow of Eq. (1) is completely positive, so that populations stay ≥ 0 (Lemma 1(iv) needs this condition):
 *
 *     Γ(n, m) = ε^μ γ(n, m) − (ε²/2)(Σ_k W(n, k) + Σ_k W(m, k)) off the diagonal, 0 on it,
 *
 * must be conditionally negative definite: −JΓJ ⪰ 0 with J = 1 − 𝟙𝟙ᵀ/N. When it is not, the eigenvector x of the
 * smallest eigenvalue says why: −xᵀΓx = −2 Σ_{n<m} Γ(n, m) x_n x_m, and the pairs with the most negative terms are named.
 */
export function physicalityOf(model: BlochModel): Physicality {
  const size = model.levelCount;
  const rates = pureDephasing(model);
  const epsilonMu = model.epsilon ** model.mu;
  const decay = model.dephasing.reduce((largest, value) => Math.max(largest, epsilonMu * value), 0);
  const scale = rates.reduce((largest, value) => Math.max(largest, Math.abs(value)), decay);
  if (scale === 0) return { physical: true, smallestEigenvalue: 0, pairs: [] };
  const rowMeans = Float64Array.from({ length: size }, (_, n) => {
    let sum = 0;
    for (let m = 0; m < size; m++) sum += rates[n * size + m]!;
    return sum / size;
  });
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / size;
  const form = Matrix.zeros(size, size);
  for (let n = 0; n < size; n++) {
    for (let m = 0; m < size; m++) form.set(n, m, rowMeans[n]! + rowMeans[m]! - mean - rates[n * size + m]!);
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(form, { assumeSymmetric: true });
  const smallestEigenvalue = Math.min(...realEigenvalues);
  if (smallestEigenvalue >= -ROUNDING * scale) return { physical: true, smallestEigenvalue, pairs: [] };
  const x = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(smallestEigenvalue));
  return { physical: false, smallestEigenvalue, pairs: worstPairs(rates, x) };
}

/** Γ(n, m), row-major: what is left of the decay of a coherence when the population lifetimes are taken off. */
function pureDephasing(model: BlochModel): Float64Array {
  const { levelCount, dephasing, pauli, epsilon } = model;
  const loss = new Float64Array(levelCount);
  for (let n = 0; n < levelCount; n++) {
    for (let k = 0; k < levelCount; k++) if (k !== n) loss[n]! += pauli[n * levelCount + k]!;
  }
  const epsilonMu = epsilon ** model.mu;
  const result = new Float64Array(levelCount * levelCount);
  for (let n = 0; n < levelCount; n++) {
    for (let m = 0; m < levelCount; m++) {
      if (n === m) continue;
      const nm = n * levelCount + m;
      result[nm] = epsilonMu * dephasing[nm]! - (epsilon ** 2 / 2) * (loss[n]! + loss[m]!);
    }
  }
  return result;
}

function worstPairs(rates: Float64Array, x: readonly number[]): [number, number][] {
  const terms: { pair: [number, number]; value: number }[] = [];
  for (let n = 0; n < x.length; n++) {
    for (let m = n + 1; m < x.length; m++) {
      terms.push({ pair: [n, m], value: -2 * rates[n * x.length + m]! * x[n]! * x[m]! });
    }
  }
  terms.sort((a, b) => a.value - b.value);
  const worst = terms[0]!.value;
  return terms.filter(({ value }) => value <= NAMED_SHARE * worst).map(({ pair }) => pair);
}
