import { FINE, type Sampling } from "./simplify.ts";
import type { ChartTheme } from "./theme.ts";

/** Narrower drawings take shorter words and smaller margins. */
const COMPACT_WIDTH = 560;

export interface Band {
  /** Pixels from the top of the drawing */
  readonly top: number;
  readonly height: number;
}

/** Where things are: the same geometry that Plotly will use, so that labels can be placed before it draws. */
export interface Scales {
  readonly compact: boolean;
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
  /** Drawing width inside the margins, pixels */
  readonly inner: number;
  readonly populations: Band;
  readonly errors: Band;
  /** Axis ranges as Plotly takes them: log10 of the value on a logarithmic axis */
  readonly timeRange: readonly [number, number];
  /** What the time axis shows without a zoom */
  readonly wholeTime: readonly [number, number];
  readonly populationRange: readonly [number, number];
  readonly errorRange: readonly [number, number];
  readonly logTime: boolean;
  readonly sampling: Sampling;
  /** Pixels from the left edge of the drawing; −Infinity for t ≤ 0 on a logarithmic axis */
  readonly x: (t: number) => number;
  readonly y: (population: number) => number;
  readonly yError: (error: number) => number;
  /** Slow time at a pixel */
  readonly time: (x: number) => number;
  readonly population: (y: number) => number;
}

/** Ranges chosen by hand, as Plotly takes them: log10 of the value on a logarithmic axis. An axis left out shows all. */
export interface ChartZoom {
  readonly time?: readonly [number, number];
  readonly populations?: readonly [number, number];
  readonly errors?: readonly [number, number];
}

export interface ScaleInput {
  readonly width: number;
  readonly height: number;
  readonly logTime: boolean;
  readonly start: number;
  readonly horizon: number;
  readonly lowestPopulation: number;
  readonly highestPopulation: number;
  readonly errorRange: readonly [number, number];
  /** Room for a second row of tick labels below the time axis */
  readonly secondTimeRow?: boolean;
  readonly zoom?: ChartZoom;
  /** Fine when absent */
  readonly sampling?: Sampling;
}

export function scalesFor(input: ScaleInput, theme: ChartTheme): Scales {
  const { logTime, horizon } = input;
  const compact = input.width < COMPACT_WIDTH;
  const { tick, label } = theme.sizes;
  const margin = {
    l: Math.round(tick * (compact ? 3 : 3.8)),
    r: Math.round(label * (compact ? 4.2 : 5.8)),
    t: 4,
    b: Math.round(tick * (input.secondTimeRow ? 4 : 2.6)),
  };
  const width = Math.max(input.width, margin.l + margin.r + 40);
  const height = Math.max(input.height, 200);
  const inner = width - margin.l - margin.r;
  const gap = Math.round(label * 3.1);
  const room = height - margin.t - margin.b - gap;
  const upper = Math.round(room * 0.7);
  const populations = { top: margin.t, height: upper };
  const errors = { top: margin.t + upper + gap, height: room - upper };

  const { zoom = {} } = input;
  const wholeTime: [number, number] = logTime ? [Math.log10(input.start), Math.log10(horizon)] : [0, horizon];
  // Names of the layers stand in a row above the highest population.
  const head = Math.min(0.4, (label * 2.1) / upper);
  const span = input.highestPopulation - input.lowestPopulation;
  const foot = 0.025 * span;
  const wholePopulations: [number, number] = [
    input.lowestPopulation - foot,
    input.highestPopulation + ((span + foot) * head) / (1 - head),
  ];

  const timeRange = zoom.time ?? wholeTime;
  const populationRange = zoom.populations ?? wholePopulations;
  const errorRange = zoom.errors ?? input.errorRange;
  const [t0, t1] = timeRange;
  const [p0, p1] = populationRange;
  const [e0, e1] = errorRange;
  return {
    compact,
    width,
    height,
    margin,
    inner,
    populations,
    errors,
    timeRange,
    wholeTime,
    populationRange,
    errorRange,
    logTime,
    sampling: input.sampling ?? FINE,
    x: (t) => margin.l + (((logTime ? Math.log10(Math.max(t, 0)) : t) - t0) / (t1 - t0)) * inner,
    y: (value) => populations.top + ((p1 - value) / (p1 - p0)) * populations.height,
    yError: (error) => errors.top + ((e1 - Math.log10(error)) / (e1 - e0)) * errors.height,
    time: (x) => {
      const at = t0 + ((x - margin.l) / inner) * (t1 - t0);
      return logTime ? 10 ** at : at;
    },
    population: (y) => p1 - ((y - populations.top) / populations.height) * (p1 - p0),
  };
}

/**
 * Where a logarithmic time axis begins: two decades before the first layer, on a half-decade so that it does not
 * crawl while a slider moves; never before the first sample, nor less than two decades before the horizon.
 */
export function logStart(firstSample: number, firstLayer: number | undefined, horizon: number): number {
  const earliest = firstSample > 0 ? firstSample : horizon * 1e-6;
  const wanted = firstLayer !== undefined ? 10 ** (Math.floor(2 * Math.log10(firstLayer / 100)) / 2) : earliest;
  return Math.min(Math.max(wanted, earliest), horizon / 100);
}
