import type { Annotation } from "plotly.js";
import { still } from "./layerBands.ts";
import { textWidth } from "./numberText.ts";
import { coordinateAt } from "./regimeMapAxis.ts";
import { isCompactMap, type PlotArea, type RegimeLine, type RegimeMapInput } from "./regimeMapInput.ts";
import { type LabelBox, placeLabel } from "./regimeMapLabels.ts";
import type { ChartTheme } from "./theme.ts";

/** What names of lines and regions depend on. */
export type NamedPlane = Pick<RegimeMapInput, "width" | "height" | "lines" | "regions" | "here" | "x" | "y">;

/** The boxes that names take up, for what has to keep clear of them. */
export function nameBoxes(input: NamedPlane, area: PlotArea, theme: ChartTheme): LabelBox[] {
  return [...lineBoxes(input, area, theme), ...regionNames(input, area, theme).map(({ box }) => box)];
}

/** The name of a line, along it, where it leaves the plane at its upper end. */
export function lineLabels({ lines, x, y }: NamedPlane, area: PlotArea, theme: ChartTheme): Partial<Annotation>[] {
  const size = theme.sizes.label;
  return lines.flatMap(({ label, points }) => {
    const box = lineLabelBox(points, label, area, size);
    if (!box) return [];
    return [
      still({
        text: label,
        xref: "x",
        yref: "y",
        x: coordinateAt(x, box.x),
        y: coordinateAt(y, box.y),
        xanchor: "center",
        yanchor: "middle",
        textangle: box.angle,
        bgcolor: theme.ground,
        opacity: 0.92,
        borderpad: 2,
        font: { size, color: theme.ink, family: theme.fonts.text },
      }),
    ];
  });
}

interface TurnedBox extends LabelBox {
  /** Degrees, clockwise */
  readonly angle: number;
}

/** Where a line's name goes: as near to its upper right end as its length allows. */
function lineLabelBox(points: RegimeLine["points"], label: string, area: PlotArea, size: number): TurnedBox | null {
  const inPixels = points.map(([x, y]) => [x * area.width, (1 - y) * area.height] as const);
  const [first, last] = [inPixels[0], inPixels.at(-1)];
  if (!first || !last) return null;
  const upper = first[0] > last[0] || (first[0] === last[0] && first[1] < last[1]) ? inPixels : inPixels.toReversed();
  const length = textWidth(label, size) + size;
  const away = length / 2 + size * 1.2;
  let walked = 0;
  for (let i = 1; i < upper.length; i++) {
    const [x0, y0] = upper[i - 1]!;
    const [x1, y1] = upper[i]!;
    const part = Math.hypot(x1 - x0, y1 - y0);
    if (walked + part >= away) {
      const share = (away - walked) / part;
      const [x, y] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
      const steep = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
      const angle = steep > 90 ? steep - 180 : steep < -90 ? steep + 180 : steep;
      const [cos, sin] = [Math.abs(Math.cos((angle * Math.PI) / 180)), Math.abs(Math.sin((angle * Math.PI) / 180))];
      const [wide, tall] = [length * cos + size * 1.8 * sin, length * sin + size * 1.8 * cos];
      return {
        x: x / area.width,
        y: 1 - y / area.height,
        width: wide / area.width,
        height: tall / area.height,
        angle: Math.round(angle * 10) / 10,
      };
    }
    walked += part;
  }
  return null;
}

function lineBoxes({ lines }: NamedPlane, area: PlotArea, theme: ChartTheme): LabelBox[] {
  return lines.flatMap(({ label, points }) => lineLabelBox(points, label, area, theme.sizes.label) ?? []);
}

/** The row of Table 1 in each region, where there is room. */
export function regionLabels(input: NamedPlane, area: PlotArea, theme: ChartTheme): Partial<Annotation>[] {
  const { x, y } = input;
  return regionNames(input, area, theme).map(({ text, box }) =>
    still({
      text,
      xref: "x",
      yref: "y",
      x: coordinateAt(x, box.x),
      y: coordinateAt(y, box.y),
      xanchor: "center",
      yanchor: "middle",
      align: "center",
      bgcolor: theme.ground,
      opacity: 0.88,
      borderpad: 3,
      font: { size: theme.sizes.label, color: theme.ink, family: theme.fonts.text },
    }),
  );
}

function regionNames(
  input: NamedPlane,
  area: PlotArea,
  theme: ChartTheme,
): { readonly text: string; readonly box: LabelBox }[] {
  const { regions, here } = input;
  const size = theme.sizes.label;
  const clear = lineBoxes(input, area, theme);
  const marker = size * 1.6;
  if (here) clear.push({ x: here[0], y: here[1], width: marker / area.width, height: marker / area.height });
  return regions.flatMap(({ name, inside }) => {
    const texts = isCompactMap(input) ? [name[0]] : [`${name[0]}<br>${name[1]}`, name[0]];
    for (const text of texts) {
      const rows = text.split("<br>");
      const width = (Math.max(...rows.map((row) => textWidth(row, size))) + size) / area.width;
      const height = (rows.length * size * 1.35 + size * 0.6) / area.height;
      const box = placeLabel(inside, { width, height }, clear);
      if (!box) continue;
      clear.push(box);
      return [{ text, box }];
    }
    return [];
  });
}
