import { afterEach, describe, expect, test, vi } from "vitest";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture } from "../../url/lecture/format.ts";
import { createRun } from "../player/run.ts";
import { playerChannel } from "./playerChannel.ts";
import { presenterChannel } from "./presenterChannel.ts";
import { presenterSession } from "./presenterSession.ts";

const lecture: Lecture = {
  format: LECTURE_FORMAT,
  version: LECTURE_VERSION,
  title: "Two",
  steps: [
    { title: "a", link: "preset=v-system" },
    { title: "b", link: "preset=v-system" },
  ],
};

/** Channels of one browser: what one says all others hear, later. */
class FakeChannel extends EventTarget {
  static readonly open = new Set<FakeChannel>();
  constructor() {
    super();
    FakeChannel.open.add(this);
  }
  postMessage(data: unknown) {
    const copy = structuredClone(data);
    queueMicrotask(() => {
      for (const other of FakeChannel.open) {
        if (other !== this) other.dispatchEvent(Object.assign(new Event("message"), { data: copy }));
      }
    });
  }
  close() {
    FakeChannel.open.delete(this);
  }
}

function start(session: string) {
  const run = createRun({ lecture, index: 0, revealed: [], black: false, startedAt: 5 }, () => {});
  return { run, channel: playerChannel(session, run) };
}

const heard = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe("the presenter's window", () => {
  vi.stubGlobal("BroadcastChannel", FakeChannel);
  afterEach(() => FakeChannel.open.clear());

  test("hears how the lecture stands, follows it, and moves it", async () => {
    const { run } = start("aa");
    const { store, ask } = presenterChannel("aa");
    await heard();
    expect(store.getState()).toMatchObject({ state: { index: 0, startedAt: 5, lecture }, over: false });
    run.perform({ do: "next" });
    await heard();
    expect(store.getState().state?.index).toBe(1);
    ask({ do: "back" });
    await heard();
    expect(run.store.getState().index).toBe(0);
    expect(store.getState().state?.index).toBe(0);
  });

  test("finds the lecture again after a reload of either", async () => {
    const first = start("aa");
    const before = presenterChannel("aa");
    await heard();
    first.run.perform({ do: "next" });
    // The presenter's window is loaded again.
    const again = presenterChannel("aa");
    await heard();
    expect(again.store.getState().state?.index).toBe(1);
    // The player is loaded again: it speaks first.
    FakeChannel.open.delete([...FakeChannel.open][0]!);
    start("aa");
    await heard();
    expect(before.store.getState().state?.index).toBe(0);
  });

  test("keeps to its own lecture where two are given", async () => {
    const [one, other] = [start("aa"), start("bb")];
    const { store, ask } = presenterChannel("bb");
    await heard();
    ask({ do: "next" });
    one.run.perform({ do: "black" });
    await heard();
    expect(one.run.store.getState().index).toBe(0);
    expect(other.run.store.getState().index).toBe(1);
    expect(store.getState().state).toMatchObject({ index: 1, black: false });
    other.channel.close();
    await heard();
    expect(store.getState().over).toBe(true);
  });

  test("without a name takes the first lecture that answers, and none before", async () => {
    const { store, ask } = presenterChannel("");
    ask({ do: "next" });
    await heard();
    expect(store.getState().state).toBeNull();
    start("cc");
    await heard();
    expect(store.getState().state?.lecture.title).toBe("Two");
  });
});

test("an address says whether it is a presenter's window", () => {
  expect(presenterSession("?presenter=0af3")).toBe("0af3");
  expect(presenterSession("?presenter")).toBe("");
  expect(presenterSession("?x=1&presenter=ab")).toBe("ab");
  expect(presenterSession("?embed")).toBeNull();
  expect(presenterSession("?presenter=<b>")).toBeNull();
});
