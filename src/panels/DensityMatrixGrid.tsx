import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DECADES, type DensityCell, densityCells, handEnd, phaseColour, topOfScale } from "../charts/densityMatrix.ts";
import { levelColour } from "../charts/theme.ts";
import type { InstantResult } from "../store/instant.ts";
import { formatPopulation, formatScientific } from "../ui/format.ts";
import { useAppState } from "./appContext.ts";
import { DensityMatrixKey } from "./DensityMatrixKey.tsx";
import { FrameChoice } from "./FrameChoice.tsx";
import { useAtInstant, useInstantSettings, useStrongestPair } from "./instantLook.ts";
import { useTheme } from "./theme.ts";

/** Each cell's own units: from −50 to 50, the radius of the largest disc, its middle where a number stands below. */
const RADIUS = 44;
const RADIUS_ABOVE_NUMBER = 33;
const RAISED = -11;
/** Up to so many levels each cell says its number. */
const MOST_WITH_NUMBERS = 4;
/** Words for assistive technology follow a cursor that moves at most this often, ms. */
const WORDS_INTERVAL = 500;

/** What is written of one cell. */
interface Marks {
  readonly cell: HTMLButtonElement;
  readonly shape: SVGElement;
  readonly hand: SVGLineElement | null;
  readonly number: SVGTextElement | null;
}

