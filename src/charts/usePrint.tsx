import { useSyncExternalStore } from "react";
import { type Print, presentPrint, subscribeToPrint } from "./printing.ts";

/** The print that lasts now, or null. */
export function usePrint(): Print | null {
  return useSyncExternalStore(subscribeToPrint, presentPrint);
}
