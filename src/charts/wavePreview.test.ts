import { describe, expect, test } from "vitest";
import { waveCurve, waveSpectrum } from "./wavePreview.ts";

const BOX = { width: 100, height: 40 };
const cosine = (frequency: number, amplitude: number) =>
  [frequency, -frequency].map((f) => ({ frequency: f, re: amplitude / 2, im: 0 }));

const points = (path: string) =>
  path
    .slice(1)
    .split("L")
    .map((point) => point.split(" ").map(Number) as [number, number]);

describe("the curve", () => {
  test("of one cosine shows its periods from top to bottom", () => {
    const { path, duration, reach } = waveCurve(cosine(2, 0.8), BOX);
    expect(duration).toBeCloseTo(4 * Math.PI, 12);
    expect(reach).toBeCloseTo(0.8, 12);
    const drawn = points(path);
    expect(drawn[0]).toEqual([0, 0]);
    expect(drawn.at(-1)).toEqual([100, 0]);
    expect(Math.max(...drawn.map(([, y]) => y))).toBe(40);
    for (const [x, y] of drawn) expect(y).toBeCloseTo(20 - 20 * Math.cos((2 * duration * x) / 100), 1);
  });

  test("of a sine starts at 0 and rises", () => {
    const sine = [
      { frequency: 1, re: 0, im: -0.5 },
      { frequency: -1, re: 0, im: 0.5 },
    ];
    const [first, second] = points(waveCurve(sine, BOX).path);
    expect(first![1]).toBe(20);
    expect(second![1]).toBeLessThan(20);
  });

  test("of two near frequencies shows their beats, within bounds", () => {
    const beat = waveCurve([...cosine(1, 1), ...cosine(1.1, 1)], BOX);
    expect(beat.duration).toBeCloseTo((3 * 2 * Math.PI) / 0.1, 9);
    const slow = waveCurve([...cosine(1, 1), ...cosine(1.0001, 1)], BOX);
    expect(slow.duration).toBeCloseTo((60 * 2 * Math.PI) / 1.0001, 9);
    expect(points(slow.path).length).toBeLessThan(2000);
  });

  test("of no wave and of a constant one is a line", () => {
    expect(waveCurve([], BOX)).toMatchObject({ path: "M0.00 20.00L100.00 20.00", reach: 0 });
    expect(waveCurve([{ frequency: 0, re: 2, im: 0 }], BOX)).toMatchObject({
      path: "M0.00 0.00L100.00 0.00",
      reach: 2,
    });
  });
});

describe("the spectrum", () => {
  test("lists lines once, as high as they are strong, and says which transitions they meet", () => {
    const { sticks, transitions, strongest } = waveSpectrum([...cosine(1, 1), ...cosine(0.4, 0.5)], [0, 1, 1], BOX);
    expect(strongest).toBe(0.5);
    expect(sticks.map(({ frequency, y }) => [frequency, y])).toEqual([
      [1, 0],
      [0.4, 20],
    ]);
    expect(sticks.map(({ meets }) => meets.length)).toEqual([2, 0]);
    expect(transitions.map(({ frequency, pairs }) => [frequency, pairs])).toEqual([
      [0, [[2, 3]]],
      [
        1,
        [
          [1, 2],
          [1, 3],
        ],
      ],
    ]);
  });

  test("of no wave has the transitions alone, all within the box", () => {
    const { sticks, transitions } = waveSpectrum([], [0, 3, 1], BOX);
    expect(sticks).toEqual([]);
    for (const { x } of transitions) expect(x).toBeLessThan(100);
    expect(waveSpectrum([], [0], BOX)).toMatchObject({ transitions: [], reach: 1 });
  });
});
