import type { LayoutAxis } from "plotly.js";

/** Where an axis lies, and what it shows: enough to place values before Plotly does. */
export interface LiveAxis {
  readonly log: boolean;
  /** As Plotly takes it: log10 of the value on a logarithmic axis */
  readonly range: readonly [number, number];
  /** Of its beginning from the left or the top edge of the drawing, and its length, pixels */
  readonly offset: number;
  readonly length: number;
  readonly vertical: boolean;
  /** From the beginning of the plot's area, of a position on the range: log10 of the value on a logarithmic axis */
  pixel(position: number): number;
}

export function liveAxis(
  { type, range }: Partial<LayoutAxis>,
  place: { readonly offset: number; readonly length: number },
  vertical: boolean,
): LiveAxis | null {
  const [from, to] = (range ?? []) as [number?, number?];
  if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) return null;
  const { offset, length } = place;
  const scale = length / (to! - from!);
  return {
    log: type === "log",
    range: [from!, to!],
    offset,
    length,
    vertical,
    pixel: vertical ? (position) => (to! - position) * scale : (position) => (position - from!) * scale,
  };
}

/** What an axis is numbered with: positions on its range, and text in Plotly's mark-up. */
export interface Tick {
  readonly position: number;
  readonly text: string;
}

/** An axis that shows another stretch than Plotly has drawn it for, with the numbers it is to have. */
export interface MovedAxis {
  readonly id: string;
  readonly axis: LiveAxis;
  readonly ticks: readonly Tick[];
}

/**
 * The numbers of a logarithmic axis of several decades, as Plotly chooses them for so many ticks: every decade or every
 * so many. Null where Plotly would write anything else.
 */
export function decadeTicks(
  { nticks, tickvals, ticktext }: Partial<LayoutAxis>,
  { log, range }: LiveAxis,
): Tick[] | null {
  if (!log || tickvals || ticktext || !nticks) return null;
  const low = Math.min(...range);
  const high = Math.max(...range);
  const rough = (high - low) / nticks;
  if (rough <= 0.7) return null;
  const step = Math.ceil(rough);
  // Plotly lets a tick stand this far outside.
  const slack = (high - low) * 1e-4;
  const ticks: Tick[] = [];
  for (let power = Math.ceil((low - slack) / step) * step; power <= high + slack; power += step) {
    ticks.push({ position: power, text: powerText(power) });
  }
  return ticks;
}

function powerText(power: number): string {
  if (power === 0) return "1";
  if (power === 1) return "10";
  return `10<sup>${power < 0 ? "−" : ""}${Math.abs(power)}</sup>`;
}
