import { describe, expect, it } from "vitest";
import type { BlochModel } from "../model.ts";
import { atom } from "../testing/atom.ts";
import { twoLevel } from "../testing/twoLevel.ts";
import { waveAt } from "../wave.ts";
import { averagedRates } from "./averaged.ts";
import { oscillatingRates, timeDependentRates } from "./timeDependent.ts";

const MODEL = twoLevel({
  epsilon: 0.1,
  mu: 0.3,
  p: 0.2,
  delta: 0.7,
  frequencies: [1.1, 0.43],
  modes: [
    { alpha: [0, 0], re: 0.2, im: 0 },
    { alpha: [1, 0], re: 0.4, im: -0.3 },
    { alpha: [1, -2], re: 0.1, im: 0.25 },
  ],
});

describe("the rates (16)", () => {
  it("belong to coupled pairs alone, and to none where there is no wave", () => {
    const pairsOf = (model: BlochModel) => oscillatingRates(model).pairs.map(({ from, to }) => [from, to]);
    expect(pairsOf(atom())).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(pairsOf(atom({ modes: [] }))).toEqual([]);
  });

  it("are the memory integral 2|V|² Re ∫₀^τ φ(τ) φ(s) e^{−(g + iΩ)(τ−s)} ds", () => {
    const g = 0.1 ** 0.3;
    const omega = -1 - 0.7 * 0.1 ** 0.2;
    for (const tau of [0, 0.4, 3, 17]) {
      const steps = 4000;
      let integral = 0;
      for (let i = 0; i <= steps; i++) {
        const s = (tau * i) / steps;
        const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
        integral += weight * waveAt(MODEL.wave, s) * Math.exp(-g * (tau - s)) * Math.cos(omega * (tau - s));
      }
      integral *= (2 * waveAt(MODEL.wave, tau) * tau) / steps / 3;
      const rates = timeDependentRates(MODEL, tau);
      expect(rates[1]).toBeCloseTo(integral, 10);
      expect(rates[2]).toBe(rates[1]);
    }
  });

  it("begin at 0 and have (17) as their mean", () => {
    expect(timeDependentRates(MODEL, 0)[1]).toBeCloseTo(0, 14);
    let sum = 0;
    const count = 40_000;
    for (let i = 0; i < count; i++) sum += timeDependentRates(MODEL, 100 + i * 0.731)[1]!;
    expect(sum / count).toBeCloseTo(averagedRates(MODEL)[1]!, 3);
  });
});
