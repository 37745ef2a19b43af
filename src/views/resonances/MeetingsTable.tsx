import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting, Resonances } from "../../store/resonances.ts";
import { formatScientific, formatShort } from "../../ui/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Tip } from "../../ui/Tip.tsx";
import { betaText, pairText } from "./words.ts";

/** Rows and multi-indices shown; more are counted. */
const MOST_ROWS = 24;
const MOST_MODES = 3;

/** Every coupled pair with the lines it meets, and the multi-indices on each line. */
export const MeetingsTable = memo(function MeetingsTable({ resonances }: { resonances: Resonances }) {
  const { t } = useTranslation();
  const { meetings } = resonances;
  const shown = meetings.slice(0, MOST_ROWS);
  return (
    <section className="panel">
      <h2 className="panel-title">
        <Tip label={t("resonances.meetings.title")} tip={t("resonances.meetings.about")}>
          {t("resonances.meetings.title")}
        </Tip>
      </h2>
      {shown.length === 0 ? (
        <p className="aside">{t("resonances.meetings.empty")}</p>
      ) : (
        <table className="data-table" aria-label={t("resonances.meetings.name")}>
          <thead>
            <tr>
              <th scope="col">{t("resonances.meetings.pair")}</th>
              <th scope="col">{t("resonances.meetings.beta")}</th>
              <th scope="col">{t("resonances.meetings.intensity")}</th>
              <th scope="col">{t("resonances.meetings.detuning")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((meeting) => (
              <MeetingRow key={`${pairText(meeting.pair)} ${meeting.frequency}`} meeting={meeting} />
            ))}
          </tbody>
        </table>
      )}
      {meetings.length > shown.length && (
        <p className="aside">{t("resonances.meetings.more", { count: meetings.length - shown.length })}</p>
      )}
      {meetings.some(({ kind }) => kind === "near") && <p className="aside">{t("resonances.meetings.nearNote")}</p>}
    </section>
  );
});

function MeetingRow({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { pair, modes, intensity, detuning, kind } = meeting;
  const listed = modes.slice(0, MOST_MODES).map(betaText).join(", ");
  return (
    <tr data-kind={kind}>
      <th scope="row">{pairText(pair)}</th>
      <td>{modes.length > MOST_MODES ? `${listed}, …` : listed}</td>
      <td>{formatShort(intensity)}</td>
      <td>
        {Math.abs(detuning) < 1e-4 ? formatScientific(detuning, 2) : formatShort(detuning)}
        <span className="meeting-kind">
          {kind === "near" && <Icon name="alert" />}
          {t(`resonances.meetings.kinds.${kind}`)}
        </span>
      </td>
    </tr>
  );
}
