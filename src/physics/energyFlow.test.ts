import { describe, expect, it } from "vitest";
import { energyBalance, rateEnergyFlow } from "./energyFlow.ts";
import { blochEnergyFlow } from "./energyFlowBloch.ts";
import type { BlochModel } from "./model.ts";
import { rateRung } from "./rateRungs.ts";
import { logarithmicPlan, solvedCurve, timesPlan } from "./testing/blochCurve.ts";
import { twoLevel } from "./testing/twoLevel.ts";
import { vSystem } from "./testing/vSystem.ts";

const PAULI = [
  [0, 0.2, 0.1],
  [0.5, 0, 0.15],
  [0.4, 0.3, 0],
];
const RESOLUTION = { refinement: 1, tailTolerance: 1e-9 };

function drain<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = generator.next();
    if (done) return value as T;
  }
}

const system = (epsilon: number): BlochModel => vSystem({ epsilon, mu: 0.3, p: 0.2, pauli: PAULI });

describe("the energy flow of the rate equations", () => {
  it("stores what it absorbs and does not give away", () => {
    const model = system(1e-3);
    const curve = rateRung(model, "averaged", logarithmicPlan(model, 1e-4));
    const flow = rateEnergyFlow(model, curve);
    const balance = energyBalance(model, curve);
    flow.times.forEach((_, i) => {
      expect(flow.absorbed[i]! - flow.given[i]!).toBeCloseTo(flow.stored[i]!, 12);
      expect(Math.abs(balance.stored[i]! - flow.stored[i]!)).toBeLessThanOrEqual(1e-4 * Math.abs(flow.absorbed[0]!));
    });
  });

  it("ends in a steady state that hands every bit of the wave's energy to the bath", () => {
    const model = { ...system(1e-3), horizon: 200 };
    const flow = rateEnergyFlow(model, rateRung(model, "averaged", timesPlan(model, [200])));
    expect(flow.absorbed[0]).toBeGreaterThan(0.01);
    expect(flow.given[0]! / flow.absorbed[0]!).toBeCloseTo(1, 9);
  });

  it("knows no wave's share for rungs without constant rates", () => {
    const model = system(1e-2);
    expect(() => rateEnergyFlow(model, rateRung(model, "limit", timesPlan(model, [1])))).toThrow("invalid rung");
  });
});

describe("the energy flow of Bloch", () => {
  it("balances what populations store, from the coherences, pair by pair", () => {
    const model = system(0.01);
    const times = [0.1, 0.4, 0.9];
    const flow = drain(blochEnergyFlow(model, times, RESOLUTION));
    const step = model.epsilon ** 2 * 2 * Math.PI;
    const ends = solvedCurve(
      model,
      timesPlan(
        model,
        [...flow.times].flatMap((t) => [t, t + step]),
      ),
    );
    const energy = (row: number) =>
      [0, 1, 2].reduce(
        (sum, n) => sum + (model.energies[n]! + 0.01 ** 0.2 * model.detunings[n]!) * ends.populations[row * 3 + n]!,
        0,
      );
    flow.times.forEach((_, i) => {
      const stored = (energy(2 * i + 1) - energy(2 * i)) / step;
      expect(Math.abs(flow.absorbed[i]! - flow.given[i]! - stored)).toBeLessThanOrEqual(1e-7);
    });
  });

  it("tends to that of the averaged rates as ε → 0, for every pair", () => {
    const times = [0.05, 0.3, 1];
    const errors = [0.03, 0.003, 0.0003].map((epsilon) => {
      const model = system(epsilon);
      const bloch = drain(blochEnergyFlow(model, times, RESOLUTION));
      const rates = rateEnergyFlow(model, rateRung(model, "averaged", timesPlan(model, [...bloch.times])));
      const scale = Math.max(...rates.absorbed.map(Math.abs));
      let worst = 0;
      bloch.pairs.forEach(({ wave, relaxation }, p) => {
        wave.forEach((power, i) => {
          worst = Math.max(worst, Math.abs(power - rates.pairs[p]!.wave[i]!));
          worst = Math.max(worst, Math.abs(relaxation[i]! - rates.pairs[p]!.relaxation[i]!));
        });
      });
      return worst / scale;
    });
    expect(errors[1]!).toBeLessThan(errors[0]! / 5);
    expect(errors[2]!).toBeLessThan(errors[1]! / 5);
    expect(errors[2]!).toBeLessThan(2e-3);
  });

  it("tells the same by the balance of its populations", () => {
    const model = system(1e-4);
    const balance = energyBalance(model, solvedCurve(model, logarithmicPlan(model, 1e-4)));
    const rates = rateEnergyFlow(model, rateRung(model, "averaged", logarithmicPlan(model, 1e-4)));
    const scale = Math.max(...rates.absorbed);
    balance.times.forEach((t, i) => {
      if (t < 1e-3) return;
      expect(Math.abs(balance.absorbed[i]! - rates.absorbed[i]!)).toBeLessThanOrEqual(2e-3 * scale);
    });
  });

  it("averages over many periods where the wave has two colours", () => {
    const model = twoLevel({
      epsilon: 1e-3,
      mu: 0.3,
      frequencies: [1, 0.5 ** 0.5],
      modes: [
        { alpha: [1, 0], re: 0.3, im: 0 },
        { alpha: [0, 1], re: 0.2, im: 0.1 },
      ],
    });
    const bloch = drain(blochEnergyFlow(model, [0.01, 0.05], RESOLUTION));
    const rates = rateEnergyFlow(model, rateRung(model, "averaged", timesPlan(model, [...bloch.times])));
    bloch.absorbed.forEach((power, i) => {
      expect(power / rates.absorbed[i]!).toBeCloseTo(1, 2);
    });
  });
});
