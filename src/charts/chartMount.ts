import { decimalSign } from "../i18n/decimalSign.ts";
import type { Figure } from "./dynamicsInput.ts";
import type { PlotlyModule } from "./plotly.ts";

/** While a control is held, what only Plotly can draw is drawn at most this often, ms… */
const FULL_INTERVAL = 140;
/** …and so seldom that a full drawing, however slow the machine, takes one part in so many of the time. */
const FULL_SHARE = 6;

/** Curves come one after the other: those of a first picture are all there when none has come for this long, ms. */
const REST = 80;

/** Something to draw. Nothing is computed before its frame comes. */
export interface Drawing {
  /** What must be equal for a standing chart to be moved: kind of axis, size, theme */
  readonly frame: string;
  readonly figure: () => Figure;
  /** More curves are on their way: a first picture waits for them before Plotly is fetched */
  readonly partial?: boolean;
  /** The same in full follows within moments: until then the chart is not all there */
  readonly followed?: boolean;
}

/** Draws into a chart that already stands, without Plotly and quickly. */
export interface QuickDrawing {
  /** False, with nothing changed, for a figure that only Plotly can draw */
  draw(element: HTMLElement, figure: Figure): boolean;
  /** Gives the chart back to Plotly, right before it draws. */
  end(element: HTMLElement): void;
}

/** Draws into an element that has no chart yet, without Plotly. */
export interface FirstDrawing {
  /** False, with nothing drawn, for a figure that only Plotly can draw */
  draw(element: HTMLElement, figure: Figure): boolean;
  /** Takes it away, once Plotly's own drawing is there. */
  end(element: HTMLElement): void;
}

export interface ChartMount {
  /** Shows this at the next frame; of several in one frame the last. `live`: a control is held. */
  show(drawing: Drawing, live: boolean): void;
  /** Draws this before it returns: paper does not wait for a frame. */
  showNow(drawing: Drawing): void;
  destroy(): void;
}

export interface ChartMountOptions {
  readonly load: () => Promise<PlotlyModule>;
  readonly quick: QuickDrawing;
  /** With it, Plotly is loaded after a first picture; what draws that may wait this long for something to show, ms */
  readonly first?: FirstDrawing & { readonly patience: number; readonly drawn: () => void };
  readonly onError: (error: unknown) => void;
}

/** Keeps one element showing the newest drawing: at most one a display frame, and none after `destroy`. */
export function mountChart(element: HTMLElement, options: ChartMountOptions): ChartMount {
  let plotly: PlotlyModule | null = null;
  let wanted: { drawing: Drawing; live: boolean } | null = null;
  let shown: string | null = null;
  let frame = 0;
  let settle = 0;
  let revision = 0;
  let nextFull = 0;
  let destroyed = false;

  const { first } = options;
  /** Whoever photographs or reads the page knows that what is wanted is not on the screen yet. */
  const mark = (coming: boolean) => element.toggleAttribute("data-coming", coming);
  const request = () => {
    if (frame !== 0 || destroyed || !wanted || !(plotly || first)) return;
    frame = requestAnimationFrame(plotly ? draw : drawFirst);
  };

  const drawFirst = () => {
    frame = 0;
    // It came in the meantime.
    if (plotly) return draw();
    if (!wanted || !first || destroyed) return;
    const figure = wanted.drawing.figure();
    // Curves are on their way.
    if (figure.data.every((trace) => "x" in trace && trace.x?.length === 0)) return;
    first.draw(element, figure);
    // The whole picture is on the screen before anything else is fetched.
    window.clearTimeout(settle);
    if (wanted.drawing.partial) return;
    settle = window.setTimeout(() => {
      load();
      first.drawn();
    }, REST);
  };

  const draw = () => {
    frame = 0;
    const next = wanted;
    if (!next || !plotly || destroyed) return;
    wanted = null;
    window.clearTimeout(settle);
    const { frame: kind } = next.drawing;
    const figure = next.drawing.figure();
    if (next.live && shown === kind) {
      if (options.quick.draw(element, figure)) {
        mark(next.drawing.followed === true);
        return;
      }
      const wait = nextFull - performance.now();
      if (wait > 0) {
        // Its time comes, should nothing newer be wanted until then.
        settle = window.setTimeout(() => {
          wanted ??= next;
          request();
        }, wait);
        return;
      }
    }
    drawWhole(plotly, kind, figure);
    mark(next.drawing.followed === true);
  };

  const drawWhole = (module: PlotlyModule, kind: string, { data, layout, config }: Figure) => {
    const started = performance.now();
    options.quick.end(element);
    shown = kind;
    // The revision tells Plotly that lines may stand elsewhere than it left them, even if the arrays are the same.
    const revised = { ...layout, datarevision: ++revision, separators: `${decimalSign()}\u202f` };
    const done = revision === 1 ? module.react(element, data, revised, config) : module.react(element, data, revised);
    first?.end(element);
    done.catch(options.onError);
    const finished = performance.now();
    nextFull = finished + Math.max(FULL_INTERVAL, (FULL_SHARE - 1) * (finished - started));
  };

  let loading = false;
  const load = () => {
    if (loading || destroyed) return;
    loading = true;
    options.load().then(
      (module) => {
        plotly = module;
        request();
      },
      (error: unknown) => {
        mark(false);
        if (!destroyed) options.onError(error);
      },
    );
  };
  const patience = first ? window.setTimeout(load, first.patience) : 0;
  if (!first) load();

  return {
    show(drawing, live) {
      mark(true);
      wanted = { drawing, live };
      request();
    },
    showNow(drawing) {
      if (destroyed) return;
      cancelAnimationFrame(frame);
      wanted = { drawing, live: false };
      if (plotly) draw();
      else drawFirst();
    },
    destroy() {
      destroyed = true;
      mark(false);
      cancelAnimationFrame(frame);
      window.clearTimeout(settle);
      window.clearTimeout(patience);
      options.quick.end(element);
      first?.end(element);
      plotly?.purge(element);
    },
  };
}
