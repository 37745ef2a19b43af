import { describe, expect, test } from "vitest";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { type ConvergenceInput, createConvergence, type ErrorPoint, type Promises } from "./convergence.ts";
import { fakeLaboratory } from "./testing/fakeLaboratory.ts";

const { scenario } = vSystem;
const range = { largest: 0.1, smallest: 1e-7, count: 9 };
const promises: Promises = {
  kind: "promises",
  promises: [],
  coherence: { formula: "ε^{1−μ}", exponent: 0.7 },
  limitFrom: 1,
};
const point = (epsilon: number): ErrorPoint => ({ epsilon, errors: [], coherence: epsilon, missing: [] });

function bench() {
  const { jobs, cancelled, laboratory } = fakeLaboratory<"convergence">();
  const operation = createConvergence(laboratory);
  const run = (change: Partial<ConvergenceInput> = {}) => operation.run({ scenario, range, ...change });
  /** Answers some parts of the newest job. */
  const answer = (...parts: number[]) => {
    const job = jobs.at(-1)!;
    for (const part of parts) {
      job.say(promises, part);
      for (const epsilon of job.inputs[part]!.epsilons) job.say({ kind: "point", point: point(epsilon) }, part);
    }
  };
  const all = () => jobs.at(-1)!.inputs.flatMap(({ epsilons }) => epsilons);
  const shown = () => operation.store.getState().result?.points.map(({ epsilon }) => epsilon) ?? [];
  return { jobs, cancelled, operation, run, answer, all, shown };
}

describe("a sweep", () => {
  test("is asked for from coarse to fine, each ε once, the first ones alone", () => {
    const { jobs, run, all } = bench();
    run();
    const exponents = all().map((epsilon) => -Math.log10(epsilon));
    expect(exponents.slice(0, 5)).toEqual([1, 7, 4, 2.5, 5.5].map((x) => expect.closeTo(x, 9)));
    expect(new Set(all()).size).toBe(9);
    expect(jobs[0]!.inputs.map(({ epsilons }) => epsilons.length)).toEqual([1, 1, 1, 1, 1, 3, 1]);
  });

  test("keeps the points in the order of ε, in whatever order parts are done", () => {
    const { run, answer, shown } = bench();
    run();
    answer(6, 2, 0, 5, 1);
    expect(shown()).toEqual(shown().toSorted((a, b) => b - a));
    expect(shown()).toHaveLength(7);
  });

  test("asks only for what was not found before, also when it was cancelled on the way", () => {
    const { jobs, operation, run, answer, all, shown } = bench();
    run();
    answer(0, 1, 5);
    jobs[0]!.end("cancelled");
    run();
    expect(operation.store.getState().status).toEqual({ kind: "running" });
    expect(shown()).toHaveLength(5);
    expect(all()).toHaveLength(4);
    answer(0, 1, 2, 3);
    jobs[1]!.end("done");
    expect(shown()).toHaveLength(9);
  });

  test("of a scenario that was swept before is shown at once; neither its name nor its own ε matter", () => {
    const { jobs, operation, run, answer, shown } = bench();
    run();
    answer(0, 1, 2, 3, 4, 5, 6);
    jobs[0]!.end("done");
    run({ scenario: { ...scenario, horizon: 7 } });
    expect(jobs).toHaveLength(2);
    run({ scenario: { ...scenario, name: "another", scaling: { ...scenario.scaling, epsilon: 0.5 } } });
    expect(jobs).toHaveLength(2);
    expect(operation.store.getState()).toMatchObject({ status: { kind: "idle" }, result: { promises } });
    expect(shown()).toHaveLength(9);
  });

  test("shows no more than its own range of what is known", () => {
    const { jobs, run, answer, all, shown } = bench();
    run();
    answer(0, 1, 2, 3, 4, 5, 6);
    jobs[0]!.end("done");
    run({ range: { ...range, smallest: 1e-4, count: 4 } });
    expect(shown()).toEqual([0.1, 1e-4]);
    expect(all()).toEqual([0.01, 0.001]);
  });
});
