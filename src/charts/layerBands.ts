import type { Annotation, Shape } from "plotly.js";
import type { DrawnLayer, DynamicsWords } from "./dynamicsInput.ts";
import { numberText, textWidth } from "./numberText.ts";
import type { Scales } from "./scales.ts";
import type { ChartTheme, LayerColours } from "./theme.ts";

/** A layer ends where e^{−3}, five per cent, of its slowest part is left, or half-way (in log t) to the next layer. */
const LIFETIMES = 3;

export interface LayerBand {
  readonly layer: DrawnLayer;
  readonly colours: LayerColours;
  readonly from: number;
  readonly to: number;
}

/** A box in pixels that labels must keep clear of. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Furniture {
  readonly shapes: Partial<Shape>[];
  readonly annotations: Partial<Annotation>[];
  readonly boxes: Box[];
}

export function layerBands(layers: readonly DrawnLayer[], theme: ChartTheme): LayerBand[] {
  const ordered = layers
    .filter((layer) => layer.time > 0 && Number.isFinite(layer.time))
    .sort((a, b) => a.time - b.time);
  let from = 0;
  return ordered.map((layer, i) => {
    const next = ordered[i + 1];
    const to = Math.min(LIFETIMES * layer.time, next ? Math.sqrt(layer.time * next.time) : Number.POSITIVE_INFINITY);
    const fast = ordered.length > 1 ? i === 0 : !layer.name.includes("p");
    const band = { layer, colours: fast ? theme.layers.fast : theme.layers.slow, from, to };
    from = to;
    return band;
  });
}

/** `ε^{2p−μ}` as Plotly and HTML set it. */
export function layerPower(name: string): string {
  return name.replace(
    /ε\^(?:\{([^}]*)\}|(\S+))/,
    (_all, braces: string | undefined, bare: string | undefined) => `<i>ε</i><sup>${braces ?? bare}</sup>`,
  );
}

/** Bands, dotted lines at the sharp times, their values and names. */
export function layerFurniture(
  bands: readonly LayerBand[],
  horizon: number,
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
): Furniture {
  const shapes: Partial<Shape>[] = [];
  for (const band of bands) {
    if (band.from >= horizon) continue;
    // A logarithmic axis may be dragged to any earlier time; the first band reaches there too.
    const x0 = band.from > 0 ? band.from : scales.logTime ? 1e-30 : 0;
    for (const yref of ["y domain", "y2 domain"] as const) {
      shapes.push({
        type: "rect",
        layer: "below",
        xref: "x",
        yref,
        x0,
        x1: Math.min(band.to, horizon),
        y0: 0,
        y1: 1,
        line: { width: 0 },
        fillcolor: band.colours.band,
      });
    }
  }
  const names = bandNames(bands, horizon, scales, theme, words);
  const times = layerTimes(bands, horizon, scales, theme, words, names.boxes);
  return {
    shapes: [...shapes, ...times.shapes],
    annotations: [...names.annotations, ...times.annotations],
    boxes: [...names.boxes, ...times.boxes],
  };
}

/** The row of names at the top: each begins where its band begins, or right after the name before it. */
function bandNames(
  bands: readonly LayerBand[],
  horizon: number,
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
): Furniture {
  const size = theme.sizes.label;
  const pad = size * 0.55;
  const right = scales.margin.l + scales.inner;
  const single = bands.length === 1;
  const entries = bands
    .filter((band) => band.from < horizon)
    .map((band, i) => {
      const word = single ? words.onlyLayer : i === 0 ? words.fastLayer : words.slowLayer;
      const power = layerPower(band.layer.name);
      const options = [`<b>${word}</b>  ${power}`, power];
      return { from: band.from, to: band.to, options, colour: band.colours.ink };
    });
  const last = entries.at(-1);
  if (last && last.to < horizon) {
    entries.push({
      from: last.to,
      to: horizon,
      // The empty superscript gives it the height, and so the base line, of the names with a power.
      options: [`<b>${words.relaxation}</b><sup> </sup>`],
      colour: theme.mutedInk,
    });
  }
  const annotations: Partial<Annotation>[] = [];
  const boxes: Box[] = [];
  let free = scales.margin.l;
  // A zoom may leave a band outside: it takes its name along.
  const inView = entries.filter((entry) => scales.x(entry.to) > scales.margin.l && scales.x(entry.from) < right);
  inView.forEach((entry, i) => {
    const left = Math.max(entry.from > 0 ? scales.x(entry.from) : scales.margin.l, free) + pad;
    const end = Math.min(entry.to >= horizon ? right : Math.max(scales.x(entry.to), left), right);
    const fits = (text: string, limit: number) => left + textWidth(text, size) <= limit;
    // Where a band is narrower than its name, the name may run on over what follows, if that is wide enough.
    const beyond = i < inView.length - 1 ? right - size * 4 : right;
    const text = entry.options.find((option) => fits(option, end)) ?? entry.options.findLast((o) => fits(o, beyond));
    if (text === undefined) return;
    free = left + textWidth(text, size);
    boxes.push({ left, right: free, top: scales.populations.top, bottom: scales.populations.top + size * 1.9 });
    annotations.push(
      still({
        text,
        xref: "paper",
        yref: "y domain",
        x: (left - scales.margin.l) / scales.inner,
        y: 1,
        xanchor: "left",
        yanchor: "top",
        yshift: -size * 0.35,
        font: { color: entry.colour, size, family: theme.fonts.text },
      }),
    );
  });
  return { shapes: [], annotations, boxes };
}

