/** How a quantity becomes a colour: its range, and the values that are marked on the colour bar and drawn as contours. */
export interface MapScale {
  /** True: places on the scale are logarithms to base 10 */
  readonly logarithmic: boolean;
  /** True: 0 is in the middle, and both signs occur */
  readonly diverging: boolean;
  /** Ends of the range and the ticks, in places: the value itself, or its logarithm */
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Values that differ by less, relatively, are the same value with rounding. */
const LEAST_SPAN = 1e-6;
/** Below, shares of a number round to 0. */
const TINY = 1e-300;
/** Of the larger sign, how much the other must have for both to be shown. */
const BOTH_SIGNS = 0.05;
const TICKS = 6;

/** The scale of a map's values, NaN left out; null where there is none. `logarithmic` is a wish: it needs a value above 0. */
export function mapScale(values: ArrayLike<number>, logarithmic: boolean, floor = 0): MapScale | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let positive = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
    if (value > 0 && value < positive) positive = value;
  }
  if (!(most >= least)) return null;
  if (logarithmic && most > 0) {
    const low = Math.log10(Math.max(floor, positive));
    return ranged(low, Math.max(low, Math.log10(most)), true);
  }
  if (Math.min(-least, most) > BOTH_SIGNS * Math.max(-least, most)) {
    const reach = Math.max(-least, most);
    return { ...ranged(-reach, reach, false), diverging: true };
  }
  return ranged(least, most, false);
}

function ranged(least: number, most: number, logarithmic: boolean): MapScale {
  const size = Math.max(Math.abs(least), Math.abs(most));
  const narrow = most - least <= LEAST_SPAN * (logarithmic ? 1 : size);
  const pad = narrow ? (logarithmic ? 0.5 : size > TINY ? 0.05 * size : 1) : 0;
  const [low, high] = [least - pad, most + pad];
  const step = niceStep((high - low) / TICKS, logarithmic);
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
    ticks.push(Number((k * step).toPrecision(12)) + 0);
  }
  return { logarithmic, diverging: false, low, high, ticks };
}

/** 1, 2 or 5 times a power of ten, at least `least`; whole where powers of ten are counted and there are several. */
export function niceStep(least: number, whole = false): number {
  const unit = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((candidate) => candidate >= least * (1 - 1e-9))!;
  return whole && step > 0.35 ? Math.max(1, Math.round(step)) : step;
}

/** The place of a value on its scale. */
export function scalePlace({ logarithmic, low }: MapScale, value: number): number {
  if (!logarithmic) return value;
  return value > 0 ? Math.max(low, Math.log10(value)) : value <= 0 ? low : Number.NaN;
}
