import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { secondsText } from "../../charts/secondsText.ts";
import { type Dimension, UNITS } from "../../scenario/laboratory/units.ts";
import type { Fault } from "./draft.ts";

/** Units named in a message; the others are understood too. */
const NAMED = 4;

/** What is wrong with a field, in the reader's words. */
export function useFaultText(): (fault: Fault, dimension: Dimension) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ reason, unit = "", limit = 0 }, dimension) =>
      t(`laboratory.faults.${reason}`, {
        unit,
        units: UNITS[dimension]
          .slice(0, NAMED)
          .map(({ symbol }) => symbol)
          .join(", "),
        // Rounded down: the number shown is one that may be typed.
        limit: secondsText(limit * (1 - 5e-4)),
      }),
    [t],
  );
}
