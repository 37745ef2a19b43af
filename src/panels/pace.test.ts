import { describe, expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { AppState } from "../store/state.ts";
import { createPacer, pacedStore } from "./pace.ts";

/** A page whose clock moves only when a panel is updated, and whose frames come when they are asked for. */
function page(cost: Readonly<Record<string, number>>) {
  let time = 0;
  let held = true;
  let waiting: (() => void)[] = [];
  const pacer = createPacer({ now: () => time, afterFrame: (work) => waiting.push(work) }, () => held);
  const updated: string[] = [];
  const updates = new Map(
    Object.entries(cost).map(([name, ms]) => [
      name,
      () => {
        updated.push(name);
        time += ms;
      },
    ]),
  );
  return {
    ask: (name: string, first = false) => pacer.ask(updates.get(name)!, first),
    forget: (name: string) => pacer.forget(updates.get(name)!),
    release: () => {
      held = false;
    },
    /** What so many frames have updated; under the hand three are one turn */
    frames(count = held ? 3 : 1) {
      const before = updated.length;
      for (let i = 0; i < count; i++) {
        const now = waiting;
        waiting = [];
        for (const work of now) work();
      }
      return updated.slice(before);
    },
  };
}

describe("a pacer", () => {
  test("leaves two frames of three to the curves while a control is held", () => {
    const { ask, frames } = page({ table: 1 });
    ask("table");
    expect(frames(2)).toEqual([]);
    expect(frames(1)).toEqual(["table"]);
  });

  test("spends a budget a turn, in the order of asking, the first ones first", () => {
    const { ask, frames } = page({ table: 5, numbers: 3, diagram: 1, energy: 3 });
    for (const name of ["table", "numbers", "energy"]) ask(name);
    ask("diagram", true);
    expect(frames()).toEqual(["diagram", "table"]);
    expect(frames()).toEqual(["numbers", "energy"]);
    expect(frames()).toEqual([]);
  });

  test("does one update a turn however dear it is, so that none waits for ever", () => {
    const { ask, frames } = page({ matrix: 40, table: 1 });
    ask("matrix");
    ask("table");
    expect(frames()).toEqual(["matrix"]);
    // Asked for again, it stands behind those that wait.
    ask("matrix");
    expect(frames()).toEqual(["table", "matrix"]);
  });

  test("asks once for what is asked for often, and not at all for what was forgotten", () => {
    const { ask, forget, frames } = page({ table: 1, numbers: 1 });
    for (let i = 0; i < 5; i++) ask("table");
    ask("numbers");
    forget("numbers");
    expect(frames()).toEqual(["table"]);
  });

  test("spends more while nothing is held", () => {
    const { ask, frames, release } = page({ table: 3, numbers: 3, energy: 3 });
    release();
    for (const name of ["table", "numbers", "energy"]) ask(name);
    expect(frames()).toEqual(["table", "numbers", "energy"]);
  });
});

describe("a paced store", () => {
  const start = () => {
    const store = createStore(
      () => ({ held: false, result: null, status: null, axis: "logarithmic" }) as unknown as AppState,
    );
    const waiting: (() => void)[] = [];
    const pacer = createPacer({ now: () => 0, afterFrame: (work) => waiting.push(work) }, () => false);
    const paced = pacedStore(store, pacer, false, (update) => update());
    const seen: string[] = [];
    paced.subscribe(({ axis, status }) => seen.push(`${axis} ${String(status)}`));
    const stop = paced.start();
    const status = (text: string) => store.setState({ status: text as unknown as AppState["status"] });
    const frame = () => {
      for (const work of waiting.splice(0)) work();
    };
    return { store, paced, seen, stop, status, frame };
  };

  test("shows what workers bring in its turn, the newest", () => {
    const { paced, seen, status, frame } = start();
    status("one");
    status("two");
    expect(paced.getState().status).toBeNull();
    frame();
    expect(seen).toEqual(["logarithmic two"]);
  });

  test("shows a click at once, with all that waited", () => {
    const { store, seen, status, frame } = start();
    status("one");
    store.setState({ axis: "linear" });
    expect(seen).toEqual(["linear one"]);
    frame();
    expect(seen).toHaveLength(1);
  });

  test("is late while a control is held, and not silent after it was let go", () => {
    const { store, seen, frame } = start();
    store.setState({ held: true });
    store.setState({ axis: "linear" });
    expect(seen).toEqual([]);
    store.setState({ held: false });
    frame();
    expect(seen).toEqual(["linear null"]);
  });

  test("hears nothing once stopped", () => {
    const { store, seen, stop, status, frame } = start();
    status("one");
    stop();
    store.setState({ axis: "linear" });
    frame();
    expect(seen).toEqual([]);
  });
});
