/** Plotly's core, lines and heat maps alone, in a chunk of its own: charts load it when they first draw. */
import * as Plotly from "plotly.js/lib/core";
import heatmap from "plotly.js/lib/heatmap";

Plotly.register([heatmap]);

export type PlotlyModule = typeof Plotly;
export default Plotly;
