import { describe, expect, test } from "vitest";
import { envelopeSamples } from "./envelope.ts";

const samples = (rule: (i: number) => number) => Float64Array.from({ length: 400 }, (_, i) => rule(i));

describe("the envelope of a sampled curve", () => {
  test("is not needed where the curve can be read", () => {
    expect(envelopeSamples(samples((i) => -i))).toBeNull();
    expect(envelopeSamples(samples((i) => Math.sin(i / 40)))).toBeNull();
    expect(envelopeSamples(new Float64Array(0))).toBeNull();
  });

  test("runs over the peaks of a wriggling one, and nowhere below a sample by more than the wriggle's own shape", () => {
    const heights = samples((i) => -i / 100 + 0.3 * Math.sin(2.3 * i));
    const kept = envelopeSamples(heights)!;
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(399);
    for (let k = 2; k < kept.length - 1; k++) {
      const [from, to] = [kept[k - 1]!, kept[k]!];
      for (let i = from; i <= to; i++) {
        const line = heights[from]! + ((i - from) / (to - from)) * (heights[to]! - heights[from]!);
        expect(heights[i]!).toBeLessThan(line + 0.1);
      }
    }
  });

  test("a gap is never a peak", () => {
    const heights = samples((i) => (i % 7 === 0 ? Number.NaN : Math.sin(2.3 * i)));
    for (const i of envelopeSamples(heights)!) expect(heights[i]).not.toBeNaN();
  });
});
