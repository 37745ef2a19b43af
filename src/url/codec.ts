import { type Said, say } from "../scenario/words.ts";
import { sameValue } from "./equal.ts";
import { readReadable, writeReadable } from "./readable.ts";
import { type DecodeResult, defaultState, inLadderOrder, refusal, type SharedState } from "./sharedState.ts";
import { pack, unpack } from "./v1.ts";

/** Characters of a fragment. The largest scenario of 64 levels without any symmetry needs about half of this. */
export const MAX_FRAGMENT = 200_000;

/** Packed forms by their version character. A new version adds a line; none is ever taken away. */
const unpackers: Readonly<Record<string, (text: string) => DecodeResult>> = { "1": unpack };
const PACKED = "s=";

export type EncodeResult =
  | { readonly ok: true; readonly fragment: string }
  /** Too large for a link, or not a scenario: the sentence says so */
  | { readonly ok: false; readonly notice: Said };

/**
 * State → fragment without `#`: the shortest form that reads back as exactly this state. Readable where a preset's
 * numbers were moved (`preset=v-system&eps=1e-3`), packed otherwise (`s=1…`).
 */
export function encodeState(state: SharedState): EncodeResult {
  const readable = writeReadable(state);
  const packed = `${PACKED}1${pack(state)}`;
  const forms = readable === null ? [packed] : [readable, packed];
  forms.sort((a, b) => a.length - b.length);
  const wanted = { ...state, rungs: inLadderOrder(state.rungs) };
  for (const fragment of forms) {
    const back = decodeFragment(fragment);
    if (back.ok && sameValue(back.state, wanted)) return { ok: true, fragment };
  }
  return { ok: false, notice: say(packed.length > MAX_FRAGMENT ? "noLinkTooLarge" : "noLink") };
}

/**
 * Fragment, with or without `#`, → state. Never throws; bounded in time and memory whatever the text. An empty
 * fragment is the default state; anything that is not a whole link is refused with a notice.
 */
export function decodeFragment(text: string): DecodeResult {
  const fragment = text.startsWith("#") ? text.slice(1) : text;
  if (fragment === "") return { ok: true, state: defaultState() };
  if (fragment.length > MAX_FRAGMENT) {
    return refusal(say("linkTooLong", { length: fragment.length, most: MAX_FRAGMENT }));
  }
  try {
    return decode(fragment);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    return refusal(say("linkUnreadable", { reason }));
  }
}

function decode(fragment: string): DecodeResult {
  if (!fragment.startsWith(PACKED)) return readReadable(fragment);
  const version = fragment.charAt(PACKED.length);
  const unpacker = Object.hasOwn(unpackers, version) ? unpackers[version] : undefined;
  if (unpacker) return unpacker(fragment.slice(PACKED.length + 1));
  if (/^[0-9a-zA-Z]$/.test(version)) {
    return refusal(say("linkVersion", { version }));
  }
  return refusal(say("linkDamaged"));
}
