import type { PrivateAxis, PrivateChart } from "./plotlyPrivate.ts";

/** Where a point of the chart is in its drawing, pixels; null where it is out of view or nothing is drawn yet. */
export function pointPlace(chart: PrivateChart, x: number, y: number): { left: number; top: number } | null {
  const layout = chart._fullLayout;
  const left = along(layout?.xaxis as PrivateAxis | undefined, x, false);
  const top = along(layout?.yaxis as PrivateAxis | undefined, y, true);
  return left === null || top === null ? null : { left, top };
}

function along(axis: PrivateAxis | undefined, value: number, downwards: boolean): number | null {
  const [from, to] = axis?.range ?? [];
  const { _offset: offset, _length: length, type } = axis ?? {};
  if (from === undefined || to === undefined || offset === undefined || length === undefined) return null;
  const share = ((type === "log" ? Math.log10(value) : value) - from) / (to - from);
  if (!(share >= -0.001 && share <= 1.001)) return null;
  return offset + (downwards ? 1 - share : share) * length;
}
