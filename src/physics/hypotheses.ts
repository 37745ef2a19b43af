import { nearResonancesOf } from "./asymptotics/nearResonances.ts";
import { fitTemperature } from "./hypothesesTemperature.ts";
import type { BlochModel } from "./model.ts";
import { physicalityOf } from "./physicality.ts";
import type { HypothesisKey, HypothesisReport, Offence } from "./results.ts";
import { traceOf } from "./trace.ts";
import { isResonant, type WaveMode } from "./wave.ts";

/** Relative difference at which two numbers that should be equal are not. */
const ROUNDING = 1e-12;

/**
 * Which assumptions of the paper hold for a model, one entry each, always all of them. Assumptions on infinitely many
 * levels or modes (Hypotheses 3 to 5) hold for every model here. A model that was compiled from a scenario satisfies those
 * that the scenario's rules ask for; they are checked all the same.
 *
 * - `initialState` (4): populations ≥ 0, of positive trace.
 * - `damping`: γ symmetric and > 0 off the diagonal.
 * - `pauliRates`: W ≥ 0.
 * - `microreversibility` (5) as corrected: W(n,m) = e^{ω(n,m)/T} W(m,n) with one T > 0; `value` is T. Not applicable when W = 0.
 * - `hermitianCoupling`, `realWave` (7).
 * - `diophantine`: (8.b) within the modes present, no two of which may meet on one frequency; `value` is C_η of (8.a) for them,
 *   η → 0. Not applicable to a wave that does not oscillate.
 * - `separation`: Hypothesis 2 as corrected, for ω(n,k) ≠ 0; among finitely many levels it fails where a difference is so small
 *   that ε^μ γ or ε^p δ hides it at this ε, and that belongs into δ. Not applicable when all levels are degenerate.
 * - `nearResonance`: no line is closer than its width to a pair with which it does not resonate (what Lemma 7 rests on).
 * - `smallMu`: 0 ≤ μ < 1/2.
 * - `completePositivity`: what Lemma 1(iv) needs of γ. Not applicable when `damping` or `pauliRates` fails.
 */
export function hypothesesOf(model: BlochModel): HypothesisReport[] {
  const damping = dampingOffences(model);
  const pauli = matrixOffences(model, (n, m) => !(model.pauli[n * model.levelCount + m]! >= 0), model.pauli);
  return [
    report("initialState", "(4)", initialOffences(model)),
    report("damping", "Section 2, inf γ > 0", damping),
    report("pauliRates", "Section 2, W ≥ 0", pauli),
    microreversibility(model, pauli.length > 0),
    report("hermitianCoupling", "Section 2, V Hermitian", hermitianOffences(model)),
    report("realWave", "(7)", waveOffences(model)),
    diophantine(model),
    separation(model),
    nearResonance(model),
    report("smallMu", "Theorem 6, μ < 1/2", model.mu >= 0 && model.mu < 0.5 ? [] : [{ value: model.mu }]),
    completePositivity(model, damping.length > 0 || pauli.length > 0),
  ];
}

function report(
  key: HypothesisKey,
  reference: string,
  offences: readonly Offence[],
  value: number | null = null,
): HypothesisReport {
  return { key, reference, status: offences.length > 0 ? "fails" : "holds", offences, value };
}

function notApplicable(key: HypothesisKey, reference: string): HypothesisReport {
  return { key, reference, status: "notApplicable", offences: [], value: null };
}

function initialOffences(model: BlochModel): Offence[] {
  const negative = Array.from(model.initialPopulations, (value, n) => ({ levels: [n], value })).filter(
    ({ value }) => !(value >= 0 && value < Number.POSITIVE_INFINITY),
  );
  const trace = traceOf(model);
  return negative.length > 0 || trace > 0 ? negative : [{ value: trace }];
}

function dampingOffences(model: BlochModel): Offence[] {
  const { levelCount: n, dephasing } = model;
  return pairsOf(n)
    .filter(([a, b]) => {
      const [there, back] = [dephasing[a * n + b]!, dephasing[b * n + a]!];
      return !(there > 0 && back > 0 && there < Number.POSITIVE_INFINITY && alike(there, back));
    })
    .map(([a, b]) => ({ levels: [a, b], value: Math.min(dephasing[a * n + b]!, dephasing[b * n + a]!) }));
}

function matrixOffences({ levelCount: n }: BlochModel, bad: (n: number, m: number) => boolean, values: Float64Array) {
  const offences: Offence[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) if (a !== b && bad(a, b)) offences.push({ levels: [a, b], value: values[a * n + b]! });
  }
  return offences;
}

function hermitianOffences({ levelCount: n, couplingRe, couplingIm }: BlochModel): Offence[] {
  const offences: Offence[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a; b < n; b++) {
      const [there, back] = [a * n + b, b * n + a];
      const value = Math.hypot(couplingRe[there]! - couplingRe[back]!, couplingIm[there]! + couplingIm[back]!);
      const size =
        Math.hypot(couplingRe[there]!, couplingIm[there]!) + Math.hypot(couplingRe[back]!, couplingIm[back]!);
      if (value > ROUNDING * size) offences.push({ levels: [a, b], value });
    }
  }
  return offences.sort((a, b) => b.value - a.value);
}