/** N × N cells: populations fill squares in their level's colour, coherences are discs with the hand of a clock. */
export function DensityMatrixGrid({ levels }: { levels: number }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { frame } = useInstantSettings();
  const strongest = useStrongestPair();
  const coherenceL1 = useAppState((state) => state.result?.bloch?.coherenceL1 ?? null);
  const top = useMemo(() => topOfScale(coherenceL1 ?? []), [coherenceL1]);
  const [chosen, setChosen] = useState<{ readonly n: number; readonly m: number } | null>(null);
  const marks = useRef<(Marks | null)[]>([]);
  const readOut = useRef<HTMLOutputElement>(null);
  const words = useRef({ at: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });

  const numbers = levels <= MOST_WITH_NUMBERS;
  const radius = numbers ? RADIUS_ABOVE_NUMBER : RADIUS;
  const side = 2 * radius;
  const within = chosen && chosen.n < levels && chosen.m < levels;
  const selected = within ? chosen : { n: strongest[0], m: Math.min(strongest[1], levels - 1) };
  const rows = [...Array(levels).keys()];

  const said = ({ n, m, modulus, phase }: DensityCell): string => {
    const place = { n: n + 1, m: m + 1 };
    if (n === m) return t("instant.density.population", { n: n + 1, value: formatPopulation(modulus, 6) });
    if (modulus === 0) return t("instant.density.zero", place);
    const shown = formatScientific(modulus, 3);
    if (phase === null) return t("instant.density.coherenceOnly", { ...place, modulus: shown });
    return t("instant.density.coherence", { ...place, modulus: shown, phase: degrees(phase) });
  };

  useAtInstant((result: InstantResult) => {
    if (result.scenario.levels.omega.length !== levels) return;
    const trace = result.scenario.levels.initial.reduce((sum, x) => sum + x, 0);
    const cells = densityCells(result.instant, { trace, top, rotating: frame === "rotating" });
    for (const [place, entry] of cells.entries()) {
      const mark = marks.current[place];
      if (!mark) continue;
      if (entry.n === entry.m) {
        mark.shape.setAttribute("height", String(side * entry.share));
        mark.shape.setAttribute("y", String(radius - side * entry.share));
      } else {
        writeDisc(mark, entry, radius, theme.scheme);
      }
      if (mark.number) mark.number.textContent = numberText(entry);
    }
    const shown = cells[selected.n * levels + selected.m]!;
    if (readOut.current) readOut.current.textContent = said(shown);
    const say = () => {
      words.current.at = performance.now();
      for (const [place, entry] of cells.entries()) marks.current[place]?.cell.setAttribute("aria-label", said(entry));
    };
    clearTimeout(words.current.timer);
    const wait = words.current.at + WORDS_INTERVAL - performance.now();
    if (wait <= 0) say();
    else words.current.timer = setTimeout(say, wait);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const { n, m } = selected;
    const target: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [n - 1, m],
      ArrowDown: [n + 1, m],
      ArrowLeft: [n, m - 1],
      ArrowRight: [n, m + 1],
      Home: [n, 0],
      End: [n, levels - 1],
    };
    const next = target[event.key];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const clamp = (x: number) => Math.min(levels - 1, Math.max(0, x));
    const [row, column] = next.map(clamp) as [number, number];
    setChosen({ n: row, m: column });
    marks.current[row * levels + column]?.cell.focus();
  };

  return (
    <div className="density">
      <table className="density-matrix" data-many={levels > 9} style={{ "--levels": levels } as CSSProperties}>
        <caption className="visually-hidden">{t("instant.density.grid")}</caption>
        <thead>
          <tr>
            <td />
            {rows.map((m) => (
              <th key={m} scope="col" style={{ color: levelColour(theme, m) }}>
                {m + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={n}>
              <th scope="row" style={{ color: levelColour(theme, n) }}>
                {n + 1}
              </th>
              {rows.map((m) => (
                <td key={m}>
                  <button
                    type="button"
                    className="density-cell"
                    ref={(element) => {
                      marks.current[n * levels + m] = marksOf(element);
                    }}
                    tabIndex={n === selected.n && m === selected.m ? 0 : -1}
                    data-selected={n === selected.n && m === selected.m}
                    onFocus={() => setChosen({ n, m })}
                    onPointerEnter={() => setChosen({ n, m })}
                    onKeyDown={onKeyDown}
                  >
                    <svg viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
                      <g transform={numbers ? `translate(0 ${RAISED})` : undefined}>
                        {n === m ? (
                          <>
                            <rect className="density-full" x={-radius} y={-radius} width={side} height={side} />
                            <rect data-mark="shape" x={-radius} width={side} style={{ fill: levelColour(theme, n) }} />
                          </>
                        ) : (
                          <>
                            <circle data-mark="shape" className="density-disc" />
                            <line data-mark="hand" className="density-hand" />
                          </>
                        )}
                      </g>
                      {numbers && <text data-mark="number" className="density-number" y={44} textAnchor="middle" />}
                    </svg>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <output className="density-read-out" ref={readOut} aria-live="off" />
      <FrameChoice of="frame" />
      <DensityMatrixKey top={top} decades={DECADES} rotating={frame === "rotating"} />
    </div>
  );
}

function marksOf(cell: HTMLButtonElement | null): Marks | null {
  const shape = cell?.querySelector<SVGElement>('[data-mark="shape"]');
  if (!cell || !shape) return null;
  return {
    cell,
    shape,
    hand: cell.querySelector<SVGLineElement>('[data-mark="hand"]'),
    number: cell.querySelector<SVGTextElement>('[data-mark="number"]'),
  };
}

/** Too small to have a phase: a point. Else a disc, its hand from the middle to the rim. */
function writeDisc(
  { shape, hand }: Marks,
  { phase, share, modulus }: DensityCell,
  radius: number,
  scheme: "light" | "dark",
) {
  if (!hand) return;
  const r = phase === null ? (modulus > 0 ? 1 : 0) : Math.max(1.5, radius * share);
  shape.setAttribute("r", r.toFixed(2));
  shape.style.fill = phase === null ? "var(--muted)" : phaseColour(phase, scheme);
  const [x, y] = phase === null ? [0, 0] : handEnd(phase, Math.max(r, 0.45 * radius));
  hand.setAttribute("x2", x.toFixed(2));
  hand.setAttribute("y2", y.toFixed(2));
  hand.style.visibility = phase === null ? "hidden" : "visible";
}

function numberText({ n, m, modulus }: DensityCell): string {
  return n === m ? formatPopulation(modulus, 4) : formatScientific(modulus, 2);
}

function degrees(phase: number): string {
  return String(Math.round((phase * 180) / Math.PI)).replace("-", "−");
}
