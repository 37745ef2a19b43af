import type { Headline, HeadlineLayer } from "../physics/headline/results.ts";
import type { Scenario } from "./format.ts";
import { BLOCH_LEVELS } from "./limits.ts";

export type { Headline, HeadlineLayer, MissingReason } from "../physics/headline/results.ts";

type Choices<Kind extends Headline["kind"], Key extends keyof Extract<Headline, { kind: Kind }>> = readonly Extract<
  Headline,
  { kind: Kind }
>[Key][];

/** What may be chosen of each kind, in the order it is offered. */
export const HEADLINE_CHOICES = {
  population: {
    rung: ["bloch", "averaged", "dominant", "limit"] satisfies Choices<"population", "rung">,
    at: ["horizon", "equilibrium"] satisfies Choices<"population", "at">,
  },
  power: {
    rung: ["bloch", "averaged"] satisfies Choices<"power", "rung">,
    at: ["horizon", "equilibrium"] satisfies Choices<"power", "at">,
  },
  rate: { rates: ["averaged", "dominant"] satisfies Choices<"rate", "rates"> },
  layer: ["last", "fast", "slow"] satisfies readonly HeadlineLayer[],
  exponent: { from: ["ratio", "slope"] satisfies Choices<"layer-exponent", "from"> },
  error: {
    rung: ["delayed", "timeDependent", "averaged", "dominant", "limit"] satisfies Choices<"error", "rung">,
    norm: ["l2", "l1", "max"] satisfies Choices<"error", "norm">,
  },
} as const;

/** Pairs of levels k < n that V joins, counted from 0. */
export function coupledPairs({ coupling: { re, im } }: Scenario): { readonly from: number; readonly to: number }[] {
  return re.flatMap((row, from) =>
    row.flatMap((entry, to) => (to > from && (entry !== 0 || im[from]![to] !== 0) ? [{ from, to }] : [])),
  );
}

/** Every headline that a scenario has somewhere: what depends on μ, as the layers, is listed whatever μ is now. */
export function headlinesFor(scenario: Scenario): Headline[] {
  const { population, power, rate, layer, exponent, error } = HEADLINE_CHOICES;
  return [
    ...scenario.levels.omega.flatMap((_, level) =>
      population.rung.flatMap((rung) => population.at.map((at): Headline => ({ kind: "population", level, rung, at }))),
    ),
    ...power.rung.flatMap((rung) => power.at.map((at): Headline => ({ kind: "power", rung, at }))),
    ...coupledPairs(scenario).flatMap((pair) =>
      rate.rates.map((rates): Headline => ({ kind: "rate", rates, ...pair })),
    ),
    ...layer.flatMap((which) =>
      [true, false].map((measured): Headline => ({ kind: "layer-time", layer: which, measured })),
    ),
    ...layer.flatMap((which) =>
      exponent.from.map((from): Headline => ({ kind: "layer-exponent", layer: which, from })),
    ),
    ...error.rung.flatMap((rung) => error.norm.map((norm): Headline => ({ kind: "error", rung, norm }))),
    { kind: "coherence" },
  ];
}

/** Whether the levels that a headline speaks of are there, and a pair of them is coupled. */
export function headlineExists(headline: Headline, scenario: Scenario): boolean {
  if (headline.kind === "population") return headline.level < scenario.levels.omega.length;
  if (headline.kind !== "rate") return true;
  return coupledPairs(scenario).some(({ from, to }) => from === headline.from && to === headline.to);
}

/** Headlines of one group are of one kind and size, and share an axis. */
export type HeadlineGroup = "population" | "power" | "rate" | "time" | "exponent" | "error";

export function groupOf({ kind }: Headline): HeadlineGroup {
  switch (kind) {
    case "layer-time":
      return "time";
    case "layer-exponent":
      return "exponent";
    case "coherence":
      return "error";
    default:
      return kind;
  }
}

const AT = { horizon: "T", equilibrium: "end" } as const;

/** A headline in a word, for links and for telling headlines apart: `population-2-bloch-T`. Frozen; levels from 1. */
export function headlineText(headline: Headline): string {
  switch (headline.kind) {
    case "population":
      return `population-${headline.level + 1}-${headline.rung}-${AT[headline.at]}`;
    case "power":
      return `power-${headline.rung}-${AT[headline.at]}`;
    case "rate":
      return `rate-${headline.rates}-${headline.from + 1}-${headline.to + 1}`;
    case "layer-time":
      return `time-${headline.layer}-${headline.measured ? "measured" : "sharp"}`;
    case "layer-exponent":
      return `exponent-${headline.layer}-${headline.from}`;
    case "error":
      return `error-${headline.rung}-${headline.norm}`;
    case "coherence":
      return "coherence";
  }
}

/** Reads `headlineText`. Total: null for what it would not have written. */
export function headlineFrom(text: string): Headline | null {
  const [kind = "", ...parts] = text.split("-");
  const headline = readHeadline(kind, parts);
  return headline && headlineText(headline) === text ? headline : null;
}

function readHeadline(kind: string, [a = "", b = "", c = ""]: readonly string[]): Headline | null {
  const { population, power, rate, layer, exponent, error } = HEADLINE_CHOICES;
  const oneOf = <T extends string>(list: readonly T[], word: string) => list.find((known) => known === word);
  const at = (word: string) => population.at.find((known) => AT[known] === word);
  switch (kind) {
    case "population": {
      const [level, rung, when] = [levelFrom(a), oneOf(population.rung, b), at(c)];
      return level !== null && rung && when ? { kind, level, rung, at: when } : null;
    }
    case "power": {
      const [rung, when] = [oneOf(power.rung, a), at(b)];
      return rung && when ? { kind, rung, at: when } : null;
    }
    case "rate": {
      const [rates, from, to] = [oneOf(rate.rates, a), levelFrom(b), levelFrom(c)];
      return rates && from !== null && to !== null && from !== to ? { kind, rates, from, to } : null;
    }
    case "time": {
      const which = oneOf(layer, a);
      return which ? { kind: "layer-time", layer: which, measured: b === "measured" } : null;
    }
    case "exponent": {
      const [which, from] = [oneOf(layer, a), oneOf(exponent.from, b)];
      return which && from ? { kind: "layer-exponent", layer: which, from } : null;
    }
    case "error": {
      const [rung, norm] = [oneOf(error.rung, a), oneOf(error.norm, b)];
      return rung && norm ? { kind, rung, norm } : null;
    }
    case "coherence":
      return { kind };
    default:
      return null;
  }
}

/** A level counted from 1 as its index, or null. */
function levelFrom(text: string): number | null {
  const level = Number(text);
  return /^\d{1,3}$/.test(text) && level >= 1 && level <= BLOCH_LEVELS ? level - 1 : null;
}
