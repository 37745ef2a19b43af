/**
 * The floor that the first chart is measured against: a page that does nothing but load the same Plotly and the curves
 * that the product draws first, ready made, and draw them. `?figure=…` is the address of the figure.
 */
import Plotly from "../../../src/charts/plotly.ts";

const response = await fetch(new URLSearchParams(window.location.search).get("figure")!);
const { data, layout } = await response.json();
await Plotly.newPlot(document.querySelector("figure")!, data, layout, {
  displayModeBar: false,
  displaylogo: false,
});
