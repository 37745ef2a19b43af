import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { HypothesisReport } from "../store/result.ts";
import { formatShort } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { Section } from "../ui/Section.tsx";
import { useAppState } from "./appContext.ts";
import { Why } from "./Why.tsx";

/** Offending entries named; more are counted. */
const MOST_OFFENCES = 4;
const ORDER: Readonly<Record<HypothesisReport["status"], number>> = { fails: 0, holds: 1, notApplicable: 2 };

/** The paper's assumptions for this scenario: which hold, which fail and by what. */
export function Hypotheses() {
  const { t } = useTranslation();
  const hypotheses = useAppState((state) => state.result?.hypotheses ?? null);
  if (!hypotheses || hypotheses.length === 0) return null;
  const failing = hypotheses.filter(({ status }) => status === "fails").length;
  const aside =
    failing === 0 ? (
      t("panels.hypotheses.none")
    ) : (
      <span className="failing">
        <Icon name="alert" /> {t("panels.hypotheses.some", { count: failing })}
      </span>
    );
  return (
    <Section id="hypotheses" title={t("panels.hypotheses.title")} aside={aside}>
      <ul className="hypotheses">
        {[...hypotheses]
          .sort((a, b) => ORDER[a.status] - ORDER[b.status])
          .map((report) => (
            <Hypothesis key={report.key} report={report} />
          ))}
      </ul>
      <Why page="hypotheses" />
    </Section>
  );
}

function Hypothesis({ report }: { report: HypothesisReport }) {
  const { t } = useTranslation();
  const { key, reference, status, offences } = report;
  return (
    <li data-status={status}>
      <span className="hypothesis-mark" data-status={status}>
        {status !== "notApplicable" && <Icon name={status === "fails" ? "alert" : "check"} />}
      </span>
      <div>
        <p>
          <strong>{t(`panels.hypotheses.status.${status}`)}:</strong> {t(`panels.hypotheses.name.${key}`)}
          {value(report, t)} <span className="reference">· {reference}</span>
        </p>
        {offences.length > 0 && (
          <ul>
            {offences.slice(0, MOST_OFFENCES).map((offence) => (
              <li key={JSON.stringify(offence)}>{offenceText(key, offence, t)}</li>
            ))}
            {offences.length > MOST_OFFENCES && (
              <li>{t("panels.hypotheses.more", { count: offences.length - MOST_OFFENCES })}</li>
            )}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The temperature, where one belongs to it: the one number of these that a reader looks for. */
function value({ key, value: number, status }: HypothesisReport, t: TFunction): string {
  if (key !== "microreversibility" || number === null || status === "notApplicable") return "";
  const temperature = Number.isFinite(number) ? formatShort(number) : "∞";
  return `, ${t("panels.hypotheses.temperature", { temperature })}`;
}

function offenceText(
  key: HypothesisReport["key"],
  offence: HypothesisReport["offences"][number],
  t: TFunction,
): string {
  const { levels = [], modes = [], value: number } = offence;
  const [n = 0, m = n] = levels;
  if (key === "initialState" && levels.length === 0) {
    return t("panels.hypotheses.offence.trace", { value: formatShort(number) });
  }
  return t(`panels.hypotheses.offence.${key}`, {
    n: n + 1,
    m: m + 1,
    modes: modes.map((alpha) => `(${alpha.join(", ")})`).join(t("panels.hypotheses.and")),
    value: formatShort(number),
  });
}
