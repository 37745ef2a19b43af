import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain, largestDifference, numbers } from "./testing/systems.ts";
import { uniform } from "./testing/uniform.ts";
import { dirichlet, TorusGrid } from "./torusGrid.ts";

/** A random real trigonometric polynomial of the given degrees, one per dimension. */
function polynomial(degrees: readonly number[], seed: number) {
  const next = numbers(seed);
  const terms = Array.from({ length: 8 }, () => ({
    index: degrees.map((degree) => Math.round(degree * next())),
    cosine: next(),
    sine: next(),
  }));
  // The highest degree of every dimension is always there.
  terms.push({ index: [...degrees], cosine: 0.7, sine: -0.3 });
  return (turns: readonly number[]) =>
    terms.reduce((sum, { index, cosine, sine }) => {
      const x = 2 * Math.PI * index.reduce((phase, m, j) => phase + m * turns[j]!, 0);
      return sum + cosine * Math.cos(x) + sine * Math.sin(x);
    }, 0);
}

const grids = fc.tuple(
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  fc.integer({ min: 1, max: 1e6 }),
  fc.array(uniform(-2, 2), { minLength: 3, maxLength: 3 }),
);

describe("TorusGrid", () => {
  it("interpolates and shifts trigonometric polynomials of degree K exactly, in 1 to 3 dimensions", () => {
    fc.assert(
      fc.property(grids, ([degrees, seed, draws]) => {
        const turns = draws.slice(0, degrees.length);
        const grid = new TorusGrid(degrees.map((degree) => 2 * degree + 1));
        const block = 2;
        const functions = [polynomial(degrees, seed), polynomial(degrees, seed + 1)];
        const values = Float64Array.from({ length: grid.points * block }, (_, i) =>
          functions[i % block]!(grid.phases(Math.floor(i / block))),
        );
        const weights = new Float64Array(grid.points);
        grid.interpolate(turns, weights);
        const between = weights.reduce((sum, weight, g) => sum + weight * values[g * block]!, 0);
        expect(Math.abs(between - functions[0]!(turns))).toBeLessThan(1e-13);

        const shifted = new Float64Array(values.length);
        drain(grid.shift(values, shifted, new Float64Array(values.length), block, turns));
        for (let point = 0; point < grid.points; point++) {
          const there = grid.phases(point).map((phase, j) => phase + turns[j]!);
          for (let i = 0; i < block; i++) {
            expect(Math.abs(shifted[point * block + i]! - functions[i]!(there))).toBeLessThan(2e-13);
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("is one point without dimensions", () => {
    const grid = new TorusGrid([]);
    expect(grid.points).toBe(1);
    const weights = new Float64Array(1);
    grid.interpolate([], weights);
    expect(weights[0]).toBe(1);
    const target = new Float64Array(3);
    drain(grid.shift(Float64Array.of(1, 2, 3), target, new Float64Array(3), 3, []));
    expect(Array.from(target)).toEqual([1, 2, 3]);
  });

  it("sees the two highest Fourier coefficients along a dimension, and nothing lower", () => {
    const grid = new TorusGrid([9, 5]);
    const tailOf = (f: (x: number, y: number) => number, dimension: number) => {
      const values = Float64Array.from({ length: grid.points }, (_, point) => {
        const [x, y] = grid.phases(point);
        return f(2 * Math.PI * x!, 2 * Math.PI * y!);
      });
      let largest = 0;
      drain(
        grid.visitTail(values, 1, dimension, (place, modulus) => {
          expect(place).toBe(0);
          largest = Math.max(largest, modulus);
        }),
      );
      return largest;
    };
    // cos mx has the coefficients 1/2 at ±m.
    expect(tailOf((x) => 1 + Math.cos(x) + Math.sin(2 * x), 0)).toBeLessThan(1e-16);
    expect(tailOf((x) => 0.2 * Math.cos(3 * x), 0)).toBeCloseTo(0.1, 15);
    expect(tailOf((x) => 0.2 * Math.sin(3 * x), 0)).toBeCloseTo(0.1, 15);
    expect(tailOf((x) => 0.2 * Math.sin(4 * x), 0)).toBeCloseTo(0.1, 15);
    expect(tailOf((x, y) => 0.2 * Math.sin(4 * x) * Math.cos(y), 0)).toBeCloseTo(0.1, 15);
    expect(tailOf((x) => 0.2 * Math.sin(4 * x), 1)).toBeLessThan(1e-16);
    expect(tailOf((_, y) => 0.6 * Math.cos(2 * y), 1)).toBeCloseTo(0.3, 15);
  });

  it("tells the entries of a block apart", () => {
    const grid = new TorusGrid([5]);
    const values = Float64Array.from({ length: 10 }, (_, i) =>
      i % 2 === 0 ? 1 : Math.cos((4 * Math.PI * Math.floor(i / 2)) / 5),
    );
    const tails = [0, 0];
    drain(
      grid.visitTail(values, 2, 0, (place, modulus) => {
        tails[place] = modulus;
      }),
    );
    expect(tails[0]).toBeLessThan(1e-16);
    expect(tails[1]).toBeCloseTo(0.5, 15);
  });

  it("has no tail but the highest order on three points, where the next lower one is the mean", () => {
    const grid = new TorusGrid([3]);
    const tailOf = (values: Float64Array) => {
      const moduli: number[] = [];
      drain(grid.visitTail(values, 1, 0, (_, modulus) => moduli.push(modulus)));
      return moduli;
    };
    const [mean] = tailOf(Float64Array.of(1, 1, 1));
    expect(mean).toBeLessThan(1e-15);
    const [wave] = tailOf(Float64Array.from({ length: 3 }, (_, g) => 1 + Math.sin((2 * Math.PI * g) / 3)));
    expect(wave).toBeCloseTo(0.5, 15);
  });

  it("treats every entry of a large block alike, whatever of it the processor's cache holds at once", () => {
    // Lines beyond one tile along both dimensions, the last tile of each not full.
    const grid = new TorusGrid([5, 3]);
    const block = 4001;
    const f = polynomial([2, 1], 11);
    const factors = Float64Array.from({ length: block }, (_, i) => 1 + i / 7);
    const turns = [0.31, -0.77];
    const values = Float64Array.from(
      { length: grid.points * block },
      (_, i) => factors[i % block]! * f(grid.phases(Math.floor(i / block))),
    );
    const shifted = new Float64Array(values.length);
    drain(grid.shift(values, shifted, new Float64Array(values.length), block, turns));
    let worst = 0;
    for (let point = 0; point < grid.points; point++) {
      const there = f(grid.phases(point).map((phase, j) => phase + turns[j]!));
      for (let i = 0; i < block; i++) {
        worst = Math.max(worst, Math.abs(shifted[point * block + i]! / factors[i]! - there));
      }
    }
    expect(worst).toBeLessThan(2e-13);

    for (const dimension of [0, 1]) {
      // As many lines as the other dimension has points; a small grid of one factor knows the tail of each.
      const lines = grid.points / grid.sizes[dimension]!;
      const expected: number[] = [];
      const single = Float64Array.from({ length: grid.points }, (_, point) => f(grid.phases(point)));
      drain(grid.visitTail(single, 1, dimension, (_, modulus) => expected.push(modulus)));
      expect(expected).toHaveLength(lines);
      const seen = Array.from({ length: block }, (): number[] => []);
      drain(grid.visitTail(values, block, dimension, (place, modulus) => seen[place]!.push(modulus / factors[place]!)));
      let departure = 0;
      for (const moduli of seen) {
        departure = Math.max(departure, largestDifference(moduli, expected));
      }
      expect(departure).toBeLessThan(1e-14);
    }
  });

  it("counts the multiplications of a shift and a measure of the tails, and pauses after some millions of them", () => {
    expect(new TorusGrid([]).shiftOperations).toBe(0);
    expect(new TorusGrid([1]).shiftOperations).toBe(0);
    expect(new TorusGrid([7]).shiftOperations).toBe(7 + 4);
    expect(new TorusGrid([7, 3]).shiftOperations).toBe(7 + 4 + 3 + 4);
    const grid = new TorusGrid([101]);
    const yields = (block: number) => {
      const values = new Float64Array(101 * block);
      return drain(grid.shift(values, new Float64Array(values.length), values, block, [0.1])).yields;
    };
    // 101² for each entry of a block.
    expect(yields(300)).toBe(0);
    expect(yields(1300)).toBe(3);
    const measured = (block: number) => drain(grid.visitTail(new Float64Array(101 * block), block, 0, () => {})).yields;
    expect(measured(9000)).toBe(0);
    expect(measured(21000)).toBe(2);
  });

  it("refuses even sizes", () => {
    for (const size of [4, 0, -3, 2.5]) expect(() => new TorusGrid([3, size])).toThrow(`invalid grid size: ${size}`);
  });
});

describe("dirichlet", () => {
  it("keeps all its digits near whole turns, where the quotient of sines is 0/0", () => {
    for (const size of [3, 17, 33, 129]) {
      for (const whole of [0, 1, -1, 5]) {
        for (const x of [0, 1e-320, 1e-300, 1e-16, 1e-9, 1e-5]) {
          const near = whole + x;
          // The offset that is left once x has been added to the turn in double precision.
          const offset = near - whole;
          const series = 1 - ((size ** 2 - 1) * (Math.PI * offset) ** 2) / 6;
          expect(Math.abs(dirichlet(near, size) - series)).toBeLessThan(
            1e-11 * (size * offset > 1e-4 ? 1 : 1e-4) + 3e-16,
          );
        }
      }
    }
  });

  it("is 1 at its own grid point, 0 at the others", () => {
    for (const size of [1, 3, 21]) {
      for (let g = 0; g < size; g++)
        expect(Math.abs(dirichlet(g / size, size) - (g === 0 ? 1 : 0))).toBeLessThan(3e-15);
    }
  });
});
