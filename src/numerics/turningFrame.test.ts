import { describe, expect, it } from "vitest";
import type { QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { TaylorIntegrator } from "./taylor.ts";
import { largestDifference, pair, system } from "./testing/systems.ts";
import { TurningFrame } from "./turningFrame.ts";

const PERIOD = 2 * Math.PI;

interface Pair {
  readonly decay?: number;
  readonly speed: number;
  readonly shift?: number;
}

/** A slow coordinate and pairs, all of them coupled by a wave of frequency 1 with two harmonics. */
function driven(pairs: readonly Pair[], strength: number, frequencies = [1]): QuasiPeriodicSystem {
  const rotations = pairs.map(({ decay = 0, speed, shift = 0 }, i) => ({
    re: 1 + 2 * i,
    im: 2 + 2 * i,
    decay,
    speed,
    shift,
  }));
  const size = 1 + 2 * pairs.length;
  const square = () => Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const constant = square();
  for (const { re, im, decay, speed, shift } of rotations) {
    constant[re]![re] = -decay;
    constant[re]![im] = speed + shift;
    constant[im]![re] = -(speed + shift);
    constant[im]![im] = -decay;
  }
  const modulated = square().map((row, i) => row.map((_, j) => strength * Math.sin(1 + 3 * i - 2 * j)));
  const modes = [...pair([1], 0.4, 0.2), ...pair([2], 0.1)];
  return system({ constant, modulated, rotations, frequencies, modes: frequencies.length > 0 ? modes : [], slow: 1 });
}

function harmonicOf(choice: Pair, strength = 1e-3, frequencies = [1]): number {
  return new TurningFrame(driven([choice], strength, frequencies)).harmonics[0]!;
}

describe("a turning frame", () => {
  it("turns with the harmonic that is nearest to a pair's whole speed", () => {
    expect(harmonicOf({ speed: 1 })).toBe(1);
    expect(harmonicOf({ speed: -2.1, shift: 0.2 })).toBe(-2);
    expect(harmonicOf({ speed: 0.2, shift: 0.9 })).toBe(1);
  });

  it("leaves alone what would gain nothing there", () => {
    expect(harmonicOf({ speed: 0.2 })).toBe(0);
    expect(harmonicOf({ speed: 3 })).toBe(0);
    expect(harmonicOf({ speed: 1, decay: 0.48 })).toBe(1);
    expect(harmonicOf({ speed: 1, decay: 0.5 })).toBe(0);
    expect(harmonicOf({ speed: 1.3, decay: 0.3 })).toBe(0);
    expect(harmonicOf({ speed: 1, shift: -0.3, decay: 0.3 })).toBe(0);
    expect(harmonicOf({ speed: 1 }, 1)).toBe(0);
    expect(harmonicOf({ speed: 1 }, 1e-3, [])).toBe(0);
  });

  it("multiplies a pair by e^{ihθ}, and undoes it", () => {
    const frame = new TurningFrame(driven([{ speed: 1 }, { speed: -2 }, { speed: 0.1 }], 1e-3));
    const columns = Float64Array.from({ length: 14 }, (_, i) => 1 + i);
    const turned = columns.slice();
    frame.enter(turned, 2, 3.1);
    for (const column of [0, 1]) {
      const at = (values: Float64Array, row: number) => values[2 * row + column]!;
      for (const row of [0, 5, 6]) expect(at(turned, row)).toBe(at(columns, row));
      for (const [row, harmonic] of [
        [1, 1],
        [3, -2],
      ] as const) {
        const cos = Math.cos(2 * Math.PI * harmonic * 0.1);
        const sin = Math.sin(2 * Math.PI * harmonic * 0.1);
        expect(at(turned, row)).toBeCloseTo(cos * at(columns, row) - sin * at(columns, row + 1), 12);
        expect(at(turned, row + 1)).toBeCloseTo(sin * at(columns, row) + cos * at(columns, row + 1), 12);
      }
    }
    frame.leave(turned, 2, 3.1);
    expect(largestDifference(turned, columns)).toBeLessThan(1e-13);
  });
});

/** Rows of I + E as columns of a block, and back. */
function transposed(block: Float64Array, size: number): Float64Array {
  return block.map((_, i) => block[(i % size) * size + Math.floor(i / size)]!);
}

describe("a map in a turning frame", () => {
  const of = driven([{ speed: 1, decay: 0.02 }, { speed: -2.1, shift: 0.05 }, { speed: 0.3 }], 0.03);
  const frame = new TurningFrame(of);
  const { size } = of;
  const identity = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));

  it.each([
    [0, PERIOD],
    [0.3, 0.01],
    [0.85, 2.2],
  ])("is the map that is seen from it, from the phase %f over %f", (turn, duration) => {
    const seen = new Float64Array(size * size);
    new TaylorIntegrator(of, size, { frame }).writeMap(seen, [turn], duration);
    const map = new Float64Array(size * size);
    new TaylorIntegrator(of, size).writeMap(map, [turn], duration);
    // M·R⁻¹ on the right is R on the rows, R being orthogonal; then R of the end on the left.
    const flow = transposed(
      map.map((x, i) => x + identity[i]!),
      size,
    );
    frame.enter(flow, size, turn);
    const expected = transposed(flow, size);
    frame.enter(expected, size, turn + duration / PERIOD);
    expect(
      largestDifference(
        seen,
        expected.map((x, i) => x - identity[i]!),
      ),
    ).toBeLessThan(1e-14);
  });

  it("is the same in blocks of columns", () => {
    const whole = new Float64Array(size * size);
    new TaylorIntegrator(of, size, { frame }).writeMap(whole, [0.3], 1.7);
    const block = new Float64Array(size * 2);
    const integrator = new TaylorIntegrator(of, 2, { frame });
    for (const first of [0, 2, 4]) {
      integrator.writeMap(block, [0.3], 1.7, first);
      block.forEach((x, i) => {
        const place = Math.floor(i / 2) * size + first + (i % 2);
        expect(Math.abs(x - whole[place]!)).toBeLessThan(1e-15);
      });
    }
  });

  it("keeps the digits of what a pair in resonance does besides turning, over any part of a period", () => {
    const decay = 1e-13;
    const shift = 3e-13;
    const resonant = driven([{ speed: 1, decay, shift }], 0);
    for (const duration of [0.01, 1, 4]) {
      const map = new Float64Array(9);
      new TaylorIntegrator(resonant, 3, { frame: new TurningFrame(resonant) }).writeMap(map, [0.4], duration);
      expect(map[4]! / -(decay * duration)).toBeCloseTo(1, 10);
      expect(map[5]! / (shift * duration)).toBeCloseTo(1, 10);
    }
  });
});
