import type { Data } from "plotly.js";
import { decimalSign } from "../i18n/decimalSign.ts";
import type { Figure } from "./dynamicsInput.ts";
import type { PlotlyModule } from "./plotly.ts";

/** While a control is held, bands, axes and labels follow the curves at most this often, ms… */
const FURNITURE_INTERVAL = 140;
/** …and so seldom that a full drawing, however slow the machine, takes one part in so many of the time. */
const FURNITURE_SHARE = 6;

/** Something to draw. Nothing is computed before its frame comes. */
export interface Drawing {
  /** What must be equal for lines to be moved alone: kind of axis, size, theme */
  readonly frame: string;
  readonly lines: () => Data[];
  readonly figure: () => Figure;
}

/** Draws lines into a chart that already stands, without its axes and labels; false when it cannot. */
export type DrawLines = (element: HTMLElement, lines: readonly Data[]) => boolean;

export interface ChartMount {
  /** Shows this at the next frame; of several in one frame the last. `live`: a control is held. */
  show(drawing: Drawing, live: boolean): void;
  destroy(): void;
}

export interface ChartMountOptions {
  readonly load: () => Promise<PlotlyModule>;
  readonly drawLines: DrawLines;
  readonly onError: (error: unknown) => void;
}

/** Keeps one element showing the newest drawing: at most one a display frame, and none after `destroy`. */
export function mountChart(element: HTMLElement, options: ChartMountOptions): ChartMount {
  let plotly: PlotlyModule | null = null;
  let wanted: { drawing: Drawing; live: boolean } | null = null;
  let shown: { frame: string; names: string } | null = null;
  let frame = 0;
  let settle = 0;
  let revision = 0;
  let nextFull = 0;
  let destroyed = false;

  const request = () => {
    if (frame === 0 && plotly && wanted && !destroyed) frame = requestAnimationFrame(draw);
  };

  const draw = () => {
    frame = 0;
    const next = wanted;
    if (!next || !plotly || destroyed) return;
    wanted = null;
    window.clearTimeout(settle);
    const wait = nextFull - performance.now();
    if (next.live && wait > 0 && drawLinesOf(next.drawing)) {
      // Should the hand rest without letting go, the rest of the figure follows.
      settle = window.setTimeout(() => {
        wanted ??= { drawing: next.drawing, live: false };
        request();
      }, wait);
    } else {
      drawAll(plotly, next.drawing);
    }
  };

  const drawLinesOf = (drawing: Drawing): boolean => {
    if (shown?.frame !== drawing.frame) return false;
    const lines = drawing.lines();
    return shown.names === namesOf(lines) && options.drawLines(element, lines);
  };

  const drawAll = (module: PlotlyModule, drawing: Drawing) => {
    const started = performance.now();
    const { data, layout, config } = drawing.figure();
    shown = { frame: drawing.frame, names: namesOf(data) };
    // The revision tells Plotly that lines may stand elsewhere than it left them, even if the arrays are the same.
    const revised = { ...layout, datarevision: ++revision, separators: `${decimalSign()}\u202f` };
    const done = revision === 1 ? module.react(element, data, revised, config) : module.react(element, data, revised);
    done.catch(options.onError);
    const finished = performance.now();
    nextFull = finished + Math.max(FURNITURE_INTERVAL, (FURNITURE_SHARE - 1) * (finished - started));
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
    show(drawing, live) {
      wanted = { drawing, live };
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

/** The same names in the same order are the same traces. */
function namesOf(lines: readonly Data[]): string {
  return lines.map((line) => line.name).join("\n");
}
