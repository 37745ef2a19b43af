import { connectedComponents, membersOf } from "../../numerics/components.ts";
import type { BlochModel, Rates } from "../model.ts";
import { unperturbedRates } from "../rates/averaged.ts";
import { resonantStrength } from "../rates/dominant.ts";
import { addRates } from "../rates/generator.ts";
import { regimeOf } from "./regime.ts";

/** The singular rates (27) as ε → 0: dom = ε^{−μ} A + ε^{−ν} B^ε with B^ε → B⁰. Row → column, N×N, symmetric. */
export interface SingularParts {
  /** A: resonant pairs with δ(n, m) = 0 exactly */
  readonly exact: Rates;
  /** B⁰: resonant pairs with δ(n, m) ≠ 0 */
  readonly detuned: Rates;
}

/**
 * A = C/γ where δ = 0, and B⁰ = C/γ (μ < p), Cγ/(γ² + δ²) (μ = p), Cγ/δ² (μ > p) where δ ≠ 0. Throws at μ = 0, where
 * (27) does not apply.
 */
export function singularParts(model: BlochModel, strength: Rates = resonantStrength(model)): SingularParts {
  const regime = regimeOf(model.mu, model.p);
  if (regime === "mu-zero") throw new Error("invalid mu: 0, the singular parts (27) need mu > 0");
  const { levelCount, detunings, dephasing } = model;
  const exact = new Float64Array(levelCount * levelCount);
  const detuned = new Float64Array(levelCount * levelCount);
  for (let n = 0; n < levelCount; n++) {
    for (let m = 0; m < levelCount; m++) {
      const nm = n * levelCount + m;
      const c = strength[nm]!;
      if (c === 0) continue;
      const gamma = dephasing[nm]!;
      const delta = detunings[n]! - detunings[m]!;
      if (delta === 0) exact[nm] = c / gamma;
      else if (regime === "mu/p < 1") detuned[nm] = c / gamma;
      else if (regime === "mu/p = 1") detuned[nm] = (c * gamma) / (gamma * gamma + delta * delta);
      else detuned[nm] = (c * gamma) / (delta * delta);
    }
  }
  return { exact: exact as Rates, detuned: detuned as Rates };
}

/** The limit of the ladder as ε → 0, after the time-layer. */
export interface Limit {
  /** For each level, the smallest level of its component K under Π */
  readonly components: Int32Array;
  /** Levels of each component, in order of their smallest level */
  readonly members: readonly (readonly number[])[];
  /** X(n, m), N×N: the rates of order 1 that are left */
  readonly rates: Rates;
  /** R(K → L) = (1/|K|) Σ_{n∈K, m∈L} X(n, m), row → column over components */
  readonly aggregated: Rates;
}

/**
 * Section 6.3 for a finite number of levels, z' = Π X_# Π z of (29):
 *
 *     0 < μ < 2p   X = W          components of the graph C ≠ 0
 *     μ = 2p       X = W + B⁰     components of the graph A ≠ 0
 *     μ > 2p       X = W          components of the graph A ≠ 0
 *     μ = 0        X = W + ⟨Ψ_0⟩  each level by itself (6.4)
 */
export function limitOf(model: BlochModel, strength: Rates = resonantStrength(model)): Limit {
  const { levelCount } = model;
  const regime = regimeOf(model.mu, model.p);
  let rates = model.pauli;
  let graph: Float64Array = strength;
  if (regime === "mu-zero") {
    rates = addRates(model.pauli, unperturbedRates(model));
    graph = new Float64Array(levelCount * levelCount);
  } else if (regime === "mu/p = 2" || regime === "mu/p > 2") {
    const { exact, detuned } = singularParts(model, strength);
    graph = exact;
    if (regime === "mu/p = 2") rates = addRates(model.pauli, detuned);
  }
  const components = connectedComponents(graph, levelCount);
  const members = membersOf(components);
  return { components, members, rates, aggregated: aggregate(rates, levelCount, members) };
}

function aggregate(rates: Rates, levelCount: number, members: readonly (readonly number[])[]): Rates {
  const aggregated = new Float64Array(members.length * members.length);
  members.forEach((from, k) => {
    members.forEach((to, l) => {
      if (k === l) return;
      let sum = 0;
      for (const n of from) for (const m of to) sum += rates[n * levelCount + m]!;
      aggregated[k * members.length + l] = sum / from.length;
    });
  });
  return aggregated as Rates;
}

/** P_K = Σ_{n∈K} y_n, one population per component. */
export function componentMass(limit: Limit, populations: ArrayLike<number>): Float64Array {
  return Float64Array.from(limit.members, (levels) => levels.reduce((sum, n) => sum + populations[n]!, 0));
}

/** z_n = P_K / |K|: what Π leaves of populations whose component masses are P. */
export function spreadMass(limit: Limit, mass: ArrayLike<number>): Float64Array {
  const populations = new Float64Array(limit.components.length);
  limit.members.forEach((levels, k) => {
    for (const n of levels) populations[n] = mass[k]! / levels.length;
  });
  return populations;
}

/** Π(n, m) = 1/|K| when n and m share the component K, else 0; N rows. */
export function projectorRows(limit: Limit): number[][] {
  const rows = Array.from(limit.components, () => new Array<number>(limit.components.length).fill(0));
  for (const levels of limit.members) {
    for (const n of levels) for (const m of levels) rows[n]![m] = 1 / levels.length;
  }
  return rows;
}
