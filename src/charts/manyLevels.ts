import type {
  HypothesisSums,
  LevelPopulations,
  RequiredLevels,
  TruncationErrors,
} from "../physics/asymptotics/manyLevels/results.ts";
import type { Figure } from "./dynamicsInput.ts";
import { type CurveSeries, curvesFigure, decadesAround } from "./manyLevelsCurves.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/** (2π)^{−1/4}: where ‖ρ‖₂ t^{1/4} goes on the half-line of 8.1.2. */
export const SPREADING_LIMIT = (2 * Math.PI) ** -0.25;

/** Largest N on any axis of levels. */
const MOST_LEVELS = 512;

export interface TruncationInput {
  readonly rates: TruncationErrors | null;
  readonly bloch: TruncationErrors | null;
  /** C = 1 in the bound of Lemma 10's proof, ε^{−μ} N^{−(1+η)N_η}; null where nothing resonates */
  readonly bound: ((levels: number) => number) | null;
  /** ε^{−μ/((1+η)N_η)} */
  readonly lemmaLevels: number | null;
  readonly words: { readonly levels: string; readonly error: string };
}

/** sup_t ‖ρ^N − ρ^{2N}‖₂ against N, of the rate equation and of Bloch, with Lemma 10's power beside it. */
export function truncationFigure(input: TruncationInput & FigureSize, theme: ChartTheme): Figure {
  const { rates, bloch, bound, lemmaLevels, words } = input;
  const series: CurveSeries[] = [];
  const xs = [2, 4, 8, 16, 32, 64, 128, 256, 512];
  if (bound) series.push(line("bound", xs, xs.map(bound), theme.mutedInk, "dash"));
  if (rates) series.push(points("rates", rates.levels, rates.errors, theme.accent));
  if (bloch) series.push(points("Bloch", bloch.levels, bloch.errors, theme.layers.slow.ink));
  const errors = [...(rates?.errors ?? []), ...(bloch?.errors ?? [])];
  const [low, high] = decadesAround(errors, 3, 16);
  const most = Math.max(16, ...(rates?.levels ?? []));
  return curvesFigure(
    {
      ...input,
      series,
      x: { title: words.levels, log: true, levels: true, range: [1, Math.min(MOST_LEVELS, most) * 1.3] },
      y: { title: words.error, log: true, range: [low / 1.6, high * 1.6] },
      marks: lemmaLevels === null ? [] : [lemmaLevels],
    },
    theme,
  );
}

export interface RequiredInput {
  readonly required: RequiredLevels;
  /** The present ε */
  readonly epsilon: number;
  readonly words: { readonly epsilon: string; readonly levels: string };
}

/** The N that an error of `tolerance` needs against ε, and Lemma 10's power through its first point. */
export function requiredFigure(input: RequiredInput & FigureSize, theme: ChartTheme): Figure {
  const { required, epsilon, words } = input;
  const { epsilons, observed } = required;
  const lemma = lemmaCurve(required);
  return curvesFigure(
    {
      ...input,
      series: [
        ...(lemma ? [line("Lemma 10", epsilons, lemma, theme.mutedInk, "dash")] : []),
        points("needed", epsilons, observed, theme.accent),
      ],
      x: { title: words.epsilon, log: true, range: [10 ** -6.15, 10 ** 0.15] },
      y: {
        title: words.levels,
        log: true,
        levels: true,
        range: [0.9, Math.max(required.most, ...(lemma ?? [])) * 1.2],
      },
      marks: [epsilon],
    },
    theme,
  );
}

/** N₀ ε^{−e} with the least N₀ that covers what was observed; constant where no level high up resonates. */
function lemmaCurve({ epsilons, observed, exponent, uniform }: RequiredLevels): number[] | null {
  const power = uniform ? 0 : exponent;
  const factors = observed.flatMap((count, i) => (count === null ? [] : [count * epsilons[i]! ** power]));
  if (factors.length === 0) return null;
  const first = Math.max(...factors);
  return epsilons.map((epsilon) => first * epsilon ** -power);
}

/** ‖ρ‖₂ t^{1/4} and the mass against t: populations that spread for ever. */
export function spreadingFigure(
  input: {
    readonly populations: LevelPopulations;
    readonly words: { readonly time: string; readonly value: string };
  } & FigureSize,
  theme: ChartTheme,
): Figure {
  const { times, norm, mass } = input.populations;
  const x = Array.from(times);
  const ends = [x[0] ?? 1, x.at(-1) ?? 10] as const;
  return curvesFigure(
    {
      ...input,
      series: [
        line("limit", ends, [SPREADING_LIMIT, SPREADING_LIMIT], theme.mutedInk, "dash"),
        line("mass", x, Array.from(mass), theme.positive, "dot"),
        line(
          "norm",
          x,
          x.map((t, i) => norm[i]! * t ** 0.25),
          theme.accent,
          "solid",
        ),
      ],
      x: { title: input.words.time, log: true, range: ends },
      y: { title: input.words.value, log: false, range: [0, 1.08] },
      marks: [],
    },
    theme,
  );
}

/** The sums of Hypotheses 5 and 6 against N. */
export function sumsFigure(
  input: {
    readonly sums: HypothesisSums;
    readonly levels: number;
    readonly words: { readonly levels: string; readonly sum: string };
  } & FigureSize,
  theme: ChartTheme,
): Figure {
  const { levels, interaction, relaxation } = input.sums;
  const [low, high] = decadesAround([...interaction, ...relaxation], 2, 20);
  return curvesFigure(
    {
      ...input,
      series: [
        points("Hypothesis 5", levels, interaction, theme.accent),
        points("Hypothesis 6", levels, relaxation, theme.layers.slow.ink),
      ],
      x: { title: input.words.levels, log: true, levels: true, range: [1.6, MOST_LEVELS * 1.3] },
      y: { title: input.words.sum, log: true, range: [low / 1.5, high * 1.5] },
      marks: [input.levels],
    },
    theme,
  );
}

function line(
  name: string,
  x: readonly number[],
  y: readonly (number | null)[],
  colour: string,
  dash: CurveSeries["dash"],
): CurveSeries {
  return { name, x, y, colour, dash, points: false };
}

function points(name: string, x: readonly number[], y: readonly (number | null)[], colour: string): CurveSeries {
  return { name, x, y, colour, dash: "solid", points: true };
}
