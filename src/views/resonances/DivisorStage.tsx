import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { OperationStatusCard } from "../../panels/OperationStatusCard.tsx";
import { DIVISOR_PICTURES, type DivisorPicture } from "../../scenario/resonances/choice.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { DivisorsChart, LatticeChart, Lemma7Chart } from "./DivisorPicture.tsx";
import { DivisorSummary } from "./DivisorSummary.tsx";
import { DivisorTable } from "./DivisorTable.tsx";
import { PictureKey } from "./PictureKey.tsx";
import type { ResonancesState } from "./useResonances.ts";

const SUMMARY = "divisors-summary";

/** The small divisors of one pair: one picture at a time, the sentences and the table that say the same. */
export function DivisorStage({ search, threshold }: { search: ResonancesState; threshold: number | null }) {
  const { t } = useTranslation();
  const { report, resonances, settings, choice, choose } = search;
  const frequencies = useAppState((state) => state.scenario.wave.frequencies.length);
  const flat = settings.pair !== null && frequencies === 2;
  const pictures = DIVISOR_PICTURES.filter((picture) => picture !== "lattice" || flat);
  const picture = pictures.includes(choice.picture) ? choice.picture : "divisors";
  const place = { report: report!, bound: settings.bound, describedBy: SUMMARY };
  return (
    <section className="divisor-stage" aria-label={t("resonances.divisorsTitle")}>
      <div className="stage-head">
        <h2 className="stage-title">
          {t("resonances.divisorsTitle")} <Tex tex="|\beta\cdot\omega+\omega(n,k)|" />
        </h2>
        <Choice<DivisorPicture>
          label={t("resonances.picture")}
          value={picture}
          options={pictures.map((id) => ({ id, label: t(`resonances.pictures.${id}`) }))}
          onChange={(next) => choose({ picture: next })}
        />
        {report && <PictureKey picture={picture} shifted={report.shift !== 0} />}
      </div>
      <div className="divisor-place" data-picture={picture}>
        {report && picture === "divisors" && <DivisorsChart {...place} />}
        {report && resonances && threshold !== null && picture === "lattice" && (
          <LatticeChart report={report} resonances={resonances} threshold={threshold} describedBy={SUMMARY} />
        )}
        {report && picture === "lemma7" && <Lemma7Chart {...place} />}
        {report && picture === "table" && <DivisorTable report={report} />}
        <OperationStatusCard
          status={search.status}
          cancel={search.cancel}
          again={search.again}
          words={{
            name: t("resonances.progress"),
            cancelled: t("resonances.cancelled"),
            failed: (reason) => t("resonances.failed", { reason }),
            again: t("resonances.again"),
          }}
        />
      </div>
      {report && <DivisorSummary id={SUMMARY} report={report} picture={picture} threshold={threshold} />}
    </section>
  );
}
