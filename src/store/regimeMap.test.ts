import { describe, expect, test } from "vitest";
import type { InputOf } from "../jobs/laboratory/contract.ts";
import { headlineText } from "../scenario/headlines.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { DEFAULT_MAP, type MapChoice } from "../scenario/regimeMap/choice.ts";
import type { Plane } from "../scenario/regimeMap/plane.ts";
import { createRegimeMap } from "./regimeMap.ts";
import { fakeLaboratory } from "./testing/fakeLaboratory.ts";

const { scenario } = vSystem;
const SIZE = 16;
const planeOf = (change: Partial<MapChoice> = {}, delta = 1): Plane => ({
  scenario: { ...scenario, levels: { ...scenario.levels, delta: [0, 0, delta] } },
  pFixed: false,
  choice: { ...DEFAULT_MAP, size: SIZE, ...change },
});

function bench() {
  const { jobs, cancelled, laboratory } = fakeLaboratory<"regime-map">();
  const map = createRegimeMap(laboratory);
  const state = () => map.store.getState();
  /** Answers a part of the newest job, whole: every headline of a point is μ + 10 p there. */
  const answer = (...parts: number[]) => {
    const job = jobs.at(-1)!;
    for (const part of parts) job.say(found(job.inputs[part]!), part);
  };
  const answerAll = () => answer(...jobs.at(-1)!.inputs.keys());
  const asked = () => jobs.at(-1)!.inputs.flatMap(({ points }) => points.map(([mu, p]) => `${mu} ${p}`));
  return { jobs, cancelled, map, state, answer, answerAll, asked };
}

function found({ points, headlines }: InputOf<"regime-map">, from = 0, count = points.length) {
  const values = points.slice(from, from + count).flatMap(([mu, p]) => headlines.map(() => mu! + 10 * p!));
  return { kind: "cells", from, values: Float64Array.from(values), absent: [] } as const;
}

