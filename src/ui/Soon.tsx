import { type ReactNode, useDeferredValue } from "react";
import { isPictureSeen } from "./firstPicture.ts";

/**
 * What the page's first picture need not wait for, nor waits for it: rendered in pieces, between which the worker is heard
 * and curves are drawn. Once the picture has been seen it is there at once.
 */
export function Soon({ children }: { children: ReactNode }): ReactNode {
  return useDeferredValue(true, isPictureSeen()) ? children : null;
}
