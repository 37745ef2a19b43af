/** Plotly with heat maps, for the charts that have one. */

import registry from "plotly.js/src/registry";
import heatmap from "plotly.js/src/traces/heatmap";
import Plotly from "./plotly.ts";

registry.register(heatmap);

export default Plotly;
