import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TurningFrame } from "../../numerics/turningFrame.ts";
import { compile } from "../../scenario/compile.ts";
import { findPreset, presets } from "../../scenario/presets/index.ts";
import { blochSystem } from "../bloch.ts";
import type { BlochModel } from "../model.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import { atom } from "../testing/atom.ts";
import { solved } from "../testing/solved.ts";
import { vSystem } from "../testing/vSystem.ts";
import { traceOf } from "../trace.ts";
import { BlochInstants } from "./blochInstants.ts";
import { difference, directStates } from "./testing/directState.ts";
import { looked } from "./testing/looked.ts";

/** Moments all over the horizon, on no period in particular. */
const SHARES = [0, 0.0013, 0.0171, 0.21, 0.513, 0.777, 1];

function againstDirect(model: BlochModel, instants = new BlochInstants(model)) {
  const times = SHARES.map((share) => share * model.horizon);
  const direct = directStates(
    model,
    times.map((time) => time / model.epsilon ** 2),
  );
  const found = times.map((time, i) => difference(looked(instants, { time }).instant, direct[i]!));
  return {
    populations: Math.max(...found.map(({ populations }) => populations)),
    coherences: Math.max(...found.map(({ coherences }) => coherences)),
  };
}

describe("the state at any time, entry by entry, is that of the direct integrator", () => {
  test.each(presets.map(({ id, scenario }) => ({ id, scenario })))("$id", ({ scenario }) => {
    const epsilon = 0.05;
    const model = compile({ ...scenario, scaling: { ...scenario.scaling, epsilon }, horizon: 800 * epsilon ** 2 });
    const { populations, coherences } = againstDirect(model);
    expect(populations).toBeLessThan(1e-10);
    expect(coherences).toBeLessThan(1e-10);
  });

  test("atoms and waves at random", () => {
    fc.assert(
      fc.property(arbitraryModel({ maxLevels: 4, maxFrequencies: 2, minEpsilon: 0.08 }), (model) => {
        const { populations, coherences } = againstDirect(model);
        expect(populations).toBeLessThan(1e-9);
        expect(coherences).toBeLessThan(1e-9);
      }),
      { seed: 4, numRuns: 25 },
    );
  });

  test("coherences that live long in resonance with a second colour", () => {
    const model = atom({
      omega: [0, 1, 0.7],
      delta: [0, 0.1, 0],
      initial: [0.7, 0.2, 0.1],
      frequencies: [1, 0.7],
      modes: [
        { alpha: [1, 0], re: 0.5, im: 0 },
        { alpha: [0, 1], re: 0.4, im: 0.1 },
      ],
      gamma: 0.01,
      epsilon: 0.02,
      mu: 1.4,
      p: 1,
      horizon: 800 * 0.02 ** 2,
    });
    expect(new TurningFrame(blochSystem(model, "bloch")).restsOverPeriods).toBe(false);
    const { populations, coherences } = againstDirect(model);
    expect(populations).toBeLessThan(1e-10);
    expect(coherences).toBeLessThan(1e-10);
  });

  test("where maps would need too much memory: at the samples of a curve, and nowhere else", () => {
    const model = { ...compile(findPreset("two-colour")!.scenario), epsilon: 0.05, horizon: 4 };
    const instants = new BlochInstants(model, 0);
    const instant = [0.0013, 0.3, 2.2, 4].map((time) => looked(instants, { time }).instant);
    const direct = directStates(
      model,
      instant.map(({ tau }) => tau),
    );
    instant.forEach((there, i) => {
      expect(Math.abs(there.time - [0.0013, 0.3, 2.2, 4][i]!)).toBeLessThan(0.05 * there.time + 0.01);
      const { populations, coherences } = difference(there, direct[i]!);
      expect(populations).toBeLessThan(1e-9);
      expect(coherences).toBeLessThan(1e-9);
    });
  });
});

