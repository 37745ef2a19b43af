import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { OperationStatusCard } from "../../panels/OperationStatusCard.tsx";
import { THEOREM_MU } from "../../scenario/limits.ts";
import type { ManyLevelsChoice } from "../../scenario/manyLevels/choice.ts";
import { truncatedScenario } from "../../scenario/manyLevels/truncatedScenario.ts";
import type { BlochTruncation, ManyLevelsResult } from "../../store/manyLevels.ts";
import { Choice } from "../../ui/Choice.tsx";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { ChoiceControls } from "./ChoiceControls.tsx";
import { Hypotheses } from "./Hypotheses.tsx";
import { RequiredChart, SpreadingChart, TruncationChart } from "./LowerCharts.tsx";
import { PopulationsKey, PopulationsMap } from "./PopulationsMap.tsx";
import { PairRates, TableTwo } from "./TableTwo.tsx";
import { useManyLevels } from "./useManyLevels.ts";
import "../dynamics/dynamics.css";
import "./manyLevels.css";

type Picture = "chart" | "table";

/** Infinitely many levels by a rule, truncated: Sections 6.5, 7 and 8.1.2. */
export function ManyLevelsView() {
  const { t } = useTranslation();
  const { choice, choose, hold, status, shown, cancel, again } = useManyLevels();
  const [picture, setPicture] = useState<Picture>("chart");
  const asTable = picture === "table";
  const levels = shown?.populations?.levels ?? choice.levels;
  const driven = choice.family !== "half-line";
  return (
    <div className="dynamics many-levels">
      <section className="controls" aria-label={t("controls.title")}>
        <ChoiceControls choice={choice} choose={choose} hold={hold} />
      </section>
      <section className="stage">
        <div className="stage-head">
          <h2 className="stage-title">{t("manyLevels.populations.title", { count: levels })}</h2>
          <PopulationsKey levels={levels} />
          <Choice<Picture>
            label={t("chartCursor.pictures")}
            value={picture}
            options={[
              { id: "chart", label: t("chartCursor.chart") },
              { id: "table", label: t("chartCursor.asTable") },
            ]}
            onChange={setPicture}
          />
          <OperationStatusCard
            status={status}
            cancel={cancel}
            again={again}
            words={{
              name: t("dynamics.progressName"),
              cancelled: t("dynamics.cancelled"),
              failed: (reason) => t("dynamics.failed", { reason }),
              again: t("dynamics.restart"),
            }}
          />
        </div>
        <p className="newcomer" id="many-levels-meaning">
          {t("manyLevels.newcomer")}
        </p>
        <div className="populations-place">
          {shown?.populations ? (
            <PopulationsMap populations={shown.populations} asTable={asTable} />
          ) : (
            <p className="aside">{t("manyLevels.computing")}</p>
          )}
        </div>
        {shown && <Lower shown={shown} asTable={asTable} />}
      </section>
      <section className="meaning" aria-label={t("meaning.title")}>
        {driven && choice.mu >= THEOREM_MU && (
          <ul className="warnings">
            <li>{t("warnings.theoremRange")}</li>
          </ul>
        )}
        {shown?.tableTwo && driven && (
          <>
            <TableTwo table={shown.tableTwo} />
            <PairRates table={shown.tableTwo} />
          </>
        )}
        {shown?.sums && <Hypotheses sums={shown.sums} levels={levels} asTable={asTable} />}
        {shown?.bloch && <BlochLine bloch={shown.bloch} settings={shown.settings} />}
        <OpenInDynamics choice={choice} />
      </section>
    </div>
  );
}

function Lower({ shown, asTable }: { shown: ManyLevelsResult; asTable: boolean }) {
  const halfLine = shown.settings.family === "half-line";
  return (
    <div className="small-charts">
      <TruncationChart shown={shown} asTable={asTable} />
      {halfLine && shown.populations && <SpreadingChart populations={shown.populations} asTable={asTable} />}
      {!halfLine && shown.required && (
        <RequiredChart required={shown.required} epsilon={shown.settings.epsilon} asTable={asTable} />
      )}
    </div>
  );
}

function BlochLine({ bloch, settings }: { bloch: BlochTruncation; settings: ManyLevelsResult["settings"] }) {
  const { t } = useTranslation();
  const { epsilon, mu } = settings;
  const bound = formatShort(epsilon ** mu + epsilon ** (1 - 2 * mu), 2);
  return (
    <section className="panel">
      <h2 className="panel-title">{t("manyLevels.bloch.title")}</h2>
      <p>
        {t("manyLevels.bloch.found", { levels: bloch.largest, distance: formatShort(bloch.distance, 2) })}{" "}
        <Tex
          tex={`\\varepsilon^{\\mu}+\\varepsilon^{1-2\\mu} = ${bound}`}
          text={t("manyLevels.bloch.bound", { bound })}
        />
        .
      </p>
    </section>
  );
}

/** So many levels make a chart with a line each. */
const MOST_OPENED = 16;

function OpenInDynamics({ choice }: { choice: ManyLevelsChoice }) {
  const { t } = useTranslation();
  const { open, setView } = useActions();
  const count = Math.min(choice.levels, MOST_OPENED);
  return (
    <Button
      className="button"
      onPress={() => {
        const family = t(`manyLevels.family.${choice.family}.name`);
        open(truncatedScenario(choice, count, t("manyLevels.openName", { family, count })), null);
        setView("dynamics");
      }}
    >
      {t("manyLevels.open", { count })}
    </Button>
  );
}
