import type { QuasiPeriodicSystem } from "../quasiPeriodicSystem.ts";
import { RungeKutta8 } from "../rungeKutta8.ts";
import { SparseBuilder, type SparseMatrix } from "../sparse.ts";
import { torusFunction, torusValue } from "../torusFunction.ts";

/** Numbers of [−1, 1), the same at every run. For tests only. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 31 - 1;
  };
}

export function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const builder = new SparseBuilder(rows.length);
  rows.forEach((row, i) => {
    row.forEach((value, j) => {
      builder.add(i, j, value);
    });
  });
  return builder.build();
}

export function dense(matrix: SparseMatrix): number[][] {
  const rows = Array.from({ length: matrix.size }, () => new Array<number>(matrix.size).fill(0));
  for (let row = 0; row < matrix.size; row++) {
    for (let k = matrix.rowStart[row]!; k < matrix.rowStart[row + 1]!; k++) {
      rows[row]![matrix.columns[k]!] = matrix.values[k]!;
    }
  }
  return rows;
}

/** Both members of the pair ±α, or the real mode α = 0. */
export function pair(alpha: readonly number[], re: number, im = 0): { alpha: number[]; re: number; im: number }[] {
  if (alpha.every((m) => m === 0)) return [{ alpha: [...alpha], re, im: 0 }];
  return [
    { alpha: [...alpha], re, im },
    { alpha: alpha.map((m) => 0 - m), re, im: -im },
  ];
}

export interface SystemChoice {
  readonly constant: readonly (readonly number[])[];
  readonly modulated?: readonly (readonly number[])[];
  readonly frequencies?: readonly number[];
  readonly modes?: readonly { alpha: number[]; re: number; im: number }[];
  readonly slow?: number;
  readonly conservesSlowSum?: boolean;
  readonly rotations?: QuasiPeriodicSystem["rotations"];
}

export function system(choice: SystemChoice): QuasiPeriodicSystem {
  const size = choice.constant.length;
  return {
    size,
    slow: choice.slow ?? size,
    conservesSlowSum: choice.conservesSlowSum ?? false,
    rotations: choice.rotations ?? [],
    constant: sparse(choice.constant),
    modulated: sparse(choice.modulated ?? choice.constant.map((row) => row.map(() => 0))),
    modulation: torusFunction(choice.frequencies ?? [], choice.modes ?? []),
  };
}

export interface Pair {
  readonly decay?: number;
  readonly speed: number;
  readonly shift?: number;
}

/** A slow coordinate and pairs, all of them coupled by a wave of a line at each of the frequencies, and one at twice the first. */
export function drivenPairs(
  pairs: readonly Pair[],
  strength: number,
  frequencies: readonly number[],
): QuasiPeriodicSystem {
  const rotations = pairs.map(({ decay = 0, speed, shift = 0 }, i) => ({
    re: 1 + 2 * i,
    im: 2 + 2 * i,
    decay,
    speed,
    shift,
  }));
  const size = 1 + 2 * pairs.length;
  const square = () => Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const constant = square();
  for (const { re, im, decay, speed, shift } of rotations) {
    constant[re]![re] = -decay;
    constant[re]![im] = speed + shift;
    constant[im]![re] = -(speed + shift);
    constant[im]![im] = -decay;
  }
  const modulated = square().map((row, i) => row.map((_, j) => strength * Math.sin(1 + 3 * i - 2 * j)));
  const line = (multiple: number, which: number) => frequencies.map((_, j) => (j === which ? multiple : 0));
  const modes = frequencies.flatMap((_, j) => pair(line(1, j), 0.4, 0.2));
  if (frequencies.length > 0) modes.push(...pair(line(2, 0), 0.1));
  return system({ constant, modulated, rotations, frequencies, modes, slow: 1 });
}

/** A random system: damped, of moderate strength, under the given wave. */
export function randomSystem(
  seed: number,
  size: number,
  slow: number,
  frequencies: readonly number[],
  modes: readonly { alpha: number[]; re: number; im: number }[],
): QuasiPeriodicSystem {
  const next = numbers(seed);
  const matrix = (scale: number) =>
    Array.from({ length: size }, () => Array.from({ length: size }, () => scale * next()));
  const constant = matrix(0.5).map((row, i) => row.map((x, j) => x - (i === j ? 1 : 0)));
  return system({ constant, modulated: matrix(0.4), frequencies, modes, slow });
}

/** The flow applied to y over [start, start + duration] by the Runge–Kutta method, which knows no series and no maps. */
export function witness(
  { constant, modulated, modulation }: QuasiPeriodicSystem,
  y: ArrayLike<number>,
  turns: readonly number[],
  start: number,
  duration: number,
): Float64Array {
  const rigid = dense(constant);
  const driven = dense(modulated);
  const solver = new RungeKutta8(
    (tau, state, slope) => {
      const phi = torusValue(modulation, tau, turns);
      for (let i = 0; i < slope.length; i++) {
        let sum = 0;
        for (let j = 0; j < slope.length; j++) sum += (rigid[i]![j]! + phi * driven[i]![j]!) * state[j]!;
        slope[i] = sum;
      }
    },
    start,
    Float64Array.from(y),
    { relativeTolerance: 1e-13, absoluteTolerance: 1e-14, firstStep: 0.01 },
  );
  while (solver.tau < start + duration) solver.advance(start + duration);
  return solver.y;
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i]! - b[i]!);
    // NaN must not hide.
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}

/** Runs a generator to its end and returns its value and how often it yielded. */
export function drain<T>(run: Generator<unknown, T>): { value: T; yields: number } {
  let yields = 0;
  for (;;) {
    const result = run.next();
    if (result.done) return { value: result.value, yields };
    yields++;
  }
}
