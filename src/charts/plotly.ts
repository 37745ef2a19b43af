/** Plotly's core with lines alone, in a chunk of its own: charts load it when they first draw. */
import * as Plotly from "plotly.js/lib/core";

export type PlotlyModule = typeof Plotly;
export default Plotly;
