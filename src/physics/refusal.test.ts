import { describe, expect, it } from "vitest";
import { checkCost, directSeconds, LIMIT_BYTES, LIMIT_OPERATIONS, TooLargeError, tooLarge } from "./refusal.ts";
import type { SolveEvent } from "./results.ts";
import { solve } from "./solve.ts";
import { atom } from "./testing/atom.ts";
import { directly } from "./testing/directly.ts";
import { solved } from "./testing/solved.ts";

const FOUR_COLOURS = {
  omega: [0, 1, 2.4, 3],
  re: [0, 1, 2, 3].map((n) => [0, 1, 2, 3].map((m) => (n === m ? 0 : 1))),
  frequencies: [1, Math.SQRT2, Math.E, Math.sqrt(7)],
  modes: [
    { alpha: [1, 0, 0, 0], re: 0.5, im: 0 },
    { alpha: [0, 1, 0, 0], re: 0.5, im: 0 },
    { alpha: [0, 0, 1, 0], re: 0.5, im: 0 },
    { alpha: [0, 0, 0, 1], re: 0.5, im: 0 },
  ],
};

/** The refusal of a solve, and what it said before. */
function refused(model: ReturnType<typeof atom>, times: number[]) {
  const before: SolveEvent[] = [];
  try {
    for (const event of solve(model, {
      rungs: ["bloch"],
      output: { kind: "times", times },
      method: "doubling",
      tolerance: 1e-10,
      certify: true,
    })) {
      before.push(event);
      if (before.length > 3) break;
    }
  } catch (error) {
    if (error instanceof TooLargeError) return { before: before.map((event) => event?.kind), ...error.refusal };
    throw error;
  }
  return undefined;
}

describe("what does not fit is refused before any work, with its size", () => {
  it("four incommensurate frequencies at a large ε, over a long time", () => {
    const refusal = refused(atom({ epsilon: 0.5, horizon: 1e8, ...FOUR_COLOURS }), [1e8]);
    expect(refusal).toBeDefined();
    expect(refusal!.before).toEqual(["analysis"]);
    expect(refusal!.message).toMatch(
      /^Doubling needs \d+ × \d+ × \d+ = \d+ phase-grid maps of 16 × 16 numbers: \S+ MiB/,
    );
    expect(refusal!.bytes > LIMIT_BYTES || refusal!.operations > LIMIT_OPERATIONS).toBe(true);
    expect(refusal!.message).toContain("limit 510");
  });

  it("64 levels, all coupled", () => {
    const levels = Array.from({ length: 64 }, (_, n) => n);
    const model = atom({
      omega: levels.map((n) => 0.7 * n),
      re: levels.map((n) => levels.map((m) => (n === m ? 0 : 1))),
      epsilon: 1e-3,
    });
    const refusal = refused(model, [1]);
    expect(refusal!.before).toEqual(["analysis"]);
    expect(refusal!.message).toContain("one map of 4096 × 4096 numbers");
    expect(refusal!.bytes).toBeGreaterThanOrEqual(2 * 8 * 4096 ** 2);
  });

  it("offers the direct integrator where that would end within a fortnight, and says so where not", () => {
    const cost = { bytes: LIMIT_BYTES + 1, operations: 1 };
    const messageAt = (epsilon: number) => {
      try {
        checkCost(atom({ epsilon }), cost, 9, [3], 1);
      } catch (error) {
        if (error instanceof TooLargeError) return error;
      }
      throw new Error("not refused");
    };
    expect(messageAt(0.1).message).toMatch(/The direct integrator would take about 1 s\.$/);
    expect(messageAt(0.1).refusal.directSeconds).toBeGreaterThan(0);
    expect(messageAt(1e-7).message).toMatch(/The direct integrator would not finish in reasonable time either\.$/);
    expect(messageAt(1e-7).refusal.directSeconds).toBeNull();
    expect(messageAt(1e-3).message).toMatch(/about \d+ (s|minutes|hours)\.$/);
  });
});

describe("the words of a refusal", () => {
  /** The error for a cost, where the direct method would take that many seconds. */
  function refusalOf(cost: { bytes: number; operations: number }, grid: number[], seconds = 1) {
    const model = atom();
    return tooLarge(model, cost, 9, grid, seconds / directSeconds(model, 1));
  }

  it("count maps, MiB and billions of multiplications, to two digits", () => {
    const error = refusalOf({ bytes: 3 * 2 ** 30, operations: 2.54e12 }, [3, 5]);
    expect(error.name).toBe("TooLargeError");
    expect(error.message).toBe(
      "Doubling needs 3 × 5 = 15 phase-grid maps of 9 × 9 numbers: 3100 MiB of memory (limit 510) and " +
        `2500 billion multiplications (limit ${LIMIT_OPERATIONS / 1e9}). The direct integrator would take about 1 s.`,
    );
    expect(refusalOf({ bytes: 2 ** 20, operations: 1e15 }, []).message).toContain("1 MiB of memory");
    expect(refusalOf({ bytes: 2 ** 20, operations: 1e15 }, []).message).toContain("and 1.0e+6 billion");
  });

  it.each([
    [0.2, "1 s"],
    [89, "89 s"],
    [91, "2 minutes"],
    [5300, "88 minutes"],
    [5500, "2 hours"],
    [129_000, "36 hours"],
    [130_000, "2 days"],
    [13.9 * 86_400, "14 days"],
  ])("say %d s of the direct method as %s", (seconds, words) => {
    const error = refusalOf({ bytes: 1, operations: 1 }, [], seconds);
    expect(error.message).toContain(`The direct integrator would take about ${words}.`);
    expect(error.refusal.directSeconds! / seconds).toBeCloseTo(1, 12);
  });
});

