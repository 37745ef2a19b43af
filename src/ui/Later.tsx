import { type ReactNode, useDeferredValue, useSyncExternalStore } from "react";
import { coming } from "./coming.tsx";
import { isPictureSeen, subscribeToPicture } from "./firstPicture.ts";

/**
 * What may come a moment after the page's first picture: rendered in pieces between display frames, so that neither the
 * curves nor a hand on a control wait for it.
 */
export function Later({ children }: { children: ReactNode }): ReactNode {
  const seen = useSyncExternalStore(subscribeToPicture, isPictureSeen);
  return useDeferredValue(seen) ? children : coming;
}
