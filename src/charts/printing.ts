import type { ChartMount, Drawing } from "./chartMount.ts";
import type { Figure } from "./dynamicsInput.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/**
 * Charts for paper. While a print lasts, every chart on the page is rendered once more with another theme and size, by the
 * same components from the same state; what it would draw is caught here and never reaches the screen.
 */
export interface Print {
  readonly theme: ChartTheme;
  readonly size: FigureSize;
  /** Takes the drawing of the chart that stands in this element; null where the chart draws it itself, at once */
  readonly mountFor: ((element: () => HTMLElement | null) => Pick<ChartMount, "show">) | null;
}

export interface PrintedChart {
  readonly element: HTMLElement;
  readonly figure: Figure;
}

let present: Print | null = null;
const listeners = new Set<() => void>();

/** The print that lasts now, or null: nearly always. */
export const presentPrint = (): Print | null => present;

export function subscribeToPrint(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What takes a chart's drawing while this print lasts. */
export function printTarget(
  { mountFor }: Print,
  element: () => HTMLElement | null,
  mount: () => ChartMount | null,
): Pick<ChartMount, "show"> {
  return mountFor?.(element) ?? { show: (drawing) => mount()?.showNow(drawing) };
}

/**
 * What every chart on the page draws with this theme in a box of this size. `now` runs what changes the page and returns
 * when it has been rendered, effects included; `meanwhile` runs while the page is dressed for print.
 */
export function printCharts<T>(
  theme: ChartTheme,
  size: FigureSize,
  now: (change: () => void) => void,
  meanwhile: () => T,
): { readonly charts: readonly PrintedChart[]; readonly meanwhile: T } {
  const drawings = new Map<HTMLElement, Drawing>();
  const mountFor: Print["mountFor"] = (element) => ({
    show: (drawing) => {
      const box = element();
      if (box) drawings.set(box, drawing);
    },
  });
  const before = present;
  const change = (next: Print | null) => now(() => set(next));
  try {
    change({ theme, size, mountFor });
    const charts = [...drawings].map(([element, drawing]) => ({ element, figure: drawing.figure() }));
    return { charts, meanwhile: meanwhile() };
  } finally {
    change(before);
  }
}

/** Dresses the page itself for paper: its charts are drawn there once more, before this returns. Null: as it was. */
export function dressForPaper(look: Pick<Print, "theme" | "size"> | null, now: (change: () => void) => void): void {
  if ((present === null) === (look === null)) return;
  now(() => set(look && { ...look, mountFor: null }));
}

function set(next: Print | null): void {
  present = next;
  for (const listener of listeners) listener();
}
