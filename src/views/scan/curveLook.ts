import { RUNG_DASH } from "../../charts/dynamicsTraces.ts";
import { errorColour } from "../../charts/lowerCurves.ts";
import type { ScanCurve } from "../../charts/scanInput.ts";
import { type ChartTheme, levelColour } from "../../charts/theme.ts";
import type { Headline } from "../../scenario/headlines.ts";

/** Colour and dash of a quantity's curve: levels keep their colour, rungs their dash. */
export function curveLook(headline: Headline, theme: ChartTheme): Pick<ScanCurve, "colour" | "dash"> {
  switch (headline.kind) {
    case "population":
      return { colour: levelColour(theme, headline.level), dash: RUNG_DASH[headline.rung] };
    case "power":
      return { colour: theme.accent, dash: RUNG_DASH[headline.rung] };
    case "rate":
      return { colour: levelColour(theme, headline.to), dash: headline.rates === "averaged" ? "solid" : "dash" };
    case "layer-time":
      return { colour: layerColour(headline.layer, theme), dash: headline.measured ? "solid" : "dash" };
    case "layer-exponent":
      return { colour: layerColour(headline.layer, theme), dash: headline.from === "ratio" ? "solid" : "dash" };
    case "error":
      return { colour: errorColour(theme, headline.rung), dash: RUNG_DASH[headline.rung] };
    case "coherence":
      return { colour: theme.coherence, dash: "solid" };
  }
}

function layerColour(layer: "last" | "fast" | "slow", theme: ChartTheme): string {
  return layer === "last" ? theme.ink : theme.layers[layer].ink;
}
