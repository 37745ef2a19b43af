import { describe, expect, it } from "vitest";
import { planTimes } from "../numerics/samplePlanner.ts";
import { drain } from "../numerics/testing/systems.ts";
import { blochSystem } from "./bloch.ts";
import { exactRequests } from "./exactRequests.ts";
import type { BlochModel } from "./model.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";
import { byAnotherStrobing, byTwoLegsInOtherUnits } from "./testing/fuzz/otherWays.ts";
import { draws } from "./testing/fuzz/randomScenario.ts";
import { solved } from "./testing/solved.ts";

/** 2⁴⁰⁰ stands for 1. */
const BITS = 400n;
const TWO_PI = (62831853071795864769252867665590057683943387987502n << BITS) / 10n ** 49n;

/** A double of moderate size, exactly. */
function fixed(x: number): bigint {
  const exponent = Math.floor(Math.log2(Math.abs(x)));
  const mantissa = BigInt(x * 2 ** (52 - exponent));
  const shift = BigInt(exponent - 52) + BITS;
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}

/** t f / (2π ε²), in units of 2⁻⁴⁰⁰. */
function periodsAt(time: number, frequency: number, epsilon: number): bigint {
  const phase = (fixed(time) * fixed(frequency)) / TWO_PI;
  const square = (fixed(epsilon) * fixed(epsilon)) >> BITS;
  return (phase << BITS) / square;
}

function requestsOf(model: BlochModel, times: readonly number[]) {
  const period = strobePeriod(model);
  const system = blochSystem(model, "bloch");
  const plan = planTimes(times, model.epsilon ** 2 * period);
  return { plan, step: plan.step, requests: exactRequests(model, system, plan, period) };
}

describe("requested times as whole periods and a rest", () => {
  it.each([
    [0.3, 1.1, 1.2345e9],
    [1e-3, 0.77, 17.3],
    [1e-6, 1.31, 1e4 / 3],
    [1e-8, 1.07, 1e9 / 7],
  ])("are exact to a small part of a period, ε = %f", (epsilon, frequency, time) => {
    const model = atom({ epsilon, frequencies: [frequency], modes: [{ alpha: [1], re: 30, im: 0 }], gamma: 1e-6 });
    const [request] = requestsOf(model, [time]).requests;
    const { steps, extraSteps = 0, remainder } = request!;
    const exactly = periodsAt(time, frequency, epsilon);
    const whole = BigInt(steps) + BigInt(extraSteps);
    const rest = Number((exactly - (whole << BITS)) >> (BITS - 60n)) / 2 ** 60;
    const period = epsilon ** 2 * ((2 * Math.PI) / frequency);
    expect(remainder / period).toBeGreaterThanOrEqual(0);
    expect(remainder / period).toBeLessThanOrEqual(1 + 1e-15);
    // 32 digits less those of the number of periods.
    expect(Math.abs(remainder / period - rest)).toBeLessThan(1e-13 + 1e-30 * Number(whole));
    // Both parts are held exactly, and their binary digits do not meet.
    expect(Number(BigInt(steps))).toBe(steps);
    expect((BigInt(steps) & BigInt(extraSteps)).toString()).toBe("0");
  });

  it("are whole periods where twice the precision no longer tells the phase of one", () => {
    for (const epsilon of [1e-15, 1e-20, 1e-30, 1e-40]) {
      const [request] = requestsOf(atom({ epsilon }), [1.7]).requests;
      const { steps, extraSteps = 0, remainder } = request!;
      expect(remainder).toBe(0);
      expect(Math.abs((steps + extraSteps) * requestsOf(atom({ epsilon }), []).step - 1.7)).toBeLessThan(1e-15);
    }
  });

  it("stay as the plan has them where a rounding of the time moves nothing", () => {
    const model = atom({ epsilon: 1e-2 });
    const step = requestsOf(model, []).step;
    const times = [0, 7 * step, 1234 * step, 20_000 * step];
    const { plan, requests } = requestsOf(model, times);
    expect(requests).toEqual(plan.requested);
    expect(requests.every(({ remainder }) => remainder === 0)).toBe(true);
  });
});

describe("phases after very many periods", () => {
  const beating = (epsilon: number, apart: number) =>
    atom({
      omega: [0, -1.8],
      delta: [0.5, 0],
      initial: [1, 0.9],
      re: [
        [0, 30],
        [30, 0],
      ],
      gamma: 0.08,
      pauli: 0.1,
      frequencies: [1.5873328997753562, 1.5873328997753562 * (1 + apart)],
      modes: [
        { alpha: [1, 0], re: 0, im: 0.25 },
        { alpha: [0, 1], re: -0.38, im: 0 },
      ],
      epsilon,
      mu: 0.47,
      p: 1,
      horizon: 1e8,
    });
  const far = (a: Float64Array, b: readonly number[]) => Math.max(...b.map((x, i) => Math.abs(x - a[i]!)));

  it.each([
    ["two colours that beat slowly, after 10¹⁸ periods", beating(4.6e-6, -1e-9)],
    ["two colours that beat slowly, after 10¹⁴ periods", beating(3e-4, 1e-7)],
    ["one colour at a large ε, after 10⁹ periods", atom({ epsilon: 0.3, gamma: 1e-3, horizon: 7e8 })],
  ])("agree with another strobing and with two legs: %s", (_, model) => {
    const times = [0.31, 0.77, 1].map((part) => part * model.horizon);
    const { bloch, certificate } = solved(model, times);
    expect(certificate!.passed).toBe(true);
    for (const way of [byAnotherStrobing(model, times), byTwoLegsInOtherUnits(model, times, draws(1, 1))]) {
      expect(far(drain(way).value, bloch.populations)).toBeLessThan(1e-10);
    }
  });
});
