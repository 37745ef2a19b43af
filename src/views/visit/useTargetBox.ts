import { useEffect, useState } from "react";
import type { Box } from "./place.ts";

/** Where an element of the page stands at present, followed while it moves; null while it is not there. */
export function useTargetBox(selector: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    document.querySelector(selector)?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
    let frame = 0;
    const follow = () => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      const next = found && { left: found.left, top: found.top, width: found.width, height: found.height };
      setBox((last) => (next ? (sameBox(last, next) ? last : next) : null));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [selector]);
  return box;
}

function sameBox(a: Box | null, b: Box): boolean {
  return a !== null && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
