import { useCallback, useMemo } from "react";
import { DynamicsChart, type DynamicsChartProps } from "../../charts/DynamicsChart.tsx";
import type { ChartView } from "../../charts/dynamicsZoom.ts";
import { useAppState } from "../../panels/appContext.ts";
import { useChartWords } from "../../panels/chartWords.ts";
import { usePublished } from "../../panels/published.ts";
import { useTheme } from "../../panels/theme.ts";
import { secondsPerTime } from "../../scenario/laboratory/split.ts";
import { chartInput } from "./chartInput.ts";
import { useGhosts } from "./useGhosts.ts";
import { type Veil, veiled } from "./veil.ts";
import type { ViewStore } from "./viewStore.ts";

export interface PopulationsChartProps {
  readonly describedBy: string;
  readonly viewStore: ViewStore;
  /** What a lecture keeps back; must be the same object while it is the same */
  readonly veil?: Veil | undefined;
}

/** The present result as the chart's input: only the rungs that are switched on. */
export function PopulationsChart({ describedBy, viewStore, veil }: PopulationsChartProps) {
  const theme = useTheme();
  const words = useChartWords();
  const result = useAppState((state) => state.result);
  const shown = useAppState((state) => state.shown);
  const lower = useAppState((state) => state.lower);
  const distance = useAppState((state) => state.distance);
  const compare = useAppState((state) => state.compare);
  const axis = useAppState((state) => state.axis);
  const held = useAppState((state) => state.held);
  const horizon = useAppState((state) => (state.result ?? state).scenario.horizon);

  const origin = useAppState((state) => state.origin);
  const published = usePublished();
  const unit = useAppState((state) => (state.laboratoryTime ? (state.laboratory?.unit ?? null) : null));
  const epsilon = useAppState((state) => (state.result ?? state).scenario.scaling.epsilon);

  const ghosts = useGhosts();
  const input = useMemo<DynamicsChartProps["input"]>(() => {
    const shownCurves = published?.curves.filter(({ rung }) => shown.includes(rung)) ?? [];
    const whole = chartInput(
      { result, shown, lower, distance, compare, axis },
      {
        ghosts,
        horizon,
        words,
        secondsPerTime: unit === null ? null : secondsPerTime(unit, epsilon),
        published: shownCurves,
      },
    );
    return veil ? veiled(whole, veil) : whole;
  }, [result, shown, lower, distance, compare, ghosts, axis, horizon, words, unit, epsilon, published, veil]);

  const onView = useCallback((view: ChartView) => viewStore.setState({ view }), [viewStore]);
  return (
    <DynamicsChart input={input} theme={theme} live={held} zoomKey={origin} onView={onView} describedBy={describedBy} />
  );
}
