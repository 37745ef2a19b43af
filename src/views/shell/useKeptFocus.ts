import { type RefObject, useEffect, useRef } from "react";

/**
 * What had the focus may go with the view that it was in: the next view takes it then, so that the Tab key goes on from
 * there and not from the top of the page.
 */
export function useKeptFocus(view: string, panel: RefObject<HTMLElement | null>): void {
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current === view) return;
    seen.current = view;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [view, panel]);
}
