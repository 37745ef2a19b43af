import type { Scenario } from "../format.ts";

/**
 * Where along a parameter a transition meets a line of the wave: D = ω(k, n) + f + ε^pδ(k, n) = 0 of (17), in closed form
 * from the scenario alone.
 */
export interface ScanLine {
  /** Value of the parameter */
  readonly at: number;
  /** Levels k < n, counted from 0 */
  readonly from: number;
  readonly to: number;
  /** The wave's frequency that meets them there, > 0, or 0 */
  readonly frequency: number;
  /** Full width 2ε^μγ(k, n) of the rate's Lorentzian along the parameter */
  readonly width: number;
  /** 2|V(n, k)|²|Φ_f|²: the rate is strength · g/(g² + D²) */
  readonly strength: number;
  /** Full width of a two-level system at rest, 2√(g² + 2·strength·g/(W(k, n) + W(n, k))) along the parameter; infinite without W */
  readonly broadened: number;
}

/** Lines that are this close, relative to their width, are one place on a chart. */
const SAME = 1e-9;

/** Line positions along a frequency of the wave or a detuning, ascending; none along other parameters. */
export function scanLines(scenario: Scenario, parameter: string): ScanLine[] {
  const [kind, number] = parameter.split("-");
  const index = Number(number) - 1;
  const found =
    kind === "frequency" ? frequencyLines(scenario, index) : kind === "delta" ? detuningLines(scenario, index) : [];
  const lines: ScanLine[] = [];
  for (const line of found.sort((a, b) => a.at - b.at)) {
    const same = lines.findIndex(
      (other) =>
        other.from === line.from &&
        other.to === line.to &&
        Math.abs(other.at - line.at) <= SAME * (line.width + 1e-300),
    );
    // A pair is met by φ_α and, from the other side, by its conjugate: the same line.
    if (same < 0) lines.push(line);
    else if (lines[same]!.strength < line.strength) lines[same] = line;
  }
  return lines;
}

/** Boundaries of Table 1 along μ, p or μ/p: where μ = p and μ = 2p. */
export function scanBoundaries(
  { scaling: { mu, p } }: Scenario,
  parameter: string,
  pFixed: boolean,
): { readonly at: number; readonly ratio: 1 | 2 }[] {
  const ratios = [1, 2] as const;
  switch (parameter) {
    case "ratio":
      return ratios.map((ratio) => ({ at: ratio, ratio }));
    case "p":
      return mu > 0 ? ratios.map((ratio) => ({ at: mu / ratio, ratio })) : [];
    case "mu":
      return pFixed ? ratios.map((ratio) => ({ at: p * ratio, ratio })) : [];
    default:
      return [];
  }
}

interface Pair {
  readonly from: number;
  readonly to: number;
  /** ω(k, n) and ε^pδ(k, n), k = from */
  readonly gap: number;
  readonly shift: number;
  /** 2|V|², ε^μγ, W(k, n) + W(n, k) */
  readonly coupling: number;
  readonly halfWidth: number;
  readonly relaxation: number;
}

function coupledPairs({ levels, coupling, relaxation, scaling }: Scenario): Pair[] {
  const { omega, delta } = levels;
  const [epsilonMu, epsilonP] = [scaling.epsilon ** scaling.mu, scaling.epsilon ** scaling.p];
  const pairs: Pair[] = [];
  for (let from = 0; from < omega.length; from++) {
    for (let to = from + 1; to < omega.length; to++) {
      const strength = 2 * (coupling.re[from]![to]! ** 2 + coupling.im[from]![to]! ** 2);
      if (strength === 0) continue;
      pairs.push({
        from,
        to,
        gap: omega[from]! - omega[to]!,
        shift: epsilonP * (delta[from]! - delta[to]!),
        coupling: strength,
        halfWidth: epsilonMu * relaxation.gamma[from]![to]!,
        relaxation: relaxation.pauli[from]![to]! + relaxation.pauli[to]![from]!,
      });
    }
  }
  return pairs;
}

/** `speed` is |dD/d(parameter)|. */
function lineAt(at: number, pair: Pair, frequency: number, intensity: number, speed: number): ScanLine {
  const strength = pair.coupling * intensity;
  const { halfWidth, relaxation } = pair;
  const broadened = Math.sqrt(halfWidth ** 2 + (2 * strength * halfWidth) / relaxation);
  return {
    at: at + 0,
    from: pair.from,
    to: pair.to,
    frequency: Math.abs(frequency),
    width: (2 * halfWidth) / speed,
    strength,
    broadened: (2 * broadened) / speed,
  };
}

function frequencyLines(scenario: Scenario, index: number): ScanLine[] {
  const { frequencies, modes } = scenario.wave;
  return coupledPairs(scenario).flatMap((pair) =>
    modes.flatMap(({ alpha, re, im }) => {
      const harmonic = alpha[index] ?? 0;
      const intensity = re * re + im * im;
      if (harmonic === 0 || intensity === 0) return [];
      const rest = frequencies.reduce((sum, value, j) => (j === index ? sum : sum + alpha[j]! * value), 0);
      const at = -(pair.gap + pair.shift + rest) / harmonic;
      return [lineAt(at, pair, harmonic * at + rest, intensity, Math.abs(harmonic))];
    }),
  );
}

function detuningLines(scenario: Scenario, index: number): ScanLine[] {
  const { levels, wave, scaling } = scenario;
  const epsilonP = scaling.epsilon ** scaling.p;
  return coupledPairs(scenario).flatMap((pair) => {
    if (pair.from !== index && pair.to !== index) return [];
    const sign = pair.from === index ? 1 : -1;
    const other = levels.delta[sign > 0 ? pair.to : pair.from]!;
    return groupedLines(wave).map(({ frequency, intensity }) =>
      lineAt(other - (sign * (pair.gap + frequency)) / epsilonP, pair, frequency, intensity, epsilonP),
    );
  });
}

/** The wave's frequencies with |Φ_f|², modes that meet on one frequency added first. */
function groupedLines({ frequencies, modes }: Scenario["wave"]): { frequency: number; intensity: number }[] {
  const found: { frequency: number; re: number; im: number }[] = [];
  for (const { alpha, re, im } of modes) {
    const frequency = alpha.reduce((sum, harmonic, j) => sum + harmonic * frequencies[j]!, 0);
    const same = found.find((line) => Math.abs(line.frequency - frequency) <= 1e-12 * (1 + 2 * Math.abs(frequency)));
    if (same) {
      same.re += re;
      same.im += im;
    } else found.push({ frequency, re, im });
  }
  return found
    .map(({ frequency, re, im }) => ({ frequency, intensity: re * re + im * im }))
    .filter(({ intensity }) => intensity > 0);
}
