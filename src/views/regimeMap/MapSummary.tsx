import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useHeadlineWords } from "../../panels/headlineWords.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { cellValues } from "../../scenario/regimeMap/plane.ts";
import { ABSENT } from "../../scenario/regimeMap/refinement.ts";
import { regionShares } from "../../scenario/regimeMap/regions.ts";
import type { OperationStatus } from "../../store/laboratory.ts";
import type { MapPicture } from "../../store/regimeMap.ts";
import { formatShort } from "../../ui/format.ts";
import { useMapState, usePlane, useRegimePlane } from "./useRegimeMap.ts";
import { useMapWords, valueText } from "./words.ts";

/** Values whose difference is less, relatively, are the same. */
const SAME = 1e-9;

/** The picture in sentences: where the quantity is largest and smallest, and what part each regime takes. */
export function MapSummary({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useMapWords();
  const headlines = useHeadlineWords();
  // Nothing is said of what is still changing.
  const picture = useMapState(({ status, picture: shown }) => (isSettled(status) ? shown : null));
  const sentences = useMemo(() => {
    if (!picture) return [];
    const { scenario, choice } = picture.plane;
    const { values, state } = picture.column;
    const place = (cell: number) => {
      const [x, y] = cellValues(choice, cell);
      return {
        value: valueText(choice.quantity, values[cell]!),
        x: words.at(findParameter(scenario, choice.x.parameter)!, x),
        y: words.at(findParameter(scenario, choice.y.parameter)!, y),
      };
    };
    const said = [`${headlines.name(choice.quantity)}.`];
    const ends = extremes(values);
    if (ends) {
      const [least, most] = [values[ends.least]!, values[ends.most]!];
      if (most - least <= SAME * Math.max(Math.abs(most), Math.abs(least))) {
        said.push(t("regimeMap.summary.same", { value: valueText(choice.quantity, most) }));
      } else {
        said.push(t("regimeMap.summary.most", place(ends.most)), t("regimeMap.summary.least", place(ends.least)));
      }
    }
    const absent = state.reduce((count, cell) => (cell === ABSENT ? count + 1 : count), 0);
    if (absent > 0) said.push(t("regimeMap.summary.absent", { count: absent }));
    if (picture.known < choice.size ** 2) {
      said.push(t("regimeMap.summary.partial", { percent: Math.floor((100 * picture.known) / choice.size ** 2) }));
    }
    return said;
  }, [picture, t, words, headlines]);
  const regimes = useRegimePlane(usePlane());
  const regions = useMemo(() => {
    const shares = [...regionShares(regimes)];
    if (shares.length < 2) return [];
    const parts = shares.map(([region, share]) =>
      t("regimeMap.summary.part", {
        row: t(`regimeMap.regions.${region}.short`),
        percent: formatShort(100 * share, 2),
      }),
    );
    return [t("regimeMap.summary.regions", { parts: parts.join(", ") })];
  }, [regimes, t]);
  const last = useRef<readonly string[]>([]);
  if (picture) last.current = sentences;
  // While cells come what was said last keeps its place, unseen: the map above would otherwise change its height twice.
  return (
    <div className="map-summary">
      <p id={id}>{[...sentences, ...regions].join(" ")}</p>
      {!picture && (
        <p aria-hidden="true" className="map-summary-place">
          {[...last.current, ...regions].join(" ")}
        </p>
      )}
    </div>
  );
}

const isSettled = ({ kind }: OperationStatus) => kind !== "running" && kind !== "progress";

function extremes(values: MapPicture["column"]["values"]): { readonly least: number; readonly most: number } | null {
  let [least, most] = [-1, -1];
  values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    if (least < 0 || value < values[least]!) least = cell;
    if (most < 0 || value > values[most]!) most = cell;
  });
  return least < 0 ? null : { least, most };
}
