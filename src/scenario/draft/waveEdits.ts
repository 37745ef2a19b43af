import { MAX_FREQUENCIES } from "../limits.ts";
import type { Draft, ModeDraft } from "./draft.ts";
import type { NumberReader } from "./readText.ts";

/** A draft with one more basic frequency, which no mode uses yet; null where there is no room. */
export function withFrequency(draft: Draft): Draft | null {
  if (draft.frequencies.length >= MAX_FREQUENCIES) return null;
  const id = draft.nextId;
  return {
    ...draft,
    frequencies: [...draft.frequencies, { id, text: "1.5" }],
    modes: draft.modes.map((mode) => ({ ...mode, harmonics: { ...mode.harmonics, [id]: "0" } })),
    nextId: id + 1,
  };
}

/** Without one frequency; modes keep their harmonics of the others. The last one stays. */
export function withoutFrequency(draft: Draft, id: number): Draft {
  if (draft.frequencies.length === 1) return draft;
  return { ...draft, frequencies: draft.frequencies.filter((frequency) => frequency.id !== id) };
}

/** With one more mode: the lowest harmonic of a frequency that is not listed yet. */
export function withMode(draft: Draft, readNumber: NumberReader): Draft {
  const id = draft.nextId;
  const taken = new Set(draft.modes.map((mode) => indexOf(draft, mode, readNumber)));
  let harmonics: Record<number, string> = {};
  for (let order = 1; ; order++) {
    const free = draft.frequencies
      .map(({ id: chosen }) =>
        Object.fromEntries(draft.frequencies.map(({ id: each }) => [each, each === chosen ? String(order) : "0"])),
      )
      .find((candidate) => !taken.has(indexOf(draft, { harmonics: candidate }, readNumber)));
    if (!free) continue;
    harmonics = free;
    break;
  }
  const mode: ModeDraft = { id, harmonics, amplitude: "0.1", phase: "0", exact: null };
  return { ...draft, modes: [...draft.modes, mode], nextId: id + 1 };
}

export function withoutMode(draft: Draft, id: number): Draft {
  return { ...draft, modes: draft.modes.filter((mode) => mode.id !== id) };
}

/** The multi-index as text, the same for α and −α. */
function indexOf(
  { frequencies }: Draft,
  { harmonics }: Pick<ModeDraft, "harmonics">,
  readNumber: NumberReader,
): string {
  const alpha = frequencies.map(({ id }) => readNumber(harmonics[id] ?? "0") ?? Number.NaN);
  const leading = alpha.find((harmonic) => harmonic !== 0) ?? 0;
  return alpha.map((harmonic) => (leading < 0 ? 0 - harmonic : harmonic + 0)).join();
}
