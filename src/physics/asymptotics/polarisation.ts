import { connectedComponents, membersOf } from "../../numerics/components.ts";
import { laplacianSpectrum } from "../../numerics/laplacianSpectrum.ts";
import type { BlochModel, Rates } from "../model.ts";
import { dominantRates, resonantStrength } from "../rates/dominant.ts";
import { addRates, generatorOf } from "../rates/generator.ts";
import type { Curve } from "../results.ts";
import { traceOf } from "../trace.ts";
import { type Limit, limitOf, projectorRows, singularParts } from "./limit.ts";
import { averaged, outside } from "./measuredLayers.ts";
import { regimeOf } from "./regime.ts";
import type { Polarisation } from "./results.ts";

/**
 * ‖(1 − Π)ρ_d‖ and ‖Π(ρ_d − z)‖ along a curve; `limit` is z of (29) at the same times. Throws when the samples differ.
 *
 * The envelopes are Corollary 9 with the constants of its proof at this ε, not the powers alone. With S the singular rates
 * that Π belongs to, −λ the largest non-zero eigenvalue of S_#, R the other rates of (25) and X those of (29),
 *
 *     (30.a)  e^{−λt} ‖(1−Π)ρ(0)‖ + ‖(1−Π)R_#‖ tr ρ (1 − e^{−λt})/λ =: a(t)
 *     (30.b)  √N ( ‖ΠX_#(1−Π)‖ ∫₀ᵗ a + t ‖Π(R − X)_#‖ tr ρ ).
 *
 * They hold for rung 4 at every ε; Bloch may pass them by what the rungs between drop.
 */
export function polarisationOf(model: BlochModel, curve: Curve, limit: Curve): Polarisation {
  const n = model.levelCount;
  if (curve.times.length !== limit.times.length || curve.populations.length !== limit.populations.length) {
    throw new Error(`invalid curves: ${curve.rung} and ${limit.rung} have different samples or levels`);
  }
  const found = limitOf(model);
  const row = (values: Float64Array, i: number) => values.subarray(i * n, (i + 1) * n);
  const unpolarised = Float64Array.from(curve.times, (_, i) => outside(row(curve.populations, i), found.members));
  const drift = Float64Array.from(curve.times, (_, i) => {
    const z = row(limit.populations, i);
    const mean = averaged(row(curve.populations, i), found.members);
    return Math.sqrt(mean.reduce((sum, x, m) => sum + (x - z[m]!) ** 2, 0));
  });
  return { times: curve.times, unpolarised, drift, envelopes: envelopesOf(model, found, curve.times) };
}

function envelopesOf(model: BlochModel, limit: Limit, times: Float64Array): Polarisation["envelopes"] {
  if (regimeOf(model.mu, model.p) === "mu-zero") return null;
  const n = model.levelCount;
  const { singular, regular } = split(model);
  const rates = membersOf(connectedComponents(singular, n)).flatMap((block) => laplacianSpectrum(singular, n, block));
  if (rates.length === 0) return null;
  const lambda = Math.min(...rates);
  const trace = traceOf(model);
  const project = projectorRows(limit).flat();
  const complement = project.map((value, i) => (i % (n + 1) === 0 ? 1 : 0) - value);
  const r = generatorOf(regular, n);
  const x = generatorOf(limit.rates, n);
  const source = norm(product(complement, r, n)) * trace;
  const back = Math.sqrt(n) * norm(product(product(project, x, n), complement, n));
  const dropped =
    Math.sqrt(n) *
    trace *
    norm(
      product(
        project,
        r.map((value, i) => value - x[i]!),
        n,
      ),
    );
  const start = outside(model.initialPopulations, limit.members);
  const unpolarised = times.map((t) => Math.exp(-lambda * t) * start + source * risen(lambda, t));
  const drift = times.map((t) => {
    const rise = risen(lambda, t);
    return back * (start * rise + (source * (t - rise)) / lambda) + dropped * t;
  });
  return { unpolarised, drift };
}

/** (25)'s rates as the singular ones that belong to Π, which from 2p on are those of exact pairs alone, and the rest. */
function split(model: BlochModel): { singular: Rates; regular: Rates } {
  const strength = resonantStrength(model);
  const dominant = dominantRates(model, strength);
  const regime = regimeOf(model.mu, model.p);
  if (regime !== "mu/p = 2" && regime !== "mu/p > 2") return { singular: dominant, regular: model.pauli };
  const { exact } = singularParts(model, strength);
  const singular = dominant.map((value, i) => (exact[i] === 0 ? 0 : value)) as Rates;
  const detuned = dominant.map((value, i) => (exact[i] === 0 ? value : 0)) as Rates;
  return { singular, regular: addRates(detuned, model.pauli) };
}

/** (1 − e^{−λt})/λ */
function risen(lambda: number, t: number): number {
  return -Math.expm1(-lambda * t) / lambda;
}

function product(a: ArrayLike<number>, b: ArrayLike<number>, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const entry = a[i * n + k]!;
      if (entry === 0) continue;
      for (let j = 0; j < n; j++) result[i * n + j]! += entry * b[k * n + j]!;
    }
  }
  return result;
}

/** The Frobenius norm, a bound on the operator norm. */
function norm(matrix: Float64Array): number {
  return Math.sqrt(matrix.reduce((sum, x) => sum + x * x, 0));
}
