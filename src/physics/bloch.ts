import type { QuasiPeriodicSystem } from "../numerics/quasiPeriodicSystem.ts";
import { type Entry, reachableCoordinates, restrictSparse, sparseFromEntries } from "../numerics/sparse.ts";
import { torusFunction } from "../numerics/torusFunction.ts";
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
  const size = n * n;
  const constant = sparseFromEntries(size, constantEntries(model, full));
  const modulated = sparseFromEntries(size, couplingEntries(model, full, rung === "bloch"));
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
    modulated: restrictSparse(modulated, kept),
    modulation: torusFunction(model.wave.frequencies, model.wave.modes),
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

/** L₀: rotation and decay of each coherence, ε²W_# on the populations. */
function* constantEntries(model: BlochModel, places: readonly CoherencePlace[]): Generator<Entry> {
  const { levelCount: n, energies, detunings, dephasing, epsilon, mu, p } = model;
  const shift = epsilon ** p;
  const damping = epsilon ** mu;
  for (const { j, k, re, im } of places) {
    // ω and δ are subtracted apart: ε^pδ may be far below the rounding of the energies themselves.
    const rotation = energies[j]! - energies[k]! + shift * (detunings[j]! - detunings[k]!);
    const decay = damping * dephasing[j * n + k]!;
    // dρ/dτ = −(i·rotation + decay) ρ
    yield { row: re, column: re, value: -decay };
    yield { row: re, column: im, value: rotation };
    yield { row: im, column: re, value: -rotation };
    yield { row: im, column: im, value: -decay };
  }
  const relaxation = generatorOf(model.pauli, n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      yield { row, column, value: epsilon * epsilon * relaxation[row * n + column]! };
    }
  }
}

/** L₁: the real form of ρ ↦ iε[V, ρ]. */
function* couplingEntries(
  model: BlochModel,
  places: readonly CoherencePlace[],
  betweenCoherences: boolean,
): Generator<Entry> {
  const { levelCount: n, couplingRe, couplingIm, epsilon } = model;
  const placeOf = new Map(places.map((place) => [place.j * n + place.k, place]));
  /** Adds c·ρ(a, b), c complex, to the row(s) of one matrix element: `re` and, for a coherence, `im`. */
  function* add(
    target: { re: number; im: number | null },
    c: [number, number],
    a: number,
    b: number,
  ): Generator<Entry> {
    const [x, y] = c;
    if (x === 0 && y === 0) return;
    if (a === b) {
      yield { row: target.re, column: a, value: x };
      if (target.im !== null) yield { row: target.im, column: a, value: y };
      return;
    }
    if (target.im !== null && !betweenCoherences) return;
    const place = placeOf.get(Math.min(a, b) * n + Math.max(a, b))!;
    // ρ(b, a) is the conjugate of ρ(a, b).
    const sign = a < b ? 1 : -1;
    yield { row: target.re, column: place.re, value: x };
    yield { row: target.re, column: place.im, value: -y * sign };
    if (target.im !== null) {
      yield { row: target.im, column: place.re, value: y };
      yield { row: target.im, column: place.im, value: x * sign };
    }
  }
  function* commutator(target: { re: number; im: number | null }, j: number, k: number): Generator<Entry> {
    for (let l = 0; l < n; l++) {
      // iε (V(j,l) ρ(l,k) − ρ(j,l) V(l,k)), with i(a + ib) = −b + ia
      const a = j * n + l;
      const b = l * n + k;
      yield* add(target, [-epsilon * couplingIm[a]!, epsilon * couplingRe[a]!], l, k);
      yield* add(target, [epsilon * couplingIm[b]!, -epsilon * couplingRe[b]!], j, l);
    }
  }
  for (let j = 0; j < n; j++) yield* commutator({ re: j, im: null }, j, j);
  for (const place of places) yield* commutator(place, place.j, place.k);
}

/** Σ_{n≠m} |ρ(n, m)| of a state. */
export function coherenceL1(system: BlochSystem, state: Float64Array): number {
  let sum = 0;
  for (const { re, im } of system.coherences) sum += Math.hypot(state[re]!, state[im]!);
  return 2 * sum;
}
