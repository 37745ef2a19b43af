import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  labelHeights,
  type MicroscopePicture,
  type MicroscopeRow,
  microscopeFrame,
  microscopePicture,
  periodTicks,
  type Row,
} from "../charts/microscope.ts";
import { type ChartTheme, levelColour } from "../charts/theme.ts";
import type { FastMotion, InstantResult } from "../store/instant.ts";
import { formatShort } from "../ui/format.ts";
import { frameOf, useAtInstant, useInstantResult, useInstantSettings, usePair } from "./instantLook.ts";
import { useTheme } from "./theme.ts";

const WORDS_INTERVAL = 500;
/** Beyond so many levels the labels at the ends of curves would hide each other. */
const MOST_LABELS = 8;
/** Between the labels of two curves, in sizes of the type. */
const LABEL_APART = 1.2;
const COHERENCE = ["re", "im", "modulus", "mirror"] as const;

/** Three rows over one axis, drawn by hand at every state. Follows the width it is given. */
export function MicroscopePlot({ levels }: { levels: number }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const [j, k] = usePair();
  const rotating = useInstantSettings().microscopeFrame === "rotating";
  const periods = useInstantResult(({ instant }) => instant.motion?.periods ?? 0, 0);
  const unresolved = useInstantResult(({ instant }) => instant.motion?.resolved === false, false);
  const reached = useInstantResult(({ instant }) => isReached(instant.motion, [j, k]), true);
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box);
  const drawing = useRef<SVGSVGElement>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  const words = useRef({ at: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  const frame = useMemo(() => size && microscopeFrame(size.width, size.height, theme.sizes.tick), [size, theme]);

  useAtInstant((result: InstantResult) => {
    const { motion } = result.instant;
    if (!drawing.current || !frame || !motion || k >= levels || result.scenario.levels.omega.length !== levels) return;
    const look = { pair: [j, k] as const, frame: rotating ? frameOf(result, [j, k]) : null };
    const picture = microscopePicture(motion, look, frame);
    writeRow(drawing.current, "wave", picture.wave);
    writeRow(drawing.current, "populations", picture.populations);
    writeRow(drawing.current, "coherence", picture.coherence);
    writeLabels(drawing.current, "populations", picture.populations, frame.populations, theme);
    writeLabels(drawing.current, "coherence", picture.coherence, frame.coherence, theme);
    const say = () => {
      words.current.at = performance.now();
      if (summary.current) summary.current.textContent = summaryWords(result, motion, picture);
    };
    clearTimeout(words.current.timer);
    const wait = words.current.at + WORDS_INTERVAL - performance.now();
    if (wait <= 0) say();
    else words.current.timer = setTimeout(say, wait);
  });

  const summaryWords = ({ instant }: InstantResult, motion: FastMotion, { populations }: MicroscopePicture): string => {
    const column = motion.pairs.findIndex(([a, b]) => a === j && b === k);
    const moduli = column < 0 ? [] : Array.from(motion.taus, (_, i) => modulusAt(motion, column, i));
    const given = {
      least: formatShort(Math.min(...motion.wave), 3),
      most: formatShort(Math.max(...motion.wave), 3),
      moved: formatShort(populations.largest, 2),
      time: formatShort(instant.time, 4),
    };
    if (moduli.length === 0) return t("instant.microscope.summaryWithout", given);
    return t("instant.microscope.summary", {
      ...given,
      n: j + 1,
      m: k + 1,
      weakest: formatShort(Math.min(...moduli), 3),
      strongest: formatShort(Math.max(...moduli), 3),
    });
  };

  return (
    <>
      <div className="microscope-plot" ref={box}>
        {frame && (
          <svg
            ref={drawing}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            role="img"
            aria-label={t("instant.microscope.figure")}
            aria-describedby="microscope-summary"
          >
            <RowFrame row={frame.wave} frame={frame} name={t("instant.microscope.wave")} part="wave" />
            <RowFrame
              row={frame.populations}
              frame={frame}
              name={t("instant.microscope.populations")}
              part="populations"
            />
            <RowFrame
              row={frame.coherence}
              frame={frame}
              name={t("instant.microscope.coherence", { n: j + 1, m: k + 1 })}
              part="coherence"
            />
            {periodTicks(Math.max(1, periods), frame, theme.sizes.tick).map((tick) => {
              const x = frame.left + (tick / Math.max(1, periods)) * (frame.width - frame.left - frame.right);
              return (
                <g key={tick}>
                  <path
                    className="microscope-tick"
                    d={`M${x} ${frame.wave.top}V${frame.coherence.top + frame.coherence.height}`}
                  />
                  <text
                    x={x}
                    y={frame.coherence.top + frame.coherence.height + 1.3 * theme.sizes.tick}
                    textAnchor="middle"
                  >
                    {tick}
                  </text>
                </g>
              );
            })}
            <text
              className="microscope-axis"
              x={(frame.left + frame.width - frame.right) / 2}
              y={frame.height - 3}
              textAnchor="middle"
            >
              {t("instant.microscope.axis")}
            </text>
            <g data-row="wave">
              <path style={{ stroke: "var(--ink)" }} />
            </g>
            <g data-row="coherence" style={{ color: theme.coherence }}>
              {COHERENCE.map((curve) => (
                <path key={curve} data-curve={curve} />
              ))}
              {(["re", "im", "modulus"] as const).map((curve) => (
                <text key={curve} data-label={curve} x={frame.width - frame.right + 5} dominantBaseline="central">
                  {t(`instant.microscope.${curve}`)}
                </text>
              ))}
            </g>
            <g data-row="populations">
              {[...Array(levels).keys()].map((level) => (
                <path key={level} style={{ stroke: levelColour(theme, level) }} />
              ))}
              {levels <= MOST_LABELS &&
                [...Array(levels).keys()].map((level) => (
                  <text
                    key={level}
                    data-label={level}
                    className="microscope-level"
                    x={frame.width - frame.right + 5}
                    dominantBaseline="central"
                    style={{ fill: levelColour(theme, level) }}
                  >
                    {level + 1}
                  </text>
                ))}
            </g>
          </svg>
        )}
      </div>
      {!reached && <p className="microscope-note">{t("instant.microscope.unreached")}</p>}
      {unresolved && <p className="microscope-note">{t("instant.microscope.unresolved")}</p>}
      <p className="visually-hidden" id="microscope-summary" ref={summary} />
    </>
  );
}

/** Name, scale and middle line of a row. */
function RowFrame({
  row,
  frame,
  name,
  part,
}: {
  row: Row;
  frame: { width: number; left: number; right: number };
  name: string;
  part: string;
}) {
  const middle = row.top + row.height / 2;
  return (
    <g>
      <path className="microscope-zero" d={`M${frame.left} ${middle}H${frame.width - frame.right}`} />
      <text className="microscope-name" x={0} y={middle - 3}>
        {name}
      </text>
      <text x={0} y={middle + 13} data-scale={part} />
    </g>
  );
}

function isReached(motion: FastMotion | null, [j, k]: readonly [number, number]): boolean {
  return !motion || motion.pairs.some(([a, b]) => a === j && b === k);
}

function modulusAt({ re, im, pairs }: FastMotion, column: number, i: number): number {
  return Math.hypot(re[i * pairs.length + column]!, im[i * pairs.length + column]!);
}

function writeRow(drawing: SVGSVGElement, part: string, row: MicroscopeRow): void {
  for (const [i, path] of [...drawing.querySelectorAll<SVGPathElement>(`[data-row="${part}"] path`)].entries()) {
    path.setAttribute("d", row.curves[i]?.d ?? "");
  }
  const scale = drawing.querySelector(`[data-scale="${part}"]`);
  if (scale) scale.textContent = row.curves.length > 0 ? `±${formatShort(row.scale)}` : "";
}

function writeLabels(drawing: SVGSVGElement, part: string, row: MicroscopeRow, place: Row, theme: ChartTheme): void {
  const labels = [...drawing.querySelectorAll<SVGTextElement>(`[data-row="${part}"] [data-label]`)];
  const heights = labelHeights(
    labels.map((_, i) => row.curves[i]?.end ?? place.top + place.height / 2),
    place,
    theme.sizes.tick * LABEL_APART,
  );
  for (const [i, label] of labels.entries()) {
    label.setAttribute("y", heights[i]!.toFixed(1));
    label.style.visibility = row.curves[i] ? "visible" : "hidden";
  }
}

function useBoxSize(box: {
  readonly current: HTMLElement | null;
}): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const width = Math.round(element.clientWidth);
      const height = Math.round(element.clientHeight);
      if (width > 0 && height > 0) {
        setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
