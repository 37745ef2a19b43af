import { useEffect, useState } from "react";
import { type PrintedFigure, type PrintOrder, printFigure } from "./printFigure.ts";

export type Printing =
  | { readonly kind: "drawing" }
  | { readonly kind: "failed"; readonly reason: string }
  /** `address` shows the figure in an image */
  | { readonly kind: "ready"; readonly figure: PrintedFigure; readonly address: string };

/** Draws the figure anew whenever the order changes; null orders nothing. */
export function usePrintedFigure(order: PrintOrder | null): Printing {
  const [printing, setPrinting] = useState<Printing>({ kind: "drawing" });

  useEffect(() => {
    if (!order) return;
    let wanted = true;
    let address: string | null = null;
    // Charts are rendered at once and twice, which React does not allow while it renders.
    const timer = setTimeout(async () => {
      try {
        const figure = await printFigure(order);
        if (!wanted) return;
        address = URL.createObjectURL(new Blob([figure.svg], { type: "image/svg+xml" }));
        setPrinting({ kind: "ready", figure, address });
      } catch (error) {
        if (wanted) setPrinting({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
      }
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [order]);

  return printing;
}
