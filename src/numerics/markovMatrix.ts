/**
 * Transition matrices P = e^{tG} of a Markov generator G (columns sum to 0), row-major, acting on columns.
 *
 * The off-diagonal entries of P and of E = P − I are the same numbers: all non-negative, and however small they are they
 * never meet the 1 of the diagonal. Sums and products of non-negative numbers keep full relative accuracy, so these
 * entries carry all the information and the diagonal is always recovered from them, P(j, j) = 1 − Σ_{i≠j} P(i, j), while
 * most of the column is on it. That is the E-form and its non-negative continuation in one.
 */
export interface MarkovMatrix {
  readonly size: number;
  readonly entries: Float64Array;
  /** Columns [first, end) of each row that may be non-zero: chains of levels stay banded for many doublings. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Working space of `normalise` */
  readonly columns: Float64Array;
}

/** Entries below this are set to 0: no population so small is of interest, and products stay clear of underflow. */
const NEGLIGIBLE = 1e-150;

/** Poisson parameter below which the uniformised series is summed, fewer than ten terms for most matrices. */
export const LARGEST_SERIES_STEP = 1 / 32;

export function emptyMarkovMatrix(size: number): MarkovMatrix {
  return {
    size,
    entries: new Float64Array(size * size),
    first: new Int32Array(size).fill(size),
    end: new Int32Array(size),
    columns: new Float64Array(size),
  };
}

/** The rate of the uniformised chain I + G/rate: twice the largest loss, so that its diagonal is at least 1/2. */
export function uniformRate(generator: Float64Array, size: number): number {
  let fastest = 0;
  for (let j = 0; j < size; j++) fastest = Math.max(fastest, -generator[j * size + j]!);
  return 2 * fastest;
}

/** The uniformised chain I + G/rate, all entries ≥ 0, columns sum to 1. The identity when nothing moves. */
export function uniformChain(generator: Float64Array, size: number, rate: number): MarkovMatrix {
  const chain = emptyMarkovMatrix(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const share = rate === 0 ? 0 : generator[i * size + j]! / rate;
      chain.entries[i * size + j] = i === j ? 1 + share : share;
    }
  }
  settle(chain);
  return chain;
}

/**
 * e^{tG} from its uniformised chain U by e^{−qt} Σ_k (qt)^k/k! U^k, q t ≤ LARGEST_SERIES_STEP. Terms are added until every
 * entry has converged relatively, long paths between levels included. Yields before every term: a place to stop.
 */
export function* exponential(chain: MarkovMatrix, meanJumps: number): Generator<void, MarkovMatrix, void> {
  const { size } = chain;
  const sum = emptyMarkovMatrix(size);
  let term = emptyMarkovMatrix(size);
  let next = emptyMarkovMatrix(size);
  for (let n = 0; n < size; n++) {
    term.entries[n * size + n] = 1;
    sum.entries[n * size + n] = 1;
    term.first[n] = n;
    term.end[n] = n + 1;
  }
  for (let k = 1, converged = false; !converged; k++) {
    yield;
    multiply(chain, term, next);
    converged = true;
    for (let x = 0; x < next.entries.length; x++) {
      const value = (next.entries[x]! * meanJumps) / k;
      next.entries[x] = value;
      if (value > (Number.EPSILON / 4) * sum.entries[x]! && value >= NEGLIGIBLE) converged = false;
      sum.entries[x]! += value;
    }
    settle(next);
    [term, next] = [next, term];
  }
  const weight = Math.exp(-meanJumps);
  for (let x = 0; x < sum.entries.length; x++) sum.entries[x]! *= weight;
  normalise(sum);
  return sum;
}

/** P² into `result`, normalised. The two must be different matrices. */
export function square(map: MarkovMatrix, result: MarkovMatrix): void {
  multiply(map, map, result);
  normalise(result);
}

/** Applies P to the column `state`, in place by way of `scratch`. */
export function applyTo(map: MarkovMatrix, state: Float64Array, scratch: Float64Array): void {
  const { size, entries, first, end } = map;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = first[i]!; j < end[i]!; j++) sum += entries[i * size + j]! * state[j]!;
    scratch[i] = sum;
  }
  state.set(scratch);
}

/** left · right into `result`, four rows of `right` at a time: fewer passes over the row being summed. */
function multiply(left: MarkovMatrix, right: MarkovMatrix, result: MarkovMatrix): void {
  const { size } = left;
  const a = left.entries;
  const b = right.entries;
  const out = result.entries;
  out.fill(0);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    let rowFirst = size;
    let rowEnd = 0;
    const stop = left.end[i]!;
    for (let k = left.first[i]!; k < stop; k += 4) {
      const a0 = a[row + k]!;
      const a1 = k + 1 < stop ? a[row + k + 1]! : 0;
      const a2 = k + 2 < stop ? a[row + k + 2]! : 0;
      const a3 = k + 3 < stop ? a[row + k + 3]! : 0;
      if (a0 === 0 && a1 === 0 && a2 === 0 && a3 === 0) continue;
      const r0 = k * size;
      const r1 = Math.min(k + 1, size - 1) * size;
      const r2 = Math.min(k + 2, size - 1) * size;
      const r3 = Math.min(k + 3, size - 1) * size;
      let from = size;
      let to = 0;
      for (let d = k; d < k + 4 && d < stop; d++) {
        if (right.first[d]! < from) from = right.first[d]!;
        if (right.end[d]! > to) to = right.end[d]!;
      }
      for (let j = from; j < to; j++) {
        out[row + j]! += a0 * b[r0 + j]! + a1 * b[r1 + j]! + (a2 * b[r2 + j]! + a3 * b[r3 + j]!);
      }
      if (from < rowFirst) rowFirst = from;
      if (to > rowEnd) rowEnd = to;
    }
    result.first[i] = rowFirst;
    result.end[i] = rowEnd;
  }
}

/**
 * Makes every column sum to 1. While at least half of a column is on the diagonal the diagonal is what the others leave;
 * later it may be as small as they are, and the whole column is scaled, which is a change by rounding.
 */
function normalise(map: MarkovMatrix): void {
  const { size, entries } = map;
  settle(map);
  const loss = map.columns.fill(0);
  for (let i = 0; i < size; i++) {
    for (let j = map.first[i]!; j < map.end[i]!; j++) if (j !== i) loss[j]! += entries[i * size + j]!;
  }
  const scale = loss;
  for (let j = 0; j < size; j++) {
    const jj = j * size + j;
    if (loss[j]! <= 0.5) {
      entries[jj] = 1 - loss[j]!;
      scale[j] = 1;
    } else {
      scale[j] = 1 / (loss[j]! + entries[jj]!);
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = map.first[i]!; j < map.end[i]!; j++) entries[i * size + j]! *= scale[j]!;
  }
}

/** Sets negligible entries to 0 and finds the range of each row. */
function settle(map: MarkovMatrix): void {
  const { size, entries } = map;
  for (let i = 0; i < size; i++) {
    let from = size;
    let to = 0;
    for (let j = 0; j < size; j++) {
      const x = i * size + j;
      if (entries[x]! < NEGLIGIBLE) {
        entries[x] = 0;
      } else {
        if (from === size) from = j;
        to = j + 1;
      }
    }
    map.first[i] = from;
    map.end[i] = to;
  }
}
