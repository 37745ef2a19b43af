import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../scenario/format.ts";
import { BLOCH_LEVELS } from "../scenario/limits.ts";

/**
 * A scenario in few characters, version 1: only what symmetry does not give back. V keeps its upper triangle, γ too
 * (one number where all are equal), W its off-diagonal entries, a pair of modes its first member.
 */
export interface PackedScenario {
  /** name */
  n?: string;
  /** ω, δ, initial populations */
  o: number[];
  d: number[];
  i: number[];
  /** Re V with the diagonal, Im V without; absent where all are 0 */
  v?: number[];
  V?: number[];
  /** γ above the diagonal, row by row, or one number for all */
  g?: number[] | number;
  /** W off the diagonal, row by row; absent where all are 0 */
  w?: number[];
  /** frequencies and modes [α_1, …, α_r, re, im] */
  f: number[];
  m: number[][];
  /** ε, μ, p, T */
  s: [number, number, number, number];
}

export function packScenario({ name, levels, coupling, relaxation, wave, scaling, horizon }: Scenario): PackedScenario {
  const size = levels.omega.length;
  const re = entries(coupling.re, (n, m) => n <= m);
  const im = entries(coupling.im, (n, m) => n < m);
  const gamma = entries(relaxation.gamma, (n, m) => n < m);
  const pauli = entries(relaxation.pauli, (n, m) => n !== m);
  return {
    ...(name === undefined ? {} : { n: name }),
    o: levels.omega,
    d: levels.delta,
    i: levels.initial,
    ...(isZero(re) ? {} : { v: re }),
    ...(isZero(im) ? {} : { V: im }),
    ...(size === 1 ? {} : { g: gamma.every((x) => x === gamma[0]) ? gamma[0]! : gamma }),
    ...(isZero(pauli) ? {} : { w: pauli }),
    f: wave.frequencies,
    m: packModes(wave.modes),
    s: [scaling.epsilon, scaling.mu, scaling.p, horizon],
  };
}

/**
 * The scenario that was packed, for `parseScenario` to check; null when the lists do not fit together. Sizes are
 * checked before anything of size N² is built.
 */
export function unpackScenario(packed: Partial<Record<keyof PackedScenario, unknown>>): unknown {
  const { n: name, o: omega, d: delta, i: initial, f: frequencies, m: modes, s: scaling } = packed;
  if (!Array.isArray(omega) || omega.length < 1 || omega.length > BLOCH_LEVELS) return null;
  if (!Array.isArray(scaling) || scaling.length !== 4) return null;
  if (!Array.isArray(frequencies) || !Array.isArray(modes)) return null;
  const size = omega.length;
  const triangle = (size * (size - 1)) / 2;
  const re = listOf(packed.v, triangle + size);
  const im = listOf(packed.V, triangle);
  const gamma = typeof packed.g === "number" ? new Array<unknown>(triangle).fill(packed.g) : listOf(packed.g, triangle);
  const pauli = listOf(packed.w, size * (size - 1));
  if (!re || !im || !gamma || !pauli) return null;
  const [epsilon, mu, p, horizon] = scaling;
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    ...(name === undefined ? {} : { name }),
    levels: { omega, delta, initial },
    coupling: {
      re: symmetric(size, re, true, (x) => x),
      im: symmetric(size, im, false, (x) => (typeof x === "number" ? 0 - x : x)),
    },
    relaxation: { gamma: symmetric(size, gamma, false, (x) => x), pauli: offDiagonal(size, pauli) },
    wave: { frequencies, modes: modes.map((mode) => unpackMode(mode, frequencies.length)) },
    scaling: { epsilon, mu, p },
    horizon,
  };
}

type Mode = Scenario["wave"]["modes"][number];

/** Leaves out a mode that follows its conjugate partner: completing the pair puts it back at that place. */
function packModes(modes: readonly Mode[]): number[][] {
  const packed: number[][] = [];
  for (let i = 0; i < modes.length; i++) {
    const { alpha, re, im } = modes[i]!;
    packed.push([...alpha, re, im]);
    const next = modes[i + 1];
    const isZeroMode = alpha.every((harmonic) => harmonic === 0);
    if (next && !isZeroMode && next.re === re && next.im === -im && next.alpha.every((a, j) => a === -alpha[j]!)) i++;
  }
  return packed;
}

function unpackMode(mode: unknown, frequencyCount: number): unknown {
  if (!Array.isArray(mode) || mode.length !== frequencyCount + 2) return null;
  return { alpha: mode.slice(0, frequencyCount), re: mode[frequencyCount], im: mode[frequencyCount + 1] };
}

function entries(matrix: readonly (readonly number[])[], wanted: (n: number, m: number) => boolean): number[] {
  return matrix.flatMap((row, n) => row.filter((_, m) => wanted(n, m)));
}

const isZero = (list: readonly number[]) => list.every((x) => x === 0);

/** A list of exactly this length; absent means zeros. */
function listOf(value: unknown, length: number): unknown[] | null {
  if (value === undefined) return new Array<unknown>(length).fill(0);
  return Array.isArray(value) && value.length === length ? value : null;
}

/** The full matrix from its upper triangle; `mirrored` gives the entry below the diagonal. */
function symmetric(
  size: number,
  upper: readonly unknown[],
  diagonal: boolean,
  mirrored: (x: unknown) => unknown,
): unknown[][] {
  const result = Array.from({ length: size }, () => new Array<unknown>(size).fill(0));
  let next = 0;
  for (let n = 0; n < size; n++) {
    for (let m = diagonal ? n : n + 1; m < size; m++) {
      const value = upper[next++];
      if (m !== n) result[m]![n] = mirrored(value);
      result[n]![m] = value;
    }
  }
  return result;
}

function offDiagonal(size: number, list: readonly unknown[]): unknown[][] {
  let next = 0;
  return Array.from({ length: size }, (_, n) => Array.from({ length: size }, (_, m) => (n === m ? 0 : list[next++])));
}