describe("what fits is not refused", () => {
  it("exactly at the limits", () => {
    expect(() => checkCost(atom(), { bytes: LIMIT_BYTES, operations: LIMIT_OPERATIONS }, 9, [], 1)).not.toThrow();
    expect(() => checkCost(atom(), { bytes: 0, operations: Number.POSITIVE_INFINITY }, 9, [], 1)).toThrow(
      TooLargeError,
    );
  });

  it("a strong wave whose period fits no grid of its phases, where all periods can be walked", () => {
    const model = atom({
      omega: [0, -0.98, 1.01],
      re: [
        [0, 0.126, 0],
        [0.126, 0, 0.346],
        [0, 0.346, 0],
      ],
      gamma: 1e-3,
      frequencies: [1, 3 / 7],
      modes: [
        { alpha: [1, 0], re: -5.4, im: 1.5 },
        { alpha: [0, 1], re: 1.8, im: 0 },
      ],
      epsilon: 1,
      mu: 1.14,
      horizon: 5000,
    });
    const { bloch, certificate } = solved(model, [1000, 5000]);
    expect(certificate!.passed).toBe(true);
    expect(bloch.cost.doublings).toBe(0);
    const expected = directly(model, [1000, 5000], 1e-12);
    bloch.populations.forEach((x, i) => {
      expect(Math.abs(x - expected[i]!)).toBeLessThan(1e-9);
    });
  });

  it("four frequencies over a short time, where the state is carried without any map", () => {
    expect(refused(atom({ epsilon: 0.5, ...FOUR_COLOURS }), [300])).toBeUndefined();
  });
});

describe("the estimate for the direct integrator", () => {
  it("is proportional to the horizon and to ε⁻² where nothing else depends on ε", () => {
    // At μ = 0 damping does not; the wave's own share, of order ε, is made small.
    const weak = (epsilon: number) => atom({ epsilon, mu: 0, modes: [{ alpha: [1], re: 1e-6, im: 0 }] });
    expect(directSeconds(weak(0.1), 20) / directSeconds(weak(0.1), 2)).toBeCloseTo(10, 10);
    expect(directSeconds(weak(0.01), 2) / directSeconds(weak(0.1), 2)).toBeCloseTo(100, 3);
    expect(directSeconds(weak(0.1), 0)).toBe(0);
  });

  it("is 1.3 steps a radian of all motions together, 12 slopes and 130 N² besides in a step, at 2.5 ns", () => {
    const model = atom({
      epsilon: 1 / 16,
      mu: 0.25,
      omega: [1, 3, 4],
      re: [
        [0, 2, 0.5],
        [2, 0, 0],
        [0.5, 0, 0],
      ],
      gamma: 3,
      frequencies: [2.5, 0.5],
      modes: [
        { alpha: [1, 0], re: 0.3, im: 0.4 },
        { alpha: [0, 1], re: 0, im: 0.25 },
      ],
    });
    // Energies span 3, the wave turns at 2.5, ε^μ γ = 3/2, and 2ε·Σ|Φ_f|·max|V| = 2/16 · 1.5 · 2.
    const speed = 3 + 2.5 + 1.5 + 0.375;
    // Each slope: 8 N products for each of the 4 couplings, 10 N² besides.
    const operations = 12 * (8 * 4 * 3 + 90) + 1170;
    expect(directSeconds(model, 0.5) / (128 * speed * 1.3 * operations * 2.5e-9)).toBeCloseTo(1, 12);
  });

  it("grows with the fastest motion and with the number of levels", () => {
    const base = directSeconds(atom(), 1);
    expect(directSeconds(atom({ omega: [0, 50, 1] }), 1)).toBeGreaterThan(10 * base);
    expect(directSeconds(atom({ gamma: 1e4 }), 1)).toBeGreaterThan(1000 * base);
    const six = [0, 1, 2, 3, 4, 5];
    const larger = atom({ omega: six.map((n) => n / 5), re: six.map((n) => six.map((m) => (n === m ? 0 : 1))) });
    expect(directSeconds(larger, 1)).toBeGreaterThan(4 * base);
  });
});
