import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";
import { createStore } from "zustand/vanilla";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { BlochVector } from "../../panels/BlochVector.tsx";
import { CertificateLine } from "../../panels/CertificateLine.tsx";
import { Comparison } from "../../panels/Comparison.tsx";
import { CursorBar } from "../../panels/CursorBar.tsx";
import { CurveTable } from "../../panels/CurveTable.tsx";
import { DensityMatrix } from "../../panels/DensityMatrix.tsx";
import { DetuningPanel } from "../../panels/DetuningPanel.tsx";
import { Distances } from "../../panels/Distances.tsx";
import { Energy } from "../../panels/Energy.tsx";
import { Equilibria } from "../../panels/Equilibria.tsx";
import { Hypotheses } from "../../panels/Hypotheses.tsx";
import { Microscope } from "../../panels/Microscope.tsx";
import { MicroscopeButton } from "../../panels/MicroscopeButton.tsx";
import { Numbers } from "../../panels/Numbers.tsx";
import { Paced } from "../../panels/Paced.tsx";
import { PinsBar } from "../../panels/PinsBar.tsx";
import { PinsButton } from "../../panels/PinsButton.tsx";
import { ReadOut } from "../../panels/ReadOut.tsx";
import { RungKey } from "../../panels/RungKey.tsx";
import { ScalingPanel } from "../../panels/ScalingPanel.tsx";
import { TableOne } from "../../panels/TableOne.tsx";
import { TuningPanel } from "../../panels/TuningPanel.tsx";
import { Warnings } from "../../panels/Warnings.tsx";
import type { Axis, LowerChart } from "../../store/state.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Later } from "../../ui/Later.tsx";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { Soon } from "../../ui/Soon.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { LaboratoryTime } from "../laboratory/LaboratoryTime.tsx";
import { PublishedNote } from "../laboratory/PublishedNote.tsx";
import { ChartSummary } from "./ChartSummary.tsx";
import { CostLine } from "./CostLine.tsx";
import { JobPanel } from "./JobPanel.tsx";
import { LevelDiagram } from "./LevelDiagram.tsx";
import { MicroscopeLens } from "./MicroscopeLens.tsx";
import { PopulationsChart } from "./PopulationsChart.tsx";
import { ResetZoom } from "./ResetZoom.tsx";
import { TimeCursor } from "./TimeCursor.tsx";
import { usePlayback } from "./usePlayback.ts";
import type { ViewStore } from "./viewStore.ts";
import "./cursor.css";
import "./dynamics.css";
import "./instant.css";
import "./pins.css";
import "./sections.css";

/** What it means, in reading order: each part is rendered in its own turn, so that the curves do not wait for any. */
const PARTS = { warnings: Warnings, diagram: LevelDiagram, table: TableOne, numbers: Numbers };
const SECTIONS = {
  readOut: ReadOut,
  curves: CurveTable,
  densityMatrix: DensityMatrix,
  blochVector: BlochVector,
  comparison: Comparison,
  distances: Distances,
  equilibria: Equilibria,
  hypotheses: Hypotheses,
  energy: Energy,
};

/** The main view: controls, what they do to the populations, and what it means. */
export function DynamicsView() {
  const { t } = useTranslation();
  const [viewStore] = useState<ViewStore>(() => createStore(() => ({ view: null })));
  usePlayback(viewStore);
  return (
    <div className="dynamics">
      <section className="controls" aria-label={t("controls.title")}>
        <Soon>
          <ScalingPanel />
          <DetuningPanel />
          <TuningPanel />
        </Soon>
      </section>
      <section className="stage">
        <div className="stage-head">
          <h2 className="stage-title">
            {t("dynamics.populations")} <Tex tex="\rho_d(t)" />
          </h2>
          <RungKey />
          <LowerChoice />
          <AxisChoice />
        </div>
        <p className="newcomer" id="populations-meaning">
          {t("dynamics.newcomer")}
        </p>
        <div className="chart-place">
          <PopulationsChart describedBy="populations-meaning populations-summary" viewStore={viewStore} />
          <TimeCursor viewStore={viewStore} />
          <ResetZoom viewStore={viewStore} />
          <Paced>
            <ChartSummary id="populations-summary" />
          </Paced>
          <JobPanel />
        </div>
        <Microscope lens={<MicroscopeLens viewStore={viewStore} />} />
        <Paced>
          <PublishedNote />
        </Paced>
        <Paced>
          <PinsBar />
        </Paced>
        <div className="stage-foot">
          <Soon>
            <CursorBar />
            <PinsButton />
            <MicroscopeButton />
            <Paced>
              <LaboratoryTime />
            </Paced>
            <Paced>
              <CostLine />
            </Paced>
          </Soon>
        </div>
      </section>
      <section className="meaning" aria-label={t("meaning.title")}>
        <Later>
          <InTurn parts={PARTS} />
          <div className="sections">
            <InTurn parts={SECTIONS} />
          </div>
          <Paced>
            <CertificateLine />
          </Paced>
        </Later>
      </section>
    </div>
  );
}

function InTurn({ parts }: { parts: Readonly<Record<string, ComponentType>> }) {
  return Object.entries(parts).map(([name, Part]) => (
    <Paced key={name}>
      <Part />
    </Paced>
  ));
}

function LowerChoice() {
  const { t } = useTranslation();
  const { setLower } = useActions();
  const lower = useAppState((state) => state.lower);
  return (
    <Choice<LowerChart>
      label={t("panels.lower.name")}
      value={lower}
      options={[
        { id: "errors", label: t("panels.lower.errors") },
        { id: "polarisation", label: t("panels.lower.polarisation") },
      ]}
      onChange={setLower}
    />
  );
}

function AxisChoice() {
  const { t } = useTranslation();
  const { setAxis } = useActions();
  const axis = useAppState((state) => state.axis);
  const other = axis === "linear" ? "logarithmic" : "linear";
  useShortcut({ keys: "a", description: t("dynamics.axisKey"), run: () => setAxis(other) });
  return (
    <Choice<Axis>
      label={t("dynamics.axis")}
      value={axis}
      options={[
        { id: "logarithmic", label: t("dynamics.logarithmic") },
        { id: "linear", label: t("dynamics.linear") },
      ]}
      onChange={setAxis}
    />
  );
}
