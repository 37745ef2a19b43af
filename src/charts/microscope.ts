import type { FastMotion } from "../physics/instant/results.ts";

/** A stretch of the picture from top to bottom, pixels. */
export interface Row {
  readonly top: number;
  readonly height: number;
}

/** Where things stand in the microscope: three rows over one axis of fast time. */
export interface MicroscopeFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly wave: Row;
  readonly populations: Row;
  readonly coherence: Row;
}

/** Shares of the height for the three rows. */
const SHARES = [0.24, 0.38, 0.38] as const;
/** Labels of the time axis are kept this far apart, in widths of a digit. */
const LABEL_DIGITS = 4;

/** `size` is that of the type, pixels; names and scales of the rows take the left, names of curves the right. */
export function microscopeFrame(width: number, height: number, size: number): MicroscopeFrame {
  const gap = Math.round(0.9 * size);
  const foot = Math.round(2.9 * size);
  const top = Math.round(0.6 * size);
  const room = Math.max(30, height - top - foot - 2 * gap);
  const rows: Row[] = [];
  let at = top;
  for (const share of SHARES) {
    rows.push({ top: at, height: share * room });
    at += share * room + gap;
  }
  const [wave, populations, coherence] = rows as [Row, Row, Row];
  return { width, height, ...microscopeMargins(width, size), wave, populations, coherence };
}

/** Pixels beside the rows, for their names and scales and for the names of curves. */
export function microscopeMargins(width: number, size: number): { readonly left: number; readonly right: number } {
  return { left: Math.round(Math.min(8.2 * size, 0.3 * width)), right: Math.round(2.6 * size) };
}

/** One curve of a row; `end` is the pixel at which it leaves on the right. */
export interface MicroscopeCurve {
  readonly d: string;
  readonly end: number;
}

/** A row's curves and the value that lies at its upper edge; the lower one has the same below 0. */
export interface MicroscopeRow {
  readonly curves: readonly MicroscopeCurve[];
  readonly scale: number;
  /** The largest value that is drawn */
  readonly largest: number;
}

export interface MicroscopePicture {
  readonly wave: MicroscopeRow;
  /** One curve per level: ρ(n, n) less its mean over the periods */
  readonly populations: MicroscopeRow;
  /** Re ρ, Im ρ, |ρ| and −|ρ| of the pair; none where the wave never reaches it */
  readonly coherence: MicroscopeRow;
}

export interface MicroscopeLook {
  /** Levels j < k, counted from 0 */
  readonly pair: readonly [number, number];
  /** ω(j, k) and the turns of its frame at the first sample, for ρ(j, k)·e^{iω(j, k)τ}; null for ρ(j, k) itself */
  readonly frame: { readonly speed: number; readonly turns: number } | null;
}

export function microscopePicture(motion: FastMotion, look: MicroscopeLook, frame: MicroscopeFrame): MicroscopePicture {
  const levels = motion.drift.length / motion.taus.length;
  const populations = Array.from({ length: levels }, (_, level) => deviation(motion.drift, levels, level));
  const coherence = coherenceOf(motion, look);
  const across = (i: number) => frame.left + (i / (motion.taus.length - 1)) * (frame.width - frame.left - frame.right);
  return {
    wave: drawn([motion.wave], frame.wave, across),
    populations: drawn(populations, frame.populations, across),
    coherence: drawn(coherence, frame.coherence, across),
  };
}

/** Column `column` of a samples × columns array less its mean. */
export function deviation(values: Float64Array, columns: number, column: number): Float64Array {
  const samples = values.length / columns;
  const own = Float64Array.from({ length: samples }, (_, i) => values[i * columns + column]!);
  // The ends are one phase of the wave: each counts half.
  let sum = (own[0]! + own[samples - 1]!) / 2;
  for (let i = 1; i < samples - 1; i++) sum += own[i]!;
  const mean = sum / (samples - 1);
  return own.map((value) => value - mean);
}

/** Re, Im, |ρ| and −|ρ| of the pair in the frame asked for; nothing where the wave never reaches it. */
export function coherenceOf(motion: FastMotion, { pair: [j, k], frame }: MicroscopeLook): Float64Array[] {
  const columns = motion.pairs.length;
  const column = motion.pairs.findIndex(([a, b]) => a === j && b === k);
  if (column < 0) return [];
  const { taus } = motion;
  const re = new Float64Array(taus.length);
  const im = new Float64Array(taus.length);
  for (let i = 0; i < taus.length; i++) {
    const x = motion.re[i * columns + column]!;
    const y = motion.im[i * columns + column]!;
    const angle = frame ? 2 * Math.PI * frame.turns + frame.speed * taus[i]! : 0;
    re[i] = x * Math.cos(angle) - y * Math.sin(angle);
    im[i] = x * Math.sin(angle) + y * Math.cos(angle);
  }
  const modulus = re.map((x, i) => Math.hypot(x, im[i]!));
  return [re, im, modulus, modulus.map((x) => -x)];
}

function drawn(curves: readonly Float64Array[], row: Row, across: (i: number) => number): MicroscopeRow {
  let largest = 0;
  for (const curve of curves) for (const value of curve) largest = Math.max(largest, Math.abs(value));
  const scale = roundedUp(largest);
  const y = (value: number) => row.top + row.height / 2 - (value / scale) * (row.height / 2);
  return {
    scale,
    largest,
    curves: curves.map((curve) => {
      let d = "";
      for (let i = 0; i < curve.length; i++) {
        d += `${i === 0 ? "M" : "L"}${across(i).toFixed(1)} ${y(curve[i]!).toFixed(1)}`;
      }
      return { d, end: y(curve.at(-1)!) };
    }),
  };
}

/** The next of 1, 1.2, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below; 1 for nothing at all. */
export function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8].find((candidate) => candidate * decade >= value * (1 - 1e-9)) ?? 10;
  return Number((step * decade).toPrecision(3));
}

/** Whole periods to mark on the axis, so many that their labels have room. */
export function periodTicks(periods: number, frame: MicroscopeFrame, size: number): number[] {
  const room = (frame.width - frame.left - frame.right) / periods;
  const every = [1, 2, 4, 5, 10].find((step) => step * room >= LABEL_DIGITS * 0.62 * size) ?? 20;
  return Array.from({ length: Math.floor(periods / every) + 1 }, (_, i) => i * every);
}

/** Heights for labels beside curves that end at `ends`: as near as `apart` allows, in the same order, within the row. */
export function labelHeights(ends: readonly number[], row: Row, apart: number): number[] {
  const order = [...ends.keys()].sort((a, b) => ends[a]! - ends[b]!);
  const placed = new Array<number>(ends.length);
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    last = Math.max(ends[i]!, last + apart, row.top);
    placed[i] = last;
  }
  let limit = row.top + row.height;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - apart;
  }
  return placed;
}
