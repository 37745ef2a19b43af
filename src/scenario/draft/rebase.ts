import { type Draft, type LevelDraft, type ModeDraft, pairKey, rateKey } from "./draft.ts";
import type { Reference } from "./readDraft.ts";

/**
 * A draft carried over to another scenario: what came by a slider, a link or an undo. A field that was edited and is not in
 * force yet (`settled` is the draft as it was last in force) keeps its text; so does one whose number stays the same, however
 * it was written; all others take theirs from `target`, a draft of the new scenario.
 *
 * Null where levels, frequencies or modes are not the same in number: then nothing tells which field belongs to which.
 */
export function rebased(
  current: Draft,
  settled: Draft,
  before: Reference,
  after: Reference,
  target: Draft,
): Draft | null {
  const old = before.draft;
  const fresh = after.draft;
  for (const list of ["levels", "frequencies", "modes"] as const) {
    const size = fresh[list].length;
    if ([current, settled, old, target].some((draft) => draft[list].length !== size)) return null;
  }
  if (!sameIds(current, settled)) return null;
  const chosen = <T>(now: T, was: T, oldText: T, freshText: T, wanted: T): T =>
    now !== was || oldText === freshText ? now : wanted;
  const plain = <Key extends "name" | "temperature" | "epsilon" | "mu" | "p" | "horizon" | "relaxation">(key: Key) =>
    chosen<Draft[Key]>(current[key], settled[key], old[key], fresh[key], target[key]);
  const ids = (draft: Draft) => draft.levels.map(({ id }) => id);
  const [mine, theirs, olds, freshes] = [ids(current), ids(target), ids(old), ids(fresh)];
  const byPlaces = (part: "gamma" | "baseRates" | "pauli", key: (a: number, b: number) => string) => {
    const result: Record<string, string> = { ...current[part] };
    mine.forEach((a, n) => {
      mine.forEach((b, m) => {
        if (n === m) return;
        const own = key(a, b);
        const at = (draft: Draft, places: readonly number[]) => draft[part][key(places[n]!, places[m]!)] ?? "";
        result[own] = chosen(
          current[part][own] ?? "",
          settled[part][own] ?? "",
          at(old, olds),
          at(fresh, freshes),
          at(target, theirs),
        );
      });
    });
    return result;
  };
  const level = (mineNow: LevelDraft, n: number): LevelDraft => {
    const pick = (key: "omega" | "delta" | "initial") =>
      chosen(mineNow[key], settled.levels[n]![key], old.levels[n]![key], fresh.levels[n]![key], target.levels[n]![key]);
    return { id: mineNow.id, omega: pick("omega"), delta: pick("delta"), initial: pick("initial") };
  };
  return {
    name: plain("name"),
    levels: current.levels.map(level),
    coupling: couplings(current, settled, old, fresh, target),
    gamma: byPlaces("gamma", pairKey),
    baseRates: byPlaces("baseRates", pairKey),
    pauli: byPlaces("pauli", rateKey),
    relaxation: plain("relaxation"),
    temperature: plain("temperature"),
    frequencies: current.frequencies.map(({ id, text }, j) => ({
      id,
      text: chosen(
        text,
        settled.frequencies[j]!.text,
        old.frequencies[j]!.text,
        fresh.frequencies[j]!.text,
        target.frequencies[j]!.text,
      ),
    })),
    modes: current.modes.map((mode, i) => rebasedMode(mode, i, current, settled, old, fresh, target)),
    epsilon: plain("epsilon"),
    mu: plain("mu"),
    p: plain("p"),
    horizon: plain("horizon"),
    nextId: current.nextId,
  };
}

const sameIds = (a: Draft, b: Draft) =>
  (["levels", "frequencies", "modes"] as const).every((list) =>
    a[list].every(({ id }, place) => id === b[list][place]!.id),
  );

/** V is kept by level, with the level in whose row it was typed: the other draft's levels are renamed to ours. */
function couplings(current: Draft, settled: Draft, old: Draft, fresh: Draft, target: Draft): Draft["coupling"] {
  const result = { ...current.coupling };
  const none = { from: -1, text: "0" };
  current.levels.forEach((a, n) => {
    current.levels.slice(n).forEach((b, beyond) => {
      const m = n + beyond;
      const key = pairKey(a.id, b.id);
      const at = (draft: Draft) => draft.coupling[pairKey(draft.levels[n]!.id, draft.levels[m]!.id)] ?? none;
      const [now, was] = [current.coupling[key] ?? none, settled.coupling[key] ?? none];
      if (now.text !== was.text || now.from !== was.from || at(old).text === at(fresh).text) return;
      const wanted = at(target);
      result[key] = { from: wanted.from === target.levels[m]!.id ? b.id : a.id, text: wanted.text };
    });
  });
  return result;
}

function rebasedMode(
  mode: ModeDraft,
  i: number,
  current: Draft,
  settled: Draft,
  old: Draft,
  fresh: Draft,
  target: Draft,
): ModeDraft {
  const chosen = (now: string, was: string, oldText: string, freshText: string, wanted: string) =>
    now !== was || oldText === freshText ? now : wanted;
  const pick = (read: (one: ModeDraft, draft: Draft) => string) =>
    chosen(
      read(mode, current),
      read(settled.modes[i]!, settled),
      read(old.modes[i]!, old),
      read(fresh.modes[i]!, fresh),
      read(target.modes[i]!, target),
    );
  const harmonic = (j: number) => (one: ModeDraft, draft: Draft) => one.harmonics[draft.frequencies[j]!.id] ?? "0";
  return {
    id: mode.id,
    harmonics: {
      ...mode.harmonics,
      ...Object.fromEntries(current.frequencies.map(({ id }, j) => [id, pick(harmonic(j))])),
    },
    amplitude: pick(({ amplitude }) => amplitude),
    phase: pick(({ phase }) => phase),
    exact: fresh.modes[i]!.exact,
  };
}
