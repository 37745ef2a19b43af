import type { LayoutAxis } from "plotly.js";
import { numberText } from "./numberText.ts";
import { niceStep } from "./regimeMapScale.ts";
import { plainAxis } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/** One side of a map. Its coordinate is the value itself, or its logarithm to base 10: cells are evenly spaced in it. */
export interface DrawnAxis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly logarithmic: boolean;
}

/** Ends of the axis in its coordinate. */
export function coordinates({ from, to, logarithmic }: DrawnAxis): readonly [number, number] {
  return logarithmic ? [Math.log10(from), Math.log10(to)] : [from, to];
}

/** The coordinate of a place, 0 at one end and 1 at the other. */
export function coordinateAt(axis: DrawnAxis, place: number): number {
  const [from, to] = coordinates(axis);
  return from + place * (to - from);
}

/** Plotly's axis: linear in the coordinate, its ticks round values. `pixels` long; `room` is what one label needs. */
export function mapAxis(axis: DrawnAxis, theme: ChartTheme, pixels: number, room: number): Partial<LayoutAxis> {
  const [from, to] = coordinates(axis);
  const values = roundValues(axis, Math.max(2, Math.floor(pixels / room)));
  return {
    ...plainAxis(theme, axis.title),
    range: [from, to],
    showgrid: false,
    tickmode: "array",
    tickvals: values.map((value) => (axis.logarithmic ? Math.log10(value) : value)),
    ticktext: values.map((value) => tickText(value, axis)),
    tickcolor: theme.mutedInk,
    fixedrange: true,
  };
}

/** Multiples of 1, 2 or 5 times a power of ten; on a logarithmic axis of some decades, powers of ten. */
export function roundValues({ from, to, logarithmic }: DrawnAxis, most: number): number[] {
  const slack = 1e-9;
  if (logarithmic && Math.log10(to / from) >= 2) {
    const [first, last] = [Math.ceil(Math.log10(from) - slack), Math.floor(Math.log10(to) + slack)];
    const step = Math.max(1, Math.ceil((last - first + 1) / most));
    return range(Math.ceil(first / step), Math.floor(last / step)).map((k) => Number(`1e${k * step}`));
  }
  const step = niceStep((to - from) / most);
  return range(Math.ceil(from / step - slack), Math.floor(to / step + slack)).map((k) =>
    Number((k * step).toPrecision(12)),
  );
}

function tickText(value: number, { from, to, logarithmic }: DrawnAxis): string {
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (logarithmic || size >= 1e4 || size < 1e-2) return numberText(value, 3).replace(/(\.\d*?)0+($| )/, "$1$2");
  return String(value).replace("-", "−");
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
