import type { Figure } from "./dynamicsInput.ts";
import type { PlotlyModule } from "./plotly.ts";

/** While a control is held, bands, axes and labels follow the curves at most this often, in ms. */
const FURNITURE_INTERVAL = 140;

/** Draws the lines of a figure into a chart that already stands, without its axes and labels; false when it cannot. */
export type DrawLines = (element: HTMLElement, figure: Figure) => boolean;

export interface ChartMount {
  /** Shows this figure at the next frame; of several in one frame the last. `live`: a control is held. */
  show(figure: Figure, live: boolean): void;
  destroy(): void;
}

export interface ChartMountOptions {
  readonly load: () => Promise<PlotlyModule>;
  readonly drawLines: DrawLines;
  readonly onError: (error: unknown) => void;
  /** Called after every drawing */
  readonly onDrawn?: (element: HTMLElement) => void;
}

/** Keeps one element showing the newest figure: at most one drawing per display frame, and none after `destroy`. */
export function mountChart(element: HTMLElement, options: ChartMountOptions): ChartMount {
  let plotly: PlotlyModule | null = null;
  let wanted: { figure: Figure; live: boolean } | null = null;
  let shown: Figure | null = null;
  let frame = 0;
  let settle = 0;
  let revision = 0;
  let lastFull = Number.NEGATIVE_INFINITY;
  let destroyed = false;

  const request = () => {
    if (frame === 0 && plotly && wanted && !destroyed) frame = requestAnimationFrame(draw);
  };

  const draw = (now: number) => {
    frame = 0;
    const next = wanted;
    if (!next || !plotly || destroyed) return;
    wanted = null;
    const fresh = shown === null || !sameTraces(shown, next.figure);
    const linesOnly = next.live && !fresh && now - lastFull < FURNITURE_INTERVAL;
    if (linesOnly && options.drawLines(element, next.figure)) {
      shown = next.figure;
      // Should the hand rest without letting go, the rest of the figure follows.
      window.clearTimeout(settle);
      settle = window.setTimeout(() => {
        wanted ??= { figure: next.figure, live: false };
        request();
      }, FURNITURE_INTERVAL);
      options.onDrawn?.(element);
      return;
    }
    window.clearTimeout(settle);
    lastFull = now;
    shown = next.figure;
    const { data, layout, config } = next.figure;
    // The revision tells Plotly that lines may stand elsewhere than it left them, even if the arrays are the same.
    const revised = { ...layout, datarevision: ++revision };
    const drawing =
      revision === 1 ? plotly.react(element, data, revised, config) : plotly.react(element, data, revised);
    drawing.then(() => {
      if (!destroyed) options.onDrawn?.(element);
    }, options.onError);
  };

  options.load().then(
    (module) => {
      plotly = module;
      request();
    },
    (error: unknown) => {
      if (!destroyed) options.onError(error);
    },
  );

  return {
    show(figure, live) {
      wanted = { figure, live };
      request();
    },
    destroy() {
      destroyed = true;
      cancelAnimationFrame(frame);
      window.clearTimeout(settle);
      plotly?.purge(element);
    },
  };
}

/** Same traces in the same order on axes of the same kind: then the lines alone can be moved. */
function sameTraces(a: Figure, b: Figure): boolean {
  return (
    a.data.length === b.data.length &&
    a.data.every((trace, i) => trace.name === b.data[i]!.name) &&
    a.layout.uirevision === b.layout.uirevision &&
    a.layout.width === b.layout.width &&
    a.layout.height === b.layout.height
  );
}
