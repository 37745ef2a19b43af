import { useTranslation } from "react-i18next";
import { DetuningPanel } from "../../panels/DetuningPanel.tsx";
import { OperationStatusCard } from "../../panels/OperationStatusCard.tsx";
import { ScalingPanel } from "../../panels/ScalingPanel.tsx";
import type { SweepChoice } from "../../scenario/convergence/choice.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ConvergenceChart } from "./ConvergenceChart.tsx";
import { LineKey } from "./LineKey.tsx";
import { OrdersTable } from "./OrdersTable.tsx";
import { SweepControls } from "./SweepControls.tsx";
import { SweepNotes } from "./SweepNotes.tsx";
import { SweepSummary } from "./SweepSummary.tsx";
import { SweepTable } from "./SweepTable.tsx";
import { useConvergence } from "./useConvergence.ts";
import "../dynamics/dynamics.css";
import "../resonances/resonances.css";
import "./convergence.css";

type Picture = SweepChoice["picture"];
const PICTURES: readonly Picture[] = ["chart", "table"];

/** Errors of every rung against ε, with the paper's exponents beside the slopes observed. */
export function ConvergenceView() {
  const { t } = useTranslation();
  const sweep = useConvergence();
  const { choice, choose, shown } = sweep;
  const { picture } = choice;
  return (
    <div className="dynamics convergence">
      <section className="controls" aria-label={t("controls.title")}>
        <SweepControls sweep={sweep} />
        <ScalingPanel />
        <DetuningPanel />
      </section>
      <section className="stage">
        <div className="stage-head">
          <h2 className="stage-title">{t("convergence.title")}</h2>
          <Choice<Picture>
            label={t("convergence.picture")}
            value={picture}
            options={PICTURES.map((id) => ({ id, label: t(`convergence.pictures.${id}`) }))}
            onChange={(next) => choose({ picture: next })}
          />
        </div>
        <p className="newcomer" id="convergence-meaning">
          {t(choice.against === "toBloch" ? "convergence.newcomer" : "convergence.newcomerAbove")}
        </p>
        {picture === "chart" && <LineKey />}
        <div className="convergence-place" data-picture={picture}>
          {picture === "chart" ? (
            <ConvergenceChart sweep={sweep} describedBy="convergence-meaning convergence-summary" />
          ) : (
            <SweepTable sweep={sweep} />
          )}
          <OperationStatusCard
            status={sweep.status}
            cancel={sweep.cancel}
            again={sweep.again}
            words={{
              name: t("convergence.progress"),
              cancelled: t("convergence.cancelled"),
              failed: (reason) => t("convergence.failed", { reason }),
              again: t("convergence.again"),
            }}
          />
        </div>
        <SweepSummary id="convergence-summary" curves={sweep.curves} />
        <p className="cost">
          {shown && t("convergence.points", { done: shown.points.length, all: shown.input.range.count })}
        </p>
      </section>
      <section className="meaning" aria-label={t("meaning.title")}>
        <OrdersTable sweep={sweep} />
        <SweepNotes sweep={sweep} />
      </section>
    </div>
  );
}
