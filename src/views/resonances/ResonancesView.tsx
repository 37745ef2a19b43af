import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { DetuningPanel } from "../../panels/DetuningPanel.tsx";
import { ScalingPanel } from "../../panels/ScalingPanel.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { ConstantsTable } from "./ConstantsTable.tsx";
import { DivisorControls } from "./DivisorControls.tsx";
import { DivisorStage } from "./DivisorStage.tsx";
import { FrequencyChart } from "./FrequencyChart.tsx";
import { MeetingsTable } from "./MeetingsTable.tsx";
import { Periodic } from "./Periodic.tsx";
import { useResonances } from "./useResonances.ts";
import "../dynamics/dynamics.css";
import "./resonances.css";

/** Transition energies and the wave's lines on one axis; the small divisors of Hypothesis 1 and Lemma 7. */
export function ResonancesView() {
  const { t } = useTranslation();
  const search = useResonances();
  const frequencies = useAppState((state) => state.scenario.wave.frequencies.length);
  const threshold = search.choice.strip ?? search.report?.width ?? null;
  const [picture, setPicture] = useState<"chart" | "table">("chart");
  const { resonances } = search;
  return (
    <div className="dynamics resonances">
      <section className="controls" aria-label={t("controls.title")}>
        <DivisorControls
          search={search}
          strip={{ value: threshold, chosen: search.choice.strip, choose: (strip) => search.choose({ strip }) }}
        />
        <ScenarioControls />
      </section>
      <section className="stage">
        <div className="stage-head">
          <h2 className="stage-title">
            {t("resonances.title")} <Tex tex="\omega(n,k)+f+\varepsilon^p\delta(n,k)" />
          </h2>
          <Choice
            label={t("chartCursor.pictures")}
            value={picture}
            options={[
              { id: "chart", label: t("chartCursor.chart") },
              { id: "table", label: t("chartCursor.asTable") },
            ]}
            onChange={setPicture}
          />
        </div>
        <p className="newcomer" id="resonances-meaning">
          {t("resonances.newcomer")}
        </p>
        <div className="frequency-place">
          {resonances && (
            <FrequencyChart resonances={resonances} describedBy="resonances-meaning" asTable={picture === "table"} />
          )}
        </div>
        {frequencies < 2 ? <Periodic /> : <DivisorStage search={search} threshold={threshold} />}
      </section>
      <section className="meaning" aria-label={t("meaning.title")}>
        {resonances && <MeetingsTable resonances={resonances} />}
        {frequencies > 1 && <ConstantsTable constants={search.constants} bound={search.settings.bound} />}
      </section>
    </div>
  );
}

/** Many levels have many sliders: they are not drawn again while a search tells its progress. */
const ScenarioControls = memo(function ScenarioControls() {
  return (
    <>
      <ScalingPanel />
      <DetuningPanel />
    </>
  );
});
