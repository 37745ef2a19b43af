import type { QuasiPeriodicSystem, Rotation } from "../numerics/quasiPeriodicSystem.ts";
import { reachableCoordinates, restrictSparse, SparseBuilder, type SparseMatrix } from "../numerics/sparse.ts";
import type { BlochModel } from "./model.ts";
import { generatorOf } from "./rates/generator.ts";

/**
 * Eq. (1) in the fast time, dρ/dτ = −i[E, ρ] + iεφ(τ)[V, ρ] − ε^μ γ∘ρ_od + ε² diag(W_# ρ_d), as
 * dy/dτ = (L₀ + φ(τ) L₁) y on reals: first the N populations, then Re and Im of ρ(j, k), j < k, for those
 * coherences that the populations can reach at all. The factor ε of the coupling is inside L₁.
 */
export interface BlochSystem extends QuasiPeriodicSystem {
  readonly levelCount: number;
  /** Coordinates of Re and Im of every coherence kept */
  readonly coherences: readonly CoherencePlace[];
  /** y(0), the populations */
  readonly initial: Float64Array;
}

export interface CoherencePlace {
  /** Levels j < k of ρ(j, k) */
  readonly j: number;
  readonly k: number;
  readonly re: number;
  readonly im: number;
}

/**
 * `delayed` gives rung 1, Eq. (14): in the coherence rows of the coupling only the populations are kept, which
 * drops the operator A_ε of (13).
 */
export function blochSystem(model: BlochModel, rung: "bloch" | "delayed"): BlochSystem {
  const { levelCount: n } = model;
  const full = fullPlaces(n);
  const constant = constantPart(model, full);
  const modulated = couplingPart(model, full, rung === "bloch");
  const populations = Array.from({ length: n }, (_, i) => i);
  const reached = reachableCoordinates([constant, modulated], populations);
  // Re and Im stay together, so that a coherence is either present or identically zero.
  const present = new Set(reached);
  const pairs = full.filter(({ re, im }) => present.has(re) || present.has(im));
  const kept = [...populations, ...pairs.flatMap(({ re, im }) => [re, im])];
  const initial = new Float64Array(kept.length);
  initial.set(model.initialPopulations);
  return {
    size: kept.length,
    slow: n,
    conservesSlowSum: true,
    levelCount: n,
    constant: restrictSparse(constant, kept),
    rotations: pairs.map((place, i) => ({ ...freeMotion(model, place), re: n + 2 * i, im: n + 2 * i + 1 })),
    modulated: restrictSparse(modulated, kept),
    modulation: model.wave.torus,
    coherences: pairs.map(({ j, k }, i) => ({ j, k, re: n + 2 * i, im: n + 2 * i + 1 })),
    initial,
  };
}

/** Places of all coherences among the N² coordinates. */
function fullPlaces(n: number): CoherencePlace[] {
  const places: CoherencePlace[] = [];
  for (let j = 0; j < n; j++) {
    for (let k = j + 1; k < n; k++) {
      const at = n + 2 * places.length;
      places.push({ j, k, re: at, im: at + 1 });
    }
  }
  return places;
}

/** How ρ(j, k) turns and decays without the wave: dρ/dτ = −(decay + i·(speed + shift)) ρ. */
function freeMotion(model: BlochModel, { j, k }: CoherencePlace): Pick<Rotation, "decay" | "speed" | "shift"> {
  const { levelCount: n, energies, detunings, dephasing, epsilon, mu, p } = model;
  return {
    decay: epsilon ** mu * dephasing[j * n + k]!,
    speed: energies[j]! - energies[k]!,
    // Apart from ω(j, k): ε^pδ may be near or below the rounding of the energies, and decides a resonance.
    shift: epsilon ** p * (detunings[j]! - detunings[k]!),
  };
}

/** L₀: rotation and decay of each coherence, ε²W_# on the populations. */
function constantPart(model: BlochModel, places: readonly CoherencePlace[]): SparseMatrix {
  const { levelCount: n, epsilon } = model;
  const matrix = new SparseBuilder(n * n);
  for (const place of places) {
    const { re, im } = place;
    const { decay, speed, shift } = freeMotion(model, place);
    matrix.add(re, re, -decay);
    matrix.add(re, im, speed + shift);
    matrix.add(im, re, -(speed + shift));
    matrix.add(im, im, -decay);
  }
  const relaxation = generatorOf(model.pauli, n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      matrix.add(row, column, epsilon * epsilon * relaxation[row * n + column]!);
    }
  }
  return matrix.build();
}

/** L₁: the real form of ρ ↦ iε[V, ρ]; without the part from coherences to coherences for rung 1. */
function couplingPart(model: BlochModel, places: readonly CoherencePlace[], full: boolean): SparseMatrix {
  const { levelCount: n, couplingRe, couplingIm, epsilon } = model;
  const matrix = new SparseBuilder(n * n);
  const placeOf: CoherencePlace[] = [];
  for (const place of places) placeOf[place.j * n + place.k] = place;

  /** Adds (x + iy)·ρ(a, b) to a matrix element with rows re and, unless it is a population (−1), im. */
  const add = (re: number, im: number, x: number, y: number, a: number, b: number) => {
    if (x === 0 && y === 0) return;
    if (a === b) {
      matrix.add(re, a, x);
      if (im >= 0) matrix.add(im, a, y);
      return;
    }
    if (im >= 0 && !full) return;
    const place = placeOf[Math.min(a, b) * n + Math.max(a, b)]!;
    // ρ(b, a) is the conjugate of ρ(a, b).
    const sign = a < b ? 1 : -1;
    matrix.add(re, place.re, x);
    matrix.add(re, place.im, -y * sign);
    if (im >= 0) {
      matrix.add(im, place.re, y);
      matrix.add(im, place.im, x * sign);
    }
  };
  const addCommutator = (re: number, im: number, j: number, k: number) => {
    for (let l = 0; l < n; l++) {
      // iε (V(j,l) ρ(l,k) − ρ(j,l) V(l,k)), with i(a + ib) = −b + ia
      const jl = j * n + l;
      const lk = l * n + k;
      add(re, im, -epsilon * couplingIm[jl]!, epsilon * couplingRe[jl]!, l, k);
      add(re, im, epsilon * couplingIm[lk]!, -epsilon * couplingRe[lk]!, j, l);
    }
  };
  for (let j = 0; j < n; j++) addCommutator(j, -1, j, j);
  for (const { re, im, j, k } of places) addCommutator(re, im, j, k);
  return matrix.build();
}

/** Σ_{n≠m} |ρ(n, m)| of a state. */
export function coherenceL1(system: BlochSystem, state: Float64Array): number {
  let sum = 0;
  // Not Math.hypot, ten times slower: coherences whose squares underflow are far below rounding.
  // After the populations come Re and Im of one coherence after the other.
  for (let re = system.levelCount; re + 1 < state.length; re += 2) {
    sum += Math.sqrt(state[re]! * state[re]! + state[re + 1]! * state[re + 1]!);
  }
  return 2 * sum;
}
