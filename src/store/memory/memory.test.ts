import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vSystem } from "../../scenario/presets/vSystem.ts";
import { bytesOf } from "./bytes.ts";
import { canonicalText } from "./canonical.ts";
import { createLru } from "./lru.ts";

describe("the text of what is computed", () => {
  test("does not depend on the order of keys or on names of scenarios, and on all else", () => {
    const { scenario } = vSystem;
    const turned = Object.fromEntries(Object.entries(scenario).reverse());
    const text = canonicalText({ scenario, range: [1] });
    expect(canonicalText({ range: [1], scenario: { ...turned, name: "other" }, left: undefined })).toBe(text);
    expect(canonicalText({ scenario: { ...scenario, horizon: scenario.horizon * 2 }, range: [1] })).not.toBe(text);
    expect(canonicalText({ name: "a" })).not.toBe(canonicalText({ name: "b" }));
  });

  test("is that of its number, however small the difference", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Object.is(Number(canonicalText(value)), value) || value === 0).toBe(true);
      }),
      { seed: 7 },
    );
  });
});

describe("what is remembered", () => {
  const megabyte = () => new Float64Array(125_000);

  test("never takes more than its share; the one asked for longest ago goes first", () => {
    const memory = createLru<Float64Array>(3.5e6);
    for (const key of ["a", "b", "c"]) memory.set(key, megabyte());
    memory.get("a");
    memory.set("d", megabyte());
    expect(["a", "b", "c", "d"].map((key) => memory.get(key) !== undefined)).toEqual([true, false, true, true]);
  });

  test("is measured again when it has grown", () => {
    const memory = createLru<Float64Array[]>(3.5e6);
    const growing = [megabyte()];
    memory.set("grows", growing);
    memory.set("b", [megabyte()]);
    growing.push(megabyte(), megabyte());
    memory.set("grows", growing);
    expect(memory.get("b")).toBeUndefined();
    expect(memory.get("grows")).toBe(growing);
  });

  test("is not what alone is too large", () => {
    const memory = createLru<Float64Array>(1e5);
    memory.set("small", new Float64Array(10));
    memory.set("large", megabyte());
    expect(memory.get("large")).toBeUndefined();
    expect(memory.get("small")).toBeDefined();
  });

  test("agrees with a plain list of what was used last, whatever is done", () => {
    const deed = fc.record({ set: fc.boolean(), key: fc.constantFrom("a", "b", "c", "d", "e") });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const memory = createLru<Float64Array>(3.5e6);
        let used: string[] = [];
        for (const { set, key } of deeds) {
          const known = used.includes(key);
          if (set) memory.set(key, megabyte());
          else expect(memory.get(key) !== undefined).toBe(known);
          if (set || known) used = [...used.filter((other) => other !== key), key].slice(-3);
        }
      }),
      { seed: 11 },
    );
  });

  test("counts an object once, arrays by their length", () => {
    const shared = megabyte();
    expect(bytesOf([shared, shared])).toBeLessThan(1.1e6);
    expect(bytesOf({ text: "x".repeat(1000) })).toBeGreaterThan(2000);
  });
});
