import { describe, expect, it } from "vitest";
import { analyse } from "./asymptotics/analyse.ts";
import type { BlochModel } from "./model.ts";
import { planOutput } from "./solve.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";
import { solved } from "./testing/solved.ts";
import { vSystem } from "./testing/vSystem.ts";

describe("the times of a grid", () => {
  const grid = (model: BlochModel, axis: "logarithmic" | "linear", samples = 600) =>
    planOutput(model, analyse(model), { kind: "grid", axis, samples }, strobePeriod(model)).times;

  it("begin before the fastest layer on a logarithmic axis, or with the first period", () => {
    for (const epsilon of [0.3, 1e-2, 1e-4, 1e-7]) {
      for (const [mu, p] of [
        [0.45, 0.3],
        [0.1, 0.4],
        [0.4, 0.1],
      ] as const) {
        const model = vSystem({ epsilon, mu, p });
        const times = grid(model, "logarithmic");
        const fastest = Math.min(...analyse(model).layers.map(({ time }) => time));
        const period = strobePeriod(model) * epsilon ** 2;
        expect(times[0]).toBeLessThanOrEqual(Math.max(fastest / 300, period) * (1 + 1e-12));
        expect(times[0]).toBeGreaterThan(0);
        expect(times.at(-1)!).toBeGreaterThan(model.horizon - period * (1 + 1e-9));
        expect(times.at(-1)!).toBeLessThanOrEqual(model.horizon * (1 + 1e-12));
      }
    }
  });

  it("begin before a layer that is far shorter than the horizon", () => {
    for (const horizon of [1e3, 1e6, 1e9]) {
      const model = { ...vSystem({ epsilon: 1e-5, mu: 0.45, p: 0.3 }), horizon };
      const fastest = Math.min(...analyse(model).layers.map(({ time }) => time));
      expect(fastest).toBeLessThan(horizon / 1000);
      const [first] = grid(model, "logarithmic");
      expect(first).toBeLessThanOrEqual(fastest / 300);
      expect(first).toBeGreaterThan(fastest / 1e5);
    }
  });

  it("begin at 0 on a linear axis, with about as many samples as were asked for", () => {
    for (const epsilon of [1, 0.3, 1e-2, 1e-7]) {
      const times = grid(vSystem({ epsilon, mu: 0.3, p: 0.2 }), "linear");
      expect(times[0]).toBe(0);
      expect(times.length).toBeGreaterThan(96);
      expect(times.length).toBeLessThan(900);
    }
  });

  it("begin a few decades before a horizon of less than a period", () => {
    const times = grid(atom({ horizon: 1e-4 }), "logarithmic");
    expect(times[0]).toBeLessThanOrEqual(1e-8 * (1 + 1e-12));
    expect(times.at(-1)).toBe(1e-4);
  });

  it("hold where the solution is, on both axes", () => {
    const model = vSystem({ epsilon: 1e-3, mu: 0.3, p: 0.2 });
    for (const axis of ["logarithmic", "linear"] as const) {
      const { bloch, certificate } = solved(model, { kind: "grid", axis, samples: 100 });
      const asked = solved(model, bloch.times).bloch;
      bloch.populations.forEach((x, i) => {
        expect(Math.abs(x - asked.populations[i]!)).toBeLessThan(1e-12);
      });
      expect(certificate!.passed).toBe(true);
    }
  });
});
