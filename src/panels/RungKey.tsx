import { Group, ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { RUNG_DASH } from "../charts/dynamicsTraces.ts";
import type { RungName } from "../store/result.ts";
import { useActions, useAppState } from "./appContext.ts";

/** The rungs that can be shown, from the Bloch equations downwards. */
export const RUNGS: readonly RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];

/** SVG dash lengths, in the line's widths, of the dashes that the chart draws. */
const DASHES: Readonly<Record<(typeof RUNG_DASH)[RungName], string>> = {
  solid: "none",
  dot: "2 3",
  dash: "6 4",
  longdash: "10 4",
  dashdot: "6 3 2 3",
  longdashdot: "10 3 2 3",
};

/** Says what the dashes mean, and switches each rung on and off. */
export function RungKey() {
  const { t } = useTranslation();
  const { toggleRung } = useActions();
  const shown = useAppState((state) => state.shown);
  return (
    // A group of independent switches, not a choice of one.
    <Group className="rung-key" aria-label={t("dynamics.key")}>
      {RUNGS.map((rung) => (
        <ToggleButton key={rung} className="rung" isSelected={shown.includes(rung)} onChange={() => toggleRung(rung)}>
          <svg viewBox="0 0 26 6" aria-hidden="true" focusable="false" data-rung={rung}>
            <path d="M1 3h24" strokeDasharray={DASHES[RUNG_DASH[rung]]} />
          </svg>
          {t(`dynamics.rungs.${rung}`)}
        </ToggleButton>
      ))}
    </Group>
  );
}
