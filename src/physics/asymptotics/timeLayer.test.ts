import { describe, expect, it } from "vitest";
import { solvedCurve, timesPlan } from "../testing/blochCurve.ts";
import { vSystem } from "../testing/vSystem.ts";
import { timeLayersOf } from "./timeLayer.ts";

describe("the two layers of the V system for p < μ < 2p", () => {
  it.each([
    { epsilon: 1e-2, slow: "0.517", fast: "4.19" },
    { epsilon: 1e-4, slow: "1.0170", fast: "16.220" },
    { epsilon: 1e-6, slow: "1.7801", fast: "63.712" },
  ])("at ε = $epsilon decay as tabulated", ({ epsilon, slow, fast }) => {
    const layers = timeLayersOf(vSystem({ epsilon, mu: 0.3, p: 0.2 }));
    const digits = (text: string) => text.split(".")[1]!.length;
    expect(layers.map(({ name }) => name)).toEqual(["ε^μ", "ε^{2p−μ}"]);
    expect(layers[0]!.exponent).toBe(0.3);
    expect(layers[1]!.exponent).toBeCloseTo(0.1, 15);
    expect(layers[0]!.rate.toFixed(digits(fast))).toBe(fast);
    expect(layers[1]!.rate.toFixed(digits(slow))).toBe(slow);
    for (const { rate, time } of layers) expect(rate * time).toBeCloseTo(1, 14);
  });

  it.each([1e-2, 1e-4, 1e-6])("at ε = %f follow λ± = α + b ± √(α² + b² − αb)", (epsilon) => {
    const alpha = epsilon ** -0.3 * 0.5;
    const b = (0.32 * epsilon ** 0.3) / (epsilon ** 0.6 + epsilon ** 0.4);
    const root = Math.sqrt(alpha ** 2 + b ** 2 - alpha * b);
    const [fast, slow] = timeLayersOf(vSystem({ epsilon, mu: 0.3, p: 0.2 }));
    expect(fast!.rate / (alpha + b + root)).toBeCloseTo(1, 13);
    // The sum of the two roots is 2(α + b), their product 3αb: no cancellation.
    expect(slow!.rate / ((3 * alpha * b) / (alpha + b + root))).toBeCloseTo(1, 13);
  });

  it("keep the slow rate's digits when it is 10¹² times slower", () => {
    const epsilon = 1e-7;
    const alpha = epsilon ** -1.9 * 0.5;
    const b = (0.32 * epsilon ** 1.9) / (epsilon ** 3.8 + epsilon ** 2);
    const root = Math.sqrt(alpha ** 2 + b ** 2 - alpha * b);
    const [fast, slow] = timeLayersOf(vSystem({ epsilon, mu: 1.9, p: 1 }));
    expect(fast!.rate / slow!.rate).toBeGreaterThan(1e12);
    expect(slow!.rate / ((3 * alpha * b) / (alpha + b + root))).toBeCloseTo(1, 12);
  });
});

describe("which layers there are", () => {
  const names = (scaling: { mu: number; p: number }, delta?: [number, number, number]) =>
    timeLayersOf(vSystem({ epsilon: 1e-3, ...scaling, ...(delta ? { delta } : {}) })).map(
      ({ name, rates }) => `${name} ×${rates.length}`,
    );

  it("is none at μ = 0", () => {
    expect(names({ mu: 0, p: 0.3 })).toEqual([]);
  });

  it("is one, ε^μ, up to μ = p", () => {
    expect(names({ mu: 0.1, p: 0.3 })).toEqual(["ε^μ ×2"]);
    expect(names({ mu: 0.3, p: 0.3 })).toEqual(["ε^μ ×2"]);
  });

  it("between p and 2p depends on which pairs are detuned", () => {
    expect(names({ mu: 0.3, p: 0.2 })).toEqual(["ε^μ ×1", "ε^{2p−μ} ×1"]);
    expect(names({ mu: 0.3, p: 0.2 }, [0, 0, 0])).toEqual(["ε^μ ×2"]);
    expect(names({ mu: 0.3, p: 0.2 }, [0, 2, 1])).toEqual(["ε^{2p−μ} ×2"]);
  });

  it("is the layer of exactly resonant pairs alone from 2p on", () => {
    for (const p of [0.2, 0.1]) {
      expect(names({ mu: 0.4, p })).toEqual(["ε^μ ×1"]);
      expect(names({ mu: 0.4, p }, [0, 2, 1])).toEqual([]);
    }
  });
});

describe("the layers on Bloch itself, −log of the Floquet multipliers (mathematics, section 4)", () => {
  it.each([
    { epsilon: 1e-2, slow: "0.536", fast: "4.27" },
    { epsilon: 1e-4, slow: "1.0232", fast: "16.238" },
    { epsilon: 1e-6, slow: "1.7819", fast: "63.717" },
  ])("at ε = $epsilon decay as tabulated", ({ epsilon, slow, fast }) => {
    const model = vSystem({ epsilon, mu: 0.3, p: 0.2 });
    const step = epsilon ** 2 * 2 * Math.PI;
    const whole = (t: number) => Math.round(t / step) * step;
    // The two decaying modes of the populations: differences of three starts are a 2×2 map, advanced by equal stretches.
    const [from, over] = [whole(3 / Number(fast)), whole(2 / Number(fast))];
    const columns = [0, 1, 2].map((level) => {
      const initialPopulations = Float64Array.from([0, 1, 2], (n) => (n === level ? 1 : 0));
      return solvedCurve({ ...model, initialPopulations }, timesPlan(model, [from, from + over])).populations;
    });
    const block = (at: number) => {
      const entry = (row: number, column: number) => columns[column]![at * 3 + row]! - columns[2]![at * 3 + row]!;
      return [entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1)] as const;
    };
    const [a, b, c, d] = block(0);
    const [e, f, g, h] = block(1);
    const determinant = a * d - b * c;
    const trace = (e * d - f * c + (h * a - g * b)) / determinant;
    const product = (e * h - f * g) / determinant;
    const root = Math.sqrt(trace * trace - 4 * product);
    const larger = (trace + root) / 2;
    const rates = [-Math.log(larger) / over, -Math.log(product / larger) / over];
    const digits = (text: string) => text.split(".")[1]!.length;
    expect(rates[0]!.toFixed(digits(slow))).toBe(slow);
    expect(rates[1]!.toFixed(digits(fast))).toBe(fast);
  });
});
