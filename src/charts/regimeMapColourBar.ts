import type { ColorBar } from "plotly.js";
import { numberText } from "./numberText.ts";
import { type ColourScale, divergingScale, SEQUENTIAL } from "./regimeMapColours.ts";
import { isCompactMap, plotArea, type RegimeMapInput } from "./regimeMapInput.ts";
import type { MapScale } from "./regimeMapScale.ts";
import type { ChartTheme } from "./theme.ts";

export function scaleColours(scale: MapScale | null, theme: ChartTheme): ColourScale {
  return scale?.diverging ? divergingScale(theme) : SEQUENTIAL;
}

/** Beside the plane, on narrow drawings below it. */
export function colourBar(input: RegimeMapInput, theme: ChartTheme): Partial<ColorBar> {
  const { scale, words } = input;
  const { tick, label } = theme.sizes;
  const area = plotArea(input, theme);
  const font = { family: theme.fonts.text, size: tick, color: theme.mutedInk };
  const place: Partial<ColorBar> = isCompactMap(input)
    ? {
        orientation: "h",
        x: 0.5,
        xanchor: "center",
        y: -(tick * 2.2 + label * 1.4 + tick * 0.4) / area.height,
        yanchor: "top",
        lenmode: "fraction",
        len: 1,
      }
    : { x: 1, xpad: tick, ypad: 0, len: 1 };
  return {
    ...place,
    thickness: tick,
    outlinewidth: 0,
    tickmode: "array",
    tickvals: [...(scale?.ticks ?? [])],
    ticktext: (scale?.ticks ?? []).map((at) => placeText(scale!, at)),
    tickfont: font,
    title: { text: words.quantity, side: isCompactMap(input) ? "top" : "right", font },
  };
}

/** What is written at a place of the scale. */
export function placeText({ logarithmic, ticks }: MapScale, at: number): string {
  if (logarithmic) {
    return Number.isInteger(at) ? `10<sup>${String(at).replace("-", "−")}</sup>` : numberText(10 ** at, 2);
  }
  const size = Math.max(...ticks.map(Math.abs));
  return size >= 1e4 || (size > 0 && size < 1e-2) ? numberText(at, 2) : String(at).replace("-", "−");
}
