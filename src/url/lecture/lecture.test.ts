import * as fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { english } from "../../scenario/words.ts";
import { toBase64url } from "../base64url.ts";
import { checksum } from "../checksum.ts";
import { decodeFragment, MAX_FRAGMENT } from "../codec.ts";
import { deflateText } from "../deflate.ts";
import { arbitraryFragment, damaged } from "../testing/arbitraryFragment.ts";
import { decodeLecture, encodeLecture } from "./codec.ts";
import { LECTURE_FORMAT, LECTURE_LIMITS, LECTURE_VERSION, type Lecture } from "./format.ts";
import { isLectureFragment } from "./key.ts";
import { parseLecture } from "./parse.ts";
import { arbitraryLecture } from "./testing/arbitraryLecture.ts";

const lecture: Lecture = {
  format: LECTURE_FORMAT,
  version: LECTURE_VERSION,
  title: "Two layers",
  steps: [
    { title: "One layer", link: "preset=v-ratio-0.5" },
    {
      title: "Two layers",
      sentence: "Level 3 comes later.",
      note: "Its rate is $\\varepsilon^{2p-\\mu}$ times smaller.",
      link: "preset=v-system&eps=1e-4",
      highlight: "mu over p",
      hide: ["dominant", "level 3", "layers"],
      controls: ["mu over p", "time axis"],
      show: ["table-1", "certificate"],
    },
  ],
};

const sealed = (json: string) => {
  const body = toBase64url(deflateText(json));
  return `lecture=1${checksum(body)}${body}`;
};

function fragmentOf(given: Lecture): string {
  const encoded = encodeLecture(given);
  if (!encoded.ok) throw new Error(english(encoded.notice));
  return encoded.fragment;
}

/** `path message` of every error; fails where it opens. */
function complaints(input: unknown): string[] {
  const parsed = parseLecture(input);
  if (parsed.ok) throw new Error("it was read");
  return parsed.errors.map(({ path, message }) => `${path} ${message}`);
}

function noticeOf(fragment: string): string {
  const decoded = decodeLecture(fragment);
  if (decoded.ok) throw new Error("it was read");
  expect(decoded.errors.length).toBeGreaterThan(0);
  return english(decoded.notice);
}

