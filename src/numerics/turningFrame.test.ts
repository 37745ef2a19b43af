import { describe, expect, it } from "vitest";
import { TaylorIntegrator } from "./taylor.ts";
import { drivenPairs, largestDifference, type Pair } from "./testing/systems.ts";
import { TurningFrame } from "./turningFrame.ts";

const PERIOD = 2 * Math.PI;

function indexOf(choice: Pair, strength = 1e-3, frequencies = [1]): readonly number[] | null {
  return new TurningFrame(drivenPairs([choice], strength, frequencies)).indices[0]!;
}

describe("a turning frame", () => {
  it("turns with what the wave meets a pair at", () => {
    expect(indexOf({ speed: 1 })).toEqual([1]);
    expect(indexOf({ speed: -1.3, shift: 0.3005 })).toEqual([-1]);
    expect(indexOf({ speed: 2 })).toEqual([2]);
    expect(indexOf({ speed: 0.7 }, 1e-3, [1, 0.7])).toEqual([0, 1]);
    expect(indexOf({ speed: -0.7, shift: 0.001 }, 1e-3, [1, 0.7])).toEqual([0, -1]);
  });

  it("turns with the sum or difference of two of the wave's lines, where no single one is met", () => {
    expect(indexOf({ speed: 0.3 }, 1e-3, [1, 0.7])).toEqual([1, -1]);
    expect(indexOf({ speed: -1.7 }, 1e-3, [1, 0.7])).toEqual([-1, -1]);
    expect(indexOf({ speed: 1.4 }, 1e-3, [1, 0.7])).toEqual([0, 2]);
    // Nearly on one colour, exactly on what the other makes of it.
    expect(indexOf({ speed: 1.001 }, 1e-3, [2.001, 1])).toEqual([0, 1]);
  });

  it("takes the nearer of two lines", () => {
    expect(indexOf({ speed: 1 }, 1e-3, [1.002, 1])).toEqual([0, 1]);
    expect(indexOf({ speed: 1.002 }, 1e-3, [1.002, 1])).toEqual([1, 0]);
  });

  it("rests where nothing would be gained", () => {
    for (const speed of [0, 0.005, 0.2, 5]) expect(indexOf({ speed })).toBe(null);
    expect(indexOf({ speed: 1, decay: 0.00009 })).toEqual([1]);
    expect(indexOf({ speed: 1, decay: 0.00011 })).toBe(null);
    expect(indexOf({ speed: 1.009 })).toEqual([1]);
    expect(indexOf({ speed: 1.011 })).toBe(null);
    expect(indexOf({ speed: 1.3, shift: -0.311 })).toBe(null);
    expect(indexOf({ speed: 1 }, 1)).toBe(null);
    expect(indexOf({ speed: 1 }, 1e-3, [])).toBe(null);
  });

  it("rests over whole periods of the first frequency, unless a further one turns it", () => {
    const rests = (speeds: readonly number[]) =>
      new TurningFrame(
        drivenPairs(
          speeds.map((speed) => ({ speed })),
          1e-3,
          [1, 0.7],
        ),
      ).restsOverPeriods;
    expect(rests([1, -1, 0.2])).toBe(true);
    expect(rests([1, 0.7])).toBe(false);
    expect(rests([0.3])).toBe(false);
  });

  it("multiplies a pair by e^{im·θ}, and undoes it", () => {
    const frame = new TurningFrame(drivenPairs([{ speed: 1 }, { speed: -0.3 }, { speed: 0.1 }], 1e-3, [1, 0.7]));
    const columns = Float64Array.from({ length: 14 }, (_, i) => 1 + i);
    const turned = columns.slice();
    const turns = [3.1, 0.75];
    frame.enter(turned, 2, turns);
    for (const column of [0, 1]) {
      const at = (values: Float64Array, row: number) => values[2 * row + column]!;
      for (const row of [0, 5, 6]) expect(at(turned, row)).toBe(at(columns, row));
      for (const [row, turn] of [
        [1, 0.1],
        [3, 0.75 - 0.1],
      ] as const) {
        const cos = Math.cos(2 * Math.PI * turn);
        const sin = Math.sin(2 * Math.PI * turn);
        expect(at(turned, row)).toBeCloseTo(cos * at(columns, row) - sin * at(columns, row + 1), 12);
        expect(at(turned, row + 1)).toBeCloseTo(sin * at(columns, row) + cos * at(columns, row + 1), 12);
      }
    }
    frame.leave(turned, 2, turns);
    expect(largestDifference(turned, columns)).toBeLessThan(1e-13);
  });
});

/** Rows of a square block as columns. */
function transposed(block: Float64Array, size: number): Float64Array {
  return block.map((_, i) => block[(i % size) * size + Math.floor(i / size)]!);
}

describe("a map in a turning frame", () => {
  const of = drivenPairs([{ speed: 1, decay: 2e-5 }, { speed: -0.3, shift: 5e-3 }, { speed: 0.2 }], 0.03, [1, 0.7]);
  const frame = new TurningFrame(of);
  const { size } = of;
  const identity = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));

  it.each([
    [[0, 0.4], PERIOD],
    [[0.3, 0], 0.01],
    [[0.85, 0.6], 2.2],
  ] as const)("is the map that is seen from it, from the phases %j over %f", (turns, duration) => {
    const seen = new Float64Array(size * size);
    new TaylorIntegrator(of, size, { frame }).writeMap(seen, turns, duration);
    const map = new Float64Array(size * size);
    new TaylorIntegrator(of, size).writeMap(map, turns, duration);
    // M·R⁻¹ on the right is R on the rows, R being orthogonal; then R of the end on the left.
    const flow = transposed(
      map.map((x, i) => x + identity[i]!),
      size,
    );
    frame.enter(flow, size, turns);
    const expected = transposed(flow, size);
    const ends = turns.map((turn, j) => turn + (of.modulation.frequencies[j]! * duration) / PERIOD);
    frame.enter(expected, size, ends);
    expect(
      largestDifference(
        seen,
        expected.map((x, i) => x - identity[i]!),
      ),
    ).toBeLessThan(1e-14);
  });

  it("is the same in blocks of columns", () => {
    const whole = new Float64Array(size * size);
    new TaylorIntegrator(of, size, { frame }).writeMap(whole, [0.3, 0.6], 1.7);
    const block = new Float64Array(size * 2);
    const integrator = new TaylorIntegrator(of, 2, { frame });
    for (const first of [0, 2, 4]) {
      integrator.writeMap(block, [0.3, 0.6], 1.7, first);
      block.forEach((x, i) => {
        const place = Math.floor(i / 2) * size + first + (i % 2);
        expect(Math.abs(x - whole[place]!)).toBeLessThan(1e-15);
      });
    }
  });

  it("keeps the digits of what a pair in resonance does besides turning, over any time", () => {
    const decay = 1e-13;
    const shift = 3e-13;
    for (const speed of [1, 0.7]) {
      const resonant = drivenPairs([{ speed, decay, shift }], 0, [1, 0.7]);
      for (const duration of [0.01, 1, PERIOD]) {
        const map = new Float64Array(9);
        new TaylorIntegrator(resonant, 3, { frame: new TurningFrame(resonant) }).writeMap(map, [0.4, 0.1], duration);
        expect(map[4]! / -(decay * duration)).toBeCloseTo(1, 10);
        expect(map[5]! / (shift * duration)).toBeCloseTo(1, 10);
      }
    }
  });
});
