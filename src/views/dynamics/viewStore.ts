import { type StoreApi, useStore } from "zustand";
import type { ChartView } from "../../charts/dynamicsZoom.ts";

/** Where things stand on the chart, for what lies over it and beside it; null before it has drawn. */
export type ViewStore = StoreApi<{ readonly view: ChartView | null }>;

export function useChartView<T>(store: ViewStore, selector: (view: ChartView | null) => T): T {
  return useStore(store, ({ view }) => selector(view));
}
