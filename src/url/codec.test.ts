import * as fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { scalingFields } from "../scenario/fields.ts";
import type { Scenario } from "../scenario/format.ts";
import { DEFAULT_CHOICE } from "../scenario/manyLevels/choice.ts";
import { presets } from "../scenario/presets/index.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { parseScenario } from "../scenario/schema.ts";
import { arbitraryScenario } from "../scenario/testing/arbitraryScenario.ts";
import { english } from "../scenario/words.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { checksum } from "./checksum.ts";
import { decodeFragment, encodeState, MAX_FRAGMENT } from "./codec.ts";
import { deflateText, inflateText, MAX_INFLATED } from "./deflate.ts";
import { numberFrom, numberText } from "./numberText.ts";
import { LINK_OPTIONS, type LinkOption, OPTION_KEYS, readOptions } from "./options.ts";
import { AXES, defaultState, inLadderOrder, RUNGS, type SharedState } from "./sharedState.ts";
import { arbitraryFragment, sealed } from "./testing/arbitraryFragment.ts";

function fragmentOf(state: SharedState): string {
  const encoded = encodeState(state);
  if (!encoded.ok) throw new Error(english(encoded.notice));
  return encoded.fragment;
}

function assertRoundTrip(state: SharedState): string {
  const fragment = fragmentOf(state);
  expect(fragment).toMatch(/^[A-Za-z0-9=&.,_-]+$/);
  const decoded = decodeFragment(`#${fragment}`);
  expect(decoded).toEqual({ ok: true, state });
  return fragment;
}

/** The notice of a refused fragment; fails where it opens. */
function noticeOf(fragment: string): string {
  const decoded = decodeFragment(fragment);
  if (decoded.ok) throw new Error(`${fragment} was read`);
  expect(decoded.errors.length).toBeGreaterThan(0);
  return english(decoded.notice);
}

const state = (scenario: Scenario, rest: Partial<SharedState> = {}): SharedState => ({
  ...defaultState(),
  scenario,
  ...rest,
});
const withScaling = (scaling: Partial<Scenario["scaling"]>): Scenario => ({
  ...vSystem.scenario,
  scaling: { ...vSystem.scenario.scaling, ...scaling },
});

const manyLevels = { ...DEFAULT_CHOICE, family: "rydberg", detuning: "mixed", levels: 64, epsilon: 1e-7 } as const;

/** Some text that each option may have. */
const OPTION_TEXTS: Readonly<Record<LinkOption, readonly string[]>> = {
  t: ["0", "0.0213", "1e-9"],
  lower: ["polarisation"],
  norm: ["l1", "l2"],
  from: ["above"],
  compare: ["yes"],
  energy: ["yes"],
  hold: ["p"],
  unit: ["2.5e14"],
  page: ["misprints"],
  map: ["epsilon_0.0001_0.1_log,p_0.02_0.95,64,exponent-last-ratio"],
  scan: ["delta-3,from_-2_2,log,n_201", "n_11"],
  errors: ["above,max,sweep_0.1_1e-8,fit_0.01_1e-7,table", "l1"],
  divisors: ["pair_1_3,bound_2000,eta_0.2,constant_0.01,strip_0.05,lattice", "pair_none"],
};
const anyOptions = fc
  .subarray([...OPTION_KEYS], { minLength: 1 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...OPTION_TEXTS[key])]))));

const anyView = fc.record(
  {
    axis: fc.constantFrom(...AXES),
    rungs: fc.subarray([...RUNGS]).map(inLadderOrder),
    manyLevels: fc.constant(manyLevels),
    options: anyOptions,
  },
  { requiredKeys: ["axis", "rungs"] },
);

