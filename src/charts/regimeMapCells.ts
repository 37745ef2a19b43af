import type { Figure } from "./dynamicsInput.ts";
import type { PrivateChart } from "./plotlyPrivate.ts";
import { type ColourScale, colourTable } from "./regimeMapColours.ts";
import { SIGNS } from "./regimeMapContourTraces.ts";

/** Values may run out of the range of colours for so long, ms: only Plotly can draw the colour bar anew. */
const RANGE_INTERVAL = 250;
/** Ends of the range that are off by less than this share of it are no matter until the map rests. */
const RANGE_SLACK = 0.03;

interface Cells {
  readonly type?: string;
  readonly z?: readonly (readonly (number | null)[])[];
  readonly zmin?: number;
  readonly zmax?: number;
  readonly colorscale?: ColourScale;
}

interface StandingChart extends Pick<PrivateChart, "_fullData"> {
  readonly data?: { z?: unknown }[];
}

/**
 * Paints new values into the picture of a standing heat map, a fiftieth of the cost of a full drawing: Plotly shows the
 * cells as an image of one pixel each, and it is that image which is replaced. The colours' range stays that of the
 * standing chart for a moment; contours and hatching are those of other cells, and hidden. A browser test compares it
 * with what Plotly draws.
 */
export function createCellPainter() {
  let unfitSince: number | null = null;
  let canvas: HTMLCanvasElement | null = null;
  let hidden: SVGElement[] = [];
  return {
    /** False, with nothing changed, where the chart does not look as expected or its range of colours is due. */
    draw(element: HTMLElement, { data }: Figure): boolean {
      const standing = (element as unknown as StandingChart).data?.[0] as Cells | undefined;
      const next = data[0] as Cells;
      const image = element.querySelector(".heatmaplayer image");
      if (!standing || !image || standing.type !== "heatmap" || !next.z) return false;
      const { zmin = 0, zmax = 1, colorscale } = standing;
      const slack = RANGE_SLACK * (zmax - zmin);
      const ranged = Math.abs(next.zmin! - zmin) <= slack && Math.abs(next.zmax! - zmax) <= slack;
      unfitSince = ranged ? null : (unfitSince ?? performance.now());
      const due = unfitSince !== null && performance.now() - unfitSince > RANGE_INTERVAL;
      if (!colorscale || due) return false;
      canvas ??= document.createElement("canvas");
      if (!paint(canvas, next.z, { zmin, zmax, colorscale })) return false;
      image.setAttribute("href", canvas.toDataURL("image/png"));
      (element as unknown as StandingChart).data![0]!.z = next.z;
      if (hidden.length === 0) hidden = signsOf(element);
      for (const sign of hidden) sign.style.display = "none";
      return true;
    },
    end(): void {
      unfitSince = null;
      for (const sign of hidden) sign.style.display = "";
      hidden = [];
    },
  };
}

/** The drawn traces that stand for what the cells were. */
function signsOf(element: HTMLElement): SVGElement[] {
  const traces = (element as unknown as StandingChart)._fullData?.slice(1, 1 + SIGNS.length) ?? [];
  return traces.flatMap(({ uid }) => element.querySelector<SVGElement>(`.scatterlayer .trace${uid}`) ?? []);
}

/** One pixel for each cell, the first row below; nothing where there is no value. False where no canvas can be had. */
function paint(
  canvas: HTMLCanvasElement,
  z: NonNullable<Cells["z"]>,
  { zmin, zmax, colorscale }: Required<Pick<Cells, "zmin" | "zmax" | "colorscale">>,
): boolean {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const height = z.length;
  const width = z[0]?.length ?? 0;
  if (!context || width === 0) return false;
  canvas.width = width;
  canvas.height = height;
  const pixels = context.createImageData(width, height);
  const colours = colourTable(colorscale);
  const last = colours.length / 3 - 1;
  z.forEach((row, r) => {
    row.forEach((value, column) => {
      if (value === null) return;
      const at = 4 * ((height - 1 - r) * width + column);
      const share = Math.min(1, Math.max(0, (value - zmin) / (zmax - zmin)));
      const colour = 3 * Math.round(share * last);
      for (let channel = 0; channel < 3; channel++) pixels.data[at + channel] = colours[colour + channel]!;
      pixels.data[at + 3] = 255;
    });
  });
  context.putImageData(pixels, 0, 0);
  return true;
}
