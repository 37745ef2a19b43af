import type { Scales } from "../../charts/scales.ts";

/** The stretch of the time axis that is in view and has a curve, in the axis's own units. */
function stretch({ timeRange, wholeTime }: Pick<Scales, "timeRange" | "wholeTime">): [number, number] {
  const [from, to] = [Math.max(timeRange[0], wholeTime[0]), Math.min(timeRange[1], wholeTime[1])];
  return from < to ? [from, to] : [wholeTime[0], wholeTime[1]];
}

type TimeScale = Pick<Scales, "timeRange" | "wholeTime" | "logTime">;

/** How far along the axis in view a time is: 0 at its beginning, 1 at its end. */
export function shareOf(time: number, scale: TimeScale): number {
  const [from, to] = stretch(scale);
  return ((scale.logTime ? Math.log10(time) : time) - from) / (to - from);
}

/** The time at a share of the axis in view. */
export function timeAt(share: number, scale: TimeScale): number {
  const [from, to] = stretch(scale);
  const at = from + Math.min(1, Math.max(0, share)) * (to - from);
  return scale.logTime ? 10 ** at : at;
}

/** The time at a point of the drawing, pixels from its top left; null outside both charts. */
export function timeUnder(x: number, y: number, scales: Scales): number | null {
  const { margin, inner, populations, errors } = scales;
  const within = (band: { readonly top: number; readonly height: number }) =>
    y >= band.top && y <= band.top + band.height;
  if (x < margin.l || x > margin.l + inner || !(within(populations) || within(errors))) return null;
  return scales.time(x);
}
