import * as fc from "fast-check";
import { toBase64url } from "../base64url.ts";
import { checksum } from "../checksum.ts";
import { deflateText } from "../deflate.ts";

/** A packed body with the checksum that it should have. */
export const sealed = (body: string) => `s=1${checksum(body)}${body}`;

const good = { o: [0], d: [0], i: [1], f: [1], m: [], s: [0.1, 0.2, 0.3, 1] };

/** A well-formed packed state with some parts replaced by anything. */
const hostile = fc
  .array(fc.record({ key: fc.constantFrom(..."odifmsvVgwnPTARMO"), value: fc.jsonValue() }), { maxLength: 4 })
  .map((parts) => {
    const value: Record<string, unknown> = { ...good };
    for (const part of parts) value[part.key] = part.value;
    return sealed(toBase64url(deflateText(JSON.stringify(value))));
  });

const readable = fc
  .array(
    fc.oneof(
      fc.constantFrom("preset=v-system", "eps=", "mu=1", "delta=,", "%", "&", "=", "ratio=0", "p=1e999", "rungs=a"),
      fc
        .tuple(fc.constantFrom("eps", "mu", "delta", "t", "unit", "view", "many", "rungs", "horizon"), fc.string())
        .map((pair) => pair.join("=")),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join("&"));

/** Text that is no whole link: noise, bytes under a good checksum, JSON of any kind, readable keys with nonsense. */
export const arbitraryFragment: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ maxLength: 300 }),
  fc.base64String({ maxLength: 300 }).map((body) => `s=1${body}`),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => sealed(toBase64url(bytes))),
  fc.json().map((json) => sealed(toBase64url(deflateText(json)))),
  hostile,
  readable,
);

/** A good link, cut, or with characters changed, lost, doubled or put in. */
export function damaged(fragment: string): fc.Arbitrary<string> {
  const at = fc.nat(Math.max(0, fragment.length - 1));
  const edit = fc.record({
    at,
    kind: fc.constantFrom("cut", "change", "lose", "double", "insert"),
    text: fc.string({ minLength: 1, maxLength: 4 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    let text = fragment;
    for (const { at, kind, text: put } of edits) {
      const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
      if (kind === "cut") text = before;
      else if (kind === "change") text = before + put + after;
      else if (kind === "lose") text = before + after;
      else if (kind === "double") text = before + here + here + after;
      else text = before + put + here + after;
    }
    return text;
  });
}
