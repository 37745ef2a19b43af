import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useHeadlineWords } from "../../panels/headlineWords.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { cellValues, exponentsAt, type Plane } from "../../scenario/regimeMap/plane.ts";
import { ABSENT, KNOWN } from "../../scenario/regimeMap/refinement.ts";
import { rowOf } from "../../scenario/regimeMap/regions.ts";
import { useMapState } from "./useRegimeMap.ts";
import { useMapWords, valueText } from "./words.ts";

const UNKNOWN_CELL = "unknown";
const ABSENT_CELL = "absent";

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
  // Told apart by what is known of this cell alone: another picture need not say more of it.
  const known = useMapState(({ picture }) => {
    const column = picture?.plane.choice === plane.choice ? picture.column : null;
    if (!column || cell === null) return UNKNOWN_CELL;
    const state = column.state[cell];
    if (state === KNOWN) return column.values[cell]!;
    return state === ABSENT ? (column.reasons.get(cell) ?? ABSENT_CELL) : UNKNOWN_CELL;
  });
  return useMemo(() => {
    if (cell === null) return null;
    const { scenario, choice } = plane;
    const [x, y] = cellValues(choice, cell);
    const value = () => {
      if (typeof known === "number") return valueText(choice.quantity, known);
      if (known === UNKNOWN_CELL) return t("regimeMap.cursor.unknown");
      return known === ABSENT_CELL ? t("regimeMap.absent") : headlines.reason(known);
    };
    return {
      x: words.at(findParameter(scenario, choice.x.parameter)!, x),
      y: words.at(findParameter(scenario, choice.y.parameter)!, y),
      value: value(),
      row: words.row(rowOf(exponentsAt(plane, x, y))),
    };
  }, [plane, cell, known, t, words, headlines]);
}
