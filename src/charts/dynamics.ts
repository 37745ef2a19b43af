import type { Config, Layout, LayoutAxis } from "plotly.js";
import { ghostTraces } from "./dynamicsGhosts.ts";
import { type DynamicsInput, englishWords, type Figure } from "./dynamicsInput.ts";
import { populationTraces } from "./dynamicsTraces.ts";
import { equilibriumMarks, errorLabels, otherEquilibriumMarks } from "./edgeMarks.ts";
import { laboratoryTicks } from "./laboratoryTicks.ts";
import { layerBands, layerFurniture, still } from "./layerBands.ts";
import { levelLabels, placeLevelLabels } from "./levelLabels.ts";
import { type ErrorCurve, errorCurves, errorRange, errorTraces } from "./lowerCurves.ts";
import { textWidth } from "./numberText.ts";
import { publishedTraces } from "./publishedTraces.ts";
import { logStart, type Scales, scalesFor } from "./scales.ts";
import type { ChartTheme } from "./theme.ts";

/** Nothing leaves the page, and no bar of buttons covers the names of the layers. */
const CONFIG: Partial<Config> = {
  showSendToCloud: false,
  plotlyServerURL: "",
  displaylogo: false,
  displayModeBar: false,
  responsive: false,
  // The zoom is part of the figure's input: whoever mounts the figure hears of it and takes it back.
  doubleClick: false,
  // Its hints are in English alone.
  showTips: false,
  scrollZoom: false,
};

/**
 * The main figure: above, populations of every level in every listed rung; below, on the same time axis, the distance
 * of each rung to Bloch (max over levels) and ‖ρ_od‖₁, logarithmic. With the time-layers as bands, the equilibrium at
 * the right edge, and names written beside the curves. Pure: the same input gives the same figure.
 */
export function dynamicsFigure(input: DynamicsInput, theme: ChartTheme): Figure {
  return dynamicsDrawing(input, theme).figure;
}

/** The figure, and where things are in it. */
export function dynamicsDrawing(input: DynamicsInput, theme: ChartTheme): { figure: Figure; scales: Scales } {
  const words = input.words ?? englishWords;
  const errors = errorCurves(input);
  const scales = dynamicsScales(input, errors, theme);
  const layers = layerFurniture(layerBands(input.layers, theme), input.horizon, scales, theme, words);
  const marks = input.equilibrium
    ? equilibriumMarks(input.equilibrium, scales, theme, input.unperturbed?.equilibrium)
    : { shapes: [], annotations: [] };
  const ghosts = (input.ghosts ?? []).flatMap(({ curves }) => curves);
  const labels = placeLevelLabels(input.curves, layers.boxes, scales, theme, words, ghosts);
  const [title, note, nothing] =
    input.polarisation === undefined
      ? [
          words.distance[input.distance?.to ?? "bloch"],
          words.distanceNote[input.distance?.norm ?? "max"],
          words.noDistance,
        ]
      : [words.polarisation, words.polarisationNote, words.noPolarisation];
  const lowerTitle = still({
    text: `<b>${title}</b>${
      textWidth(title, theme.sizes.body) * 1.15 + textWidth(note, theme.sizes.tick) < scales.width - theme.sizes.body
        ? `  <span style="font-size:${theme.sizes.tick}px;color:${theme.mutedInk}">${note}</span>`
        : ""
    }`,
    xref: "paper",
    yref: "y2 domain",
    x: 0,
    y: 1,
    xanchor: "left",
    yanchor: "bottom",
    xshift: -scales.margin.l + 2,
    yshift: theme.sizes.label * 0.6,
    font: { size: theme.sizes.body, color: theme.ink, family: theme.fonts.text },
  });
  const emptyNote = still({
    text: nothing,
    xref: "paper",
    yref: "y2 domain",
    x: 0.5,
    y: 0.5,
    font: { size: theme.sizes.label, color: theme.mutedInk, family: theme.fonts.text },
  });
  const timeTitle = still({
    text: `<i>${words.time}</i>`,
    xref: "paper",
    yref: "y2 domain",
    x: 1,
    y: 0,
    xanchor: "left",
    yanchor: "top",
    xshift: theme.sizes.tick * 1.2,
    yshift: -4,
    font: { size: theme.sizes.label, color: theme.mutedInk, family: theme.fonts.math },
  });
  const figure: Figure = {
    data: [
      ...ghostTraces(input, scales, theme, words),
      ...populationTraces(input, scales, theme),
      ...errorTraces(errors, scales, theme, words),
      ...publishedTraces(input, scales, theme),
    ],
    layout: {
      ...frame(scales, theme),
      ...axes(scales, theme),
      shapes: [...layers.shapes, ...marks.shapes, ...otherEquilibriumMarks(input.otherEquilibria ?? [], theme)],
      annotations: [
        ...layers.annotations,
        ...levelLabels(labels, scales, theme),
        ...marks.annotations,
        ...errorLabels(errors, scales, theme, words),
        lowerTitle,
        timeTitle,
        ...(errors.length === 0 ? [emptyNote] : []),
        ...(input.secondsPerTime ? laboratoryTicks(input.secondsPerTime, scales, theme) : []),
      ],
    },
    config: CONFIG,
  };
  return { figure, scales };
}