describe("a lecture through link and file", () => {
  it("comes back exactly", () => {
    fc.assert(
      fc.property(arbitraryLecture, (given) => {
        expect(parseLecture(JSON.parse(JSON.stringify(given)))).toEqual({ ok: true, lecture: given });
        const fragment = fragmentOf(given);
        expect(fragment).toMatch(/^lecture=1[A-Za-z0-9_-]+$/);
        expect(isLectureFragment(`#${fragment}`)).toBe(true);
        expect(decodeLecture(`#${fragment}`)).toEqual({ ok: true, lecture: given });
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  it("keeps what version 1 wrote", () => {
    const golden =
      "lecture=1A80ydZDNasMwEIRfRYjQkxWa_lwCeYBCoZfeYhdUZVsvlbRGu3Eagt-9q_hQEshBIHa-Gc3qZAUlgl3b9wOZ6I9Q2DaWBQa26-2__JZhllWNmH90NBRgkM3oihckd798tlNzKxCyQA51_gojRPNoAiVgJQTKUolMUtUXYaN5YJDNom1HX7QJRsofp4fBtW3aTwsjWK2cfIyz-boRH3WDdKfWzQrckxI9fvdRjyiW9oZGKGY4z3f67NbuKGH2WWrYXLDe5vpdYwNlKRTrn1zYaxPjf_EMcU-HCoj_jOBWKgcogl8YdCHbTd30Bw";
    expect(decodeLecture(golden)).toEqual({ ok: true, lecture });
  });

  it("is read with or without what may be left out, and without what the format does not know", () => {
    const parsed = parseLecture({
      ...lecture,
      author: "somebody",
      steps: [{ title: "a", sentence: "", hide: [], controls: ["mu", "mu"], link: "#preset=v-system", extra: 1 }],
    });
    expect(parsed).toEqual({
      ok: true,
      lecture: { ...lecture, steps: [{ title: "a", controls: ["mu"], link: "preset=v-system" }] },
    });
  });
});

describe("a lecture that is not whole", () => {
  const fragment = fragmentOf(lecture);

  it("says field by field what is wrong", () => {
    expect(complaints({ ...lecture, steps: [] })).toEqual(["steps must be a list of 1 to 100 steps"]);
    expect(complaints({ ...lecture, version: 2 })[0]).toMatch(/^version must be 1: version 2 is newer/);
    expect(complaints({ ...lecture, format: "bloch-rate-scenario" })[0]).toMatch(
      /^format must be "bloch-rate-lecture"/,
    );
    expect(complaints([])[0]).toMatch(/must be an object/);
    expect(complaints({ format: LECTURE_FORMAT, version: 1 })).toEqual(["title is missing", "steps is missing"]);
    const step = (change: object) => complaints({ ...lecture, steps: [{ ...lecture.steps[0], ...change }] });
    expect(step({ title: " " })).toEqual(["steps[0].title must be text of 1 to 160 characters"]);
    expect(step({ note: 5 })).toEqual(["steps[0].note must be text of at most 6000 characters"]);
    expect(step({ link: "preset=nothing-here" })).toEqual([
      "steps[0].link cannot be opened: This link asks for the preset “nothing-here”, which does not exist here.",
    ]);
    expect(step({ controls: ["mu", "delta 4"] })[0]).toMatch(
      /^steps\[0\]\.controls\[1\] must be one of "epsilon", "mu"/,
    );
    expect(step({ hide: ["level 4"] })[0]).toMatch(/^steps\[0\]\.hide\[0\] must be one of "bloch"/);
    expect(step({ highlight: "the cat" })[0]).toMatch(/^steps\[0\]\.highlight must be one of "chart", "table-1"/);
    expect(step({ show: "table-1" })).toEqual(["steps[0].show must be a list of at most 24 names"]);
    expect(complaints({ ...lecture, steps: [7] })).toEqual([
      'steps[0] must be an object like {"title": "…", "link": "preset=v-system"}',
    ]);
  });

  it("opens nothing when any one character of its link is changed, lost or cut", () => {
    for (let i = 8; i < fragment.length; i++) {
      const other = fragment[i] === "A" ? "B" : "A";
      expect(decodeLecture(fragment.slice(0, i) + other + fragment.slice(i + 1)).ok).toBe(false);
      expect(decodeLecture(fragment.slice(0, i)).ok).toBe(false);
      expect(decodeLecture(fragment.slice(0, i) + fragment.slice(i + 1)).ok).toBe(false);
    }
  });

  it("never throws, whatever the fragment, and always says why", () => {
    const hostile = fc.jsonValue().map((value) => sealed(JSON.stringify(value)));
    const nearly = fc
      .record(
        { title: fc.jsonValue(), steps: fc.array(fc.oneof(fc.constant(lecture.steps[1]), fc.jsonValue())) },
        { requiredKeys: [] },
      )
      .map((value) => sealed(JSON.stringify(value)));
    const anything = fc.oneof(
      arbitraryFragment,
      arbitraryFragment.map((text) => `lecture=1${text}`),
      damaged(fragment),
      hostile,
      nearly,
    );
    fc.assert(
      fc.property(anything, (text) => {
        const decoded = decodeLecture(text);
        if (!decoded.ok) expect(english(decoded.notice)).toMatch(/^This link .*\.$/s);
        else expect(parseLecture(decoded.lecture)).toEqual(decoded);
      }),
      { seed: 32, numRuns: 1500 },
    );
  });

  it("never throws at anything that a file may hold", () => {
    const step = fc.dictionary(
      fc.constantFrom("title", "note", "link", "hide", "controls", "show", "highlight", "sentence"),
      fc.oneof(fc.jsonValue(), fc.constant("preset=v-system"), fc.constant(["table-1"])),
    );
    const any = fc.oneof(
      fc.jsonValue(),
      fc.array(step, { maxLength: 4 }).map((steps) => ({ ...lecture, steps })),
    );
    fc.assert(
      fc.property(any, (input) => {
        const parsed = parseLecture(input);
        if (!parsed.ok) expect(parsed.errors.length).toBeGreaterThan(0);
      }),
      { seed: 33, numRuns: 1000 },
    );
  });

  it("does not unfold more than it must", () => {
    const bomb = toBase64url(deflateSync(new Uint8Array(50_000_000), { level: 9 }));
    expect(noticeOf(`lecture=1${checksum(bomb)}${bomb}`)).toMatch(/unfolds to more/);
    expect(noticeOf(`lecture=1${"x".repeat(MAX_FRAGMENT)}`)).toMatch(/too long/);
    expect(noticeOf(sealed(`{"title":"x","steps":[${"[],".repeat(10_000)}0]}`))).toMatch(/damaged/);
    // A small packed link in every step, each of which unfolds to almost as much as a link may.
    const large = toBase64url(deflateText(`{"n":"${"x".repeat(320_000)}"}`));
    const link = `s=1${checksum(large)}${large}`;
    const steps = Array.from({ length: LECTURE_LIMITS.steps }, (_, i) => ({ title: `${i}`, link }));
    expect(complaints({ ...lecture, steps })).toEqual([
      "steps must hold less: the links of all steps together are too large",
    ]);
    expect(complaints({ ...lecture, steps: Array(LECTURE_LIMITS.steps + 1).fill(lecture.steps[0]) })).toEqual([
      "steps must be a list of 1 to 100 steps",
    ]);
  });

  it("tells a newer version from damage, and a lecture from a state of the page", () => {
    expect(noticeOf("#lecture=2abc")).toMatch(/newer version/);
    expect(noticeOf("#lecture=")).toMatch(/damaged/);
    expect(noticeOf("#preset=v-system")).toMatch(/damaged/);
    expect(isLectureFragment("#preset=v-system")).toBe(false);
    expect(decodeFragment(fragment).ok).toBe(false);
  });

  it("is not written where it could not be read", () => {
    const long = { ...lecture, title: "x".repeat(LECTURE_LIMITS.title + 1) };
    expect(encodeLecture(long)).toMatchObject({ ok: false });
  });
});
