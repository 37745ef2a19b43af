import { describe, expect, test } from "vitest";
import { formatBytes, formatDuration, formatExact, formatScientific, formatShort } from "./format.ts";

describe("numbers as people read them", () => {
  test("scientific notation drops what says nothing", () => {
    expect(formatScientific(1.5915e10)).toBe("1.6 × 10¹⁰");
    expect(formatScientific(3e-12)).toBe("3 × 10⁻¹²");
    expect(formatScientific(0)).toBe("0");
    expect(formatScientific(Number.NaN)).toBe("–");
  });

  test("short form is plain in the middle of the range", () => {
    expect(formatShort(0.005513)).toBe("0.00551");
    expect(formatShort(-0.25)).toBe("−0.25");
    expect(formatShort(1.23456e-7)).toBe("1.23 × 10⁻⁷");
  });

  test("number fields show the exact value", () => {
    expect(formatExact(1e-5)).toBe("1e-5");
    expect(formatExact(0.45)).toBe("0.45");
    expect(formatExact(0.1 + 0.2)).toBe("0.3");
    expect(formatExact(1)).toBe("1");
  });

  test("durations and sizes take their natural unit", () => {
    expect(formatDuration(0.2)).toBe("< 1 s");
    expect(formatDuration(200)).toBe("3 min");
    expect(formatDuration(9000)).toBe("2.5 h");
    expect(formatBytes(2.5e9)).toBe("2.5 GB");
  });
});
