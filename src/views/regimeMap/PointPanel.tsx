import { useEffect, useMemo } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { RegimeMapPreview } from "../../charts/RegimeMapPreview.tsx";
import { useActions, useOperationState } from "../../panels/appContext.ts";
import { useHeadlineWords } from "../../panels/headlineWords.ts";
import { useTheme } from "../../panels/theme.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { cellOf } from "../../scenario/regimeMap/cells.ts";
import { cellValues, type Plane, scenarioAt } from "../../scenario/regimeMap/plane.ts";
import type { PreviewResult } from "../../store/regimeMap.ts";
import { formatPopulation } from "../../ui/format.ts";
import { useCell } from "./useCell.ts";
import { useMap, useMapState, usePlane } from "./useRegimeMap.ts";

/** What is pointed at, or else where the sliders are: its value, its row of Table 1 and its dynamics. */
export function PointPanel() {
  const { t } = useTranslation();
  const { edit } = useActions();
  const plane = usePlane();
  const cursor = useMapState((state) => state.cursor);
  const cell = useMemo(() => cursor ?? cellHere(plane), [cursor, plane]);
  const words = useCell(plane, cell);
  const headlines = useHeadlineWords();
  const there = useMemo(
    () => (cursor === null ? plane.scenario : scenarioAt(plane, ...cellValues(plane.choice, cursor))),
    [plane, cursor],
  );
  return (
    <section className="panel map-point">
      <h2 className="panel-title">{t(cursor === null ? "regimeMap.point.titleHere" : "regimeMap.point.title")}</h2>
      {words ? (
        <>
          <p className="map-place">
            <span>{words.x}</span> <span>{words.y}</span>
          </p>
          <p className="map-value">
            <strong>{words.value}</strong> {headlines.name(plane.choice.quantity)}
          </p>
          <p className="aside">{words.row}</p>
        </>
      ) : (
        <p className="aside">{t("regimeMap.hereOutside")}</p>
      )}
      {there ? <Preview scenario={there} /> : <p className="aside">{t("regimeMap.point.refused")}</p>}
      {cursor === null || there === null ? (
        <p className="aside">{t("regimeMap.point.hint")}</p>
      ) : (
        <Button className="button" onPress={() => edit(there)}>
          {t("regimeMap.point.go")}
        </Button>
      )}
    </section>
  );
}

/** The cell that the sliders are in, or null where they are outside the plane. */
function cellHere({ scenario, choice }: Plane): number | null {
  const { size } = choice;
  const [column, row] = [choice.x, choice.y].map((axis) =>
    cellOf(axis, size, findParameter(scenario, axis.parameter)!.get(scenario)),
  );
  return column == null || row == null ? null : row * size + column;
}

function Preview({ scenario }: { scenario: Plane["scenario"] }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { preview } = useMap();
  const { result } = useOperationState(preview);
  useEffect(() => preview.run({ scenario }), [preview, scenario]);
  const found = result?.found ?? null;
  const curve = found?.curve ?? null;
  const input = useMemo(() => (found && curve ? { ...curve, layers: found.layers } : null), [found, curve]);
  if (found && !curve) return <p className="aside">{t("regimeMap.point.tooLarge")}</p>;
  if (!input) return <div className="map-preview" />;
  return (
    <RegimeMapPreview
      input={input}
      theme={theme}
      time={t("regimeMap.point.time")}
      label={t("regimeMap.point.preview", { ends: endsOf(input, (values) => t("regimeMap.point.end", values)) })}
    />
  );
}

function endsOf(
  { times, populations }: NonNullable<NonNullable<PreviewResult["found"]>["curve"]>,
  say: (values: { n: number; population: string }) => string,
): string {
  const levels = populations.length / times.length;
  return Array.from(populations.slice(-levels), (population, n) =>
    say({ n: n + 1, population: formatPopulation(population, 3) }),
  ).join(", ");
}
