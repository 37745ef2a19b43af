import { createStore, type StoreApi } from "zustand/vanilla";
import type { Lecture, LectureStep } from "../../url/lecture/format.ts";

/** How a lecture stands while it is given. Plain data: it crosses to the presenter's window and survives a reload. */
export interface RunState {
  readonly lecture: Lecture;
  /** The step on show; the number of steps once all are over */
  readonly index: number;
  /** Steps whose hidden parts have been asked for: what the room has seen it may see again */
  readonly revealed: readonly number[];
  readonly black: boolean;
  /** Milliseconds since 1970 */
  readonly startedAt: number;
}

/** What keys, clickers, buttons, swipes and the presenter's window ask for. */
export type Deed =
  | { readonly do: "next" | "back" | "first" | "last" | "reveal" | "black" | "end" }
  | { readonly do: "go"; readonly to: number };

export interface Run {
  readonly store: StoreApi<RunState>;
  perform(deed: Deed): void;
}

export const stepOf = ({ lecture, index }: RunState): LectureStep | null => lecture.steps[index] ?? null;

/** Whether something of this step is still kept back. */
export function isHiding(state: RunState): boolean {
  return (stepOf(state)?.hide?.length ?? 0) > 0 && !state.revealed.includes(state.index);
}

/**
 * The course of a lecture, without a page: which step comes when something is asked for. Forward first reveals what the step keeps
 * back; on a black screen anything brings the picture back and does no more.
 */
export function createRun(begin: RunState, onEnd: () => void): Run {
  const store = createStore<RunState>(() => begin);
  const { getState, setState } = store;
  const goTo = (index: number) => {
    const last = getState().lecture.steps.length;
    setState({ index: Math.min(Math.max(Math.trunc(index) || 0, 0), last), black: false });
  };
  return {
    store,
    perform(deed) {
      const state = getState();
      if (deed.do === "end") return onEnd();
      if (deed.do === "black") return setState({ black: !state.black });
      if (state.black && deed.do !== "go") return setState({ black: false });
      switch (deed.do) {
        case "next":
          if (isHiding(state)) reveal();
          else if (state.index < state.lecture.steps.length) goTo(state.index + 1);
          break;
        case "back":
          if (state.index > 0) goTo(state.index - 1);
          break;
        case "first":
          goTo(0);
          break;
        case "last":
          goTo(state.lecture.steps.length - 1);
          break;
        case "reveal":
          if (isHiding(state)) reveal();
          break;
        case "go":
          goTo(deed.to);
          break;
      }
    },
  };

  function reveal() {
    const { revealed, index } = getState();
    setState({ revealed: [...revealed, index] });
  }
}