describe("round trip", () => {
  it("is exact for any scenario, view and preset", () => {
    const preset = fc.option(fc.constantFrom(...presets.map(({ id }) => id)), { nil: undefined });
    fc.assert(
      fc.property(arbitraryScenario, anyView, preset, (scenario, view, id) => {
        const { preset: _, ...rest } = defaultState();
        assertRoundTrip({ ...rest, ...view, scenario, ...(id === undefined ? {} : { preset: id }) });
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it("is exact and readable for any preset with its numbers moved", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((x) => x + 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...presets),
        fc.record({ epsilon: number(1e-9, 1), mu: number(0, 1.9), p: number(1e-3, 5) }),
        fc.array(number(-2, 2), { minLength: 16, maxLength: 16 }),
        fc.boolean(),
        anyView,
        ({ id, scenario }, scaling, enough, derived, view) => {
          const delta = enough.slice(0, scenario.levels.delta.length);
          const p = derived && scaling.mu > 1e-6 ? scaling.mu / scaling.p : scaling.p;
          const moved = { ...scenario, scaling: { ...scaling, p }, levels: { ...scenario.levels, delta } };
          expect(assertRoundTrip(state(moved, { preset: id, ...view }))).toMatch(/^preset=/);
        },
      ),
      { seed: 12, numRuns: 400 },
    );
  });

  it("says nothing that the preset says already", () => {
    for (const { id, scenario } of presets)
      expect(assertRoundTrip(state(scenario, { preset: id }))).toBe(`preset=${id}`);
  });

  it("writes the numbers that a hand moved, as short as they are", () => {
    const { epsilon, mu, ratio } = scalingFields;
    let scenario = epsilon.set(vSystem.scenario, 1e-3, { pFixed: false });
    scenario = mu.set(scenario, 0.3, { pFixed: false });
    scenario = ratio.set(scenario, 1.5, { pFixed: false });
    expect(assertRoundTrip(state(scenario))).toBe("preset=v-system&eps=1e-3&mu=0.3&ratio=1.5");
    scenario = { ...scenario, levels: { ...scenario.levels, delta: [0, 0.25, -1] } };
    expect(assertRoundTrip(state(scenario, { axis: "linear", rungs: [] }))).toBe(
      "preset=v-system&eps=1e-3&mu=0.3&ratio=1.5&delta=0,0.25,-1&axis=linear&rungs=none",
    );
  });

  it("uses p where it is the plainer number, and at μ = 0", () => {
    expect(assertRoundTrip(state(withScaling({ p: 0.07 })))).toBe("preset=v-system&p=0.07");
    expect(assertRoundTrip(state(withScaling({ mu: 0, p: 0.35 })))).toBe("preset=v-system&mu=0&p=0.35");
  });

  it("packs what is no preset, presets under another name included", () => {
    const { preset: _, ...nameless } = defaultState();
    expect(assertRoundTrip(nameless)).toMatch(/^s=1/);
    expect(assertRoundTrip(state({ ...vSystem.scenario, name: "mine, α & β # 100%" }))).toMatch(/^s=1/);
  });

  it("keeps the order of modes, whichever it is", () => {
    const scenario = structuredClone(vSystem.scenario);
    const mode = (a: number, im: number) => ({ alpha: [a], re: 0.1, im });
    scenario.wave.modes = [mode(2, 0.3), mode(1, 0.2), mode(-1, -0.2), mode(0, 0), mode(-2, -0.3)];
    assertRoundTrip(state(scenario));
  });

  it("fits N = 6 with 8 modes into 2,000 characters, whatever the numbers", () => {
    const random = fc.double({ min: 0.1, max: 1, noNaN: true });
    const list = (length: number) => fc.array(random, { minLength: length, maxLength: length });
    const matrix = fc.array(list(6), { minLength: 6, maxLength: 6 });
    const draw = fc.record({
      rows: fc.array(list(6), { minLength: 3, maxLength: 3 }),
      re: matrix,
      im: matrix,
      gamma: matrix,
      pauli: matrix,
      modes: list(16),
      scaling: list(4),
    });
    fc.assert(
      fc.property(draw, ({ rows, re, im, gamma, pauli, modes, scaling }) => {
        const build = (entry: (n: number, m: number) => number) =>
          rows[0]!.map((_, n) => rows[0]!.map((_, m) => entry(n, m)));
        const upper = (a: number[][], n: number, m: number) => a[Math.min(n, m)]![Math.max(n, m)]!;
        const parsed = parseScenario({
          ...vSystem.scenario,
          levels: { omega: rows[0], delta: rows[1], initial: rows[2] },
          coupling: {
            re: build((n, m) => upper(re, n, m)),
            im: build((n, m) => Math.sign(m - n) * upper(im, n, m)),
          },
          relaxation: { gamma: build((n, m) => (n === m ? 0 : upper(gamma, n, m))), pauli },
          wave: {
            frequencies: [scaling[0]],
            modes: Array.from({ length: 8 }, (_, k) => ({ alpha: [k + 1], re: modes[2 * k], im: modes[2 * k + 1] })),
          },
          scaling: { epsilon: scaling[1], mu: scaling[2], p: scaling[3] },
        });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
        const { preset: _, ...rest } = state(parsed.scenario);
        expect(assertRoundTrip(rest).length).toBeLessThan(2000);
      }),
      { seed: 17, numRuns: 30 },
    );
  });

  it("holds 64 levels without any symmetry", () => {
    const size = 64;
    const numbers = fc.sample(fc.double({ min: 0.001, max: 1, noNaN: true }), { seed: 5, numRuns: 3 * size * size });
    const at = (k: number, n: number, m: number) => numbers[k * size * size + n * size + m]!;
    const build = (entry: (n: number, m: number) => number) =>
      Array.from({ length: size }, (_, n) => Array.from({ length: size }, (_, m) => entry(n, m)));
    const parsed = parseScenario({
      ...vSystem.scenario,
      levels: { omega: numbers.slice(0, size), delta: numbers.slice(size, 2 * size), initial: numbers.slice(0, size) },
      coupling: {
        re: build((n, m) => at(0, Math.min(n, m), Math.max(n, m))),
        im: build((n, m) => (n < m ? 1 : n > m ? -1 : 0) * at(1, Math.min(n, m), Math.max(n, m))),
      },
      relaxation: {
        gamma: build((n, m) => (n === m ? 0 : at(2, Math.min(n, m), Math.max(n, m)))),
        pauli: build((n, m) => at(1, m, n)),
      },
    });
    if (!parsed.ok) throw new Error("invalid");
    expect(assertRoundTrip(state(parsed.scenario)).length).toBeLessThan(MAX_FRAGMENT);
  });

  it("refuses to write what it could not read", () => {
    const many = Array<number>(100).fill(1);
    const matrix = many.map(() => many);
    const scenario = {
      ...vSystem.scenario,
      levels: { omega: many, delta: many, initial: many },
      coupling: { re: matrix, im: matrix },
    };
    expect(encodeState(state(scenario))).toMatchObject({ ok: false });
  });
});

describe("a link that is not whole", () => {
  const packed = fragmentOf(state({ ...vSystem.scenario, name: "packed" }));

  it("opens nothing when any one character is changed, lost or doubled", () => {
    for (let i = 3; i < packed.length; i++) {
      const other = packed[i] === "A" ? "B" : "A";
      expect(decodeFragment(packed.slice(0, i) + other + packed.slice(i + 1)).ok).toBe(false);
      expect(decodeFragment(packed.slice(0, i)).ok).toBe(false);
      expect(decodeFragment(packed.slice(0, i) + packed.slice(i + 1)).ok).toBe(false);
    }
  });

  it("never throws and always says why", () => {
    fc.assert(
      fc.property(arbitraryFragment, (fragment) => {
        const decoded = decodeFragment(fragment);
        if (!decoded.ok) expect(english(decoded.notice)).toMatch(/^This link .*\.$/s);
      }),
      { seed: 13, numRuns: 3000 },
    );
  });

  it("survives hostile contents under a good checksum", () => {
    const huge = `{"o":[${"1,".repeat(200_000)}1],"s":[1,1,1,1],"f":[1],"m":[]}`;
    expect(noticeOf(sealed(toBase64url(deflateText(huge))))).toMatch(/damaged/);
    const good = { o: [0], d: [0], i: [1], f: [1], m: [], s: [0.1, 0.2, 0.3, 1] };
    const opened = (value: unknown) => decodeFragment(sealed(toBase64url(deflateText(JSON.stringify(value)))));
    expect(opened(good).ok).toBe(true);
    const anyPart = fc.record({ key: fc.constantFrom(..."odifmsvVgwnPTARMO"), value: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 4 }), (parts) => {
        const value: Record<string, unknown> = { ...good };
        for (const part of parts) value[part.key] = part.value;
        const decoded = opened(value);
        if (decoded.ok) expect(parseScenario(decoded.state.scenario).ok).toBe(true);
      }),
      { seed: 14, numRuns: 2000 },
    );
  });

  it("does not unfold more than it must", () => {
    const bomb = deflateSync(new Uint8Array(50_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(60_000);
    expect(inflateText(bomb)).toBeNull();
    expect(noticeOf(sealed(toBase64url(bomb)))).toMatch(/unfolds to more/);
    const lists = `{"o":[${"[],".repeat(10_000)}0]}`;
    expect(noticeOf(sealed(toBase64url(deflateText(lists))))).toMatch(/damaged/);
    expect(inflateText(deflateText("x".repeat(MAX_INFLATED)))).toHaveLength(MAX_INFLATED);
    expect(inflateText(deflateText("x".repeat(MAX_INFLATED + 1)))).toBeNull();
  });

  it("says in words what is wrong", () => {
    expect(noticeOf("#preset=nothing-here")).toMatch(/preset “nothing-here”, which does not exist/);
    expect(noticeOf("#eps=1e-3")).toMatch(/names no preset/);
    expect(noticeOf("#preset=v-system&eps=abc")).toMatch(/“eps=abc” is not a number/);
    expect(noticeOf("#preset=v-system&eps=5")).toMatch(/scaling.epsilon must be a number greater than 0 and at most 1/);
    expect(noticeOf("#preset=v-system&eps=1&eps=1")).toMatch(/“eps” twice/);
    expect(noticeOf("#preset=v-system&delta=0,0")).toMatch(/3 values of delta/);
    expect(noticeOf("#preset=v-system&ratio=1.5&p=1")).toMatch(/both ratio and p/);
    expect(noticeOf("#preset=v-system&ratio=0")).toMatch(/greater than 0/);
    expect(noticeOf("#preset=v-system&view=holodeck")).toMatch(/view “holodeck”/);
    expect(noticeOf("#preset=v-system&flux=1")).toMatch(/“flux”, which this version of the program does not know/);
    expect(noticeOf("#preset=v-system&t=-1")).toMatch(/“t=-1”, which cannot be read/);
    expect(noticeOf("#__proto__=1")).toMatch(/does not know/);
    expect(noticeOf("#preset=__proto__")).toMatch(/does not exist/);
    expect(noticeOf("#s=2abc")).toMatch(/newer version/);
    expect(noticeOf("#s=")).toMatch(/damaged/);
    expect(noticeOf(`#${"x".repeat(MAX_FRAGMENT + 1)}`)).toMatch(/too long/);
    const later = { o: [0], d: [0], i: [1], f: [1], m: [], s: [0.1, 0.2, 0.3, 1], Z: 1 };
    expect(noticeOf(sealed(toBase64url(deflateText(JSON.stringify(later)))))).toMatch(/newer version/);
  });

  it("reads commas that a mail program has escaped", () => {
    expect(decodeFragment("#preset=v-system&delta=0%2C0%2C0.5")).toMatchObject({
      ok: true,
      state: { scenario: { levels: { delta: [0, 0, 0.5] } } },
    });
  });

  it("opens the default where there is no fragment", () => {
    expect(decodeFragment("")).toEqual({ ok: true, state: defaultState() });
    expect(decodeFragment("#")).toEqual({ ok: true, state: defaultState() });
  });
});

describe("the parts", () => {
  it("write every double so that it reads back the same", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(numberFrom(numberText(x))).toBe(x + 0);
      }),
      { seed: 15, numRuns: 2000 },
    );
    expect([1e-5, 0.3, 1000, 1e21, -0, 0.001].map(numberText)).toEqual(["1e-5", "0.3", "1e3", "1e21", "0", "1e-3"]);
    expect(["", " 1", "0x10", "1e", "Infinity", "NaN", "1,5", "1e999"].map(numberFrom)).toEqual(Array(8).fill(null));
  });

  it("carry any bytes through base64url", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
      { seed: 16, numRuns: 500 },
    );
    expect(toBase64url(Uint8Array.of(251, 255))).toBe("-_8");
  });

  it("accept no option that is not in its canonical form or unknown", () => {
    for (const key of OPTION_KEYS) {
      for (const text of OPTION_TEXTS[key]) expect(LINK_OPTIONS[key](text)).toBe(text);
      expect(readOptions(new Map([[key, "may be"]]))).toEqual({ refused: key });
      expect(readOptions(new Map([[key, "1".repeat(1000)]]))).toEqual({ refused: key });
    }
    expect(readOptions(new Map([["__proto__", "1"]]))).toEqual({ refused: "__proto__" });
    expect(readOptions(new Map())).toEqual({});
  });

  it("use the CRC-24 of RFC 9580", () => {
    expect(fromBase64url(checksum("123456789"))).toEqual(Uint8Array.of(0x21, 0xcf, 0x02));
  });
});
