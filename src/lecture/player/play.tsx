import { createRoot } from "react-dom/client";
import type { Lecture } from "../../url/lecture/format.ts";
import type { SharedState } from "../../url/sharedState.ts";
import type { LectureApp } from "../host.ts";
import { playerChannel } from "../presenter/playerChannel.ts";
import { enterFullScreen, leaveFullScreen } from "./fullScreen.ts";
import { Player } from "./Player.tsx";
import { createRun, isHiding, type RunState, stepOf } from "./run.ts";
import { interrupted, keepRunning, type Running } from "./running.ts";
import { keepSteadyStart } from "./steadyStart.ts";
import { hiddenRungs, stateOf } from "./stepState.ts";

type CreateStage = (state: SharedState) => LectureApp;

/**
 * Gives a lecture over the page. Call it from a key or a button: browsers allow the full screen only then. `opener` has
 * the focus in the end, where what had it at the start is gone.
 */
export function play(createStage: CreateStage, lecture: Lecture, index: number, opener: Element | null): void {
  enterFullScreen();
  const state: RunState = { lecture, index, revealed: [], black: false, startedAt: Date.now() };
  begin(createStage, { session: newSession(), state }, opener);
}

/** Goes on where a reload interrupted, if one did. */
export function resume(createStage: CreateStage): void {
  const running = interrupted();
  if (running) begin(createStage, running, null);
  else keepRunning(null);
}

const newSession = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** One lecture at a time. */
let isOn = false;

function begin(createStage: CreateStage, { session, state }: Running, opener: Element | null): void {
  if (isOn) return;
  isOn = true;
  const first = state.lecture.steps[Math.min(state.index, state.lecture.steps.length - 1)]!;
  const stage = createStage(stateOf(first, isHiding(state)));
  const run = createRun(state, () => end());
  const channel = playerChannel(session, run);
  const uncover = coverPage(opener);
  const element = document.createElement("div");
  element.className = "lecture-root";
  document.body.append(element);
  // Ids of a root of its own must not meet those of the page.
  const root = createRoot(element, { identifierPrefix: "lecture-" });

  const leave = run.store.subscribe((now, before) => {
    keepRunning({ session, state: now });
    const step = stepOf(now);
    if (!step) return;
    if (now.index !== before.index) stage.restore(stateOf(step, isHiding(now)));
    else if (isHiding(before) && !isHiding(now)) reveal(hiddenRungs(step));
  });
  keepRunning({ session, state });
  const endClock = keepSteadyStart(run);
  root.render(<Player run={run} stage={stage} session={session} />);

  /** What the lecturer has moved stays: only the rungs come. */
  function reveal(rungs: readonly ReturnType<typeof hiddenRungs>[number][]) {
    const { store, actions } = stage.app;
    for (const rung of rungs) if (!store.getState().shown.includes(rung)) actions.toggleRung(rung);
  }

  function end() {
    if (!isOn) return;
    isOn = false;
    leave();
    endClock();
    keepRunning(null);
    channel.close();
    root.unmount();
    element.remove();
    stage.dispose();
    uncover();
    leaveFullScreen();
  }
}

/** Puts the page away without unmounting it; the result brings it back as it was, with the focus where it was. */
function coverPage(opener: Element | null): () => void {
  const page = document.getElementById("root");
  // A list of lectures that is just closing still has it, or nobody has.
  const focused = [document.activeElement, opener].filter((element) => element !== document.body);
  document.documentElement.dataset.lecture = "on";
  if (page) page.inert = true;
  return () => {
    delete document.documentElement.dataset.lecture;
    if (page) page.inert = false;
    const kept = focused.find((element) => element instanceof HTMLElement && element.isConnected);
    if (kept instanceof HTMLElement) kept.focus({ preventScroll: true });
  };
}
