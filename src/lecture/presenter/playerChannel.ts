import type { Run } from "../player/run.ts";
import { type Message, openChannel } from "./messages.ts";

/** The player's end: tells every change, answers whoever asks, and does what the presenter's window asks for. */
export function playerChannel(session: string, run: Run): { close(): void } {
  const channel = openChannel();
  if (!channel) return { close: () => {} };
  const say = (message: Message) => channel.postMessage(message);
  const tell = () => say({ kind: "state", session, state: run.store.getState() });
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "hello" && (data.session === null || data.session === session)) tell();
    if (data.kind === "deed" && data.session === session) run.perform(data.deed);
  });
  const leave = run.store.subscribe(tell);
  // After a reload the window that waits for this lecture hears that it goes on.
  tell();
  return {
    close() {
      leave();
      say({ kind: "over", session });
      channel.close();
    },
  };
}
