import type { ChartZoom, Scales } from "./scales.ts";

/** What stands on the screen: where each time and population is, and how to see the whole again. */
export interface ChartView {
  readonly scales: Scales;
  readonly zoomed: boolean;
  readonly resetZoom: () => void;
}

const AXES = { xaxis: "time", yaxis: "populations", yaxis2: "errors" } as const;

/**
 * The zoom after Plotly has reported a change by hand: `{"xaxis.range[0]": a, "xaxis.range[1]": b}`, `{"xaxis.range":
 * [a, b]}` or `{"xaxis.autorange": true}`. Null where the report is of something else.
 */
export function zoomAfter(zoom: ChartZoom, report: Readonly<Record<string, unknown>>): ChartZoom | null {
  let changed = false;
  const next: { -readonly [Axis in keyof ChartZoom]: ChartZoom[Axis] } = { ...zoom };
  for (const [axis, name] of Object.entries(AXES)) {
    const whole = report[`${axis}.range`];
    const [from, to] = Array.isArray(whole) ? whole : [report[`${axis}.range[0]`], report[`${axis}.range[1]`]];
    if (Number.isFinite(from) && Number.isFinite(to) && from !== to) {
      next[name] = [Number(from), Number(to)];
      changed = true;
    } else if (report[`${axis}.autorange`] === true) {
      delete next[name];
      changed = true;
    }
  }
  return changed ? next : null;
}
