import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  equator,
  FIRST_VIEW,
  largestAcross,
  lineThrough,
  magnification,
  type Point,
  project,
  turned,
} from "../charts/blochVector.ts";
import { levelColour } from "../charts/theme.ts";
import type { InstantResult } from "../store/instant.ts";
import { formatPopulation, formatScientific, formatShort } from "../ui/format.ts";
import { blochPaths } from "./blochPaths.ts";
import { FrameChoice } from "./FrameChoice.tsx";
import { useAtInstant, useInstantSettings, usePair } from "./instantLook.ts";
import { useTheme } from "./theme.ts";

/** Radius of the ball and half the picture's sides, in its own units. */
const RADIUS = 84;
const HALF = 118;
const HALF_HEIGHT = 104;
/** A key turns by this, radians; a drag by so much per pixel. */
const KEY_TURN = Math.PI / 36;
const DRAG_TURN = 0.008;
const WORDS_INTERVAL = 500;
const EQUATOR = equator();
const AXES: readonly { readonly name: "u" | "v"; readonly to: Point }[] = [
  { name: "u", to: [1.18, 0, 0] },
  { name: "v", to: [0, 1.18, 0] },
];

/** The ball, the vector in it and the paths it takes; drag or arrow keys turn it. Numbers beside it. */
export function BlochVectorSphere() {
  const { t } = useTranslation();
  const theme = useTheme();
  const { frame, periods } = useInstantSettings();
  const [j, k] = usePair();
  const [view, setView] = useState(FIRST_VIEW);
  const [times, setTimes] = useState(1);
  const ball = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const words = useRef({ at: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  const labels = { n: j + 1, m: k + 1 };

  useAtInstant((result: InstantResult) => {
    const drawing = picture.current;
    const levels = result.scenario.levels.omega.length;
    if (!drawing || k >= levels) return;
    const { now, before, after, motion } = blochPaths(result, [j, k], frame);
    const larger = magnification(largestAcross([...before, ...after, ...motion, now]));
    if (larger !== times) setTimes(larger);
    const scaled = (points: readonly (Point | null)[]) =>
      points.flatMap((point): Point[] => (point ? [[point[0] * larger, point[1] * larger, point[2]]] : []));
    write(drawing, "before", lineThrough(scaled(before), view, RADIUS));
    write(drawing, "after", lineThrough(scaled(after), view, RADIUS));
    write(drawing, "motion", lineThrough(scaled(motion), view, RADIUS));
    const [tip] = scaled([now]);
    const arrow = drawing.querySelector<SVGGElement>('[data-part="vector"]')!;
    arrow.style.visibility = tip ? "visible" : "hidden";
    if (tip) {
      const { x, y } = project(tip, view);
      const line = arrow.querySelector("line")!;
      const head = arrow.querySelector("circle")!;
      line.setAttribute("x2", (x * RADIUS).toFixed(1));
      line.setAttribute("y2", (y * RADIUS).toFixed(1));
      head.setAttribute("cx", (x * RADIUS).toFixed(1));
      head.setAttribute("cy", (y * RADIUS).toFixed(1));
    }
    const values = numbersOf(result, [j, k], now);
    for (const [i, cell] of [...(table.current?.querySelectorAll("td") ?? [])].entries()) {
      cell.textContent = values[i] ?? "–";
    }
    const say = () => {
      words.current.at = performance.now();
      const described = now
        ? t("instant.bloch.described", { u: values[0], v: values[1], w: values[2] })
        : t("instant.bloch.empty");
      ball.current?.setAttribute("aria-valuetext", `${viewWords}; ${described}`);
    };
    clearTimeout(words.current.timer);
    const wait = words.current.at + WORDS_INTERVAL - performance.now();
    if (wait <= 0) say();
    else words.current.timer = setTimeout(say, wait);
  });

  const degrees = (angle: number) => String(Math.round((angle * 180) / Math.PI)).replace("-", "−");
  const viewWords = t("instant.bloch.viewpoint", { turn: degrees(view.turn), tilt: degrees(view.tilt) });

  const onKeyDown = (event: KeyboardEvent) => {
    const by: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-KEY_TURN, 0],
      ArrowRight: [KEY_TURN, 0],
      ArrowUp: [0, KEY_TURN],
      ArrowDown: [0, -KEY_TURN],
    };
    const step = by[event.key];
    if ((!step && event.key !== "Home") || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setView((last) => (step ? turned(last, step[0], step[1]) : FIRST_VIEW));
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = grip.current;
    if (!from) return;
    grip.current = { x: event.clientX, y: event.clientY };
    setView((last) => turned(last, (event.clientX - from.x) * DRAG_TURN, (event.clientY - from.y) * DRAG_TURN));
  };
  const letGo = () => {
    grip.current = null;
  };

  const ring = lineThrough(EQUATOR, view, RADIUS);
  const poles = [
    { level: k, at: project([0, 0, 1], view), beyond: project([0, 0, 1.14], view) },
    { level: j, at: project([0, 0, -1], view), beyond: project([0, 0, -1.14], view) },
  ];
  return (
    <div className="bloch">
      <div
        ref={ball}
        className="bloch-ball"
        role="slider"
        aria-label={t("instant.bloch.sphere", labels)}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={Math.round((view.turn * 180) / Math.PI)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onDoubleClick={() => setView(FIRST_VIEW)}
      >
        <svg
          ref={picture}
          className="bloch-sphere"
          viewBox={`${-HALF} ${-HALF_HEIGHT} ${2 * HALF} ${2 * HALF_HEIGHT}`}
          aria-hidden="true"
          focusable="false"
        >
          <circle className="bloch-outline" r={RADIUS} />
          <path className="bloch-ring" data-side="back" d={ring.back} />
          <path className="bloch-ring" d={ring.front} />
          {AXES.map(({ name, to }) => {
            const { x, y } = project(to, view);
            return (
              <g key={name}>
                <line className="bloch-axis" x2={x * RADIUS * 0.847} y2={y * RADIUS * 0.847} />
                <text
                  className="bloch-axis-name"
                  x={x * RADIUS}
                  y={y * RADIUS}
                  textAnchor="middle"
                  dominantBaseline="central"
                >
                  {name}
                </text>
              </g>
            );
          })}
          <line className="bloch-axis" y1={poles[0]!.at.y * RADIUS} y2={poles[1]!.at.y * RADIUS} />
          {poles.map(({ level, beyond }) => (
            <text
              key={level}
              className="bloch-pole"
              x={beyond.x * RADIUS}
              y={beyond.y * RADIUS}
              textAnchor="middle"
              dominantBaseline="central"
              style={{ fill: levelColour(theme, level) }}
            >
              {level + 1}
            </text>
          ))}
          {(["after", "before", "motion"] as const).map((part) => (
            <g key={part} className="bloch-path" data-part={part}>
              <path data-side="back" />
              <path data-side="front" />
            </g>
          ))}
          <g data-part="vector" className="bloch-arrow">
            <line />
            <circle r={4.5} />
          </g>
        </svg>
      </div>
      <p className="aside">
        {times > 1 ? t("instant.bloch.magnified", { times: formatShort(times) }) : t("instant.bloch.plain")}{" "}
        {t("instant.bloch.paths", { periods })}
      </p>
      <FrameChoice of="frame" />
      <table className="figures" ref={table}>
        <caption className="visually-hidden">{t("instant.bloch.caption", labels)}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("instant.bloch.component")}</th>
            <th scope="col">{t("instant.bloch.value")}</th>
          </tr>
        </thead>
        <tbody>
          {(["u", "v", "w", "share"] as const).map((name) => (
            <tr key={name}>
              <th scope="row">
                {name !== "share" && <b>{name} = </b>}
                {t(`instant.bloch.${name}`, labels)}
              </th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the table says: u, v, w and the pair's share. */
function numbersOf(
  { scenario, instant }: InstantResult,
  [j, k]: readonly [number, number],
  now: Point | null,
): string[] {
  const levels = scenario.levels.omega.length;
  const share = instant.re[j * (levels + 1)]! + instant.re[k * (levels + 1)]!;
  if (!now) return ["–", "–", "–", formatPopulation(share)];
  return [formatScientific(now[0], 3), formatScientific(now[1], 3), formatPopulation(now[2]), formatPopulation(share)];
}

function write(drawing: SVGSVGElement, part: string, line: { readonly front: string; readonly back: string }): void {
  for (const path of drawing.querySelectorAll<SVGPathElement>(`[data-part="${part}"] path`)) {
    path.setAttribute("d", path.dataset.side === "back" ? line.back : line.front);
  }
}
