import { type ReactNode, startTransition, useEffect, useState } from "react";
import { coming } from "./coming.tsx";
import { isPictureSeen, subscribeToPicture } from "./firstPicture.ts";

/** So long, ms, controls wait for curves: a long computation keeps nobody from them. */
const PATIENCE = 120;

/**
 * What comes right after the page's first picture, or soon without it: rendered in pieces, between which the worker is
 * heard and curves are drawn. Once the picture has been seen it is there at once.
 */
export function Soon({ children }: { children: ReactNode }): ReactNode {
  const [ready, setReady] = useState(isPictureSeen);
  useEffect(() => {
    if (ready) return;
    const come = () => startTransition(() => setReady(true));
    const leave = subscribeToPicture(come);
    const timer = setTimeout(come, PATIENCE);
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [ready]);
  return ready ? children : coming;
}
