import { flushSync } from "react-dom";
import { loadHeatMaps } from "../../charts/loadPlotly.ts";
import { printCharts } from "../../charts/printing.ts";
import { paperTheme, slideTheme } from "../../charts/printTheme.ts";
import type { ChartTheme } from "../../charts/theme.ts";
import { type Caption, captionHeight, composeFigure, type FigureStyle, marginOf } from "../../export/figureSvg.ts";
import { withPrintSize } from "../../export/png.ts";
import { decimalSign } from "../../i18n/decimalSign.ts";
import type { Scenario } from "../../scenario/format.ts";
import type { Printable } from "./printables.ts";
import { aspectOf, svgDocument } from "./printSvg.ts";
import { rasterise } from "./rasterise.ts";

export const PRINT_SIZES = ["single", "double", "slide"] as const;
export type PrintSize = (typeof PRINT_SIZES)[number];

interface Page {
  readonly theme: ChartTheme;
  /** Of the drawing, in its own pixels */
  readonly width: number;
  /** Of a chart; absent where chart and caption fill a page of `page` together */
  readonly height?: number;
  readonly page?: number;
  /** Width on paper, mm */
  readonly millimetres?: number;
  readonly dotsPerInch: number;
}

/** Pixels of the drawing per millimetre of paper: type of 12 pixels is 7 points high. */
const PER_MILLIMETRE = 4.8;
const MILLIMETRES_PER_INCH = 25.4;
const DOTS_PER_INCH = 300;

const PAGES: Readonly<Record<PrintSize, Page>> = {
  single: column(89, 0.98),
  double: column(183, 0.62),
  // Twice the pixels of a slide, so that it stays sharp on any projector; its width is 13.33 inches, as slides have it.
  slide: { theme: slideTheme, width: 1280, page: 720, dotsPerInch: 192 },
};

function column(millimetres: number, aspect: number): Page {
  const width = Math.round(millimetres * PER_MILLIMETRE);
  return { theme: paperTheme, width, height: Math.round(width * aspect), millimetres, dotsPerInch: DOTS_PER_INCH };
}

export interface PrintOrder {
  readonly printable: Printable;
  readonly size: PrintSize;
  readonly caption: Caption;
  readonly captioned: boolean;
  readonly scenario: Scenario;
}

export interface PrintedFigure {
  readonly svg: string;
  /** On paper, mm; null for a slide */
  readonly millimetres: { readonly width: number; readonly height: number } | null;
  /** Of the PNG */
  readonly pixels: { readonly width: number; readonly height: number };
  readonly dotsPerInch: number;
  readonly png: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Draws a chart or a picture of the page for print, with its caption. Must not be called while React renders. */
export async function printFigure(order: PrintOrder): Promise<PrintedFigure> {
  const { printable, caption, captioned, scenario } = order;
  const page = PAGES[order.size];
  const { theme, dotsPerInch } = page;
  const style = styleOf(theme);
  const width = page.width - 2 * marginOf(style);
  const below = captioned ? captionHeight(caption, width, style) : 0;
  const height = page.height ?? Math.max(200, Math.floor((page.page ?? 0) - below) - 2 * marginOf(style));
  const { picture, pictureHeight } =
    printable.kind === "chart"
      ? { picture: await chartPicture(printable.element as HTMLElement, theme, width, height), pictureHeight: height }
      : elementPicture(printable.element as SVGSVGElement, theme, width, height);
  const parts = { picture, width, height: pictureHeight, caption, captioned, style, scenario };
  const composed = composeFigure({
    ...parts,
    size: page.millimetres === undefined ? { pixels: page.width } : { millimetres: page.millimetres },
  });
  const inches = page.millimetres === undefined ? page.width / 96 : page.millimetres / MILLIMETRES_PER_INCH;
  const across = Math.round(inches * dotsPerInch);
  const down = Math.round((across * composed.height) / composed.width);
  return {
    svg: composed.svg,
    millimetres:
      page.millimetres === undefined
        ? null
        : { width: page.millimetres, height: (page.millimetres * composed.height) / composed.width },
    pixels: { width: across, height: down },
    dotsPerInch,
    png: async () => {
      const { svg } = composeFigure({ ...parts, size: { pixels: across } });
      return withPrintSize(await rasterise(svg, across, down), dotsPerInch, scenario);
    },
  };
}

function styleOf({ ground, ink, mutedInk, fonts, sizes }: ChartTheme): FigureStyle {
  const context = document.createElement("canvas").getContext("2d");
  return {
    ...{ ground, ink, mutedInk, fontFamily: fonts.text, fontSize: sizes.tick },
    ...(context && {
      measure: (text, size) => {
        context.font = `${size}px ${fonts.text}`;
        return context.measureText(text).width;
      },
    }),
  };
}

async function chartPicture(element: HTMLElement, theme: ChartTheme, width: number, height: number): Promise<string> {
  const Plotly = await loadHeatMaps();
  const { charts } = printCharts(theme, { width, height }, flushSync, () => null);
  const drawn = charts.find((chart) => chart.element === element);
  if (!drawn) throw new Error("the chart is no longer on the page");
  const { data, layout, config } = drawn.figure;
  const separators = `${decimalSign()}\u202f`;
  const whole = { data, layout: { ...layout, width, height, separators }, config };
  const address = await Plotly.toImage(whole, { format: "svg", width, height });
  return decodeURIComponent(address.slice(address.indexOf(",") + 1));
}

/** A picture is drawn as high as its own proportions ask, at most as high as a chart would be, and stands in the middle. */
function elementPicture(element: SVGSVGElement, theme: ChartTheme, width: number, height: number) {
  const { meanwhile } = printCharts(theme, { width, height }, flushSync, () => svgDocument(element));
  return { picture: meanwhile, pictureHeight: Math.min(height, Math.round(width * aspectOf(element))) };
}
