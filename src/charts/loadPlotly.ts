import type { PlotlyModule } from "./plotly.ts";

/** Plotly for lines and signs. */
export const loadPlotly = (): Promise<PlotlyModule> => import("./plotly.ts").then((module) => module.default);

/** Plotly for every figure of this program. */
export const loadHeatMaps = (): Promise<PlotlyModule> => import("./plotlyHeatMaps.ts").then((module) => module.default);
