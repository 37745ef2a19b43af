import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { Cocycle } from "../numerics/cocycle.ts";
import { drain } from "../numerics/testing/systems.ts";
import { TorusGrid } from "../numerics/torusGrid.ts";
import { blochSystem } from "./bloch.ts";
import { strobePeriod } from "./strobe.ts";
import { vSystem } from "./testing/vSystem.ts";

describe("the layers of the V system, −log of Bloch's Floquet multipliers per unit of slow time", () => {
  it.each([
    [1e-2, 0.536, 4.27, 3, 2],
    [1e-4, 1.0232, 16.238, 4, 3],
    [1e-6, 1.7819, 63.717, 4, 3],
  ])("ε = %f: slow %f, fast %f", (epsilon, slow, fast, slowDigits, fastDigits) => {
    const model = vSystem({ epsilon, mu: 0.3, p: 0.2 });
    const system = blochSystem(model, "bloch");
    const period = strobePeriod(model);
    const cocycle = new Cocycle(system, new TorusGrid([]), { period, refinement: 1, tailTolerance: 1 });
    drain(cocycle.integrate());
    // Over a hundredth of a unit coherences are gone and populations are not.
    while (2 ** cocycle.level * period * epsilon ** 2 < 0.01) drain(cocycle.double());
    const time = 2 ** cocycle.level * period * epsilon ** 2;
    const { size } = system;
    const map = Matrix.from1DArray(size, size, Array.from(cocycle.values)).add(Matrix.eye(size));
    const rates = new EigenvalueDecomposition(map).realEigenvalues
      .filter((multiplier) => multiplier > 0.1)
      .map((multiplier) => -Math.log(multiplier) / time)
      .sort((a, b) => a - b);
    expect(rates).toHaveLength(3);
    expect(rates[0]).toBeCloseTo(0, 8);
    expect(rates[1]).toBeCloseTo(slow, slowDigits);
    expect(rates[2]).toBeCloseTo(fast, fastDigits);
  });
});
