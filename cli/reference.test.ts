/**
 * The whole program against the reference solutions of this repository: direct high-order integration in 80-bit
 * arithmetic, and one result published by another program.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RungName } from "../src/physics/results.ts";
import { answer, type SolvedLine } from "./answer.ts";
import { DEFAULT_TOLERANCE, MODELS } from "./request.ts";

const FOLDER = new URL("../reference/", import.meta.url);

/** Largest difference allowed at any time, per rung. */
const BOUNDS: Partial<Record<RungName, number>> = {
  bloch: 1e-9,
  delayed: 1e-9,
  timeDependent: 1e-10,
  averaged: 1e-11,
  dominant: 1e-11,
  limit: 1e-11,
};

function documentsIn(folder: URL) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  expect(files.length).toBeGreaterThan(0);
  return files.map((file) => ({ file, document: JSON.parse(readFileSync(new URL(file, folder), "utf8")) }));
}

function solved(document: unknown): SolvedLine {
  const line = answer(document, "reference", { models: MODELS, tolerance: DEFAULT_TOLERANCE, method: "doubling" });
  if ("error" in line) throw new Error(`${line.error} ${JSON.stringify(line.errors)}`);
  return line;
}

function largestDifference(a: readonly number[][], b: readonly number[][]): number {
  expect(a.map((row) => row.length)).toEqual(b.map((row) => row.length));
  return Math.max(...a.flatMap((row, k) => row.map((value, n) => Math.abs(value - b[k]![n]!))));
}

/** Same structure and words; numbers within 1e-11, relative where they are large. */
function expectAlike(actual: unknown, expected: unknown, path: string) {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)));
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      expectAlike((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}

describe("every reference solution", () => {
  it.each(documentsIn(FOLDER))("$file", ({ document }) => {
    const line = solved(document);
    const { reference, analysis } = document;
    expect(line.times).toEqual(reference.times);

    const rungs = MODELS.filter((rung) => rung in reference.models);
    expect(Object.keys(line.models).sort()).toEqual([...rungs].sort());
    for (const rung of rungs) {
      const difference = largestDifference(line.models[rung]!, reference.models[rung]);
      expect(difference, rung).toBeLessThanOrEqual(BOUNDS[rung]!);
    }
    const coherence = largestDifference([line.coherenceL1!], [reference.coherenceL1]);
    expect(coherence, "coherenceL1").toBeLessThanOrEqual(1e-8);

    for (const [key, value] of Object.entries(analysis)) {
      expectAlike(line.analysis[key as keyof SolvedLine["analysis"]], value, key);
    }
    expect(line.certificate?.passed).toBe(true);
    expect(line.certificate?.traceDefect).toBeLessThanOrEqual(1e-12);
  });
});

describe("results that other programs published", () => {
  it.each(documentsIn(new URL("external/", FOLDER)))("$file", ({ document }) => {
    const line = solved(document);
    const { levels, full, rate } = document.external;
    const pick = (rows: number[][]) => rows.map((row) => levels.map((level: number) => row[level]!));
    expect(largestDifference(pick(line.models.bloch!), full)).toBeLessThanOrEqual(1e-6);
    expect(largestDifference(pick(line.models.averaged!), rate)).toBeLessThanOrEqual(1e-6);
  });
});

describe("the ends of the rungs that follow the wave", () => {
  it("are given when asked for, and lie near the averaged equilibrium", () => {
    const { document } = documentsIn(FOLDER).find(({ file }) => file === "v-ratio-1.5.json")!;
    const request = { models: MODELS, tolerance: DEFAULT_TOLERANCE, method: "doubling" } as const;
    const line = answer(document, "reference", { ...request, ends: true }) as SolvedLine;
    expect(line.ends!.map(({ rung }) => rung)).toEqual(["bloch", "delayed", "timeDependent"]);
    for (const { populations, settled } of line.ends!) {
      expect(settled).toBeLessThan(1e-9);
      populations.forEach((value, n) => {
        expect(Math.abs(value - line.analysis.equilibrium.averaged[n]!)).toBeLessThan(0.02);
      });
    }
    expect((answer(document, "reference", request) as SolvedLine).ends).toBeUndefined();
  });
});
