import { type RefObject, useEffect, useRef } from "react";

/** A finger that moves this far, pixels, and this much more across than along, turns the page. */
const FAR = 60;
const STRAIGHT = 1.8;
/** Where fingers drag something else. */
const OWN = 'input, [role="slider"], button, .lecture-side';

/** A swipe to the left goes on, to the right back. */
export function useSwipe(root: RefObject<HTMLElement | null>, turn: (direction: "next" | "back") => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    let from: { x: number; y: number } | null = null;
    element.addEventListener(
      "touchstart",
      ({ touches, target }) => {
        const [touch] = touches;
        const own = target instanceof Element && target.closest(OWN) !== null;
        from = touch && touches.length === 1 && !own ? { x: touch.clientX, y: touch.clientY } : null;
      },
      { passive: true, signal },
    );
    element.addEventListener(
      "touchend",
      ({ changedTouches }) => {
        const [touch] = changedTouches;
        if (!touch || !from) return;
        const [across, along] = [touch.clientX - from.x, Math.abs(touch.clientY - from.y)];
        from = null;
        if (Math.abs(across) >= FAR && Math.abs(across) >= STRAIGHT * along) {
          latest.current(across < 0 ? "next" : "back");
        }
      },
      { passive: true, signal },
    );
    return () => listening.abort();
  }, [root]);
}
