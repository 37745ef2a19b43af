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
    /** What one frame has updated */
    frame() {
      const before = updated.length;
      const now = waiting;
      waiting = [];
      for (const work of now) work();
      return updated.slice(before);
    },
  };
}

describe("a pacer", () => {
  test("spends a budget a frame, in the order of asking, the first ones first", () => {
    const { ask, frame } = page({ table: 3, numbers: 3, diagram: 1, energy: 3 });
    for (const name of ["table", "numbers", "energy"]) ask(name);
    ask("diagram", true);
    expect(frame()).toEqual(["diagram", "table"]);
    expect(frame()).toEqual(["numbers", "energy"]);
    expect(frame()).toEqual([]);
  });

  test("does one update a frame however dear it is, so that none waits for ever", () => {
    const { ask, frame } = page({ matrix: 40, table: 1 });
    ask("matrix");
    ask("table");
    expect(frame()).toEqual(["matrix"]);
    // Asked for again, it stands behind those that wait.
    ask("matrix");
    expect(frame()).toEqual(["table", "matrix"]);
  });

  test("asks once for what is asked for often, and not at all for what was forgotten", () => {
    const { ask, forget, frame } = page({ table: 1, numbers: 1 });
    for (let i = 0; i < 5; i++) ask("table");
    ask("numbers");
    forget("numbers");
    expect(frame()).toEqual(["table"]);
  });

  test("spends more while nothing is held", () => {
    const { ask, frame, release } = page({ table: 3, numbers: 3, energy: 3 });
    release();
    for (const name of ["table", "numbers", "energy"]) ask(name);
    expect(frame()).toEqual(["table", "numbers", "energy"]);
  });
});

describe("a paced store", () => {
  const start = () => {
    const store = createStore(
      () => ({ held: false, result: null, status: null, axis: "logarithmic" }) as unknown as AppState,
    );
    const waiting: (() => void)[] = [];
    const pacer = createPacer({ now: () => 0, afterFrame: (work) => waiting.push(work) }, () => true);
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
