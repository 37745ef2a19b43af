import { describe, expect, it } from "vitest";
import { ERROR_FIFTH, ERROR_THIRD, NODES, STAGE_WEIGHTS, STAGES, WEIGHTS } from "./dormandPrince8.ts";

type Sparse = readonly (readonly [number, number])[];

const moment = (weights: Sparse, power: number) => weights.reduce((sum, [i, b]) => sum + b * NODES[i]! ** power, 0);

/** Applies the matrix a_ij to a vector of stage values. */
const inner = (values: readonly number[]) =>
  STAGE_WEIGHTS.map((row) => row.reduce((sum, [j, a]) => sum + a * values[j]!, 0));

const weighted = (values: readonly number[]) => WEIGHTS.reduce((sum, [i, b]) => sum + b * values[i]!, 0);

describe("the coefficients of Dormand and Prince", () => {
  it("are those of an explicit method: each stage uses earlier ones alone", () => {
    expect(NODES).toHaveLength(STAGES);
    expect(STAGE_WEIGHTS).toHaveLength(STAGES);
    STAGE_WEIGHTS.forEach((row, i) => {
      for (const [j] of row) expect(j).toBeLessThan(i);
    });
  });

  it("have the row sums Σ_j a_ij = c_i", () => {
    STAGE_WEIGHTS.forEach((row, i) => {
      expect(Math.abs(row.reduce((sum, [, a]) => sum + a, 0) - NODES[i]!)).toBeLessThan(1e-14);
    });
  });

  it("integrate powers of time exactly: Σ b_i c_i^k = 1/(k+1) for k ≤ 7, and not for 8", () => {
    for (let k = 0; k <= 7; k++) expect(Math.abs(moment(WEIGHTS, k) - 1 / (k + 1))).toBeLessThan(1e-14);
    expect(Math.abs(moment(WEIGHTS, 8) - 1 / 9)).toBeGreaterThan(1e-7);
  });

  it("meet the order conditions of tall trees: b A^j c^k = k!/(k+j+1)! up to order 8", () => {
    for (let k = 1; k <= 7; k++) {
      let values = NODES.map((c) => c ** k);
      let expected = 1 / (k + 1);
      for (let j = 1; k + j <= 7; j++) {
        values = inner(values);
        // k!/(k+j)! · 1/(k+j+1), step by step.
        expected /= k + j + 1;
        expect(Math.abs(weighted(values) - expected), `A^${j} c^${k}`).toBeLessThan(1e-13);
      }
    }
  });

  it("meet the order conditions of bushy trees: b c^m A c^k = 1/((k+1)(m+k+2))", () => {
    for (let m = 1; m <= 6; m++) {
      for (let k = 1; m + k <= 6; k++) {
        const values = inner(NODES.map((c) => c ** k)).map((x, i) => NODES[i]! ** m * x);
        expect(Math.abs(weighted(values) - 1 / ((k + 1) * (m + k + 2))), `c^${m} A c^${k}`).toBeLessThan(1e-13);
      }
    }
  });

  it("estimate errors of orders 5 and 3: differences that vanish on the powers those orders integrate", () => {
    for (let k = 0; k <= 4; k++) expect(Math.abs(moment(ERROR_FIFTH, k))).toBeLessThan(1e-14);
    expect(Math.abs(moment(ERROR_FIFTH, 5))).toBeGreaterThan(1e-6);
    for (let k = 0; k <= 2; k++) expect(Math.abs(moment(ERROR_THIRD, k))).toBeLessThan(1e-14);
    expect(Math.abs(moment(ERROR_THIRD, 3))).toBeGreaterThan(1e-6);
  });
});
