import { type RefObject, useLayoutEffect, useRef } from "react";
import { keyOf, type PlayerKey } from "./keys.ts";

/**
 * Keys and clickers. Heard before anybody else, and kept from the page under the lecture, whose own keys would change what is
 * to be as it was. While a sheet lies over the lecture all keys are the sheet's.
 */
export function usePlayerKeys(run: (key: PlayerKey) => void, sheetOpen: boolean, root: RefObject<HTMLElement | null>) {
  const latest = useRef({ run, sheetOpen });
  latest.current = { run, sheetOpen };

  // Before the screen is seen: a clicker may be quicker than what is done after it.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (latest.current.sheetOpen) return;
      const key = keyOf(event);
      if (key !== null) {
        event.preventDefault();
        event.stopImmediatePropagation();
        // A held key would run through the whole lecture.
        if (!event.repeat) latest.current.run(key);
      } else if (!root.current?.contains(event.target as Node)) {
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener("keydown", onKeyDown, { capture: true, signal: listening.signal });
    // What the lecture's own controls have heard goes no further.
    root.current?.addEventListener("keydown", (event) => !latest.current.sheetOpen && event.stopPropagation(), {
      signal: listening.signal,
    });
    return () => listening.abort();
  }, [root]);
}
