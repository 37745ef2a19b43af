import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSpoken } from "../ui/useSpoken.ts";
import type { PrivateChart } from "./plotlyPrivate.ts";
import { type ChartReading, movedTo, type ReadPlace } from "./reading.ts";
import { pointPlace } from "./readingPlace.ts";
import "./chartCursor.css";

interface ChartCursorProps {
  /** The element that Plotly draws into */
  readonly chart: RefObject<HTMLElement | null>;
  readonly reading: ChartReading;
  /** The figure's accessible name */
  readonly label: string;
}

const START: ReadPlace = { row: 0, point: 0 };

/**
 * A stop of the Tab key over a chart. Arrows walk along a curve and from curve to curve; the point has a ring and a label,
 * its place is the value of a slider, and what is there is read out politely. The pointer goes through to the chart.
 */
export function ChartCursor({ chart, reading, label }: ChartCursorProps) {
  const { t } = useTranslation();
  const help = useId();
  const [place, setPlace] = useState(START);
  const [walking, setWalking] = useState(false);
  const mark = useRef<HTMLDivElement>(null);
  const { rows } = reading;
  const row = rows[Math.min(place.row, rows.length - 1)];
  const point = row?.points[Math.min(place.point, row.points.length - 1)];
  const spoken = useSpoken(walking && point ? point.value : "");

  useEffect(() => {
    const element = chart.current;
    const { current } = mark;
    if (!walking || !element || !current || !point) return;
    const put = () => {
      const at = pointPlace(element as PrivateChart, point.x, point.y);
      current.hidden = at === null;
      if (!at) return;
      current.style.transform = `translate(${at.left}px, ${at.top}px)`;
      // The label leans to the side that has room.
      current.dataset.side = at.left > element.clientWidth / 2 ? "left" : "right";
      current.dataset.lean = at.top > element.clientHeight / 2 ? "up" : "down";
    };
    put();
    // Plotly draws again after a change of size or range.
    const drawn = new MutationObserver(put);
    drawn.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ["d", "transform"] });
    return () => drawn.disconnect();
  }, [walking, point, chart]);

  if (!row || !point) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && walking) {
      event.preventDefault();
      setWalking(false);
      return;
    }
    const next = movedTo(reading, place, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    // The first key shows where the cursor is.
    if (walking) setPlace(next);
    setWalking(true);
  };
  return (
    <>
      <div
        className="chart-cursor"
        role="slider"
        tabIndex={0}
        aria-label={t("chartCursor.name", { figure: label })}
        aria-describedby={help}
        aria-valuemin={1}
        aria-valuemax={row.points.length}
        aria-valuenow={row.points.indexOf(point) + 1}
        aria-valuetext={t("chartCursor.place", { name: row.name, at: point.at })}
        onKeyDown={onKeyDown}
        onBlur={() => setWalking(false)}
      >
        {walking && (
          <div className="chart-cursor-mark" ref={mark} style={{ "--thumb": row.colour } as CSSProperties}>
            <span className="chart-cursor-label">
              <strong>{row.name}</strong>
              <span>{point.at}</span>
              <span>{point.value}</span>
            </span>
          </div>
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      <span id={help} hidden>
        {t("chartCursor.help")}
      </span>
    </>
  );
}
