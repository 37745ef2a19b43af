import { useMemo } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { headlineText } from "../../scenario/headlines.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { cellValue } from "../../scenario/regimeMap/cells.ts";
import { mapCsv } from "../../scenario/regimeMap/csv.ts";
import { KNOWN } from "../../scenario/regimeMap/refinement.ts";
import type { MapPicture } from "../../store/regimeMap.ts";
import { formatShort } from "../../ui/format.ts";
import { TableScroll } from "../../ui/TableScroll.tsx";
import { saveText } from "./saveText.ts";
import { useMapState } from "./useRegimeMap.ts";
import { useMapWords, valueText } from "./words.ts";

/** Rows and columns that a table on the page has at most. */
const MOST = 16;

/** The map in numbers: some of its cells as a table, all of them as a file. */
export function MapTable() {
  const { t } = useTranslation();
  const picture = useMapState((state) => state.picture);
  return (
    <TableScroll label={t("regimeMap.table.name")}>
      {picture && (
        <>
          <div className="map-table-head">
            <p className="aside">{noteOf(picture)}</p>
            <Button className="button" onPress={() => save(picture)}>
              {t("regimeMap.table.save")}
            </Button>
          </div>
          <Cells picture={picture} />
        </>
      )}
    </TableScroll>
  );

  function noteOf({ plane }: MapPicture): string {
    const step = plane.choice.size / MOST;
    return step > 1 ? t("regimeMap.table.every", { step }) : t("regimeMap.table.all");
  }

  function save({ plane, column }: MapPicture): void {
    saveText(`${t("regimeMap.table.file")}-${headlineText(plane.choice.quantity)}.csv`, mapCsv(plane.choice, column));
  }
}

function Cells({ picture }: { picture: MapPicture }) {
  const { t } = useTranslation();
  const words = useMapWords();
  const { plane, column } = picture;
  const { scenario, choice } = plane;
  const { x, y, size, quantity } = choice;
  const step = Math.max(1, size / MOST);
  const indices = useMemo(
    () => Array.from({ length: size / step }, (_, i) => i * step + Math.floor(step / 2)),
    [size, step],
  );
  const symbol = (parameter: string) => words.symbol(findParameter(scenario, parameter)!);
  const text = (cell: number) => (column.state[cell] === KNOWN ? valueText(quantity, column.values[cell]!) : "–");
  return (
    <table className="data-table map-table" aria-label={t("regimeMap.table.name")}>
      <thead>
        <tr>
          <th scope="col">{t("regimeMap.table.corner", { x: symbol(x.parameter), y: symbol(y.parameter) })}</th>
          {indices.map((i) => (
            <th key={i} scope="col">
              {formatShort(cellValue(x, size, i), 4)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indices.toReversed().map((row) => (
          <tr key={row}>
            <th scope="row">{formatShort(cellValue(y, size, row), 4)}</th>
            {indices.map((i) => (
              <td key={i}>{text(row * size + i)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
