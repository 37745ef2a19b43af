import type { Deed, RunState } from "../player/run.ts";

/** Windows of one browser and one origin hear each other here; nothing leaves the machine. */
export const CHANNEL = "bloch-rate-lecture";

/** What the player and the presenter's window say to each other. Each lecture has a session: two tabs may give one each. */
export type Message =
  /** The presenter's window is there and wants to know how the lecture stands; null: any lecture */
  | { readonly kind: "hello"; readonly session: string | null }
  | { readonly kind: "state"; readonly session: string; readonly state: RunState }
  | { readonly kind: "deed"; readonly session: string; readonly deed: Deed }
  | { readonly kind: "over"; readonly session: string };

/** A channel, or null where the browser has none. */
export function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : null;
}
