/**
 * A real quasi-periodic function φ(τ) = Σ_m φ_m e^{i(m·ω)τ} as a trigonometric polynomial on a torus, with its
 * frequencies brought to the form that costs a propagator least: no unused or zero frequency, commensurate ones
 * merged, the fastest first (it strobes).
 */
export interface TorusTerm {
  /** m ∈ Z^r over the reduced frequencies */
  readonly index: readonly number[];
  /** m·ω */
  readonly frequency: number;
  /** The pair ±m contributes cosine·cos(x) + sine·sin(x), x = m·ωτ + phases; m = 0 its real amplitude */
  readonly cosine: number;
  readonly sine: number;
}

export interface TorusFunction {
  /** Reduced basic frequencies, positive, fastest first; empty for a constant */
  readonly frequencies: readonly number[];
  /** One member of each pair ±m */
  readonly terms: readonly TorusTerm[];
}

/** Denominators up to this are recognised when two frequencies are commensurate … */
const LARGEST_DENOMINATOR = 8;
/** … within this relative distance: a few roundings, so that merging never moves a frequency beyond its own rounding. */
const COMMENSURATE = 8 * Number.EPSILON;

interface RawMode {
  readonly alpha: readonly number[];
  readonly re: number;
  readonly im: number;
}

/** `modes` must be complete under conjugation; multi-indices have the length of `frequencies`. */
export function torusFunction(frequencies: ArrayLike<number>, modes: readonly RawMode[]): TorusFunction {
  let basis = Array.from(frequencies);
  let indices = modes.map((mode) => [...mode.alpha]);
  const used = basis.map((frequency, j) => frequency !== 0 && indices.some((alpha) => alpha[j] !== 0));
  basis = basis.filter((_, j) => used[j]);
  indices = indices.map((alpha) => alpha.filter((_, j) => used[j]));
  basis.forEach((frequency, j) => {
    if (frequency > 0) return;
    basis[j] = -frequency;
    for (const alpha of indices) alpha[j] = -alpha[j]! || 0;
  });
  mergeCommensurate(basis, indices);
  if (basis.length === 1) divideByCommonFactor(basis, indices);
  const order = basis.map((_, j) => j).sort((a, b) => basis[b]! - basis[a]!);
  const sorted = order.map((j) => basis[j]!);
  const amplitudes = new Map<string, { index: number[]; re: number; im: number }>();
  modes.forEach((mode, k) => {
    const index = order.map((j) => indices[k]![j]!);
    const key = index.join(",");
    const found = amplitudes.get(key);
    if (found) {
      found.re += mode.re;
      found.im += mode.im;
    } else {
      amplitudes.set(key, { index, re: mode.re, im: mode.im });
    }
  });
  const terms: TorusTerm[] = [];
  for (const { index, re, im } of amplitudes.values()) {
    const leading = index.find((m) => m !== 0) ?? 0;
    if (leading < 0 || (re === 0 && im === 0)) continue;
    const weight = leading === 0 ? 1 : 2;
    terms.push({
      index,
      frequency: index.reduce((sum, m, j) => sum + m * sorted[j]!, 0),
      cosine: weight * re,
      sine: leading === 0 ? 0 : -weight * im,
    });
  }
  return { frequencies: sorted, terms };
}

/** Replaces pairs of frequencies p·b and q·b (small p, q) by their common base b. */
function mergeCommensurate(basis: number[], indices: number[][]): void {
  for (let i = 0; i < basis.length; i++) {
    for (let j = i + 1; j < basis.length; j++) {
      const ratio = smallRatio(basis[j]!, basis[i]!);
      if (!ratio) continue;
      const [p, q] = ratio;
      basis[i] = basis[i]! / q;
      basis.splice(j, 1);
      for (const alpha of indices) {
        alpha[i] = alpha[i]! * q + alpha[j]! * p;
        alpha.splice(j, 1);
      }
      // The base may be commensurate with one that its multiples were not.
      i = -1;
      break;
    }
  }
}

/** [p, q] with a/b = p/q and both small, or undefined. */
function smallRatio(a: number, b: number): [number, number] | undefined {
  for (let q = 1; q <= LARGEST_DENOMINATOR; q++) {
    const p = Math.round((a / b) * q);
    if (p >= 1 && p <= LARGEST_DENOMINATOR && Math.abs(a * q - b * p) <= COMMENSURATE * a * q) return [p, q];
  }
  return undefined;
}

function divideByCommonFactor(basis: number[], indices: number[][]): void {
  const factor = indices.reduce((g, alpha) => greatestCommonDivisor(g, Math.abs(alpha[0]!)), 0);
  if (factor <= 1) return;
  basis[0] = basis[0]! * factor;
  for (const alpha of indices) alpha[0] = alpha[0]! / factor;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Σ over pairs of the amplitudes: a bound on |φ|. */
export function amplitudeBound(phi: TorusFunction): number {
  return phi.terms.reduce((sum, term) => sum + Math.hypot(term.cosine, term.sine), 0);
}

/** φ on the torus: `tau` along the flow from the phases `turns` (fractions of a turn, one per frequency). */
export function torusValue(phi: TorusFunction, tau: number, turns: ArrayLike<number>): number {
  let sum = 0;
  for (const { index, frequency, cosine, sine } of phi.terms) {
    const x = frequency * tau + 2 * Math.PI * phaseOf(index, turns);
    sum += cosine * Math.cos(x) + sine * Math.sin(x);
  }
  return sum;
}

/** m·θ in turns. */
export function phaseOf(index: readonly number[], turns: ArrayLike<number>): number {
  let phase = 0;
  for (let j = 0; j < index.length; j++) phase += index[j]! * turns[j]!;
  return phase;
}
