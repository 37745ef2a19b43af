import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { lastPopulations } from "../../store/selectors.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";

/** Levels said one by one; more would take longer to hear than to read in the table. */
const MOST_SAID = 8;

/** The chart in words, for those who do not see it. */
export function ChartSummary({ id }: { id: string }) {
  const { t } = useTranslation();
  const analysis = useAppState((state) => state.result?.analysis ?? null);
  const bloch = useAppState((state) => state.result?.bloch?.curve ?? null);
  const sentences: string[] = [];
  const layers = [...(analysis?.layers ?? [])].sort((a, b) => a.time - b.time);
  layers.forEach((layer, i) => {
    const kind = layers.length === 1 ? "only" : i === 0 ? "fast" : "slow";
    sentences.push(t("summary.layer", { name: t(`meaning.layers.${kind}`), time: formatShort(layer.time) }));
  });
  if (bloch && bloch.times.length > 0) {
    const levels = [...lastPopulations(bloch)]
      .slice(0, MOST_SAID)
      .map((population, n) => t("summary.level", { n: n + 1, population: formatPopulation(population, 3) }));
    sentences.push(t("summary.end", { time: formatShort(bloch.times.at(-1)!), levels: levels.join(", ") }));
  }
  return (
    <p id={id} className="visually-hidden">
      {sentences.join(" ")}
    </p>
  );
}
