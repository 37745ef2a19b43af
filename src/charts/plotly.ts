/**
 * The parts of Plotly that this program's charts are made of, in a chunk of their own: lines and signs, shapes, names,
 * hover. Plotly's own entry also registers menus, sliders, images, range selectors and a legend, a fifth of its size and
 * none of them used here. Heat maps are added by `plotlyHeatMaps.ts`.
 */
import "plotly.js/build/plotcss";
import annotations from "plotly.js/src/components/annotations";
import colorbar from "plotly.js/src/components/colorbar";
import colorscale from "plotly.js/src/components/colorscale";
import fx from "plotly.js/src/components/fx";
import modebar from "plotly.js/src/components/modebar";
import shapes from "plotly.js/src/components/shapes";
import english from "plotly.js/src/locale-en";
import american from "plotly.js/src/locale-en-us";
import methods from "plotly.js/src/plot_api";
import registry from "plotly.js/src/registry";
import scatter from "plotly.js/src/traces/scatter";

// Plotly calls its own methods by their names.
for (const [name, fn] of Object.entries(methods)) registry.register({ moduleType: "apiMethod", name, fn });
registry.register([scatter, annotations, shapes, colorscale, colorbar, fx, modebar, english, american]);

export type PlotlyModule = Pick<typeof import("plotly.js"), "newPlot" | "react" | "purge" | "toImage">;

const Plotly: PlotlyModule = methods;
export default Plotly;