describe("a map", () => {
  test("is asked for cell by cell, each once, one in each of 4 × 4 blocks first and from the middle outwards", () => {
    const { jobs, map, asked } = bench();
    map.show(planeOf());
    const cells = asked();
    expect(cells).toHaveLength(SIZE ** 2);
    expect(new Set(cells).size).toBe(SIZE ** 2);
    const span = DEFAULT_MAP.x.to - DEFAULT_MAP.x.from;
    const share = (value: number) => (value - DEFAULT_MAP.x.from) / span;
    const first = cells
      .slice(0, 16)
      .map((cell) => cell.split(" ").map((value) => Math.floor(4 * share(Number(value)))));
    expect(new Set(first.map(String)).size).toBe(16);
    const far = cells
      .slice(0, 16)
      .map((cell) => Math.hypot(...cell.split(" ").map((value) => share(Number(value)) - 0.5)));
    expect(far).toEqual([...far].sort((a, b) => a - b));
    // The first picture is shared out in small parts; later ones are larger.
    const sizes = jobs[0]!.inputs.map(({ points }) => points.length);
    expect(sizes.slice(0, 2)).toEqual([8, 8]);
    expect(Math.max(...sizes)).toBeGreaterThan(8);
  });

  test("is on show when one cell of each block is known, also when messages hold parts of parts", () => {
    const { jobs, map, state } = bench();
    map.show(planeOf());
    const job = jobs[0]!;
    job.say(found(job.inputs[0]!), 0);
    job.say(found(job.inputs[1]!, 0, 2), 1);
    expect(state().picture!.known).toBeLessThan(16);
    job.say(found(job.inputs[1]!, 2, 6), 1);
    const { picture } = state();
    expect(picture!.known).toBe(16);
    const { values } = picture!.column;
    expect(values.filter((value) => !Number.isNaN(value))).toHaveLength(16);
  });

  test("of another plane leaves the old picture until it covers the plane itself", () => {
    const { map, state, answer, answerAll } = bench();
    map.show(planeOf());
    answerAll();
    const old = state().picture!.map;
    map.show(planeOf({}, 0.5));
    answer(0);
    expect(state().picture!.map).toBe(old);
    answer(1);
    expect(state().picture!.map).not.toBe(old);
    expect(state().picture!.known).toBe(16);
  });

  test("that was computed is known: neither it nor what the same solutions show is asked for again", () => {
    const { jobs, map, state, answerAll } = bench();
    map.show(planeOf());
    answerAll();
    jobs[0]!.end("done");
    map.show(planeOf({}, 0.5));
    answerAll();
    jobs[1]!.end("done");
    map.show(planeOf());
    expect(jobs).toHaveLength(2);
    expect(state().picture!.known).toBe(SIZE ** 2);
    expect(state().status).toEqual({ kind: "idle" });
    map.show(planeOf({ quantity: { kind: "population", level: 1, rung: "bloch", at: "horizon" } }));
    expect(jobs).toHaveLength(2);
    expect(headlineText(state().picture!.plane.choice.quantity)).toBe("population-2-bloch-T");
    map.show(planeOf({ quantity: { kind: "coherence" } }));
    expect(jobs).toHaveLength(3);
  });

  test("does not change where only its own parameters or the name move", () => {
    const { jobs, map } = bench();
    const plane = planeOf();
    map.show(plane);
    const moved = { ...plane.scenario, name: "Another", scaling: { ...plane.scenario.scaling, mu: 0.2, p: 0.6 } };
    map.show({ ...plane, scenario: moved });
    expect(jobs).toHaveLength(1);
  });

  test("keeps what it has when cancelled, and asks for the rest when told", () => {
    const { jobs, cancelled, map, state, answer, asked } = bench();
    map.show(planeOf());
    answer(0, 1);
    map.cancel();
    expect(cancelled).toEqual([{ id: 1, gently: false }]);
    jobs[0]!.end("cancelled");
    expect(state().status).toEqual({ kind: "cancelled" });
    expect(state().picture!.known).toBe(16);
    map.show(planeOf());
    expect(jobs).toHaveLength(1);
    map.resume();
    expect(jobs).toHaveLength(2);
    expect(asked()).toHaveLength(SIZE ** 2 - 16);
  });

  test("stops gently when its view is left, and goes on when somebody comes back", () => {
    const { jobs, cancelled, map, state, answer, asked } = bench();
    map.show(planeOf());
    answer(0);
    map.cancel({ gently: true });
    expect(cancelled).toEqual([{ id: 1, gently: true }]);
    jobs[0]!.end("cancelled");
    expect(state().status).toEqual({ kind: "idle" });
    map.show(planeOf());
    expect(asked()).toHaveLength(SIZE ** 2 - 8);
  });

  test("says why a cell has no value, and what went wrong", () => {
    const { jobs, map, state } = bench();
    map.show(planeOf());
    const job = jobs[0]!;
    const { headlines, points } = job.inputs[0]!;
    const values = new Float64Array(headlines.length * points.length).fill(Number.NaN);
    job.say({ kind: "cells", from: 0, values, absent: [{ place: 0, reason: "mu-zero" }] }, 0);
    for (const [part, input] of [...job.inputs.entries()].slice(1)) job.say(found(input), part);
    job.fail("a laboratory worker broke");
    const { picture, status } = state();
    expect([...picture!.column.reasons.values()]).toEqual(["mu-zero"]);
    expect(status).toEqual({ kind: "failed", reason: "a laboratory worker broke" });
  });

  test("zooms into a part and out again, one step for each", () => {
    const { map, state } = bench();
    const { x, y } = DEFAULT_MAP;
    map.zoom({ x: { ...x, from: 0.3, to: 0.5 }, y });
    map.zoom({ x: { ...x, from: 0.4, to: 0.45 }, y });
    expect(state().wider).toHaveLength(2);
    map.zoomOut();
    expect(state().choice.x).toMatchObject({ from: 0.3, to: 0.5 });
    map.zoomOut();
    expect(state().choice).toEqual(DEFAULT_MAP);
    map.zoomOut();
    expect(state().choice).toEqual(DEFAULT_MAP);
    map.zoom({ x: { ...x, from: 0.3, to: 0.5 }, y });
    map.choose({ x, y });
    expect(state().wider).toEqual([]);
  });
});
