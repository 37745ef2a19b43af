import type { Scenario } from "../scenario/format.ts";

/**
 * All parameters of a scenario in the paper's symbols, in clauses, for a caption: no words, so it is the same in
 * every language. Numbers have six digits at most; the link beside them has all. Levels are counted from 1.
 */
export function parameterText({ levels, coupling, relaxation, wave, scaling, horizon }: Scenario): string[] {
  const { epsilon, mu, p } = scaling;
  return [
    `ε = ${decimal(epsilon)}`,
    `μ = ${decimal(mu)}`,
    `p = ${decimal(p)}`,
    `μ/p = ${decimal(Number((mu / p).toPrecision(12)))}`,
    `ω = ${tuple(levels.omega)}`,
    `δ = ${tuple(levels.delta)}`,
    `ρ(0) = ${tuple(levels.initial)}`,
    ...matrixTexts("V", coupling.re.length, "upper", (n, m) => complexText(coupling.re[n]![m]!, coupling.im[n]![m]!)),
    ...matrixTexts("γ", relaxation.gamma.length, "pairs", (n, m) => decimal(relaxation.gamma[n]![m]!)),
    ...matrixTexts("W", relaxation.pauli.length, "all", (n, m) => decimal(relaxation.pauli[n]![m]!)),
    `φ(τ) = ${waveText(wave)}`,
    `T = ${decimal(horizon)}`,
  ];
}

/** More entries of one matrix, or more terms of the wave, are not written out. */
const MOST_ENTRIES = 30;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number of at most six digits, a power of ten where that is shorter. */
function decimal(x: number): string {
  const rounded = Number(x.toPrecision(6));
  const size = Math.abs(rounded);
  if (size === 0) return "0";
  if (size >= 1e-3 && size < 1e6) return minus(String(rounded));
  const [mantissa = "", exponent = "0"] = rounded.toExponential().split("e");
  const power = `10${Number(exponent) < 0 ? "⁻" : ""}${[...String(Math.abs(Number(exponent)))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("")}`;
  if (mantissa === "1") return power;
  return mantissa === "-1" ? `−${power}` : `${minus(mantissa)} × ${power}`;
}

const minus = (text: string) => text.replace("-", "−");

function tuple(values: readonly number[]): string {
  const shown = values.slice(0, MOST_ENTRIES).map(decimal);
  return `(${[...shown, ...(values.length > shown.length ? ["…"] : [])].join(", ")})`;
}

function complexText(re: number, im: number): string {
  if (im === 0) return decimal(re);
  const imaginary = `${Math.abs(im) === 1 ? "" : decimal(Math.abs(im))}i`;
  if (re === 0) return im < 0 ? `−${imaginary}` : imaginary;
  return `${decimal(re)} ${im < 0 ? "−" : "+"} ${imaginary}`;
}

/** `γ = 1` where all entries are equal, else a clause for each value but 0: `V(1,2) = V(1,3) = 1`. */
function matrixTexts(
  symbol: string,
  size: number,
  which: "all" | "pairs" | "upper",
  entry: (n: number, m: number) => string,
): string[] {
  const groups = new Map<string, string[]>();
  let count = 0;
  for (let n = 0; n < size; n++) {
    for (let m = 0; m < size; m++) {
      if (which === "all" ? n === m : which === "pairs" ? m <= n : m < n) continue;
      const value = entry(n, m);
      count++;
      groups.set(value, [...(groups.get(value) ?? []), `${symbol}(${n + 1},${m + 1})`]);
    }
  }
  const [only] = groups;
  if (groups.size <= 1 && (count > 1 || size === 1)) return [`${symbol} = ${only?.[0] ?? "0"}`];
  groups.delete("0");
  const parts: string[] = [];
  let written = 0;
  for (const [value, names] of groups) {
    const shown = names.slice(0, MOST_ENTRIES - written);
    written += shown.length;
    if (shown.length < names.length) shown.push("…");
    parts.push(`${shown.join(" = ")} = ${value}`);
    if (written >= MOST_ENTRIES) break;
  }
  if (written < [...groups.values()].reduce((sum, names) => sum + names.length, 0)) parts.push("…");
  return parts;
}

/** `cos τ + 0.7 cos(1.41421 τ + 0.5)`: each pair of conjugate modes is one term. */
function waveText({ frequencies, modes }: Scenario["wave"]): string {
  const terms = modes.flatMap(({ alpha, re, im }) => {
    const leading = alpha.find((harmonic) => harmonic !== 0) ?? 0;
    // The other member of the pair stands for both.
    if (leading < 0) return [];
    if (leading === 0) return [decimal(re)];
    const frequency = alpha.reduce((sum, harmonic, j) => sum + harmonic * frequencies[j]!, 0);
    const phase = decimal(Math.atan2(im, re));
    const argument = `${decimal(frequency) === "1" ? "" : `${decimal(frequency)} `}τ`;
    const size = 2 * Math.hypot(re, im);
    if (decimal(size) === "0") return [];
    const cosine = im === 0 ? (argument === "τ" ? "cos τ" : `cos(${argument})`) : `cos(${argument} ${signed(phase)})`;
    if (im === 0 && re < 0) return [`−${factor(size)}${cosine}`];
    return [`${factor(size)}${cosine}`];
  });
  if (terms.length === 0) return "0";
  const shown = terms.slice(0, MOST_ENTRIES);
  if (shown.length < terms.length) shown.push("…");
  return shown.reduce((sum, term) => (term.startsWith("−") ? `${sum} − ${term.slice(1)}` : `${sum} + ${term}`));
}

const factor = (size: number) => (decimal(size) === "1" ? "" : `${decimal(size)} `);
const signed = (text: string) => (text.startsWith("−") ? `− ${text.slice(1)}` : `+ ${text}`);
