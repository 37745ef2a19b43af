import { Suspense, useMemo, useState } from "react";
import { createStore } from "zustand/vanilla";
import { useAppState } from "../../panels/appContext.ts";
import type { LectureStep } from "../../url/lecture/format.ts";
import { ChartSummary } from "../../views/dynamics/ChartSummary.tsx";
import { JobPanel } from "../../views/dynamics/JobPanel.tsx";
import { PopulationsChart } from "../../views/dynamics/PopulationsChart.tsx";
import { TimeCursor } from "../../views/dynamics/TimeCursor.tsx";
import { usePlayback } from "../../views/dynamics/usePlayback.ts";
import type { ViewStore } from "../../views/dynamics/viewStore.ts";
import { VIEWS } from "../../views/registry.ts";
import { ViewFrame } from "../../views/shell/ViewFrame.tsx";
import { veilOf } from "./stepState.ts";
import "../../views/dynamics/cursor.css";
import "../../views/dynamics/dynamics.css";

/** The picture of a step: the main chart by itself, or another view without its controls. */
export function Picture({ step, hiding }: { step: LectureStep; hiding: boolean }) {
  const id = useAppState((state) => state.view);
  const view = VIEWS.find((one) => one.id === id);
  return (
    <div className="lecture-picture" data-view={id} data-highlight={step.highlight === "chart" || undefined}>
      <ViewFrame key={id}>
        {view && id !== "dynamics" ? (
          <Suspense fallback={null}>
            <view.component />
          </Suspense>
        ) : (
          <Populations step={step} hiding={hiding} />
        )}
      </ViewFrame>
    </div>
  );
}

const SUMMARY = "lecture-populations-summary";

function Populations({ step, hiding }: { step: LectureStep; hiding: boolean }) {
  const [viewStore] = useState<ViewStore>(() => createStore(() => ({ view: null })));
  usePlayback(viewStore);
  const pointed = useAppState((state) => state.cursor !== null || state.playing);
  const veil = useMemo(() => (hiding ? veilOf(step) : undefined), [step, hiding]);
  return (
    <div className="chart-place">
      <PopulationsChart describedBy={SUMMARY} viewStore={viewStore} veil={veil} />
      {/* A cursor that stands nowhere in particular is one line too many; and with the words it would say what is kept back. */}
      {pointed && !veil && <TimeCursor viewStore={viewStore} />}
      {veil ? <p id={SUMMARY} className="visually-hidden" /> : <ChartSummary id={SUMMARY} />}
      <JobPanel />
    </div>
  );
}
