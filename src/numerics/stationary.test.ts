import { describe, expect, it } from "vitest";
import { absorbedMass, stationaryVector } from "./stationary.ts";
import { numbers } from "./testing/systems.ts";

describe("stationaryVector", () => {
  it("keeps every digit of a birth–death chain whose rates span sixty decades", () => {
    const up = [1e-30, 2e10, 3e-5];
    const down = [7, 1e-20, 5e12];
    const generator = new Float64Array(16);
    for (let n = 0; n < 3; n++) {
      generator[(n + 1) * 4 + n] = up[n]!;
      generator[n * 4 + n + 1] = down[n]!;
    }
    const ratios = [1];
    for (let n = 0; n < 3; n++) ratios.push((ratios[n]! * up[n]!) / down[n]!);
    const total = ratios.reduce((sum, value) => sum + value, 0);
    stationaryVector(generator, 4, [0, 1, 2, 3]).forEach((value, n) => {
      expect(Math.abs((value * total) / ratios[n]! - 1)).toBeLessThan(1e-14);
    });
  });

  it("keeps the order of the states it is given", () => {
    const generator = new Float64Array(9);
    generator[2 * 3 + 0] = 1;
    generator[0 * 3 + 2] = 3;
    expect(Array.from(stationaryVector(generator, 3, [2, 0]))).toEqual([0.25, 0.75]);
    expect(Array.from(stationaryVector(generator, 3, [1]))).toEqual([1]);
  });
});

describe("absorbedMass", () => {
  it("follows transient states that feed each other", () => {
    // 0 ⇄ 1 with rate 1 each way; 0 → 2 at 1, 1 → 3 at 1: from 0 two thirds end in 2.
    const generator = new Float64Array(16);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
      [0, 2],
      [1, 3],
    ] as const) {
      generator[to * 4 + from] = 1;
    }
    const mass = absorbedMass(generator, 4, [1, 0, 0, 0.5], [0, 1]);
    [0, 0, 2 / 3, 0.5 + 1 / 3].forEach((value, n) => {
      expect(mass[n]).toBeCloseTo(value, 15);
    });
  });

  it("is where the jump chain ends, whatever the order of the transient states, and leaves the generator alone", () => {
    const size = 5;
    const next = numbers(11);
    const generator = new Float64Array(size * size);
    // 0, 3 and 4 jump to all others, 1 and 2 absorb.
    const transient = [0, 3, 4];
    for (const from of transient) {
      for (let to = 0; to < size; to++) if (to !== from) generator[to * size + from] = 0.1 + (next() + 1) ** 3;
    }
    const start = [0.4, 0.05, 0.15, 0.3, 0.1];
    let mass = start;
    for (let jump = 0; jump < 400; jump++) {
      const after = mass.map((m, n) => (transient.includes(n) ? 0 : m));
      for (const from of transient) {
        const out = [0, 1, 2, 3, 4].reduce((sum, to) => sum + generator[to * size + from]!, 0);
        for (let to = 0; to < size; to++) after[to]! += (mass[from]! * generator[to * size + from]!) / out;
      }
      mass = after;
    }
    const before = generator.slice();
    for (const order of [transient, [4, 0, 3], [3, 4, 0]]) {
      absorbedMass(generator, size, start, order).forEach((value, n) => {
        expect(value).toBeCloseTo(mass[n]!, 14);
      });
    }
    expect(generator).toEqual(before);
  });
});
