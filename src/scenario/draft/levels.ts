import { BLOCH_LEVELS } from "../limits.ts";
import { type Draft, type LevelDraft, pairKey, rateKey } from "./draft.ts";
import { exactText } from "./numberText.ts";
import type { NumberReader } from "./readText.ts";

/** A draft with one more level above the others, coupled to none; null where there is no room for another. */
export function withLevel(draft: Draft, readNumber: NumberReader): Draft | null {
  if (draft.levels.length >= BLOCH_LEVELS) return null;
  const id = draft.nextId;
  const energies = draft.levels.map(({ omega }) => readNumber(omega)).filter((energy) => energy !== null);
  const level: LevelDraft = {
    id,
    omega: exactText(energies.length > 0 ? Number((Math.max(...energies) + 1).toPrecision(12)) : 0),
    delta: "0",
    initial: draft.levels.length === 0 ? "1" : "0",
  };
  const others = draft.levels.map((other) => other.id);
  const toOthers = <T>(value: T) => Object.fromEntries(others.map((other) => [pairKey(other, id), value]));
  // As the pairs before it, so that the atom stays one of a kind.
  const like = (texts: Readonly<Record<string, string>>, otherwise: string) =>
    others.length > 1 ? (texts[pairKey(others[0]!, others[1]!)] ?? otherwise) : otherwise;
  return {
    ...draft,
    levels: [...draft.levels, level],
    coupling: {
      ...draft.coupling,
      ...toOthers({ from: id, text: "0" }),
      [pairKey(id, id)]: { from: id, text: "0" },
    },
    gamma: { ...draft.gamma, ...toOthers(like(draft.gamma, "1")) },
    pauli: {
      ...draft.pauli,
      ...Object.fromEntries(
        others.flatMap((other) => [
          [rateKey(other, id), "0"],
          [rateKey(id, other), "0"],
        ]),
      ),
    },
    baseRates: { ...draft.baseRates, ...toOthers(like(draft.baseRates, "0")) },
    nextId: id + 1,
  };
}

/** Without one level; the last one stays. */
export function withoutLevel(draft: Draft, id: number): Draft {
  if (draft.levels.length === 1) return draft;
  return { ...draft, levels: draft.levels.filter((level) => level.id !== id) };
}

/** With one level moved to another place; rows and columns follow. */
export function withLevelAt(draft: Draft, id: number, place: number): Draft {
  const level = draft.levels.find((one) => one.id === id);
  if (!level) return draft;
  const others = draft.levels.filter((one) => one !== level);
  return { ...draft, levels: others.toSpliced(place, 0, level) };
}

/** With levels from the lowest energy to the highest, equal ones in their order; unreadable energies last. */
export function withLevelsSorted(draft: Draft, readNumber: NumberReader): Draft {
  const energy = ({ omega }: LevelDraft) => readNumber(omega) ?? Number.POSITIVE_INFINITY;
  const levels = draft.levels.toSorted((a, b) => {
    const [left, right] = [energy(a), energy(b)];
    return left === right ? 0 : left - right;
  });
  return { ...draft, levels };
}

/** Initial populations in proportion, with sum 1; null where they cannot be read or have none. */
export function withPopulationsNormalised(draft: Draft, readNumber: NumberReader): Draft | null {
  const initial = draft.levels.map((level) => readNumber(level.initial) ?? Number.NaN);
  const sum = initial.reduce((total, population) => total + population, 0);
  if (!(sum > 0) || initial.some((population) => population < 0)) return null;
  const levels = draft.levels.map((level, n) => ({ ...level, initial: exactText(initial[n]! / sum) }));
  return { ...draft, levels };
}

/** One text in every pair of different levels: of γ or of the base rates. */
export function withEveryPair(draft: Draft, part: "gamma" | "baseRates", text: string): Draft {
  const pairs = draft.levels.flatMap((a, n) => draft.levels.slice(n + 1).map((b) => pairKey(a.id, b.id)));
  return { ...draft, [part]: { ...draft[part], ...Object.fromEntries(pairs.map((key) => [key, text])) } };
}

/** The thermal rates as free ones, to be changed one by one; null where they cannot be read. */
export function withThermalRatesFree(draft: Draft, readNumber: NumberReader): Draft | null {
  const temperature = readNumber(draft.temperature);
  if (temperature === null || !(temperature > 0)) return null;
  const pauli: Record<string, string> = { ...draft.pauli };
  for (const from of draft.levels) {
    for (const to of draft.levels) {
      if (from === to) continue;
      const base = readNumber(draft.baseRates[pairKey(from.id, to.id)] ?? "");
      const [upper, lower] = [readNumber(from.omega), readNumber(to.omega)];
      if (base === null || upper === null || lower === null) return null;
      pauli[rateKey(from.id, to.id)] = exactText(base === 0 ? 0 : base * Math.exp((upper - lower) / (2 * temperature)));
    }
  }
  return { ...draft, relaxation: "free", pauli };
}
