import type { FigureSize } from "./resonancesFrame.ts";
import type { Band } from "./scales.ts";
import type { ChartTheme } from "./theme.ts";

/** What a scan draws: a few groups of curves over one parameter, stacked. */
export interface ScanFigureInput extends FigureSize {
  readonly axis: ScanAxis;
  /** Points, ascending: the x of every curve */
  readonly x: readonly number[];
  /** From the top; at least one */
  readonly groups: readonly ScanGroup[];
  /** Where transitions meet lines of the wave, and where Table 1 changes row */
  readonly lines: readonly { readonly at: number; readonly label: string; readonly kind: "line" | "boundary" }[];
  /** Where the parameter stands */
  readonly present: { readonly at: number; readonly label: string };
}

export interface ScanAxis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
}

export interface ScanGroup {
  readonly title: string;
  readonly log: boolean;
  readonly curves: readonly ScanCurve[];
}

export interface ScanCurve {
  /** The trace's name: part of the page's contract with tests, so never translated */
  readonly name: string;
  /** Written where the curve ends; a subscript with <sub> */
  readonly label: string;
  readonly colour: string;
  readonly dash: "solid" | "dash" | "dot" | "dashdot" | "longdash" | "longdashdot";
  /** Null where there is none */
  readonly values: readonly (number | null)[];
  /** Its peaks and dips, with the Lorentzians that were fitted to them */
  readonly shapes: readonly DrawnShape[];
}

export interface DrawnShape {
  readonly number: number;
  readonly kind: "peak" | "dip";
  readonly position: number;
  readonly value: number;
  readonly fit: DrawnFit | null;
}

export interface DrawnFit {
  readonly base: number;
  readonly height: number;
  readonly centre: number;
  readonly halfWidth: number;
  readonly from: number;
  readonly to: number;
}

/** Where things are in a scan's drawing, pixels from its top left. */
export interface ScanScales {
  readonly left: number;
  readonly inner: number;
  readonly right: number;
  /** One for each group */
  readonly bands: readonly Band[];
  readonly bottom: number;
  readonly compact: boolean;
  /** Of each band, in its axis's own units: logarithms on a logarithmic axis */
  readonly ranges: readonly (readonly [number, number])[];
  /** Pixel of a value in a band, null where a logarithmic axis has no place for it */
  readonly height: (band: number, value: number) => number | null;
  /** Pixel of the parameter's value, and value at a pixel */
  readonly place: (value: number) => number;
  readonly value: (pixel: number) => number;
}

/** Narrower drawings have no names beside their curves. */
const COMPACT_WIDTH = 560;
/** Names of curves take at most this share of the width. */
const MOST_NAMES = 0.28;

/** The geometry that the figure and what lies over it share. `names` is the width of the longest name, pixels. */
export function scanScales(
  { width, height, axis, groups }: Pick<ScanFigureInput, "width" | "height" | "axis" | "groups">,
  ranges: ScanScales["ranges"],
  names: number,
  theme: ChartTheme,
): ScanScales {
  const { tick, label } = theme.sizes;
  const compact = width < COMPACT_WIDTH;
  const left = Math.round(tick * (compact ? 3.6 : 4.4));
  const right = compact ? Math.round(label) : Math.round(Math.min(MOST_NAMES * width, names) + label);
  const inner = Math.max(40, width - left - right);
  // A title stands over each band, and names of lines over the first.
  const head = Math.round(label * 1.7);
  const top = Math.round(tick * 1.5);
  const foot = Math.round(tick * 3.1);
  const count = Math.max(1, groups.length);
  const each = Math.max(24, (height - top - foot - count * head) / count);
  const bands = Array.from({ length: count }, (_, i) => ({ top: top + head + i * (each + head), height: each }));
  const along = (value: number) => (axis.log ? Math.log10(value) : value);
  const [start, end] = [along(axis.from), along(axis.to)];
  return {
    left,
    inner,
    right,
    bands,
    bottom: top + count * (each + head),
    compact,
    ranges,
    height: (i, value) => {
      const [low, high] = ranges[i]!;
      const band = bands[i]!;
      const at = groups[i]!.log ? (value > 0 ? Math.log10(value) : Number.NaN) : value;
      const pixel = band.top + ((high - at) / (high - low)) * band.height;
      return pixel >= band.top && pixel <= band.top + band.height ? pixel : null;
    },
    place: (value) => left + ((along(value) - start) / (end - start)) * inner,
    value: (pixel) => {
      const at = start + ((pixel - left) / inner) * (end - start);
      return axis.log ? 10 ** at : at;
    },
  };
}
