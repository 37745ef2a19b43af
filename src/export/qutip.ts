import type { Scenario } from "../scenario/format.ts";
import type { Provenance } from "./provenance.ts";
import { pythonComplex, pythonFloat, pythonMatrix, pythonRow, pythonTuple, pythonWords } from "./python.ts";
import { PROGRAM } from "./qutipProgram.ts";
import { SCENARIO_MARK, scenarioLine } from "./scenarioLine.ts";

export interface QutipOptions {
  readonly provenance: Provenance;
  /** The time that the script integrates in and writes: t, or τ = t/ε² */
  readonly time: "slow" | "fast";
  /** How its sample times lie */
  readonly axis: "logarithmic" | "linear";
  /** The first time after 0 on a logarithmic axis, slow time */
  readonly first: number;
}

/** Sample times after 0: enough for a smooth curve, few enough to read. */
const SAMPLES = 80;
/** What mesolve takes for one turn of the fastest oscillation of three levels, s, measured with QuTiP 4.7 and 5. */
const SECONDS_PER_TURN = 1e-3;
/** Up to so many turns the script integrates directly unless told otherwise. */
export const DIRECT_TURNS = 2000;

/**
 * A Python script that solves Eq. (1) for this scenario with QuTiP 4.7 or 5 and writes the Bloch curve as CSV. It has
 * the app's names, epsilon, mu, p, omega, delta, V, gamma, W, phi, and every number exactly.
 */
export function qutipScript(scenario: Scenario, options: QutipOptions): string {
  const { levels, coupling, relaxation, wave, scaling, horizon } = scenario;
  const { program, version, link } = options.provenance;
  const real = (rows: readonly (readonly number[])[]) => pythonMatrix(rows.map((row) => row.map(pythonFloat)));
  const V = coupling.re.map((row, n) => row.map((re, m) => pythonComplex(re, coupling.im[n]![m]!)));
  const title = pythonWords(scenario.name ?? "") || "Scenario";
  const parameters = [
    `epsilon = ${pythonFloat(scaling.epsilon)}  # the small parameter`,
    `mu = ${pythonFloat(scaling.mu)}  # coherences relax at epsilon^mu gamma`,
    `p = ${pythonFloat(scaling.p)}  # levels are shifted by epsilon^p delta`,
    `omega = ${pythonRow(levels.omega.map(pythonFloat))}  # energies of the levels`,
    `delta = ${pythonRow(levels.delta.map(pythonFloat))}  # their detunings`,
    `initial = ${pythonRow(levels.initial.map(pythonFloat))}  # populations at t = 0`,
    "# Dipole coupling, Hermitian",
    `V = ${pythonMatrix(V)}`,
    "# Relaxation of the coherence between two levels",
    `gamma = ${real(relaxation.gamma)}`,
    "# W[n, m] is the rate from level n to level m",
    `W = ${real(relaxation.pauli)}`,
    "# The wave: phi(tau) = sum of phi_alpha exp(i alpha.frequencies tau), written alpha: phi_alpha",
    `frequencies = ${pythonRow(wave.frequencies.map(pythonFloat))}`,
    "modes = {",
    ...wave.modes.map(({ alpha, re, im }) => `    ${pythonTuple(alpha)}: ${pythonComplex(re, im)},`),
    "}",
    `horizon = ${pythonFloat(horizon)}  # the curve ends at this slow time`,
    "",
    `time = "${options.time}"  # or "${options.time === "slow" ? "fast" : "slow"}": t, or tau = t / epsilon^2`,
    `axis = "${options.axis}"  # or "${options.axis === "linear" ? "logarithmic" : "linear"}": how the sample times lie`,
    `first = ${pythonFloat(Math.min(options.first, horizon))}  # the first sample after 0 on a logarithmic axis, slow time`,
    `samples = ${SAMPLES}`,
    `direct_turns = ${DIRECT_TURNS}  # up to so many oscillations mesolve integrates directly`,
  ];
  const parts: Readonly<Record<string, string>> = {
    "@TITLE@": title,
    "@PROGRAM@": pythonWords(`${program} ${version}`),
    "@LINK@": pythonWords(link),
    "@COST@": costWords(scenario),
    "@PARAMETERS@": parameters.join("\n"),
  };
  // In one pass: a name that reads like a place is not one.
  const text = PROGRAM.replace(/@[A-Z]+@/g, (place) => parts[place] ?? place);
  return `${text}\n${SCENARIO_MARK}${scenarioLine(scenario)}\n`;
}

/** How often the fastest thing in the equation turns until the horizon: what a direct integrator pays for. */
export function turnsOf({ levels, wave, scaling, horizon }: Scenario): number {
  const energies = levels.omega.map((omega, n) => omega + scaling.epsilon ** scaling.p * levels.delta[n]!);
  const fastest = Math.max(
    Math.max(...energies) - Math.min(...energies),
    ...wave.modes.map(({ alpha }) => Math.abs(alpha.reduce((sum, a, j) => sum + a * wave.frequencies[j]!, 0))),
  );
  return (fastest * horizon) / (2 * Math.PI * scaling.epsilon ** 2);
}

function costWords(scenario: Scenario): string {
  const turns = turnsOf(scenario);
  const first = `Until its horizon the fastest oscillation of this scenario turns about ${roundly(turns)} times.`;
  if (turns <= DIRECT_TURNS) return `${first}\nmesolve integrates that in seconds.`;
  const duration = durationWords(turns * SECONDS_PER_TURN * Math.max(1, scenario.levels.omega.length / 3) ** 2);
  return `${first}\nmesolve would take roughly ${duration}: unless told otherwise, this script uses the harmonics of the wave.`;
}

function roundly(x: number): string {
  return x < 1e5 ? String(Number(x.toPrecision(2))) : x.toExponential(1).replace("e+", "e");
}

function durationWords(seconds: number): string {
  const units: readonly [number, string][] = [
    [365.25 * 86400, "years"],
    [86400, "days"],
    [3600, "hours"],
    [60, "minutes"],
  ];
  const [unit, word] = units.find(([length]) => seconds >= 2 * length) ?? [1, "seconds"];
  return `${roundly(seconds / unit)} ${word}`;
}
