import { describe, expect, it } from "vitest";
import { laplacianSpectrum } from "./laplacianSpectrum.ts";

function weightsOf(size: number, edges: readonly (readonly [number, number, number])[]): Float64Array {
  const weights = new Float64Array(size * size);
  for (const [a, b, weight] of edges) {
    weights[a * size + b] = weight;
    weights[b * size + a] = weight;
  }
  return weights;
}

describe("laplacianSpectrum", () => {
  it("of a path has eigenvalues 4 sin²(πk/2n)", () => {
    const size = 12;
    const weights = weightsOf(
      size,
      Array.from({ length: size - 1 }, (_, n) => [n, n + 1, 1] as const),
    );
    const spectrum = laplacianSpectrum(
      weights,
      size,
      Array.from({ length: size }, (_, n) => n),
    );
    expect(spectrum).toHaveLength(size - 1);
    spectrum.forEach((value, i) => {
      expect(value).toBeCloseTo(4 * Math.sin((Math.PI * (i + 1)) / (2 * size)) ** 2, 13);
    });
  });

  it("of a complete graph is n times the weight, n − 1 times over", () => {
    const edges = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b, 0.3] as const));
    for (const value of laplacianSpectrum(weightsOf(4, edges), 4, [0, 1, 2, 3])) expect(value).toBeCloseTo(1.2, 14);
  });

  it("is in proportion to the weights, however large or small", () => {
    const edges = [
      [0, 1, 1],
      [1, 2, 2],
      [0, 2, 0.5],
    ] as const;
    const usual = laplacianSpectrum(weightsOf(3, edges), 3, [0, 1, 2]);
    for (const unit of [1e-250, 1e250]) {
      const spectrum = laplacianSpectrum(
        weightsOf(
          3,
          edges.map(([a, b, w]) => [a, b, unit * w] as const),
        ),
        3,
        [0, 1, 2],
      );
      spectrum.forEach((value, i) => {
        expect(value / unit / usual[i]!).toBeCloseTo(1, 13);
      });
    }
  });

  it("keeps relative accuracy of a rate 10¹⁴ times slower than the fastest", () => {
    // Two tight pairs joined by a weak edge w: the slow rate tends to w, with corrections far below rounding.
    const [strong, weak] = [1e8, 1e-6];
    const weights = weightsOf(4, [
      [0, 1, strong],
      [1, 2, weak],
      [2, 3, 2 * strong],
    ]);
    for (const order of [
      [0, 1, 2, 3],
      [3, 1, 0, 2],
      [2, 0, 3, 1],
    ]) {
      const [slow, middle, fast] = laplacianSpectrum(weights, 4, order);
      expect(Math.abs(slow! / weak - 1)).toBeLessThan(1e-13);
      expect(Math.abs(middle! / (2 * strong) - 1)).toBeLessThan(1e-13);
      expect(Math.abs(fast! / (4 * strong) - 1)).toBeLessThan(1e-13);
    }
  });

  it("looks at the component it is given and nothing else", () => {
    const weights = weightsOf(3, [[0, 2, 5]]);
    expect(laplacianSpectrum(weights, 3, [0, 2])).toEqual([10]);
    expect(laplacianSpectrum(weights, 3, [1])).toEqual([]);
  });
});
