import { useTranslation } from "react-i18next";
import type { ChartReading } from "./reading.ts";

/** A chart in sentences, for those who do not see it: where each curve begins and ends. */
export function ReadingSummary({ id, reading }: { id: string; reading: ChartReading }) {
  const { t } = useTranslation();
  const sentences = reading.rows.map(({ name, points }) => {
    const [first, last] = [points[0]!, points.at(-1)!];
    if (first === last) return t("chartCursor.summaryOne", { name, at: first.at, value: first.value });
    const ends = { from: first.value, fromAt: first.at, to: last.value, toAt: last.at };
    return t("chartCursor.summary", { name, ...ends });
  });
  return (
    <p id={id} className="visually-hidden">
      {sentences.join(" ")}
    </p>
  );
}
