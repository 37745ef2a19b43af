import { describe, expect, test } from "vitest";
import { DISTINCT_LEVELS, levelColour, themes } from "./theme.ts";

type Rgb = [number, number, number];

const linear = (colour: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG's contrast ratio. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const VISION: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** Oklab of a linear RGB colour (Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: string, b: string, vision: string): number {
  const seen = [a, b].map((colour) => {
    const rgb = linear(colour);
    const row = (i: number) => VISION[vision]![i]!.reduce((sum, weight, j) => sum + weight * rgb[j]!, 0);
    return oklab([0, 1, 2].map((i) => Math.max(0, row(i))) as Rgb);
  }) as [Rgb, Rgb];
  return Math.hypot(...seen[0].map((value, i) => value - seen[1][i]!));
}

describe.each(Object.values(themes))("theme $name", (theme) => {
  test("text is readable on its ground", () => {
    for (const ground of [theme.ground, theme.panel]) {
      for (const ink of [theme.ink, theme.mutedInk, theme.accent, theme.positive, theme.warning, theme.danger]) {
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
    for (const { ink } of Object.values(theme.layers)) expect(contrast(ink, theme.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("every level's line stands out from the ground, and the first four's names can be read", () => {
    for (let level = 0; level < DISTINCT_LEVELS; level++) {
      expect(contrast(levelColour(theme, level), theme.ground)).toBeGreaterThanOrEqual(level < 4 ? 4.5 : 3);
    }
  });

  test.each(Object.keys(VISION))("the first eight levels differ, %s", (vision) => {
    for (let a = 0; a < DISTINCT_LEVELS; a++) {
      for (let b = 0; b < a; b++) {
        expect(
          distance(levelColour(theme, a), levelColour(theme, b), vision),
          `levels ${b + 1}, ${a + 1}`,
        ).toBeGreaterThan(0.08);
      }
    }
  });

  test("64 levels have 64 valid colours", () => {
    const colours = Array.from({ length: 64 }, (_, level) => levelColour(theme, level));
    expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
    expect(new Set(colours).size).toBe(64);
  });
});
