import type { Scenario } from "../format.ts";
import { completeModes } from "../modes.ts";
import { temperatureOf } from "../parameters/temperature.ts";
import { complexText, exactText, polarText } from "./numberText.ts";

/**
 * A scenario as it stands in the fields of an editor: texts, valid or not. Levels, frequencies and modes have an id that
 * they keep while others come, go or change places; what belongs to two levels is kept under their two ids, so that rows
 * and columns follow their level.
 */
export interface Draft {
  readonly name: string;
  readonly levels: readonly LevelDraft[];
  /** V, by `pairKey`; the diagonal too */
  readonly coupling: Readonly<Record<string, CouplingDraft>>;
  /** γ, by `pairKey` */
  readonly gamma: Readonly<Record<string, string>>;
  /** Which of the two sets of fields W is read from; the other waits */
  readonly relaxation: "free" | "thermal";
  /** W(from, to), by `rateKey` */
  readonly pauli: Readonly<Record<string, string>>;
  readonly temperature: string;
  /** √(W(n, m) W(m, n)), by `pairKey` */
  readonly baseRates: Readonly<Record<string, string>>;
  readonly frequencies: readonly FrequencyDraft[];
  readonly modes: readonly ModeDraft[];
  readonly epsilon: string;
  readonly mu: string;
  readonly p: string;
  readonly horizon: string;
  /** Ids below this are taken */
  readonly nextId: number;
}

export interface LevelDraft {
  readonly id: number;
  readonly omega: string;
  readonly delta: string;
  readonly initial: string;
}

/** V as it was typed, in the row of level `from`; the other place shows its complex conjugate. */
export interface CouplingDraft {
  readonly from: number;
  readonly text: string;
}

export interface FrequencyDraft {
  readonly id: number;
  readonly text: string;
}

/** One of a pair of conjugate modes. */
export interface ModeDraft {
  readonly id: number;
  /** By the frequency's id */
  readonly harmonics: Readonly<Record<number, string>>;
  /** |φ_α| and arg φ_α */
  readonly amplitude: string;
  readonly phase: string;
  /** φ_α of the scenario and the texts made of it: while they stand unchanged, so does the number */
  readonly exact: {
    readonly re: number;
    readonly im: number;
    readonly amplitude: string;
    readonly phase: string;
  } | null;
}

/** The same for (a, b) and (b, a). */
export const pairKey = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`);
export const rateKey = (from: number, to: number): string => `${from}>${to}`;

/** T that a thermal W starts from where the present W tells none. */
const DEFAULT_TEMPERATURE = "1";

/** A scenario in fields. Every text reads back as the number it was made of. */
export function draftOf(scenario: Scenario): Draft {
  const { levels, coupling, relaxation, wave, scaling, horizon, name } = scenario;
  const temperature = temperatureOf(scenario);
  const size = levels.omega.length;
  const draft = {
    coupling: {} as Record<string, CouplingDraft>,
    gamma: {} as Record<string, string>,
    pauli: {} as Record<string, string>,
    baseRates: {} as Record<string, string>,
  };
  for (let n = 0; n < size; n++) {
    for (let m = n; m < size; m++) {
      draft.coupling[pairKey(n, m)] = { from: n, text: complexText(coupling.re[n]![m]!, coupling.im[n]![m]!) };
      if (n === m) continue;
      const [there, back] = [relaxation.pauli[n]![m]!, relaxation.pauli[m]![n]!];
      draft.gamma[pairKey(n, m)] = exactText(relaxation.gamma[n]![m]!);
      draft.pauli[rateKey(n, m)] = exactText(there);
      draft.pauli[rateKey(m, n)] = exactText(back);
      // Worked out from two rates: the last digits are noise.
      draft.baseRates[pairKey(n, m)] = exactText(Number((Math.sqrt(there) * Math.sqrt(back)).toPrecision(12)));
    }
  }
  const frequencies = wave.frequencies.map((frequency, j) => ({ id: size + j, text: exactText(frequency) }));
  const firstMode = size + frequencies.length;
  const modes = onePerPair(wave.modes).map(({ alpha, re, im }, i) => {
    const polar = polarText(re, im);
    return {
      id: firstMode + i,
      harmonics: Object.fromEntries(alpha.map((harmonic, j) => [size + j, exactText(harmonic)])),
      ...polar,
      exact: { re, im, ...polar },
    };
  });
  return {
    name: name ?? "",
    levels: levels.omega.map((omega, n) => ({
      id: n,
      omega: exactText(omega),
      delta: exactText(levels.delta[n]!),
      initial: exactText(levels.initial[n]!),
    })),
    ...draft,
    relaxation: temperature === null ? "free" : "thermal",
    temperature: temperature === null ? DEFAULT_TEMPERATURE : exactText(temperature),
    frequencies,
    modes,
    epsilon: exactText(scaling.epsilon),
    mu: exactText(scaling.mu),
    p: exactText(scaling.p),
    horizon: exactText(horizon),
    nextId: firstMode + modes.length,
  };
}

/** The first listed of every pair α, −α. */
function onePerPair(modes: Scenario["wave"]["modes"]): Scenario["wave"]["modes"] {
  const seen = new Set<string>();
  return completeModes(modes).modes.filter(({ alpha }) => {
    const opposite = alpha.map((harmonic) => 0 - harmonic).join();
    if (seen.has(opposite)) return false;
    seen.add(alpha.join());
    return true;
  });
}

/** V(n, m) with the text as it was typed, and in which row and column that was. */
export function couplingAt(draft: Draft, n: number, m: number): { row: number; column: number; text: string } {
  const [a, b] = [draft.levels[n]!.id, draft.levels[m]!.id];
  const { from, text } = draft.coupling[pairKey(a, b)] ?? { from: a, text: "0" };
  return from === b ? { row: m, column: n, text } : { row: n, column: m, text };
}
