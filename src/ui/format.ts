/** Numbers as people read and write them: the reader's decimal sign, the mathematical minus, powers of ten set as such. */
import { localised } from "../i18n/decimalSign.ts";

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

function superscript(exponent: number): string {
  return [...String(exponent)].map((character) => SUPERSCRIPTS[character] ?? character).join("");
}

function typeset(text: string): string {
  return localised(text.replace("-", "−"));
}

/** `1.6 × 10¹⁰`; trailing zeros of the mantissa are dropped, and so is the exponent 0. */
export function formatScientific(x: number, digits = 2): string {
  if (!Number.isFinite(x)) return "–";
  if (x === 0) return "0";
  const [mantissa = "", exponent = "0"] = x.toExponential(digits - 1).split("e");
  const rounded = typeset(String(Number(mantissa)));
  return Number(exponent) === 0 ? rounded : `${rounded} × 10${superscript(Number(exponent))}`;
}

/** A number to `digits` significant figures, plain between 10⁻⁴ and 10⁵, as a power of ten beyond. */
export function formatShort(x: number, digits = 3): string {
  if (!Number.isFinite(x)) return "–";
  if (x === 0) return "0";
  const size = Math.abs(x);
  if (size < 1e-4 || size >= 1e5) return formatScientific(x, digits);
  return typeset(String(Number(x.toPrecision(digits))));
}

/** A share of the populations with a fixed number of decimals, so that columns align. */
export function formatPopulation(x: number, decimals = 4): string {
  return Number.isFinite(x) ? typeset(x.toFixed(decimals)) : "–";
}

/** The text a number field shows: reads back as the same number up to the rounding of derived values. */
export function formatExact(x: number): string {
  const rounded = Number(x.toPrecision(12));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return localised(rounded.toExponential().replace("e+", "e"));
  return localised(String(rounded));
}

const twoDigits = (x: number) => localised(String(Number(x.toPrecision(2))));

/** Seconds as a person says them: `12 s`, `3 min`, `2.5 h`. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return "< 1 s";
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${twoDigits(seconds / 3600)} h`;
}

export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < 1000) return `${twoDigits(milliseconds)} ms`;
  return `${twoDigits(milliseconds / 1000)} s`;
}

export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB", "PB"];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${twoDigits(bytes / 1000 ** power)} ${units[power]}`;
}