export function dynamicsScales(input: DynamicsInput, errors: readonly ErrorCurve[], theme: ChartTheme): Scales {
  const logTime = input.axis === "logarithmic";
  const firstSample = Math.min(
    ...input.curves.map((curve) => curve.times.find((t) => t > 0) ?? Number.POSITIVE_INFINITY),
  );
  const firstLayer = input.layers.reduce<number | undefined>(
    (least, layer) => (layer.time > 0 && (least === undefined || layer.time < least) ? layer.time : least),
    undefined,
  );
  const start = logTime ? logStart(Number.isFinite(firstSample) ? firstSample : 0, firstLayer, input.horizon) : 0;
  const [lowestPopulation, highestPopulation] = populationExtent([
    ...input.curves,
    ...(input.ghosts ?? []).flatMap(({ curves }) => curves),
  ]);
  return scalesFor(
    {
      width: input.width,
      height: input.height,
      logTime,
      start,
      horizon: input.horizon,
      lowestPopulation,
      highestPopulation,
      errorRange: errorRange(errors, start),
      secondTimeRow: Boolean(input.secondsPerTime),
      ...(input.zoom ? { zoom: input.zoom } : {}),
      ...(input.sampling ? { sampling: input.sampling } : {}),
    },
    theme,
  );
}

/** From 0, or a negative population rounded down to a tenth, to the highest rounded up: 1 for a state of trace 1. */
function populationExtent(
  curves: readonly { readonly populations: ArrayLike<number> & Iterable<number> }[],
): [number, number] {
  let low = 0;
  let high = 0;
  for (const { populations } of curves) {
    for (const value of populations) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (!(high > 0) || !Number.isFinite(high)) high = 1;
  if (!Number.isFinite(low)) low = 0;
  const unit = 10 ** Math.floor(Math.log10(high * 0.999999));
  const steps = [1, 2, 5, 10].map((step) => step * unit);
  const top = steps.find((step) => high <= step * 1.000001) ?? 10 * unit;
  return [low < -1e-9 ? -Math.ceil((-low / top) * 10) * (top / 10) : 0, top];
}

function frame(scales: Scales, theme: ChartTheme): Partial<Layout> {
  return {
    width: scales.width,
    height: scales.height,
    margin: { ...scales.margin, pad: 0 },
    autosize: false,
    showlegend: false,
    hovermode: "closest",
    dragmode: "zoom",
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: theme.fonts.text, size: theme.sizes.tick, color: theme.mutedInk },
    hoverlabel: {
      bgcolor: theme.panel,
      bordercolor: theme.rule,
      font: { family: theme.fonts.text, size: theme.sizes.tick, color: theme.ink },
    },
  };
}

function axes(scales: Scales, theme: ChartTheme): Partial<Layout> {
  const { errors, height, margin } = scales;
  const room = height - margin.t - margin.b;
  const common: Partial<LayoutAxis> = {
    automargin: false,
    tickangle: 0,
    ticklabeloverflow: "allow",
    showline: false,
    zeroline: false,
    gridcolor: theme.grid,
    gridwidth: 1,
    ticks: "outside",
    ticklen: 4,
    tickcolor: "rgba(0,0,0,0)",
    tickfont: { family: theme.fonts.text, size: theme.sizes.tick, color: theme.mutedInk },
  };
  const decades = scales.timeRange[1] - scales.timeRange[0];
  const timeTicks = scales.logTime
    ? ticksFor(decades, scales.inner / (theme.sizes.tick * 3.4))
    : scales.compact
      ? 5
      : 8;
  const errorTicks = ticksFor(scales.errorRange[1] - scales.errorRange[0], errors.height / (theme.sizes.tick * 1.7));
  // Plotly writes powers of ten a quarter larger than other numbers.
  const powers = { ...common.tickfont, size: theme.sizes.tick / 1.25 };
  return {
    xaxis: {
      ...common,
      anchor: "y2",
      type: scales.logTime ? "log" : "linear",
      range: [...scales.timeRange],
      domain: [0, 1],
      nticks: timeTicks,
      ...(scales.logTime ? { tickfont: powers } : {}),
      exponentformat: "power",
    },
    yaxis: {
      ...common,
      anchor: "x",
      range: [...scales.populationRange],
      domain: [1 - scales.populations.height / room, 1],
      nticks: 6,
    },
    yaxis2: {
      ...common,
      anchor: "x",
      type: "log",
      range: [...scales.errorRange],
      domain: [0, errors.height / room],
      nticks: errorTicks,
      tickfont: powers,
      exponentformat: "power",
    },
  };
}

/** The number of ticks to ask Plotly for, so that whole decades fit into `room` labels; a zoom still gets finer ones. */
function ticksFor(decades: number, room: number): number {
  const step = Math.max(1, Math.ceil(decades / room));
  return Math.max(2, Math.ceil(decades / step));
}
