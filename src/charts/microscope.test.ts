import { expect, test } from "vitest";
import type { FastMotion } from "../physics/instant/results.ts";
import {
  coherenceOf,
  deviation,
  labelHeights,
  microscopeFrame,
  microscopePicture,
  periodTicks,
  roundedUp,
} from "./microscope.ts";

const SAMPLES = 81;
const taus = Float64Array.from({ length: SAMPLES }, (_, i) => (4 * Math.PI * i) / (SAMPLES - 1));

/** Two levels; ρ(1, 2) = 10⁻³ e^{−iτ}, populations that rise by 10⁻⁹ with a wriggle. */
const motion: FastMotion = {
  period: 2 * Math.PI,
  periods: 2,
  taus,
  wave: taus.map(Math.cos),
  drift: Float64Array.from({ length: 2 * SAMPLES }, (_, at) => {
    const tau = taus[Math.floor(at / 2)]!;
    return (at % 2 === 0 ? -1 : 1) * 1e-9 * (tau / 10 + 0.1 * Math.sin(2 * tau));
  }),
  pairs: [[0, 1]],
  re: taus.map((tau) => 1e-3 * Math.cos(tau)),
  im: taus.map((tau) => -1e-3 * Math.sin(tau)),
  resolved: true,
};
const frame = microscopeFrame(600, 260, 13);
const pair = [0, 1] as const;

/** Points of a path. */
const points = (d: string) =>
  d
    .slice(1)
    .split("L")
    .map((point) => point.split(" ").map(Number) as [number, number]);

test("three rows follow each other over the same axis", () => {
  expect(frame.populations.top).toBeGreaterThan(frame.wave.top + frame.wave.height);
  expect(frame.coherence.top).toBeGreaterThan(frame.populations.top + frame.populations.height);
  expect(frame.coherence.top + frame.coherence.height).toBeLessThan(frame.height - 26);
  const { wave, populations, coherence } = microscopePicture(motion, { pair, frame: null }, frame);
  for (const { curves } of [wave, populations, coherence]) {
    for (const { d } of curves) {
      const drawn = points(d);
      expect(drawn[0]![0]).toBe(frame.left);
      expect(drawn.at(-1)![0]).toBe(frame.width - frame.right);
    }
  }
});

test("the wave fills its row from edge to edge, upwards where φ is positive", () => {
  const { wave } = microscopePicture(motion, { pair, frame: null }, frame);
  expect(wave.scale).toBe(1);
  const heights = points(wave.curves[0]!.d).map(([, y]) => y);
  expect(heights[0]).toBeCloseTo(frame.wave.top, 0);
  expect(Math.max(...heights)).toBeCloseTo(frame.wave.top + frame.wave.height, 0);
});

test("populations are shown about their own mean, at a scale that is said", () => {
  const { populations } = microscopePicture(motion, { pair, frame: null }, frame);
  expect(populations.scale).toBe(8e-10);
  expect(populations.curves).toHaveLength(2);
  const own = deviation(motion.drift, 2, 1);
  expect(Math.abs(own.reduce((a, b) => a + b, 0) - (own[0]! + own.at(-1)!) / 2)).toBeLessThan(1e-20);
  const [rising, falling] = [populations.curves[1]!, populations.curves[0]!];
  expect(rising.end).toBeLessThan(frame.populations.top + frame.populations.height / 2);
  expect(falling.end).toBeGreaterThan(rising.end);
});

test("in the frame of its transition a coherence stands still, in the paper's it turns; the modulus is the same", () => {
  const still = coherenceOf(motion, { pair, frame: { speed: 1, turns: 0 } });
  const turning = coherenceOf(motion, { pair, frame: null });
  for (let i = 0; i < SAMPLES; i++) {
    expect(still[0]![i]).toBeCloseTo(1e-3, 12);
    expect(still[1]![i]).toBeCloseTo(0, 12);
    expect(turning[0]![i]).toBe(motion.re[i]);
    expect(still[2]![i]).toBeCloseTo(turning[2]![i]!, 15);
    expect(still[3]![i]).toBe(-still[2]![i]!);
  }
});

test("a pair that the wave never reaches has no curve", () => {
  expect(microscopePicture(motion, { pair: [0, 2], frame: null }, frame).coherence.curves).toEqual([]);
});

test("scales are round and not below what they hold", () => {
  expect([0.99, 1, 1.01, 1.7, 8.1e-12, 0].map(roundedUp)).toEqual([1, 1, 1.2, 2, 1e-11, 1]);
});

test("periods are marked as far apart as their labels need", () => {
  expect(periodTicks(4, frame, 13)).toEqual([0, 1, 2, 3, 4]);
  expect(periodTicks(20, microscopeFrame(340, 240, 13), 13)).toEqual([0, 4, 8, 12, 16, 20]);
});

test("labels of curves that end together make room for each other within the row", () => {
  const row = { top: 100, height: 60 };
  const placed = labelHeights([158, 159, 120, 121], row, 12);
  expect([...placed].sort((a, b) => a - b).every((y, i, all) => i === 0 || y - all[i - 1]! >= 12 - 1e-9)).toBe(true);
  expect(Math.max(...placed)).toBeLessThanOrEqual(160);
  expect(placed[0]!).toBeLessThan(placed[1]!);
});
