import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Field, fromPosition, scalingFields, sliderFields, toPosition } from "./fields.ts";
import { vSystem } from "./presets/vSystem.ts";
import { ratioOf, snapRatio } from "./scaling.ts";
import { parseScenario } from "./schema.ts";
import { english } from "./words.ts";

const start = vSystem.scenario;
const derived = { pFixed: false };
const fixed = { pFixed: true };
const { epsilon, mu, ratio, p } = scalingFields;

describe("the fields", () => {
  it("carry the accessible names that tests and assistive technology rely on", () => {
    expect(sliderFields(start).map(({ label }) => label)).toEqual([
      "epsilon",
      "mu",
      "mu over p",
      "delta 1",
      "delta 2",
      "delta 3",
    ]);
  });

  it("read the default scenario", () => {
    const values = sliderFields(start).map((field) => field.get(start));
    expect(values[2]).toBeCloseTo(1.3, 14);
    expect(values.filter((_, i) => i !== 2)).toEqual([1e-5, 0.45, 0, 0, 1]);
  });

  it("change nothing but their own number and leave the old scenario alone", () => {
    const before = structuredClone(start);
    const moved = sliderFields(start)[5]!.set(start, -0.5, derived);
    expect(moved).toEqual({ ...before, levels: { ...before.levels, delta: [0, 0, -0.5] } });
    expect(start).toEqual(before);
    expect(epsilon.set(start, 1e-3, derived).scaling).toEqual({ ...before.scaling, epsilon: 1e-3 });
  });

  it("give a valid scenario for any value, in any mode, from anywhere", () => {
    const anyField = fc.nat().map((i): Field => {
      const all = [...sliderFields(start), p];
      return all[i % all.length]!;
    });
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ noNaN: true, min: -5, max: 5 }),
      fc.constantFrom(0, 1, 2, -0),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyField, value, fc.boolean()), { maxLength: 12 }), (moves) => {
        let scenario = start;
        for (const [field, x, pFixed] of moves) scenario = field.set(scenario, x, { pFixed });
        const parsed = parseScenario(scenario);
        expect(parsed.ok && parsed.scenario).toEqual(scenario);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it("stand where their value says, at every step of the slider", () => {
    for (const field of [epsilon, mu, ratio]) {
      for (let i = 0; field.min + i * field.step <= field.max; i++) {
        const position = field.min + i * field.step;
        expect(toPosition(field, fromPosition(field, position))).toBeCloseTo(position, 3);
      }
    }
    expect(fromPosition(epsilon, -5)).toBe(1e-5);
    expect(fromPosition(epsilon, -7)).toBe(1e-7);
    expect(toPosition(epsilon, 1e-9)).toBe(-7);
  });

  it("refuse a typed value in words", () => {
    expect(english(epsilon.check(0)!)).toMatch(/greater than 0/);
    expect(english(epsilon.check(1e-41)!)).toMatch(/at least 1e-40/);
    expect(epsilon.check(1e-40)).toBeNull();
    expect(mu.check(0.97)).toBeNull();
    expect(english(mu.check(2)!)).toMatch(/less than 2/);
    for (const field of [...sliderFields(start), p]) expect(english(field.check(Number.NaN)!)).toMatch(/must/);
  });
});

describe("μ, p and μ/p", () => {
  it("hold the ratio while μ moves, or p", () => {
    expect(ratioOf(mu.set(start, 0.2, derived))).toBeCloseTo(1.3, 14);
    expect(mu.set(start, 0.2, fixed).scaling.p).toBe(start.scaling.p);
  });

  it("derive p from the ratio, or μ where p is held", () => {
    expect(ratio.set(start, 2.5, derived).scaling).toMatchObject({ mu: 0.45, p: 0.45 / 2.5 });
    const moved = ratio.set(start, 2.5, fixed).scaling;
    expect(moved.p).toBe(start.scaling.p);
    expect(moved.mu).toBeCloseTo(2.5 * start.scaling.p, 15);
  });

  it("set μ = 0 and keep p when the ratio is set to 0, and come back from there", () => {
    const stopped = ratio.set(start, 0, derived);
    expect(stopped.scaling).toMatchObject({ mu: 0, p: start.scaling.p });
    expect(ratio.set(stopped, 1.3, derived).scaling.mu).toBeCloseTo(0.45, 14);
  });

  it("keep p at μ = 0, unless a ratio is remembered", () => {
    const stopped = mu.set(mu.set(start, 0.01, derived), 0, derived);
    expect(ratioOf(mu.set(stopped, 0.3, { pFixed: false, ratio: 1.3 }))).toBeCloseTo(1.3, 14);
    expect(mu.set(stopped, 0.3, derived).scaling.p).toBe(stopped.scaling.p);
  });

  it("snap to 1 and 2 within the grab width, so exactly that physics sees the boundary", () => {
    expect(snapRatio(1.04, 0.05)).toBe(1);
    expect(snapRatio(1.96, 0.05)).toBe(2);
    expect(snapRatio(1.5, 0.05)).toBe(1.5);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1.99, noNaN: true }),
        fc.constantFrom(1, 2),
        fc.boolean(),
        (x, snap, pFixed) => {
          const moved = ratio.set(mu.set(start, x, derived), snap, { pFixed });
          if (moved.scaling.mu < 1.9) expect(Math.abs(ratioOf(moved) / snap - 1)).toBeLessThan(1e-12);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
