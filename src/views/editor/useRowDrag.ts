import { type PointerEvent, type RefObject, useRef, useState } from "react";

interface Drag {
  readonly from: number;
  readonly to: number;
  /** Pixels from where the row was taken */
  readonly by: number;
}

export interface RowDrag {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly from: number | null;
  /** Takes hold of a row; the pointer is followed until it is let go. */
  readonly start: (event: PointerEvent<HTMLElement>, place: number) => void;
  /** Where a row is drawn while another makes room */
  readonly shiftOf: (place: number) => number;
}

/** Rows of a table body moved by a handle. Nothing changes until the row is let go; Escape gives it up. */
export function useRowDrag(onMove: (from: number, to: number) => void): RowDrag {
  const body = useRef<HTMLTableSectionElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const height = (body.current?.rows[0] as HTMLTableRowElement | undefined)?.getBoundingClientRect().height ?? 0;

  const start = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0) return;
    const handle: HTMLElement = event.currentTarget;
    const origin = event.clientY;
    const rows = [...(body.current?.rows ?? [])].map((row) => row.getBoundingClientRect());
    let latest: Drag = { from, to: from, by: 0 };
    const listening = new AbortController();
    const { signal } = listening;
    const end = () => {
      listening.abort();
      setDrag(null);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener(
      "pointermove",
      ({ clientY }) => {
        const by = clientY - origin;
        const middle = (rows[from]!.top + rows[from]!.bottom) / 2 + by;
        const to = rows.filter((row, place) => place !== from && (row.top + row.bottom) / 2 < middle).length;
        latest = { from, to, by };
        setDrag(latest);
      },
      { signal },
    );
    handle.addEventListener(
      "pointerup",
      () => {
        end();
        if (latest.to !== from) onMove(from, latest.to);
      },
      { signal },
    );
    handle.addEventListener("pointercancel", end, { signal });
    handle.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        end();
      },
      { signal },
    );
  };

  const shiftOf = (place: number): number => {
    if (drag === null) return 0;
    if (place === drag.from) return drag.by;
    if (place > drag.from && place <= drag.to) return -height;
    if (place < drag.from && place >= drag.to) return height;
    return 0;
  };
  return { body, from: drag?.from ?? null, start, shiftOf };
}