function waveOffences({ wave }: BlochModel): Offence[] {
  const places = new Map(wave.modes.map((mode) => [mode.alpha.join(), mode]));
  const offences: Offence[] = [];
  for (const mode of wave.modes) {
    const mirror: WaveMode | undefined = places.get(mode.alpha.map((m) => 0 - m).join());
    const value = Math.hypot(mode.re - (mirror?.re ?? 0), mode.im + (mirror?.im ?? 0));
    if (value > ROUNDING * Math.hypot(mode.re, mode.im)) offences.push({ modes: [mode.alpha], value });
  }
  return offences;
}

function microreversibility(model: BlochModel, negative: boolean): HypothesisReport {
  const reference = "(5) as corrected";
  const fit = negative ? null : fitTemperature(model);
  if (fit === null) return notApplicable("microreversibility", reference);
  return report("microreversibility", reference, fit.offences, fit.temperature);
}

/** (8.b) for differences of the modes present: two that meet on one frequency break it. The zero mode counts as present. */
function diophantine({ wave, energies }: BlochModel): HypothesisReport {
  const reference = "Hypothesis 1, (8)";
  const present = wave.modes.filter(({ re, im, alpha }) => (re !== 0 || im !== 0) && alpha.some((m) => m !== 0));
  if (present.length === 0) return notApplicable("diophantine", reference);
  const r = wave.frequencies.length;
  const indices = [wave.frequencies.reduce<number[]>((zero) => [...zero, 0], []), ...present.map(({ alpha }) => alpha)];
  const dot = (alpha: readonly number[]) => alpha.reduce((sum, m, j) => sum + m * wave.frequencies[j]!, 0);
  const offences: Offence[] = [];
  indices.forEach((alpha, a) => {
    for (const beta of indices.slice(a + 1)) {
      const magnitude = wave.frequencies.reduce(
        (sum, f, j) => sum + Math.abs(f) * (Math.abs(alpha[j]!) + Math.abs(beta[j]!)),
        0,
      );
      const value = dot(alpha) - dot(beta);
      if (isResonant(value, magnitude)) offences.push({ modes: [alpha, beta], value });
    }
  });
  let constant = Number.POSITIVE_INFINITY;
  for (const { alpha } of present) {
    const length = alpha.reduce((sum, m) => sum + Math.abs(m), 0);
    energies.forEach((from, n) => {
      energies.forEach((to, k) => {
        const divisor = dot(alpha) + from - to;
        if (isResonant(divisor, Math.abs(dot(alpha)) + Math.abs(from - to))) return;
        // Levels count from 1 in the paper.
        constant = Math.min(constant, Math.abs(divisor) * (1 + length) ** (r - 1) * (2 + n) * (2 + k));
      });
    });
  }
  return report("diophantine", reference, offences, Number.isFinite(constant) ? constant : null);
}

function separation(model: BlochModel): HypothesisReport {
  const reference = "Hypothesis 2 as corrected";
  const { levelCount: n, energies, detunings, dephasing } = model;
  const apart = pairsOf(n).filter(
    ([a, b]) => !isResonant(energies[a]! - energies[b]!, Math.abs(energies[a]!) + Math.abs(energies[b]!)),
  );
  if (apart.length === 0) return notApplicable("separation", reference);
  const gap = ([a, b]: readonly [number, number]) => Math.abs(energies[a]! - energies[b]!);
  const offences = apart
    .filter(([a, b]) => {
      const width = model.epsilon ** model.mu * dephasing[a * n + b]!;
      const shift = model.epsilon ** model.p * Math.abs(detunings[a]! - detunings[b]!);
      // At μ = 0 widths do not shrink, and hide nothing that the limit would show.
      return gap([a, b]) < (model.mu > 0 ? Math.max(width, shift) : shift);
    })
    .map((levels) => ({ levels, value: gap(levels) }))
    .sort((x, y) => x.value - y.value);
  const constant = Math.min(...apart.map(([a, b]) => gap([a, b]) * (2 + a) * (2 + b)));
  return report("separation", reference, offences, constant);
}

function nearResonance(model: BlochModel): HypothesisReport {
  const reference = "Lemma 7 at this ε";
  if (model.mu === 0) return notApplicable("nearResonance", reference);
  const offences = nearResonancesOf(model)
    .map(({ from, to, detuning }) => ({ levels: [from, to], value: Math.abs(detuning) }))
    .sort((a, b) => a.value - b.value);
  return report("nearResonance", reference, offences);
}

function completePositivity(model: BlochModel, invalid: boolean): HypothesisReport {
  const reference = "Lemma 1(iv)";
  if (invalid) return notApplicable("completePositivity", reference);
  const { pairs, smallestEigenvalue, physical } = physicalityOf(model);
  const offences = pairs.map((levels) => ({ levels, value: smallestEigenvalue }));
  return report("completePositivity", reference, physical ? [] : offences, smallestEigenvalue);
}

function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) pairs.push([a, b]);
  return pairs;
}

function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * (Math.abs(a) + Math.abs(b));
}
