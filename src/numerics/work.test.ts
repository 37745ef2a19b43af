import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import { SubPeriodFlow } from "./subPeriodFlow.ts";
import { drain, pair, randomSystem, system } from "./testing/systems.ts";
import { TorusGrid } from "./torusGrid.ts";
import { TooMuchWorkError, Work } from "./work.ts";

const TWO = randomSystem(2, 6, 2, [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 0.2)]);
const OPTIONS = { period: (2 * Math.PI) / 2.3, refinement: 1, tailTolerance: 1 };

describe("a count of work", () => {
  it("adds up, and throws past its limit alone", () => {
    const work = new Work(100);
    work.add(60);
    work.add(40);
    expect(work.operations).toBe(100);
    expect(() => work.add(1)).toThrow(TooMuchWorkError);
    expect(() => new Work().add(1e300)).not.toThrow();
  });

  it("stops doublings in their middle, wherever they are", () => {
    const all = new Cocycle(TWO, new TorusGrid([15]), OPTIONS);
    drain(all.integrate());
    drain(all.double());
    for (const share of [0.01, 0.5, 0.99]) {
      const work = new Work(share * all.operations);
      const cocycle = new Cocycle(TWO, new TorusGrid([15]), { ...OPTIONS, work });
      const run = () => {
        drain(cocycle.integrate());
        drain(cocycle.double());
      };
      expect(run).toThrow(TooMuchWorkError);
    }
  });

  it("counts shifts and tails of a grid as the cost beforehand does", () => {
    const grid = new TorusGrid([9, 7]);
    const three = randomSystem(
      3,
      4,
      2,
      [2.3, Math.SQRT2, 1],
      [...pair([1, 0, 0], 0.3), ...pair([0, 1, 0], 0.2), ...pair([0, 0, 1], 0.1)],
    );
    const cocycle = new Cocycle(three, grid, OPTIONS);
    drain(cocycle.integrate());
    const before = cocycle.operations;
    drain(cocycle.double());
    // Products of maps, and for each number a shift and two coefficients in both dimensions.
    expect(cocycle.operations - before).toBe(63 * 16 * (4 + (9 + 4) + (7 + 4)));
  });

  it("is one for a flow on parts of a period and what is made from it", () => {
    const stiff = system({
      constant: [
        [-1e-3, 0, 0],
        [0, -1e3, 1],
        [0, -1, -1e3],
      ],
      modulated: [
        [0, 0.1, 0],
        [-0.1, 0, 0.5],
        [0, -0.5, 0],
      ],
      frequencies: [1],
      modes: pair([1], 0.5),
      slow: 1,
    });
    const work = new Work();
    work.add(7);
    const flow = new SubPeriodFlow(stiff, [], { period: 2 * Math.PI, refinement: 1, tailTolerance: 1e-8, work });
    expect(drain(flow.build(new Float64Array(9))).value).toBe(true);
    expect(work.operations).toBe(flow.operations);
    const short = new Work(flow.operations / 2);
    const stopped = new SubPeriodFlow(stiff, [], {
      period: 2 * Math.PI,
      refinement: 1,
      tailTolerance: 1e-8,
      work: short,
    });
    expect(() => drain(stopped.build(new Float64Array(9)))).toThrow(TooMuchWorkError);
  });
});
