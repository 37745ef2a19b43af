import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { csvText, curvesCsv } from "../../export/csv.ts";
import { type CurvesInput, curvesDocument } from "../../export/curves.ts";
import { useAppState } from "../../panels/appContext.ts";
import { isStale } from "../../store/selectors.ts";
import { chartData } from "./chartData.ts";
import { download, fileName } from "./download.ts";
import { type Printable, printables } from "./printables.ts";
import { useProvenance } from "./useProvenance.ts";

/** The chart whose curves are saved whole, not as drawn. */
const DYNAMICS = "populations";

/** Curves as CSV and JSON, and the points of any other chart on the page. */
export function DataExport() {
  const { t } = useTranslation();
  const [found] = useState(printables);
  const others = found.filter(({ kind, name }) => kind === "chart" && name !== DYNAMICS);
  return (
    <>
      <Curves />
      {others.length > 0 && (
        <section className="export-section">
          <h3 className="panel-title">{t("export.curves.charts")}</h3>
          <p className="export-note">{t("export.curves.points")}</p>
          <ul className="export-list">
            {others.map((chart) => (
              <li key={chart.name}>
                <ChartButton chart={chart} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Curves() {
  const { t } = useTranslation();
  const provenance = useProvenance();
  const stale = useAppState(isStale);
  const result = useAppState((state) => state.result);
  const shown = useAppState((state) => state.shown);
  if (!result || stale) return <p>{t(result ? "export.waiting" : "export.noCurves")}</p>;

  const { bloch } = result;
  const curves = [...(bloch ? [bloch.curve] : []), ...result.curves].filter(({ rung }) => shown.includes(rung));
  const input = (): CurvesInput => ({
    provenance: provenance(),
    scenario: result.scenario,
    curves,
    coherence: bloch && shown.includes("bloch") ? { times: bloch.curve.times, values: bloch.coherenceL1 } : null,
    certificate: result.certificate,
    analysis: result.analysis,
  });
  const name = fileName(result.scenario.name, "curves");
  if (curves.length === 0) return <p>{t("export.noCurves")}</p>;
  return (
    <section className="export-section">
      <h3 className="panel-title">{t("export.curves.title")}</h3>
      <p>{t("export.curves.text", { samples: curves[0]!.times.length })}</p>
      <dl className="export-choices">
        <dt>
          <Button className="button primary" onPress={() => download(`${name}.csv`, curvesCsv(input()), "text/csv")}>
            {t("export.curves.csv")}
          </Button>
        </dt>
        <dd className="export-note">{t("export.curves.csvText")}</dd>
        <dt>
          <Button
            className="button"
            onPress={() => download(`${name}.json`, `${JSON.stringify(curvesDocument(input()))}\n`, "application/json")}
          >
            {t("export.curves.json")}
          </Button>
        </dt>
        <dd className="export-note">{t("export.curves.jsonText")}</dd>
      </dl>
    </section>
  );
}

function ChartButton({ chart }: { chart: Printable }) {
  const { t } = useTranslation();
  const provenance = useProvenance();
  const scenario = useAppState((state) => state.scenario);
  const certificate = useAppState((state) => (isStale(state) ? null : (state.result?.certificate ?? null)));
  const save = () => {
    const { columns, rows } = chartData(chart);
    const header = { provenance: provenance(), scenario, certificate, notes: [chart.name] };
    download(`${fileName(scenario.name, chart.name)}.csv`, csvText(header, columns, rows), "text/csv");
  };
  return (
    <Button className="button" onPress={save}>
      {t("export.curves.chart", { name: chart.name })}
    </Button>
  );
}
