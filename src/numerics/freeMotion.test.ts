import { describe, expect, it } from "vitest";
import { FreeMotion } from "./freeMotion.ts";
import { TaylorIntegrator } from "./taylor.ts";
import { largestDifference, pair, system } from "./testing/systems.ts";

/** Two slow coordinates and a pair that turns by speed + shift and decays. */
function driven(decay: number, speed: number, shift: number, strength: number, withRotation: boolean) {
  const whole = speed + shift;
  return system({
    constant: [
      [-1e-9, 2e-9, 0, 0],
      [1e-9, -2e-9, 0, 0],
      [0, 0, -decay, whole],
      [0, 0, -whole, -decay],
    ],
    modulated: [
      [0, 0, 0, 2 * strength],
      [0, 0, 0, -2 * strength],
      [0, 0, 0, 0.3 * strength],
      [-strength, strength, -0.3 * strength, 0],
    ],
    frequencies: [1],
    modes: pair([1], 0.4, 0.2),
    slow: 2,
    ...(withRotation ? { rotations: [{ re: 2, im: 3, decay, speed, shift }] } : {}),
  });
}

const PERIOD = 2 * Math.PI;

function mapOf(of: ReturnType<typeof system>, duration: number): Float64Array {
  const map = new Float64Array(16);
  new TaylorIntegrator(of, 4).writeMap(map, [0.3], duration);
  return map;
}

describe("a map integrated beside its free motion", () => {
  it.each([1e-3, 1, 2.2, PERIOD, 3 * PERIOD])("is the map integrated whole, over %f", (duration) => {
    const beside = mapOf(driven(0.2, 1.4, 0.05, 0.3, true), duration);
    const whole = mapOf(driven(0.2, 1.4, 0.05, 0.3, false), duration);
    expect(largestDifference(beside, whole)).toBeLessThan(1e-13);
  });

  it("is the same in blocks of columns", () => {
    const of = driven(0.2, 1.4, 0.05, 0.3, true);
    const whole = mapOf(of, PERIOD);
    for (const [first, width] of [
      [0, 3],
      [3, 1],
      [1, 2],
    ] as const) {
      const block = new Float64Array(4 * width);
      new TaylorIntegrator(of, width).writeMap(block, [0.3], PERIOD, first);
      for (let row = 0; row < 4; row++) {
        for (let j = 0; j < width; j++) {
          expect(Math.abs(block[row * width + j]! - whole[row * 4 + first + j]!)).toBeLessThan(1e-15);
        }
      }
    }
  });

  it("is the same when one integrator takes one block of columns after the other", () => {
    const of = driven(0.2, 1.4, 0.05, 0.3, true);
    const whole = mapOf(of, PERIOD);
    for (const width of [1, 2]) {
      const integrator = new TaylorIntegrator(of, width);
      for (let first = 0; first < 4; first += width) {
        const block = new Float64Array(4 * width);
        integrator.writeMap(block, [0.3], PERIOD, first);
        block.forEach((entry, i) => {
          const there = whole[Math.floor(i / width) * 4 + first + (i % width)]!;
          expect(Math.abs(entry - there)).toBeLessThan(1e-14);
        });
      }
    }
  });

  it("keeps the digits of a coherence in resonance, whose own entry is 10⁻¹² and would drown beside 1", () => {
    const decay = 1e-13;
    const shift = 3e-13;
    const map = mapOf(driven(decay, 1, shift, 0, true), PERIOD);
    expect(map[10]! / (Math.expm1(-decay * PERIOD) - 2 * Math.sin((shift * PERIOD) / 2) ** 2)).toBeCloseTo(1, 12);
    expect(map[11]! / (Math.exp(-decay * PERIOD) * shift * PERIOD)).toBeCloseTo(1, 12);
    expect(map[14]).toBe(-map[11]!);
  });

  it("turns a harmonic of the wave by whole turns, and any other speed by its angle", () => {
    for (const speed of [-3, 2, 5]) expect(Math.abs(mapOf(driven(0, speed, 0, 0, true), PERIOD)[11]!)).toBe(0);
    const map = mapOf(driven(0, 1.25, 0, 0, true), PERIOD);
    expect(map[10]).toBeCloseTo(-1, 14);
    expect(map[11]).toBeCloseTo(1, 14);
  });

  it("forgets whole turns after any number of periods, and only there", () => {
    for (const [first, periods] of [
      [1.7, 1e5 + 1],
      [Math.SQRT2, 3e7 + 1],
    ] as const) {
      const free = new FreeMotion({
        ...driven(0, 3 * first, 0, 0, true),
        modulation: { frequencies: [first], terms: [] },
      });
      free.select(0, 4, [0]);
      const mapAfter = (duration: number) => {
        const map = new Float64Array(16);
        free.addMap(map, duration);
        return map;
      };
      const period = (2 * Math.PI) / first;
      expect(mapAfter(periods * period).every((x) => x === 0)).toBe(true);
      // A tenth of a period later: 0.3 turns, to the rounding of so long a time.
      const rest = mapAfter((periods + 0.1) * period);
      expect(Math.abs(rest[10]! - (Math.cos(0.6 * Math.PI) - 1))).toBeLessThan(1e-15 * 20 * periods);
      expect(Math.abs(rest[11]! - Math.sin(0.6 * Math.PI))).toBeLessThan(1e-15 * 20 * periods);
    }
  });

  it("needs no wave: a pair turns and decays by itself", () => {
    const still = { ...driven(0.3, 1.1, 0.1, 0, true), modulation: { frequencies: [], terms: [] } };
    const map = new Float64Array(16);
    new TaylorIntegrator(still, 4).writeMap(map, [], 2);
    const size = Math.exp(-0.6);
    expect(map[10]).toBeCloseTo(size * Math.cos(2.4) - 1, 14);
    expect(map[11]).toBeCloseTo(size * Math.sin(2.4), 14);
    expect(map[14]).toBe(-map[11]!);
    expect(map[15]).toBe(map[10]);
  });

  it("leaves coordinates without a pair to the series", () => {
    const free = new FreeMotion(driven(0.2, 1, 0, 0.3, false));
    free.select(0, 4, [0]);
    const map = new Float64Array(16);
    free.addMap(map, 1);
    expect([...map].every((x) => x === 0)).toBe(true);
  });
});
