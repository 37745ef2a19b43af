import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useHeadlineWords } from "../../panels/headlineWords.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { cellValues, exponentsAt, type Plane } from "../../scenario/regimeMap/plane.ts";
import { ABSENT, KNOWN } from "../../scenario/regimeMap/refinement.ts";
import { rowOf } from "../../scenario/regimeMap/regions.ts";
import type { MapColumn } from "../../store/mapCache.ts";
import { useMapState } from "./useRegimeMap.ts";
import { useMapWords, valueText } from "./words.ts";

/** What there is to say of one cell. */
export interface CellWords {
  readonly x: string;
  readonly y: string;
  readonly value: string;
  readonly row: string;
}

/** A cell of the plane on show, in words; null for no cell. */
export function useCell(plane: Plane, cell: number | null): CellWords | null {
  const { t } = useTranslation();
  const words = useMapWords();
  const headlines = useHeadlineWords();
  const picture = useMapState((state) => state.picture);
  return useMemo(() => {
    if (cell === null) return null;
    const { scenario, choice } = plane;
    const [x, y] = cellValues(choice, cell);
    const column = picture?.plane.choice === choice ? picture.column : null;
    const value = () => {
      if (!column) return t("regimeMap.cursor.unknown");
      if (column.state[cell] === KNOWN) return valueText(choice.quantity, column.values[cell]!);
      return column.state[cell] === ABSENT ? absence(column, cell) : t("regimeMap.cursor.unknown");
    };
    const absence = ({ reasons }: MapColumn, at: number) => {
      const reason = reasons.get(at);
      return reason === undefined ? t("regimeMap.absent") : headlines.reason(reason);
    };
    return {
      x: words.at(findParameter(scenario, choice.x.parameter)!, x),
      y: words.at(findParameter(scenario, choice.y.parameter)!, y),
      value: value(),
      row: words.row(rowOf(exponentsAt(plane, x, y))),
    };
  }, [plane, cell, picture, t, words, headlines]);
}