/** Dotted lines at the sharp times through both charts, with the value beside each at the top. */
function layerTimes(
  bands: readonly LayerBand[],
  horizon: number,
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
  taken: readonly Box[],
): Furniture {
  const size = theme.sizes.tick;
  const shapes: Partial<Shape>[] = [];
  const annotations: Partial<Annotation>[] = [];
  const right = scales.margin.l + scales.inner;
  // No value crosses a line, its own or a later one's.
  const boxes: Box[] = bands.map(({ layer }) => {
    const at = scales.x(layer.time);
    return { left: at - 2, right: at + 2, top: 0, bottom: scales.populations.top + scales.populations.height };
  });
  for (const { layer, colours } of bands) {
    const at = scales.x(layer.time);
    if (layer.time > horizon || at < scales.margin.l || at > right) continue;
    for (const yref of ["y domain", "y2 domain"] as const) {
      shapes.push({
        type: "line",
        layer: "below",
        xref: "x",
        yref,
        x0: layer.time,
        x1: layer.time,
        y0: 0,
        y1: yref === "y domain" ? 1 - (theme.sizes.label * 2) / scales.populations.height : 1,
        line: { color: colours.ink, width: theme.lines.mark, dash: "dot" },
      });
    }
    const value = numberText(layer.time);
    const measured = layer.measured === undefined ? null : words.measured(numberText(layer.measured));
    const lines = measured === null ? [[value]] : [[`${value}, ${measured}`], [value, measured], [value]];
    const top = scales.populations.top + theme.sizes.label * 2;
    // On the left of an early line is what falls within its layer.
    const sides = at > scales.margin.l + scales.inner / 2 ? [1, -1] : [1];
    const spot = sides
      .flatMap((side) => lines.flatMap((text) => [0, 1, 2].map((row) => ({ text, row, side }))))
      .map((option) => {
        const width = Math.max(...option.text.map((line) => textWidth(line, size)));
        const left = option.side > 0 ? at + 5 : at - 5 - width;
        const y = top + option.row * size * 1.5;
        return { ...option, box: { left, right: left + width, top: y, bottom: y + option.text.length * size * 1.4 } };
      })
      .find(
        ({ box }) =>
          box.left > scales.margin.l && box.right < right && ![...taken, ...boxes].some((other) => overlap(box, other)),
      );
    if (!spot) continue;
    boxes.push(spot.box);
    annotations.push(
      still({
        text: spot.text.join("<br>"),
        align: spot.side > 0 ? "left" : "right",
        xref: "x",
        yref: "y domain",
        x: scales.logTime ? Math.log10(layer.time) : layer.time,
        y: 1,
        xanchor: spot.side > 0 ? "left" : "right",
        yanchor: "top",
        xshift: spot.side * 5,
        yshift: scales.populations.top - spot.box.top,
        font: { color: theme.mutedInk, size, family: theme.fonts.text },
      }),
    );
  }
  return { shapes, annotations, boxes };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** An annotation without arrow, box or mouse. */
export function still(annotation: Partial<Annotation>): Partial<Annotation> {
  return { showarrow: false, borderpad: 0, borderwidth: 0, captureevents: false, ...annotation };
}
