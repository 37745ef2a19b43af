import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { secondsText } from "../charts/secondsText.ts";
import { levelColour } from "../charts/theme.ts";
import type { AppState } from "../store/state.ts";
import { formatPopulation, formatShort } from "../ui/format.ts";
import { useAppState } from "./appContext.ts";
import { useAtMoment } from "./CursorMoment.ts";
import { readOutNumbers, shownCurves } from "./ReadOutNumbers.ts";
import { useTheme } from "./theme.ts";

/** The table's frame is rendered when curves come and go; its numbers are written as the cursor moves. */
export function ReadOutTable() {
  const { t } = useTranslation();
  const theme = useTheme();
  const result = useAppState((state) => state.result);
  const shown = useAppState((state) => state.shown);
  const laboratory = useAppState((state) => state.laboratory);
  const table = useRef<HTMLTableElement>(null);
  const curves = shownCurves({ result, shown });
  const levels = [...(result?.scenario.levels.omega.keys() ?? [])];
  const hasBloch = result?.bloch !== null && result?.bloch !== undefined;

  useAtMoment((state) => {
    const texts = readOutTexts(state);
    for (const cell of table.current?.querySelectorAll<HTMLElement>("[data-number]") ?? []) {
      const text = texts.get(cell.dataset.number ?? "") ?? "–";
      if (cell.textContent !== text) cell.textContent = text;
    }
  });

  if (curves.length === 0) return <p className="aside">{t("cursor.readOut.nothing")}</p>;
  const line = (key: string, name: string) => (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={curves.length} data-number={key} />
    </tr>
  );
  const rows = (kind: "population" | "difference") =>
    levels.map((n) => (
      <tr key={n}>
        <th scope="row">
          <span className="dot" style={{ background: levelColour(theme, n) }} /> {n + 1}
        </th>
        {curves.map(({ rung }) => (
          <td key={rung} data-number={`${kind} ${rung} ${n}`} />
        ))}
      </tr>
    ));
  return (
    <table className="figures" ref={table}>
      <caption className="visually-hidden">{t("cursor.readOut.caption")}</caption>
      <tbody>
        {line("time", t("cursor.readOut.t"))}
        {line("tau", t("cursor.readOut.tau"))}
        {laboratory && line("seconds", t("cursor.readOut.seconds"))}
        {hasBloch && line("coherence", t("cursor.readOut.coherence"))}
      </tbody>
      <tbody>
        <tr className="read-out-head">
          <th scope="row">{t("cursor.readOut.populations")}</th>
          {curves.map(({ rung }) => (
            <th key={rung} scope="col">
              {t(`dynamics.rungs.${rung}`)}
            </th>
          ))}
        </tr>
        {rows("population")}
      </tbody>
      {hasBloch && curves.some(({ rung }) => rung !== "bloch") && (
        <tbody>
          <tr className="read-out-head">
            <th scope="row">{t("cursor.readOut.differences")}</th>
            <td colSpan={curves.length} />
          </tr>
          {rows("difference")}
        </tbody>
      )}
    </table>
  );
}

/** The texts of the cells, by the name of the number in them. */
function readOutTexts(state: AppState): Map<string, string> {
  const texts = new Map<string, string>();
  const numbers = readOutNumbers(state);
  if (!numbers) return texts;
  texts.set("time", formatShort(numbers.time, 5));
  texts.set("tau", formatShort(numbers.tau, 5));
  if (numbers.seconds !== null) texts.set("seconds", secondsText(numbers.seconds, 4).replace(/<[^>]*>/g, ""));
  if (numbers.coherence !== null) texts.set("coherence", formatShort(numbers.coherence));
  for (const { rung, populations, differences } of numbers.rungs) {
    populations.forEach((value, n) => {
      texts.set(`population ${rung} ${n}`, formatPopulation(value));
    });
    differences?.forEach((value, n) => {
      texts.set(`difference ${rung} ${n}`, formatShort(value, 2));
    });
  }
  return texts;
}
