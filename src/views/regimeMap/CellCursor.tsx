import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlotArea } from "../../charts/regimeMapInput.ts";
import { useActions } from "../../panels/appContext.ts";
import { findParameter } from "../../scenario/parameters.ts";
import { cellOf, partOf } from "../../scenario/regimeMap/cells.ts";
import { cellValues, type Plane, scenarioAt } from "../../scenario/regimeMap/plane.ts";
import { useCell } from "./useCell.ts";
import { useMap, useMapState } from "./useRegimeMap.ts";

/** A drag is a rectangle from this many pixels on. */
const LEAST_DRAG = 8;
/** A rectangle of fewer cells each way is a slip of the hand. */
const LEAST_CELLS = 2;

/** Two corners, as shares of the plane's sides, the second where the pointer is. */
interface Rectangle {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Lies over the cells: pointing previews, a click sets the sliders, a rectangle zooms, and keys do the same. */
export function CellCursor({ area, plane }: { area: PlotArea; plane: Plane }) {
  const { t } = useTranslation();
  const map = useMap();
  const { edit } = useActions();
  const cursor = useMapState((state) => state.cursor);
  const canZoomOut = useMapState((state) => state.wider.length > 0);
  const at = cursor ?? startOf(plane);
  const words = useCell(plane, at);
  const [rectangle, setRectangle] = useState<Rectangle | null>(null);
  const pressed = useRef<readonly [number, number] | null>(null);
  const { choice } = plane;
  const { size } = choice;

  const placeAt = (event: PointerEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (x: number) => Math.min(1, Math.max(0, x));
    return [share((event.clientX - box.left) / box.width), share(1 - (event.clientY - box.top) / box.height)];
  };
  const cellAt = ([x, y]: readonly [number, number]) => {
    const index = (place: number) => Math.min(size - 1, Math.floor(place * size));
    return index(y) * size + index(x);
  };
  const go = (cell: number) => {
    const there = scenarioAt(plane, ...cellValues(choice, cell));
    if (there) edit(there);
  };
  const zoomTo = ({ from, to }: Rectangle) => {
    const ends = (side: 0 | 1) => [Math.min(from[side], to[side]), Math.max(from[side], to[side])] as const;
    const [x, y] = [ends(0), ends(1)];
    if (Math.min(x[1] - x[0], y[1] - y[0]) * size < LEAST_CELLS) return;
    map.zoom({ x: partOf(choice.x, ...x), y: partOf(choice.y, ...y) });
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pressed.current = placeAt(event);
    // A finger that moves scrolls the page.
    if (event.pointerType !== "touch") event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const place = placeAt(event);
    const from = pressed.current;
    if (from && event.pointerType !== "touch") {
      const far = Math.hypot((place[0] - from[0]) * area.width, (place[1] - from[1]) * area.height) >= LEAST_DRAG;
      if (far || rectangle) setRectangle({ from, to: place });
    }
    const cell = cellAt(place);
    if (cell !== cursor) map.point(cell);
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = pressed.current;
    pressed.current = null;
    if (rectangle) {
      setRectangle(null);
      zoomTo(rectangle);
    } else if (from) {
      const cell = cellAt(placeAt(event));
      map.point(cell);
      go(cell);
    }
  };
  const letGo = () => {
    pressed.current = null;
    setRectangle(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === "Escape") {
      if (!rectangle && cursor === null) return;
      event.preventDefault();
      letGo();
      map.point(null);
      return;
    }
    if ((event.key === "-" || event.key === "_") && canZoomOut) {
      event.preventDefault();
      map.zoomOut();
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return go(at);
    }
    if (event.key === "+" || event.key === "=") {
      event.preventDefault();
      return zoomTo(around(at, size));
    }
    const next = moved(at, event, size);
    if (next === null) return;
    event.preventDefault();
    map.point(next);
  };

  const { left, top, width, height } = area;
  return (
    <div
      className="cell-cursor"
      style={{ left, top, width, height }}
      role="slider"
      aria-label={t("regimeMap.cursor.label")}
      aria-roledescription={t("regimeMap.cursor.role")}
      aria-valuemin={0}
      aria-valuemax={size ** 2 - 1}
      aria-valuenow={at}
      aria-valuetext={words ? t("regimeMap.cursor.readOut", { ...words }) : undefined}
      aria-describedby="regime-map-keys"
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={letGo}
      onPointerLeave={() => {
        if (!pressed.current) map.point(null);
      }}
      onKeyDown={onKeyDown}
    >
      {cursor !== null && !rectangle && <Cell cell={cursor} size={size} />}
      {rectangle && <Marquee {...rectangle} />}
      <span id="regime-map-keys" className="visually-hidden">
        {t("regimeMap.cursor.help")}
      </span>
    </div>
  );
}

function Cell({ cell, size }: { cell: number; size: number }) {
  const column = cell % size;
  const row = (cell - column) / size;
  const percent = (x: number) => `${(100 * x) / size}%`;
  return (
    <span
      className="cell-mark"
      style={{ left: percent(column), bottom: percent(row), width: percent(1), height: percent(1) }}
    />
  );
}

function Marquee({ from, to }: Rectangle) {
  const percent = (x: number) => `${100 * x}%`;
  return (
    <span
      className="cell-marquee"
      style={{
        left: percent(Math.min(from[0], to[0])),
        bottom: percent(Math.min(from[1], to[1])),
        width: percent(Math.abs(to[0] - from[0])),
        height: percent(Math.abs(to[1] - from[1])),
      }}
    />
  );
}

/** Where a keyboard begins: at the sliders, or in the middle. */
function startOf({ scenario, choice }: Plane): number {
  const { size } = choice;
  const index = (side: "x" | "y") => {
    const axis = choice[side];
    return cellOf(axis, size, findParameter(scenario, axis.parameter)!.get(scenario)) ?? size / 2;
  };
  return index("y") * size + index("x");
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 8],
  PageDown: [0, -8],
};

/** The cell that a key leads to; null for a key that leads nowhere. */
function moved(cell: number, { key, shiftKey }: KeyboardEvent, size: number): number | null {
  const column = cell % size;
  const row = (cell - column) / size;
  if (key === "Home") return row * size;
  if (key === "End") return row * size + size - 1;
  const move = MOVES[key];
  if (!move) return null;
  // Page keys and Shift go an eighth of the way.
  const far = shiftKey || Math.abs(move[1]) === 8 ? size / 8 : 1;
  const clamp = (index: number) => Math.min(size - 1, Math.max(0, index));
  return clamp(row + Math.sign(move[1]) * far) * size + clamp(column + Math.sign(move[0]) * far);
}

/** Half of the plane each way, around a cell. */
function around(cell: number, size: number): Rectangle {
  const column = cell % size;
  const middle = (index: number) => Math.min(0.75, Math.max(0.25, (index + 0.5) / size));
  const [x, y] = [middle(column), middle((cell - column) / size)];
  return { from: [x - 0.25, y - 0.25], to: [x + 0.25, y + 0.25] };
}
