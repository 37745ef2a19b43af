import type { PresetWords } from "../../panels/presetWords.ts";
import type { Preset, PresetTag } from "../../scenario/presets/preset.ts";

/** A preset with all that is said about it, in the reader's language. */
export interface GalleryEntry {
  readonly preset: Preset;
  readonly words: PresetWords;
  /** The names of its tags */
  readonly tags: readonly string[];
}

/** Letters as a reader types them: without accents, case or the marks of formulas. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The entries that have the tag, if one is asked for, and hold every word of the query, in the order they came. */
export function found(entries: readonly GalleryEntry[], query: string, tag: PresetTag | null): readonly GalleryEntry[] {
  const wanted = plain(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter(({ preset, words, tags }) => {
    if (tag !== null && !preset.tags.includes(tag)) return false;
    const text = plain([words.title, words.text, words.source, words.attempt, preset.id, ...tags].join(" "));
    return wanted.every((word) => text.includes(word));
  });
}
