import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { english } from "../scenario/words.ts";
import { bindUrl, LONGEST_WAIT, QUIET, type UrlEnvironment } from "./binding.ts";
import { decodeFragment } from "./codec.ts";
import { defaultState, type SharedState } from "./sharedState.ts";

const atEpsilon = (epsilon: number): SharedState => ({
  ...defaultState(),
  scenario: { ...vSystem.scenario, scaling: { ...vSystem.scenario.scaling, epsilon } },
});

/** A browser's history, with its entries in the open. */
class FakeWindow implements UrlEnvironment {
  entries: string[];
  index = 0;
  refuses = false;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly location: { readonly hash: string };
  readonly history = {
    pushState: (_data: unknown, _unused: string, url: string) => {
      if (this.refuses) throw new Error("too many calls");
      this.entries = [...this.entries.slice(0, this.index + 1), url];
      this.index++;
    },
    replaceState: (_data: unknown, _unused: string, url: string) => {
      if (this.refuses) throw new Error("too many calls");
      this.entries[this.index] = url;
    },
  };

  constructor(hash: string) {
    this.entries = [hash];
    const hashNow = () => this.entries[this.index]!;
    this.location = {
      get hash() {
        return hashNow();
      },
    };
  }
  addEventListener(type: string, listener: () => void) {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }
  removeEventListener(type: string, listener: () => void) {
    this.#listeners.get(type)?.delete(listener);
  }
  setTimeout(callback: () => void, delay: number) {
    return setTimeout(callback, delay);
  }
  clearTimeout(handle: unknown) {
    clearTimeout(handle as ReturnType<typeof setTimeout>);
  }
  fire(type: string) {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }
  go(by: number) {
    this.index += by;
    this.fire("popstate");
    this.fire("hashchange");
  }
  typeHash(hash: string) {
    this.history.pushState(null, "", hash);
    this.fire("popstate");
    this.fire("hashchange");
  }
  get listenerCount() {
    return [...this.#listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }
}

function setUp(hash = "") {
  const window = new FakeWindow(hash);
  const start = decodeFragment(hash);
  let state = start.ok ? start.state : defaultState();
  let held = false;
  const listeners = new Set<() => void>();
  const applied: [SharedState, string | undefined][] = [];
  const notices: string[] = [];
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const binding = bindUrl(
    {
      read: () => ({ ...state }),
      apply: (next, notice) => {
        state = next;
        applied.push([next, notice && english(notice)]);
        announce();
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      isHeld: () => held,
    },
    window,
    (notice) => notices.push(english(notice)),
  );
  return {
    window,
    binding,
    applied,
    notices,
    listeners,
    announce,
    set(next: SharedState) {
      state = next;
      announce();
    },
    hold(next: boolean) {
      held = next;
      announce();
    },
    state: () => state,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTime(10 * LONGEST_WAIT);
const link = (epsilon: string) => `#preset=v-system&eps=${epsilon}`;

describe("bindUrl", () => {
  it("fills an empty address, without a history entry", () => {
    expect(setUp("").window.entries).toEqual(["#preset=v-system"]);
  });

  it("leaves an address alone that already means the state, however it is written", () => {
    const { window, applied } = setUp("#preset=v-system&eps=0.001&view=dynamics");
    rest();
    expect(window.entries).toEqual(["#preset=v-system&eps=0.001&view=dynamics"]);
    expect(applied).toEqual([]);
  });

  it("makes one history entry of each single change, at once", () => {
    const { window, set } = setUp();
    set(atEpsilon(0.1));
    expect(window.entries).toEqual(["#preset=v-system", link("0.1")]);
    rest();
    set(atEpsilon(0.2));
    expect(window.entries).toHaveLength(3);
  });

  it("gathers single changes in quick succession", () => {
    const { window, set } = setUp();
    for (let i = 1; i <= 9; i++) set(atEpsilon(i / 10));
    rest();
    expect(window.entries).toEqual(["#preset=v-system", link("0.1"), link("0.9")]);
  });

  it("makes one history entry of a drag, kept up to date while it lasts", () => {
    const { window, set, hold } = setUp();
    hold(true);
    for (let i = 1; i <= 300; i++) {
      set(atEpsilon(i / 1000));
      vi.advanceTimersByTime(16);
      if (i * 16 > LONGEST_WAIT + 16) expect(window.entries).toHaveLength(2);
    }
    expect(window.entries[1]).not.toBe(link("0.3"));
    hold(false);
    expect(window.entries).toEqual(["#preset=v-system", link("0.3")]);
    rest();
    expect(window.entries).toHaveLength(2);
  });

  it("keeps a drag with a pause one entry, and two drags two", () => {
    const { window, set, hold } = setUp();
    for (const [first, second] of [
      [0.1, 0.2],
      [0.3, 0.4],
    ] as const) {
      hold(true);
      set(atEpsilon(first));
      rest();
      set(atEpsilon(second));
      hold(false);
      rest();
    }
    expect(window.entries).toEqual(["#preset=v-system", link("0.2"), link("0.4")]);
  });

  it("gathers quick taps of an arrow key, each its own hold", () => {
    const { window, set, hold } = setUp();
    for (let i = 1; i <= 5; i++) {
      hold(true);
      set(atEpsilon(i / 10));
      hold(false);
      vi.advanceTimersByTime(QUIET / 2);
    }
    rest();
    expect(window.entries).toEqual(["#preset=v-system", link("0.5")]);
  });

  it("gives a single change right after a drag an entry of its own", () => {
    const { window, set, hold } = setUp();
    hold(true);
    set(atEpsilon(0.1));
    hold(false);
    set({ ...atEpsilon(0.1), axis: "linear" });
    rest();
    expect(window.entries).toEqual(["#preset=v-system", link("0.1"), `${link("0.1")}&axis=linear`]);
  });

  it("goes back and forward, and does not answer its own echo", () => {
    const { window, set, applied, state } = setUp();
    set(atEpsilon(0.1));
    rest();
    set(atEpsilon(0.2));
    rest();
    window.go(-1);
    expect(state()).toEqual(atEpsilon(0.1));
    window.go(-1);
    expect(state()).toEqual(defaultState());
    window.go(2);
    expect(state()).toEqual(atEpsilon(0.2));
    rest();
    expect(applied).toHaveLength(3);
    expect(window.entries).toEqual(["#preset=v-system", link("0.1"), link("0.2")]);
  });

  it("makes no history entry of another look at the same thing", () => {
    const app = setUp(link("1e-2"));
    app.set({ ...app.state(), options: { t: "0.01" } });
    app.set({ ...app.state(), options: { t: "0.02" } });
    rest();
    expect(app.window.entries).toEqual([`${link("0.01")}&t=0.02`]);
    app.set({ ...app.state(), ...atEpsilon(1e-3) });
    app.set({ ...app.state(), options: { t: "0.03" } });
    rest();
    expect(app.window.entries).toEqual([`${link("0.01")}&t=0.02`, `${link("1e-3")}&t=0.03`]);
  });

  it("drops a change still waiting when the reader goes back", () => {
    const { window, set, state } = setUp();
    set(atEpsilon(0.1));
    set(atEpsilon(0.2));
    window.go(-1);
    rest();
    expect(state()).toEqual(defaultState());
    expect(window.entries).toEqual(["#preset=v-system", link("0.1")]);
  });

  it("opens a link typed over the old one", () => {
    const { window, state } = setUp();
    window.typeHash(link("0.5"));
    expect(state()).toEqual(atEpsilon(0.5));
  });

  it("opens the default with a notice at a bad link", () => {
    const { window, applied, set } = setUp();
    set(atEpsilon(0.1));
    rest();
    window.typeHash("#preset=v-system&eps=7");
    expect(applied).toHaveLength(1);
    expect(applied[0]![0]).toEqual(defaultState());
    expect(applied[0]![1]).toMatch(/epsilon must be/);
    expect(window.location.hash).toBe("#preset=v-system");
  });

  it("ignores changes of the store that are none of the link's", () => {
    const { window, announce } = setUp();
    for (let i = 0; i < 5; i++) announce();
    rest();
    expect(window.entries).toEqual(["#preset=v-system"]);
  });

  it("says once that the browser refuses, and recovers", () => {
    const { window, set, notices } = setUp();
    window.refuses = true;
    set(atEpsilon(0.1));
    rest();
    set(atEpsilon(0.2));
    rest();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/could not be updated: too many calls/);
    window.refuses = false;
    set(atEpsilon(0.3));
    expect(window.location.hash).toBe(link("0.3"));
  });

  it("says that a scenario is too large for a link", () => {
    const { set, notices, window } = setUp();
    const ones = Array<number>(65).fill(1);
    const levels = { omega: ones, delta: ones, initial: ones };
    set({ ...defaultState(), scenario: { ...vSystem.scenario, levels } });
    expect(notices).toHaveLength(1);
    expect(window.entries).toHaveLength(1);
  });

  it("writes what waits when asked, when the page goes, and before it lets go", () => {
    for (const leave of ["flush", "pagehide", "dispose"] as const) {
      const { window, binding, set, listeners } = setUp();
      set(atEpsilon(0.1));
      set(atEpsilon(0.2));
      if (leave === "pagehide") window.fire("pagehide");
      else binding[leave]();
      expect(window.location.hash).toBe(link("0.2"));
      binding.dispose();
      expect(window.listenerCount + listeners.size).toBe(0);
      set(atEpsilon(0.3));
      rest();
      expect(window.location.hash).toBe(link("0.2"));
    }
  });

  it("takes the real window as it is", () => {
    // Checked by the compiler.
    const environment = (window: Window): UrlEnvironment => window;
    expect(environment).toBeTypeOf("function");
  });

  it("keeps the entry before a drag that first came back to where it began", () => {
    const { window, set, hold } = setUp(link("0.5"));
    hold(true);
    set(atEpsilon(0.1));
    set(atEpsilon(0.5));
    rest();
    set(atEpsilon(0.2));
    hold(false);
    rest();
    expect(window.entries).toEqual([link("0.5"), link("0.2")]);
  });
});
