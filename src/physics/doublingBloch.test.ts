import { describe, expect, it } from "vitest";
import { giveScratch, takeScratch } from "../numerics/scratch.ts";
import { drain, largestDifference } from "../numerics/testing/systems.ts";
import { blochSystem } from "./bloch.ts";
import {
  type BlochSolution,
  type Progress,
  type Resolution,
  solveByDoubling,
  tailToleranceFor,
} from "./doublingBloch.ts";
import type { BlochModel } from "./model.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";
import { timesPlan } from "./testing/blochCurve.ts";

const TWO_COLOURS = {
  frequencies: [1, Math.SQRT2],
  modes: [
    { alpha: [1, 0], re: 0.5, im: 0 },
    { alpha: [0, 1], re: 0.4, im: 0.1 },
  ],
};

const FINE: Resolution = { refinement: 1, tailTolerance: tailToleranceFor(1e-12) };

function solution(model: BlochModel, times: readonly number[], resolution: Partial<Resolution> = {}): BlochSolution {
  const run = solveByDoubling(
    model,
    blochSystem(model, "bloch"),
    timesPlan(model, times),
    strobePeriod(model),
    { ...FINE, ...resolution },
    { fraction: 0 },
  );
  return drain(run).value;
}

describe("Bloch by doubling", () => {
  it("costs the logarithm of the number of periods", () => {
    const doublings = [1e-2, 1e-4, 1e-6].map((epsilon) => solution(atom({ epsilon }), [1]).doublings);
    // T/ε² grows by 10⁴, that is 2^13.3.
    expect(doublings[1]! - doublings[0]!).toBe(13);
    expect(doublings[2]! - doublings[1]!).toBeGreaterThanOrEqual(13);
    expect(doublings[2]! - doublings[1]!).toBeLessThanOrEqual(14);
  });

  it("enlarges a phase grid that is too small until its tail is below the tolerance", () => {
    const model = atom({ epsilon: 0.02, ...TWO_COLOURS });
    const given = solution(model, [0.5, 1]);
    const grown = solution(model, [0.5, 1], { degrees: [1], tailTolerance: 1e-12 });
    expect(grown.degrees[0]).toBeGreaterThan(2);
    expect(grown.grid).toEqual([2 * grown.degrees[0]! + 1]);
    expect(largestDifference(grown.populations, given.populations)).toBeLessThan(1e-11);
    const loose = solution(model, [0.5, 1], { degrees: [1], tailTolerance: 1e-3 });
    expect(loose.degrees[0]).toBeLessThan(grown.degrees[0]!);
  });

  it("is the same whatever the arrays that it is given held before", () => {
    const cases: [BlochModel, readonly number[]][] = [
      [atom({ epsilon: 1e-4 }), [0, 0.3, 1]],
      [atom({ epsilon: 0.02, ...TWO_COLOURS }), [0.5, 1]],
      // A few periods, walked through.
      [atom({ epsilon: 0.3 }), [0, 0.4, 1]],
    ];
    for (const [model, times] of cases) {
      const first = solution(model, times);
      const { populations, coherenceL1 } = first;
      const expected = { ...first, populations: populations.slice(), coherenceL1: coherenceL1.slice() };
      // Samples; then what integrators and maps of nine coordinates take: columns, squares, and series of either.
      const lengths = [populations.length, coherenceL1.length, 29];
      for (let k = 1; k <= 33; k++) lengths.push(9 * k, 81 * k);
      for (const length of lengths) giveScratch(new Float64Array(length).fill(Number.NaN));
      const series = takeScratch(29 * 81);
      expect(series[0]).toBeNaN();
      giveScratch(series);
      expect(solution(model, times)).toEqual(expected);
    }
  });

  it("needs no grid for commensurate colours", () => {
    const model = atom({ epsilon: 0.02, ...TWO_COLOURS, frequencies: [1, 1.5] });
    expect(solution(model, [0.5, 1]).grid).toEqual([]);
  });

  it("does not change with shorter steps", () => {
    for (const model of [atom({ epsilon: 1e-5 }), atom({ epsilon: 0.02, ...TWO_COLOURS })]) {
      const coarse = solution(model, [1e-4, 0.3, 1]);
      const fine = solution(model, [1e-4, 0.3, 1], { refinement: 0.5 });
      expect(fine.steps).toBeGreaterThan(1.5 * coarse.steps);
      expect(largestDifference(coarse.populations, fine.populations)).toBeLessThan(1e-12);
      expect(largestDifference(coarse.coherenceL1, fine.coherenceL1)).toBeLessThan(1e-11);
    }
  });

  it("walks through a few periods without any map, and still says which grid it would have taken", () => {
    const walked = solution(atom({ epsilon: 0.5, ...TWO_COLOURS }), [0.01, 1]);
    expect(walked.doublings).toBe(0);
    expect(walked.grid).toEqual([]);
    expect(walked.degrees).toHaveLength(1);
  });

  it("says how far it is, from 0 towards 1, breathing often", () => {
    for (const model of [atom({ epsilon: 1e-3, ...TWO_COLOURS }), atom({ epsilon: 0.2, ...TWO_COLOURS })]) {
      const progress: Progress = { fraction: 0 };
      const run = solveByDoubling(
        model,
        blochSystem(model, "bloch"),
        timesPlan(model, [50]),
        strobePeriod(model),
        FINE,
        progress,
      );
      let [last, pauses] = [0, 0];
      for (let result = run.next(); !result.done; result = run.next()) {
        expect(progress.fraction).toBeGreaterThanOrEqual(last);
        last = progress.fraction;
        pauses++;
      }
      expect(last).toBeGreaterThan(0.2);
      expect(last).toBeLessThan(1);
      expect(pauses).toBeGreaterThan(5);
    }
  });
});

describe("tailToleranceFor", () => {
  it("is the square root of the tolerance, since a truncated harmonic must meet its mirror image, within limits", () => {
    expect(tailToleranceFor(1e-10) / tailToleranceFor(1e-12)).toBeCloseTo(10, 10);
    expect(tailToleranceFor(1)).toBe(1e-4);
    expect(tailToleranceFor(0)).toBe(1e-13);
  });
});
