import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../scenario/format.ts";
import { findPreset, presets } from "../../scenario/presets/index.ts";
import { levelLayout } from "./levelLayout.ts";

const v = findPreset("v-system")!.scenario;
const at = (scenario: Scenario, level: number) => levelLayout(scenario).levels.find((one) => one.level === level)!;

describe("the level diagram", () => {
  test("stands levels at their energies, the near-degeneracy on a second scale whose factor it says", () => {
    const layout = levelLayout(v);
    const [one, two, three] = [at(v, 0), at(v, 1), at(v, 2)];
    expect(two.coarse).toBe(three.coarse);
    expect(one.coarse).toBeGreaterThan(two.coarse);
    expect(two.fine).toBe(two.coarse);
    // One unit of energy on the second scale is `magnified` units on the first.
    const perEnergy = one.coarse - two.coarse;
    expect(three.shift).toBeCloseTo(v.scaling.epsilon ** v.scaling.p, 14);
    expect((three.coarse - three.fine) / three.shift).toBeCloseTo(layout.magnified! * perEnergy, 6);
    expect(layout.energies.map(({ omega }) => omega)).toEqual([0, 1]);
  });

  test("energies are to scale, whatever their distance", () => {
    const scenario = withLevels([0, 1, 1.9], [0, 0, 0]);
    const { levels, magnified } = levelLayout(scenario);
    const [one, two, three] = [0, 1, 2].map((n) => levels.find(({ level }) => level === n)!.coarse);
    expect((two! - three!) / (one! - two!)).toBeCloseTo(0.9, 10);
    expect(magnified).toBeNull();
  });

  test("the wave's photon is as long as its energy, from the level it lifts", () => {
    const [photon] = levelLayout(v).photons;
    expect(photon!.from).toBe(at(v, 0).coarse);
    expect(photon!.to).toBeCloseTo(at(v, 1).coarse, 10);
    expect(photon!.cut).toBe(false);
    const blue = levelLayout({ ...v, wave: { ...v.wave, frequencies: [7] } }).photons[0]!;
    expect(blue.cut).toBe(true);
    expect(blue.to).toBeGreaterThan(0);
  });

  test("transitions are exact, detuned, or coupled without resonance", () => {
    const kinds = (id: string) => levelLayout(findPreset(id)!.scenario).arrows.map(({ kind }) => kind);
    expect(kinds("v-system")).toEqual(["exact", "detuned"]);
    expect(kinds("two-colour")).toEqual(["detuned", "detuned", "none"]);
  });

  test("lines keep apart and inside the drawing for 2 to 16 levels, without crossing their order", () => {
    const levels = fc
      .integer({ min: 2, max: 16 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.constantFrom(0, 0.3, 1, 1, 1.001, 2, 5), { minLength: n, maxLength: n }),
          fc.array(fc.constantFrom(0, 0, 1, -1, 0.1, 2), { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(levels, ([omega, delta]) => {
        const layout = levelLayout(withLevels(omega, delta));
        const drawn = layout.levels;
        for (let i = 1; i < drawn.length; i++) {
          expect(drawn[i - 1]!.y - drawn[i]!.y).toBeGreaterThanOrEqual(layout.dense ? 18.99 : 26.99);
          expect(drawn[i - 1]!.fine).toBeGreaterThanOrEqual(drawn[i]!.fine);
        }
        for (const { y } of drawn) {
          expect(y).toBeGreaterThan(10);
          expect(y).toBeLessThan(layout.height - 10);
        }
      }),
      { seed: 11 },
    );
  });

  test("has a place for every preset", () => {
    for (const { scenario } of presets) {
      const { levels, arrows, height } = levelLayout(scenario);
      expect(levels).toHaveLength(scenario.levels.omega.length);
      for (const { lower, upper } of arrows) expect(lower.y).toBeGreaterThan(upper.y);
      expect(height).toBeLessThan(600);
    }
  });
});

/** Levels that nothing couples. */
function withLevels(omega: number[], delta: number[]): Scenario {
  const none = omega.map(() => omega.map(() => 0));
  return { ...v, levels: { omega, delta, initial: omega.map(() => 0) }, coupling: { re: none, im: none } };
}
