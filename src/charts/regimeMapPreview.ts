import type { TimeLayer } from "../physics/results.ts";
import { spreadOut } from "./edgeMarks.ts";
import { layerBands } from "./layerBands.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import { type ChartTheme, levelColour } from "./theme.ts";

export interface PreviewInput extends FigureSize {
  /** Slow times above 0, ascending, and times × N populations */
  readonly times: ArrayLike<number>;
  readonly populations: ArrayLike<number>;
  readonly layers: readonly TimeLayer[];
}

/** Populations on logarithmic time in a few strokes; lengths in pixels. */
export interface PreviewPicture {
  readonly curves: readonly { readonly d: string; readonly colour: string }[];
  /** Numbers of the levels where their curves end, moved apart */
  readonly ends: readonly { readonly y: number; readonly level: number; readonly colour: string }[];
  readonly bands: readonly { readonly x: number; readonly width: number; readonly colour: string }[];
  readonly ticks: readonly { readonly x: number; readonly power: number }[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** More levels have no numbers: they would not fit. */
const MOST_NUMBERED = 6;

export function previewPicture(input: PreviewInput, theme: ChartTheme): PreviewPicture {
  const { times, populations, layers, width, height } = input;
  const size = theme.sizes.tick;
  const levels = populations.length / times.length;
  const plot = {
    left: size * 1.6,
    right: width - size * (levels <= MOST_NUMBERED ? 1.4 : 0.4),
    top: size * 0.5,
    bottom: height - size * 1.7,
  };
  const first = times[0]!;
  const last = times[times.length - 1]!;
  const span = Math.log(last / first);
  const x = (time: number) => {
    const share = Math.log(Math.max(time, first) / first) / span;
    return plot.left + Math.min(1, share) * (plot.right - plot.left);
  };
  let [least, most] = [0, 1];
  for (let i = 0; i < populations.length; i++) {
    least = Math.min(least, populations[i]!);
    most = Math.max(most, populations[i]!);
  }
  const y = (population: number) => plot.bottom - ((population - least) / (most - least)) * (plot.bottom - plot.top);
  const curves = Array.from({ length: levels }, (_, n) => {
    let d = "";
    for (let i = 0; i < times.length; i++) {
      d += `${i === 0 ? "M" : "L"}${x(times[i]!).toFixed(1)},${y(populations[i * levels + n]!).toFixed(1)}`;
    }
    return { d, colour: levelColour(theme, n) };
  });
  const from = Math.ceil(Math.log10(first));
  const to = Math.floor(Math.log10(last));
  const step = Math.max(1, Math.ceil(((to - from + 1) * size * 3) / (plot.right - plot.left)));
  return {
    curves,
    ends: levels <= MOST_NUMBERED ? endsOf() : [],
    bands: layerBands(layers, theme)
      .map((band) => ({ x: x(band.from), width: x(band.to) - x(band.from), colour: band.colours.band }))
      .filter((band) => band.width > 0),
    ticks: Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
      .filter((power) => (to - power) % step === 0)
      .map((power) => ({ x: x(10 ** power), power })),
    plot,
  };

  function endsOf(): PreviewPicture["ends"] {
    const last = times.length - 1;
    const sorted = Array.from({ length: levels }, (_, n) => ({ n, at: y(populations[last * levels + n]!) })).sort(
      (a, b) => a.at - b.at,
    );
    const spread = spreadOut(
      sorted.map(({ at }) => at),
      size * 0.95,
      plot.top,
      plot.bottom,
    );
    return sorted.map(({ n }, i) => ({ y: spread[i]!, level: n + 1, colour: levelColour(theme, n) }));
  }
}
