import { createStore, type StoreApi } from "zustand/vanilla";
import type { Deed, RunState } from "../player/run.ts";
import { type Message, openChannel } from "./messages.ts";

/** What the presenter's window knows of the lecture. */
export interface PresenterState {
  readonly state: RunState | null;
  /** The lecture has ended */
  readonly over: boolean;
}

export interface PresenterChannel {
  readonly store: StoreApi<PresenterState>;
  ask(deed: Deed): void;
}

/**
 * The presenter's end: asks how the lecture stands when the window opens or is loaded again, hears every change, and asks the player
 * to do things. The player decides: what is shown here is what it said last. With no session, the first lecture that answers.
 */
export function presenterChannel(wanted: string): PresenterChannel {
  const store = createStore<PresenterState>(() => ({ state: null, over: false }));
  const channel = openChannel();
  let session = wanted === "" ? null : wanted;
  channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "state" && (session === null || data.session === session)) {
      session = data.session;
      store.setState({ state: data.state, over: false });
    }
    if (data.kind === "over" && data.session === session) store.setState({ over: true });
  });
  channel?.postMessage({ kind: "hello", session } satisfies Message);
  return {
    store,
    ask(deed) {
      if (session !== null) channel?.postMessage({ kind: "deed", session, deed } satisfies Message);
    },
  };
}
