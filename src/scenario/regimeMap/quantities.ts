import type { Scenario } from "../format.ts";
import { coupledPairs, HEADLINE_CHOICES, type Headline } from "../headlines.ts";

/** The quantities that a map shows: which of them cost nothing beside another, how they are scaled. */

const LAYERS = HEADLINE_CHOICES.layer;
const NORMS = HEADLINE_CHOICES.error.norm;

/** Up to so many levels all populations are kept beside one of them. */
const MOST_LEVELS = 12;
/** Errors below are rounding. */
const ROUNDING = 1e-14;

/** True where a quantity spans decades. */
export function isLogarithmic({ kind }: Headline): boolean {
  return kind === "layer-time" || kind === "error" || kind === "coherence" || kind === "rate";
}

/** The smallest value that means something. */
export function floorOf({ kind }: Headline): number {
  return kind === "error" || kind === "coherence" ? ROUNDING : 0;
}

/**
 * All quantities that come out of the same solution as this one at next to no cost, this one among them: a map keeps them
 * all, so that changing between them computes nothing. The same list for each of its members.
 */
export function solvedTogether(quantity: Headline, levels: number): readonly Headline[] {
  switch (quantity.kind) {
    case "layer-exponent":
      if (quantity.from === "slope") return LAYERS.map((layer) => ({ kind: "layer-exponent", layer, from: "slope" }));
      return layersAndEnd(levels);
    case "layer-time":
      return layersAndEnd(levels);
    case "error":
      return [...NORMS.map((norm): Headline => ({ kind: "error", rung: quantity.rung, norm })), { kind: "coherence" }];
    case "coherence":
      return [quantity];
    case "population": {
      const { rung, at } = quantity;
      if (levels > MOST_LEVELS) return [quantity];
      if (rung === "bloch" && at === "horizon") return layersAndEnd(levels);
      return Array.from({ length: levels }, (_, level): Headline => ({ kind: "population", level, rung, at }));
    }
    case "power":
    case "rate":
      return [quantity];
  }
}

/** What one Bloch curve up to T shows. */
function layersAndEnd(levels: number): readonly Headline[] {
  const ends = levels > MOST_LEVELS ? 0 : levels;
  return [
    ...LAYERS.flatMap((layer): Headline[] => [
      { kind: "layer-exponent", layer, from: "ratio" },
      { kind: "layer-time", layer, measured: true },
      { kind: "layer-time", layer, measured: false },
    ]),
    ...Array.from(
      { length: ends },
      (_, level): Headline => ({ kind: "population", level, rung: "bloch", at: "horizon" }),
    ),
  ];
}

/** The quantity, or the nearest one that this scenario has: a level that is gone becomes the last one, a pair the first. */
export function available(quantity: Headline, scenario: Scenario): Headline {
  const last = scenario.levels.omega.length - 1;
  if (quantity.kind === "population" && quantity.level > last) return { ...quantity, level: last };
  if (quantity.kind === "rate" && Math.max(quantity.from, quantity.to) > last) {
    const [first] = coupledPairs(scenario);
    return first ? { ...quantity, ...first } : { kind: "coherence" };
  }
  return quantity;
}

/** About how many cells of a map are computed in the time of a dozen frames' share: cost goes with N⁶ and the phases of further colours. */
export function cellsPerPart(quantity: Headline, { levels, wave }: Scenario): number {
  const rates =
    quantity.kind === "rate" ||
    ((quantity.kind === "population" || quantity.kind === "power") && quantity.rung !== "bloch") ||
    (quantity.kind === "layer-time" && !quantity.measured);
  const size = levels.omega.length;
  if (rates) return size <= 8 ? 64 : 8;
  const work = (Math.max(3, size) / 3) ** 6 * 12 ** (wave.frequencies.length - 1);
  return Math.max(1, Math.round(24 / work));
}
