import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScanScales } from "../../charts/scanInput.ts";
import { useActions } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import { groupOf } from "../../scenario/headlines.ts";
import { curveLook } from "./curveLook.ts";
import { nearestPoint } from "./nearestPoint.ts";
import type { ScanState } from "./useScan.ts";
import { foundText, placeText, useScanWords } from "./words.ts";

/** A drag is a new range from this many pixels on. */
const LEAST_DRAG = 8;
/** One Page key, as a share of the points. */
const PAGE = 1 / 12;
/** The plus key keeps this share of the range, round the cursor. */
const CLOSER = 1 / 2;

interface ScanCursorProps {
  readonly scales: ScanScales;
  readonly scan: ScanState;
  readonly cursor: number | null;
  readonly setCursor: (value: number | null) => void;
}

/** Lies over the curves: pointing reads off, a click sets the parameter, a drag looks closer, and keys do the same. */
export function ScanCursor({ scales, scan, cursor, setCursor }: ScanCursorProps) {
  const { t } = useTranslation();
  const words = useScanWords();
  const theme = useTheme();
  const { change } = useActions();
  const pressed = useRef<number | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const { shown, choice, choose } = scan;
  if (!shown || shown.result.x.length === 0) return null;
  const { plan, result } = shown;
  const { x, columns } = result;
  const index = nearestPoint(x, cursor ?? plan.present);
  const at = x[index]!;

  const pixelOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(scales.left + scales.inner, Math.max(scales.left, event.clientX - box.left + scales.left));
  };
  const setTo = (value: number) => change(plan.field, value);
  const closerTo = (from: number, to: number) => {
    const [low, high] = [rounded(from, to - from), rounded(to, to - from)];
    if (low < high) choose({ range: { from: low, to: high } });
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pressed.current = pixelOf(event);
    // A finger that moves scrolls the page.
    if (event.pointerType !== "touch") event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const pixel = pixelOf(event);
    const from = pressed.current;
    if (from !== null && event.pointerType !== "touch" && (drag || Math.abs(pixel - from) >= LEAST_DRAG)) {
      setDrag([from, pixel]);
    }
    const next = x[nearestPoint(x, scales.value(pixel), plan.scale === "log10")]!;
    if (next !== cursor) setCursor(next);
  };
  const letGo = () => {
    pressed.current = null;
    setDrag(null);
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = pressed.current;
    const pixel = pixelOf(event);
    letGo();
    if (from === null) return;
    if (drag) {
      if (Math.abs(pixel - from) >= LEAST_DRAG) {
        closerTo(scales.value(Math.min(from, pixel)), scales.value(Math.max(from, pixel)));
      }
      return;
    }
    const next = x[nearestPoint(x, scales.value(pixel), plan.scale === "log10")]!;
    setCursor(next);
    setTo(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const deed = deedOf(event);
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  const deedOf = ({ key, shiftKey }: KeyboardEvent): (() => void) | null => {
    const last = x.length - 1;
    const page = Math.max(1, Math.round(last * PAGE));
    const step = shiftKey ? page : 1;
    const go = (to: number) => () => setCursor(x[Math.min(last, Math.max(0, to))]!);
    switch (key) {
      case "ArrowRight":
      case "ArrowUp":
        return go(index + step);
      case "ArrowLeft":
      case "ArrowDown":
        return go(index - step);
      case "PageUp":
        return go(index + page);
      case "PageDown":
        return go(index - page);
      case "Home":
        return go(0);
      case "End":
        return go(last);
      case "Enter":
      case " ":
        return () => setTo(at);
      case "+":
      case "=": {
        const half = (CLOSER * scales.inner) / 2;
        const pixel = Math.min(scales.left + scales.inner - half, Math.max(scales.left + half, scales.place(at)));
        return () => closerTo(scales.value(pixel - half), scales.value(pixel + half));
      }
      case "-":
      case "_":
        return choice.range ? () => choose({ range: null }) : null;
      case "Escape":
        if (cursor === null && !drag) return null;
        return () => {
          letGo();
          setCursor(null);
        };
      default:
        return null;
    }
  };

  const groups = [...new Set(plan.quantities.map(groupOf))];
  const dots = plan.quantities.flatMap((quantity, i) => {
    const value = columns[i]![index];
    const pixel = typeof value === "number" ? scales.height(groups.indexOf(groupOf(quantity)), value) : null;
    return pixel === null ? [] : [{ key: i, pixel, colour: curveLook(quantity, theme).colour }];
  });
  const top = scales.bands[0]!.top;
  const place = scales.place(at) - scales.left;
  const values = plan.quantities
    .map((quantity, i) => {
      const found = columns[i]![index];
      const value = typeof found === "string" ? words.reason(found) : foundText(quantity, found);
      return t("scan.cursor.one", { name: words.name(quantity), value });
    })
    .join("; ");
  return (
    <div
      className="scan-cursor"
      style={{ left: scales.left, top, width: scales.inner, height: scales.bottom - top }}
      role="slider"
      aria-label={t("scan.cursor.name")}
      aria-valuemin={x[0]}
      aria-valuemax={x.at(-1)}
      aria-valuenow={at}
      aria-valuetext={t("scan.cursor.value", {
        at: t("scan.cursor.at", { symbol: words.symbol(plan.field), value: placeText(at, plan) }),
        values,
      })}
      aria-describedby="scan-keys"
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={letGo}
      onPointerLeave={() => {
        if (pressed.current === null) setCursor(null);
      }}
      onDoubleClick={() => choose({ range: null })}
      onKeyDown={onKeyDown}
    >
      {!drag && cursor !== null && (
        <>
          <span className="scan-line" style={{ transform: `translateX(${place}px)` }} />
          {dots.map(({ key, pixel, colour }) => (
            <i key={key} style={{ transform: `translate(${place}px, ${pixel - top}px)`, background: colour }} />
          ))}
        </>
      )}
      {drag && (
        <span
          className="scan-marquee"
          style={{ left: Math.min(...drag) - scales.left, width: Math.abs(drag[1] - drag[0]) }}
        />
      )}
      <span id="scan-keys" className="visually-hidden">
        {t("scan.cursor.help")}
      </span>
    </div>
  );
}

/** To three digits of the range that is left: the ends of a range are read and typed. */
function rounded(value: number, span: number): number {
  const unit = 10 ** (Math.floor(Math.log10(span)) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12)) + 0;
}
