import { useCallback, useMemo } from "react";
import { DynamicsChart, type DynamicsChartProps } from "../../charts/DynamicsChart.tsx";
import type { ChartView } from "../../charts/dynamicsZoom.ts";
import { useAppState } from "../../panels/appContext.ts";
import { useChartWords } from "../../panels/chartWords.ts";
import { usePublished } from "../../panels/published.ts";
import { useTheme } from "../../panels/theme.ts";
import { secondsPerTime } from "../../scenario/laboratory/split.ts";
import { shownLayers } from "../../store/selectors.ts";
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
    const bloch = result?.bloch;
    const ghost = compare && result?.unperturbed ? result.unperturbed : null;
    const curves = [...(bloch ? [bloch.curve] : []), ...(result?.curves ?? [])];
    const whole = {
      curves: curves.filter((curve) => shown.includes(curve.rung)),
      coherence: bloch && shown.includes("bloch") ? { times: bloch.curve.times, values: bloch.coherenceL1 } : null,
      distance,
      layers: result ? shownLayers(result) : [],
      equilibrium: result?.analysis?.equilibrium.averaged ?? null,
      otherEquilibria: (result?.equilibria ?? []).filter(({ rung }) => rung !== "averaged" && shown.includes(rung)),
      ...(lower === "polarisation" ? { polarisation: result?.polarisation ?? null } : {}),
      unperturbed: ghost && { curve: ghost, equilibrium: result?.comparison?.unperturbed.equilibrium ?? [] },
      ghosts,
      horizon,
      axis,
      words,
      secondsPerTime: unit === null ? null : secondsPerTime(unit, epsilon),
      published: published?.curves.filter(({ rung }) => shown.includes(rung)) ?? [],
    };
    return veil ? veiled(whole, veil) : whole;
  }, [result, shown, lower, distance, compare, ghosts, axis, horizon, words, unit, epsilon, published, veil]);

  const onView = useCallback((view: ChartView) => viewStore.setState({ view }), [viewStore]);
  return (
    <DynamicsChart input={input} theme={theme} live={held} zoomKey={origin} onView={onView} describedBy={describedBy} />
  );
}