test("at the samples of a curve the populations are the curve's, at any ε", () => {
  for (const id of ["v-system", "two-colour"]) {
    for (const epsilon of [1e-2, 1e-4, 1e-6]) {
      const { scenario } = findPreset(id)!;
      const model = compile({ ...scenario, scaling: { ...scenario.scaling, epsilon } });
      const n = model.levelCount;
      const { bloch } = solved(model, { kind: "grid", axis: "logarithmic", samples: 100 }, { certify: false });
      const instants = new BlochInstants(model);
      for (let i = 0; i < bloch.times.length; i += 17) {
        const { instant } = looked(instants, { time: bloch.times[i]! });
        let coherence = 0;
        instant.re.forEach((x, place) => {
          if (place % (n + 1) !== 0) coherence += Math.hypot(x, instant.im[place]!);
        });
        for (let level = 0; level < n; level++) {
          expect(Math.abs(instant.re[level * (n + 1)]! - bloch.populations[i * n + level]!)).toBeLessThan(1e-10);
        }
        expect(Math.abs(coherence / bloch.coherenceL1[i]! - 1)).toBeLessThan(1e-6);
      }
    }
  }
});

test("the matrix is Hermitian and keeps its trace; a time beyond the horizon is the horizon", () => {
  const model = compile(findPreset("two-colour")!.scenario);
  const n = model.levelCount;
  const total = traceOf(model);
  const instants = new BlochInstants(model);
  for (const time of [0, 0.01, 1, model.horizon, 2 * model.horizon]) {
    const { instant } = looked(instants, { time });
    expect(instant.time).toBe(Math.min(time, model.horizon));
    let trace = 0;
    for (let j = 0; j < n; j++) {
      trace += instant.re[j * (n + 1)]!;
      for (let k = 0; k < n; k++) {
        expect(instant.re[j * n + k]).toBe(instant.re[k * n + j]);
        expect(instant.im[j * n + k]! + instant.im[k * n + j]!).toBe(0);
      }
    }
    expect(Math.abs(trace / total - 1)).toBeLessThan(1e-12);
  }
  expect(() => looked(instants, { time: Number.NaN })).toThrow("invalid time: NaN");
});

test("at whole periods states move as slowly as populations: no phase of the wave shows in a coherence", () => {
  const model = vSystem({ epsilon: 1e-5, mu: 0.3, p: 0.2 });
  const instants = new BlochInstants(model);
  const period = 2 * Math.PI * model.epsilon ** 2;
  const coherence = (share: number) => {
    const { instant } = looked(instants, { time: Math.round((0.5 * (1 + share)) / period) * period });
    return Math.hypot(instant.re[1]!, instant.im[1]!);
  };
  const steps = Array.from({ length: 40 }, (_, i) => coherence(i * 1e-3));
  const bends = steps.slice(2).map((x, i) => x - 2 * steps[i + 1]! + steps[i]!);
  expect(Math.max(...bends.map(Math.abs))).toBeLessThan(1e-4 * steps[0]!);
});

test("a question left half way is taken up by the next one", () => {
  const model = compile({ ...findPreset("two-colour")!.scenario });
  const whole = [...new BlochInstants(model).look({ time: 1, periods: 0, path: [] })].length;
  const instants = new BlochInstants(model);
  const first = instants.look({ time: 0.5, periods: 0, path: [] });
  for (let i = 0; i < whole - 20; i++) first.next();
  first.return();
  const rest = [...instants.look({ time: 1, periods: 0, path: [] })];
  expect(rest.length).toBeLessThan(40);
  const last = rest.at(-1);
  if (last?.kind !== "instant") throw new Error("no instant");
  expect(difference(last.instant, looked(model, { time: 1 }).instant)).toEqual({ populations: 0, coherences: 0 });
});

test("the slow path: coherences in the frame of their transition, at whole periods", () => {
  const model = vSystem({ epsilon: 1e-3, mu: 0.3, p: 0.2 });
  const instants = new BlochInstants(model);
  const { path } = looked(instants, { time: 0, path: [0, 0.1, 0.7, 1] });
  path!.times.forEach((time, i) => {
    const { instant } = looked(instants, { time });
    path!.pairs.forEach(([j, k], pair) => {
      const at = 3 * j + k;
      const angle = 2 * Math.PI * instant.turns[at]!;
      const re = instant.re[at]! * Math.cos(angle) - instant.im[at]! * Math.sin(angle);
      const im = instant.re[at]! * Math.sin(angle) + instant.im[at]! * Math.cos(angle);
      expect(
        Math.hypot(path!.re[i * path!.pairs.length + pair]! - re, path!.im[i * path!.pairs.length + pair]! - im),
      ).toBeLessThan(1e-12);
    });
    for (let level = 0; level < 3; level++) {
      expect(path!.populations[3 * i + level]).toBeCloseTo(instant.re[4 * level]!, 12);
    }
  });
});
