import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { RegimeMapFigure } from "../../charts/RegimeMapFigure.tsx";
import type { DrawnAxis } from "../../charts/regimeMapAxis.ts";
import { contourLines } from "../../charts/regimeMapContours.ts";
import type { RegimeLine, RegimeRegion } from "../../charts/regimeMapInput.ts";
import { mapScale } from "../../charts/regimeMapScale.ts";
import { headlineAxis, useHeadlineWords } from "../../panels/headlineWords.ts";
import { useTheme } from "../../panels/theme.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { placeOf } from "../../scenario/regimeMap/cells.ts";
import type { MapAxis } from "../../scenario/regimeMap/choice.ts";
import type { Plane } from "../../scenario/regimeMap/plane.ts";
import { floorOf, isLogarithmic } from "../../scenario/regimeMap/quantities.ts";
import { ABSENT, filled } from "../../scenario/regimeMap/refinement.ts";
import { regionAt, regionShares, sideOf } from "../../scenario/regimeMap/regions.ts";
import type { MapPicture } from "../../store/regimeMap.ts";
import { CellCursor } from "./CellCursor.tsx";
import { useMapState, useRegimePlane, useShownPlane } from "./useRegimeMap.ts";
import { useMapWords } from "./words.ts";

/** Nodes along each side at which the lines of Table 1 are looked for. */
const NODES = 65;
const BOUNDARIES = [
  { name: "equal", k: 1 },
  { name: "twice", k: 2 },
] as const;

/** The plane of two parameters, coloured by what was computed, with the regimes drawn over it. */
export function MapChart({ describedBy }: { describedBy: string }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const picture = useMapState((state) => state.picture);
  const live = useMapState(({ status }) => status.kind === "running" || status.kind === "progress");
  const plane = useShownPlane();
  const axes = useAxes(plane);
  const regimes = useRegimes(plane);
  const headlines = useHeadlineWords();
  const cells = useMemo(() => cellsOf(picture), [picture]);
  const { scenario, choice } = plane;
  const quantity = headlineAxis(headlines, choice.quantity);
  const [across, up] = hereOn(plane) ?? [];
  const here = useMemo(() => (across === undefined ? null : ([across, up!] as const)), [across, up]);
  const input = useMemo(
    () => ({
      ...axes,
      ...regimes,
      ...cells,
      size: choice.size,
      here,
      words: { quantity, here: t("regimeMap.here"), absent: t("regimeMap.absent") },
    }),
    [axes, regimes, cells, choice.size, here, quantity, t],
  );
  return (
    <RegimeMapFigure label={t("regimeMap.figure")} describedBy={describedBy} input={input} theme={theme} live={live}>
      {(area) => <CellCursor key={scenario.levels.omega.length} area={area} plane={plane} />}
    </RegimeMapFigure>
  );
}

function cellsOf(picture: MapPicture | null) {
  if (!picture) return { values: new Float64Array(0), absent: () => false, scale: null };
  const { plane, stages, column } = picture;
  const { quantity, size } = plane.choice;
  const shown = filled(size, stages, column.values, column.state);
  return {
    values: shown.values,
    absent: (cell: number) => shown.state[cell] === ABSENT,
    scale: mapScale(shown.values, isLogarithmic(quantity), floorOf(quantity)),
  };
}

function useAxes({ scenario, choice }: Plane): { readonly x: DrawnAxis; readonly y: DrawnAxis } {
  const words = useMapWords();
  const { x, y } = choice;
  const titleOf = ({ parameter }: MapAxis) => words.parameter(findParameter(scenario, parameter)!);
  const [across, up] = [titleOf(x), titleOf(y)];
  return useMemo(() => {
    const drawn = ({ from, to, scale }: MapAxis, title: string): DrawnAxis => ({
      title,
      from,
      to,
      logarithmic: scale === "log10",
    });
    return { x: drawn(x, across), y: drawn(y, up) };
  }, [x, y, across, up]);
}

/** The lines of Table 1 in this plane, and the rows between them. */
function useRegimes(changing: Plane): {
  readonly lines: readonly RegimeLine[];
  readonly regions: readonly RegimeRegion[];
} {
  const { t } = useTranslation();
  const plane = useRegimePlane(changing);
  return useMemo(() => {
    const last = NODES - 1;
    const lines = BOUNDARIES.flatMap(({ name, k }) => {
      const side = Float64Array.from({ length: NODES ** 2 }, (_, node) =>
        sideOf(plane, k, (node % NODES) / last, Math.floor(node / NODES) / last),
      );
      return contourLines(side, NODES, 0).map((points) => ({
        label: t(`regimeMap.lines.${name}`),
        points: points.map(([x, y]) => [x / last, y / last] as const),
      }));
    });
    const regions = [...regionShares(plane).keys()].map((region) => ({
      name: [t(`regimeMap.regions.${region}.short`), t(`regimeMap.regions.${region}.long`)] as const,
      inside: (x: number, y: number) => regionAt(plane, x, y) === region,
    }));
    return { lines, regions };
  }, [plane, t]);
}

/** Where the scenario is on the plane, as shares of its sides; null outside. */
function hereOn({ scenario, choice }: Plane): readonly [number, number] | null {
  const [x, y] = [choice.x, choice.y].map((axis) =>
    placeOf(axis, findParameter(scenario, axis.parameter)!.get(scenario)),
  );
  const inside = (place: number | undefined): place is number => place !== undefined && place >= 0 && place <= 1;
  return inside(x) && inside(y) ? [x, y] : null;
}
