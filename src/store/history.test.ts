import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { BURST, createHistory, DEPTH } from "./history.ts";

interface Numbers {
  readonly a: number;
  readonly b: number;
}

/** Two numbers, a hand that may hold one, and a clock that stands still unless it is moved. */
function start() {
  const store = createStore<Numbers & { held: boolean }>(() => ({ a: 0, b: 0, held: false }));
  const clock = { time: 0 };
  let written = 0;
  const read = () => ({ a: store.getState().a, b: store.getState().b });
  const history = createHistory<Numbers, string>(
    {
      read,
      write: (numbers) => {
        written++;
        store.setState({ ...numbers, held: false });
      },
      subscribe: (listener) => store.subscribe(listener),
      isHeld: () => store.getState().held,
      subject: (before, after) => (before.a === after.a ? "b" : before.b === after.b ? "a" : "both"),
    },
    () => clock.time,
  );
  const set = (change: Partial<Numbers>) => {
    store.setState(change);
    history.settle();
  };
  const hold = (held: boolean) => {
    store.setState({ held });
    history.settle();
  };
  return { store, history, clock, read, set, hold, writes: () => written };
}

function allUndone({ history, read }: ReturnType<typeof start>): Numbers[] {
  const seen = [read()];
  while (history.store.getState().undo !== null) {
    history.undo();
    seen.push(read());
  }
  return seen;
}

describe("a step", () => {
  test("is one change that nothing holds", () => {
    const bench = start();
    bench.set({ a: 1 });
    bench.set({ a: 2 });
    expect(allUndone(bench).map(({ a }) => a)).toEqual([2, 1, 0]);
  });

  test("is all that one task of the browser changes", async () => {
    const bench = start();
    bench.store.setState({ a: 1 });
    bench.store.setState({ b: 2 });
    await Promise.resolve();
    expect(bench.history.store.getState().undo).toBe("both");
    expect(allUndone(bench)).toHaveLength(2);
  });

  test("is a whole drag, however long it takes, and another for the next", () => {
    const bench = start();
    for (const from of [0, 10]) {
      bench.hold(true);
      for (const a of [1, 2, 3]) {
        bench.clock.time += 10 * BURST;
        bench.set({ a: from + a });
      }
      bench.hold(false);
      bench.clock.time += BURST + 1;
    }
    expect(allUndone(bench).map(({ a }) => a)).toEqual([13, 3, 0]);
  });

  test("is a burst of key presses on one control, and ends with a pause or another control", () => {
    const bench = start();
    const press = (change: Partial<Numbers>, after: number) => {
      bench.clock.time += after;
      bench.store.setState({ held: true });
      bench.set(change);
      bench.hold(false);
    };
    press({ a: 1 }, 0);
    press({ a: 2 }, BURST);
    press({ a: 3 }, BURST);
    press({ b: 1 }, 1);
    press({ b: 2 }, BURST + 1);
    expect(allUndone(bench)).toEqual([
      { a: 3, b: 2 },
      { a: 3, b: 1 },
      { a: 3, b: 0 },
      { a: 0, b: 0 },
    ]);
  });

  test("is not a drag that ends where it began", () => {
    const bench = start();
    bench.set({ b: 1 });
    bench.hold(true);
    bench.set({ a: 1 });
    bench.set({ a: 0 });
    bench.set({ a: 0 });
    bench.hold(false);
    expect(bench.history.store.getState().undo).toBe("b");
    expect(allUndone(bench)).toHaveLength(2);
  });

  test("is all that was joined under one name", () => {
    const bench = start();
    bench.history.join("first field");
    bench.set({ a: 1 });
    bench.set({ a: 12 });
    bench.history.join("second field");
    bench.set({ b: 3 });
    bench.history.join(null);
    bench.set({ b: 4 });
    bench.set({ b: 5 });
    expect(allUndone(bench).map(({ a, b }) => [a, b])).toEqual([
      [12, 5],
      [12, 4],
      [12, 3],
      [12, 0],
      [0, 0],
    ]);
  });
});

describe("undo and redo", () => {
  test("say what they would change, and do nothing where there is nothing", () => {
    const bench = start();
    expect(bench.history.store.getState()).toEqual({ undo: null, redo: null });
    bench.history.undo();
    bench.history.redo();
    expect(bench.writes()).toBe(0);
    bench.set({ a: 1 });
    bench.set({ b: 1 });
    expect(bench.history.store.getState()).toEqual({ undo: "b", redo: null });
    bench.history.undo();
    expect(bench.history.store.getState()).toEqual({ undo: "a", redo: "b" });
  });

  test("a new deed forgets what was undone", () => {
    const bench = start();
    bench.set({ a: 1 });
    bench.history.undo();
    bench.set({ a: 2 });
    expect(bench.history.store.getState()).toEqual({ undo: "a", redo: null });
    bench.history.redo();
    expect(bench.read()).toEqual({ a: 2, b: 0 });
  });

  test("a drag goes on as a step of its own after an undo in the midst of it", () => {
    const bench = start();
    bench.hold(true);
    bench.set({ a: 1 });
    bench.history.undo();
    bench.hold(true);
    bench.set({ a: 2 });
    bench.set({ a: 3 });
    bench.hold(false);
    expect(allUndone(bench).map(({ a }) => a)).toEqual([3, 0]);
  });

  test("reach back a bounded number of steps", () => {
    const bench = start();
    for (let a = 1; a <= DEPTH + 50; a++) bench.set({ a });
    expect(allUndone(bench)).toHaveLength(DEPTH + 1);
    expect(bench.read().a).toBe(50);
  });

  test("any deeds: all undone is the start, all redone the end, and every state between is one that was", () => {
    const deed = fc.oneof(
      fc.record({
        kind: fc.constant("set" as const),
        key: fc.constantFrom("a" as const, "b" as const),
        value: fc.integer({ min: 0, max: 3 }),
      }),
      fc.constantFrom({ kind: "hold" as const }, { kind: "release" as const }, { kind: "wait" as const }),
      fc.constantFrom({ kind: "undo" as const }, { kind: "redo" as const }),
      fc.constantFrom({ kind: "join" as const, name: "x" }, { kind: "join" as const, name: null }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const bench = start();
        const visited = new Set([JSON.stringify(bench.read())]);
        for (const one of deeds) {
          if (one.kind === "set") bench.set({ [one.key]: one.value });
          else if (one.kind === "wait") bench.clock.time += BURST + 1;
          else if (one.kind === "join") bench.history.join(one.name);
          else if (one.kind === "undo" || one.kind === "redo") bench.history[one.kind]();
          else bench.hold(one.kind === "hold");
          visited.add(JSON.stringify(bench.read()));
        }
        while (bench.history.store.getState().redo !== null) bench.history.redo();
        const end = bench.read();
        const back = allUndone(bench);
        expect(bench.read()).toEqual({ a: 0, b: 0 });
        for (const state of back) expect(visited).toContain(JSON.stringify(state));
        // No step changes nothing.
        for (let i = 1; i < back.length; i++) expect(back[i]).not.toEqual(back[i - 1]);
        for (const _ of back.slice(1)) bench.history.redo();
        expect(bench.read()).toEqual(end);
        expect(bench.history.store.getState().redo).toBeNull();
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
