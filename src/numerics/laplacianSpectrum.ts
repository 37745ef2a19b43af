import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/**
 * The non-zero eigenvalues, ascending, of the Laplacian of a connected weighted graph: L(a, b) = −w(a, b) off the diagonal,
 * row sums 0. `weights` is row-major, size×size, symmetric, ≥ 0; `vertices` is one connected component.
 *
 * A dense symmetric solver knows each eigenvalue only to rounding of the largest, and here the largest may be 10¹²
 * times the smallest. So the lower ones are read off the pseudo-inverse, where they are the largest: P G P with
 * P = 1 − 𝟙𝟙ᵀ/n and G the inverse of L with one vertex grounded, which elimination without subtraction gives to full
 * relative accuracy.
 */
export function laplacianSpectrum(weights: Float64Array, size: number, vertices: readonly number[]): number[] {
  const count = vertices.length;
  if (count === 1) return [];
  const laplacian = Matrix.zeros(count, count);
  // The largest is 1, so that squares do not overflow.
  let unit = 0;
  for (const a of vertices) for (const b of vertices) if (a !== b) unit = Math.max(unit, weights[a * size + b]!);
  for (let a = 0; a < count; a++) {
    let degree = 0;
    for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const weight = weights[vertices[a]! * size + vertices[b]!]! / unit;
      laplacian.set(a, b, -weight);
      degree += weight;
    }
    laplacian.set(a, a, degree);
  }
  if (count === 2) return [2 * unit * laplacian.get(0, 0)];
  const direct = symmetricEigenvalues(laplacian).slice(1);
  const inverse = symmetricEigenvalues(centred(groundedInverse(laplacian)))
    .slice(1)
    .reverse()
    .map((value) => 1 / value);
  const largest = direct.at(-1)!;
  const smallest = inverse[0]!;
  // Rounding leaves direct[i] wrong by about largest·u and inverse[i] by about inverse[i]²/smallest·u: keep the better.
  return direct.map((value, i) => unit * (inverse[i]! ** 2 < largest * smallest ? inverse[i]! : value));
}

function symmetricEigenvalues(matrix: Matrix): number[] {
  return new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues.sort((a, b) => a - b);
}

/**
 * Inverse of the Laplacian with vertex 0 grounded, padded with a zero row and column. Columns are hitting times: the
 * elimination carries the excess of each row (its conductance to ground) beside it in place of the diagonal, so that every
 * operation adds or multiplies non-negative numbers.
 */
function groundedInverse(laplacian: Matrix): Matrix {
  const count = laplacian.rows;
  const conductance: Float64Array[] = [];
  const right: Float64Array[] = [];
  for (let a = 0; a < count; a++) {
    conductance.push(Float64Array.from({ length: count }, (_, b) => (a === b ? 0 : -laplacian.get(a, b))));
    right.push(Float64Array.from({ length: count }, (_, b) => (a === b ? 1 : 0)));
  }
  const pivot = new Float64Array(count);
  for (let last = count - 1; last > 0; last--) {
    for (let b = 0; b < last; b++) pivot[last]! += conductance[last]![b]!;
    for (let a = 1; a < last; a++) {
      const share = conductance[a]![last]! / pivot[last]!;
      if (share === 0) continue;
      for (let b = 0; b < last; b++) if (b !== a) conductance[a]![b]! += share * conductance[last]![b]!;
      for (let c = 0; c < count; c++) right[a]![c]! += share * right[last]![c]!;
    }
  }
  const inverse = Matrix.zeros(count, count);
  for (let a = 1; a < count; a++) {
    for (let c = 1; c < count; c++) {
      let value = right[a]![c]!;
      for (let b = 1; b < a; b++) value += conductance[a]![b]! * inverse.get(b, c);
      inverse.set(a, c, value / pivot[a]!);
    }
  }
  return inverse;
}

/** P M P with P = 1 − 𝟙𝟙ᵀ/n. */
function centred(matrix: Matrix): Matrix {
  const count = matrix.rows;
  const rowMeans = Array.from({ length: count }, (_, a) => matrix.getRow(a).reduce((sum, x) => sum + x, 0) / count);
  const mean = rowMeans.reduce((sum, x) => sum + x, 0) / count;
  const result = Matrix.zeros(count, count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      // Symmetric by construction, so row means serve for columns too; averaging the pair keeps rounding symmetric.
      result.set(a, b, (matrix.get(a, b) + matrix.get(b, a)) / 2 - rowMeans[a]! - rowMeans[b]! + mean);
    }
  }
  return result;
}
