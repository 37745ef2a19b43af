import type { DrawLines } from "./chartMount.ts";

/**
 * Moves the lines of a standing chart by writing their SVG paths: about a twentieth of the cost of a full drawing,
 * so that curves follow the hand at the display's rate. It reads three private fields of Plotly, all named in the
 * types below; a browser test compares what it draws with what Plotly draws.
 */
interface PrivateAxis {
  /** Pixel of a value within the plot's area */
  c2p(value: number): number;
}

interface PrivateChart {
  readonly data?: { x?: unknown; y?: unknown }[];
  readonly _fullData?: readonly { readonly uid: string; readonly xaxis: string; readonly yaxis: string }[];
  readonly _fullLayout?: {
    readonly _plots?: Readonly<Record<string, { readonly xaxis: PrivateAxis; readonly yaxis: PrivateAxis }>>;
  };
}

/** False, with nothing changed, where the chart does not look as expected: then a full drawing is due. */
export const drawLines: DrawLines = (element, lines) => {
  const chart = element as unknown as PrivateChart;
  const full = chart._fullData;
  const plots = chart._fullLayout?._plots;
  if (!chart.data || !full || !plots || full.length !== lines.length) return false;
  const changes: { path: Element; extra: Element[]; d: string }[] = [];
  for (let i = 0; i < full.length; i++) {
    const trace = full[i]!;
    const plot = plots[trace.xaxis + trace.yaxis];
    const { mode, x, y } = lines[i] as { mode?: string; x: readonly number[]; y: readonly (number | null)[] };
    // Points published elsewhere stand still.
    if (mode === "markers") continue;
    const strokes = [...element.querySelectorAll(`.trace${trace.uid} > .lines > .js-line`)];
    const d = plot ? linePath(x, y, plot.xaxis, plot.yaxis) : "";
    // A curve without a point has no path in Plotly's drawing either.
    if (strokes.length === 0 && d === "") continue;
    if (!plot || strokes.length === 0) return false;
    changes.push({ path: strokes[0]!, extra: strokes.slice(1), d });
  }
  for (const { path, extra, d } of changes) {
    path.setAttribute("d", d || "M0,0");
    for (const other of extra) other.setAttribute("d", "M0,0");
  }
  lines.forEach((trace, i) => {
    const { x, y } = trace as { x: unknown; y: unknown };
    Object.assign(chart.data![i]!, { x, y });
  });
  return true;
};

/** Gaps begin a new stroke. A hundredth of a pixel is all that a path needs. */
function linePath(x: readonly number[], y: readonly (number | null)[], xaxis: PrivateAxis, yaxis: PrivateAxis): string {
  let d = "";
  let stroke = "M";
  for (let i = 0; i < x.length; i++) {
    const value = y[i];
    if (value === null || value === undefined) {
      stroke = "M";
      continue;
    }
    d += `${stroke}${xaxis.c2p(x[i]!).toFixed(2)},${yaxis.c2p(value).toFixed(2)}`;
    stroke = "L";
  }
  return d;
}
