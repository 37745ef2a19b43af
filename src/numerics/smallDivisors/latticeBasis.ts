/** Vectors of the integer lattice, one per row; a basis of all of Z^r. */
export type LatticeBasis = readonly (readonly number[])[];

/** β and the scaled picture of it, (β/B, β·ω/T) ∈ R^{r+1}, in which a long thin slab is a ball. */
interface Picture {
  beta: number[];
  vector: Float64Array;
}

/** Gram–Schmidt: |v_i*|², and μ_ij for j < i (rows of length r). */
export interface Orthogonal {
  readonly directions: readonly Float64Array[];
  readonly squares: Float64Array;
  readonly mu: readonly Float64Array[];
}

/** Lovász's condition: nearly 1 gives short vectors at little more cost, since r is small. */
const LOVASZ = 0.99;
/** Each step but the size reductions shortens a potential; this many are never needed unless numbers overflow. */
const MOST_STEPS = 10_000;

export function unitBasis(size: number): LatticeBasis {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

/**
 * Reduces a basis of Z^r (Lenstra, Lenstra, Lovász) so that its pictures (β/B, β·ω/T) are short and nearly orthogonal.
 * For r = 2 these are steps of the continued fraction of ω₁/ω₂. Start from the basis of a slab half as long: few steps
 * are then needed and no digits are lost. `form` gives β·ω.
 */
export function reduceBasis(
  basis: LatticeBasis,
  form: (beta: readonly number[]) => number,
  length: number,
  thickness: number,
): LatticeBasis {
  const rows: Picture[] = basis.map((beta) => ({ beta: [...beta], vector: pictureOf(beta, form, length, thickness) }));
  let k = 1;
  for (let step = 0; k < rows.length && step < MOST_STEPS; step++) {
    for (let j = k - 1; j >= 0; j--) {
      const multiple = Math.round(orthogonalise(rows.map((row) => row.vector)).mu[k]![j]!);
      if (multiple === 0) continue;
      const beta = rows[k]!.beta.map((entry, i) => entry - multiple * rows[j]!.beta[i]!);
      rows[k] = { beta, vector: pictureOf(beta, form, length, thickness) };
    }
    const { squares, mu } = orthogonalise(rows.map((row) => row.vector));
    if (squares[k]! >= (LOVASZ - mu[k]![k - 1]! ** 2) * squares[k - 1]!) {
      k++;
    } else {
      [rows[k - 1], rows[k]] = [rows[k]!, rows[k - 1]!];
      k = Math.max(k - 1, 1);
    }
  }
  return rows.map(({ beta }) => beta);
}

/** (β/B, β·ω/T). */
export function pictureOf(
  beta: readonly number[],
  form: (beta: readonly number[]) => number,
  length: number,
  thickness: number,
): Float64Array {
  const vector = new Float64Array(beta.length + 1);
  for (let j = 0; j < beta.length; j++) vector[j] = beta[j]! / length;
  vector[beta.length] = form(beta) / thickness;
  return vector;
}

export function orthogonalise(vectors: readonly Float64Array[]): Orthogonal {
  const directions: Float64Array[] = [];
  const squares = new Float64Array(vectors.length);
  const mu = vectors.map(() => new Float64Array(vectors.length));
  vectors.forEach((vector, i) => {
    const rest = vector.slice();
    for (let j = 0; j < i; j++) {
      // From what is left, not from the vector itself: the digits survive when vectors are nearly parallel.
      const share = dot(rest, directions[j]!) / squares[j]!;
      mu[i]![j] = share;
      for (let a = 0; a < rest.length; a++) rest[a]! -= share * directions[j]![a]!;
    }
    directions.push(rest);
    squares[i] = dot(rest, rest);
  });
  return { directions, squares, mu };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
