import type { Annotation } from "plotly.js";
import { still } from "./layerBands.ts";
import type { Scales } from "./scales.ts";
import { secondsText } from "./secondsText.ts";
import type { ChartTheme } from "./theme.ts";

/** Width that one label needs, in widths of a digit. */
const ROOM = 7;

/** A second row below the time axis: round numbers of seconds where they fall on t. */
export function laboratoryTicks(secondsPerTime: number, scales: Scales, theme: ChartTheme): Partial<Annotation>[] {
  const size = theme.sizes.tick;
  return roundSeconds(secondsPerTime, scales, scales.inner / (ROOM * size * 0.6)).map((seconds) => {
    const t = seconds / secondsPerTime;
    return still({
      text: secondsText(seconds),
      xref: "x",
      yref: "y2 domain",
      x: scales.logTime ? Math.log10(t) : t,
      y: 0,
      xanchor: "center",
      yanchor: "top",
      yshift: -size * 1.9,
      font: { color: theme.accent, size, family: theme.fonts.text },
    });
  });
}

/** Powers of ten on a logarithmic axis, multiples of 1, 2 or 5 times one on a linear axis; at most `most` of them. */
export function roundSeconds(secondsPerTime: number, scales: Pick<Scales, "logTime" | "timeRange">, most: number) {
  const [start, end] = scales.timeRange;
  const marks: number[] = [];
  if (scales.logTime) {
    const shift = Math.log10(secondsPerTime);
    const [first, last] = [Math.ceil(start + shift - 1e-9), Math.floor(end + shift + 1e-9)];
    const step = Math.max(1, Math.ceil((last - first + 1) / most));
    // Every third power has a prefix of its own.
    for (let power = Math.ceil(first / step) * step; power <= last; power += step) marks.push(Number(`1e${power}`));
    return marks;
  }
  const span = (end - start) * secondsPerTime;
  const least = span / Math.max(1, most - 1);
  const unit = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((candidate) => candidate >= least * (1 - 1e-9))!;
  for (let k = Math.ceil((start * secondsPerTime) / step - 1e-9); k * step <= end * secondsPerTime * (1 + 1e-9); k++) {
    marks.push(Number((k * step).toPrecision(12)));
  }
  return marks;
}
