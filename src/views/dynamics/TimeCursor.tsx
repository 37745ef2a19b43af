import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { layerBands } from "../../charts/layerBands.ts";
import { levelColour } from "../../charts/theme.ts";
import { useActions, useAppState, useAppStore } from "../../panels/appContext.ts";
import { populationsAt, useAtMoment, usePointCursor } from "../../panels/CursorMoment.ts";
import { useTheme } from "../../panels/theme.ts";
import { momentOf, nearestSample, sampleTimes } from "../../store/cursor.ts";
import { shownLayers } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";
import { shareOf, timeAt } from "./timeAxis.ts";
import { usePlotClick } from "./usePlotClick.ts";
import type { ViewStore } from "./viewStore.ts";

/** One arrow key and one Page key, as shares of the axis in view. */
const STEP = 0.005;
const PAGE = 0.05;
/** While it plays, the words for assistive technology follow at most this often, ms. */
const WORDS_INTERVAL = 700;
/** The sample nearest to an edge may lie this much beyond it, pixels. */
const EDGE = 4;
/** Levels said one by one. */
const MOST_SAID = 8;

/** The vertical line at one moment over both charts: dragged, moved by keys, or playing. */
export function TimeCursor({ viewStore }: { viewStore: ViewStore }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const store = useAppStore();
  const { play, pause } = useActions();
  const point = usePointCursor();
  const levels = useAppState((state) => state.result?.scenario.levels.omega.length ?? 0);
  const present = useAppState((state) => momentOf(state) !== null);
  // The words depend on what these say.
  useAppState((state) => state.result);
  const slider = useRef<HTMLDivElement>(null);
  const dots = useRef<(HTMLElement | null)[]>([]);
  const grip = useRef<number | null>(null);
  const saidAt = useRef(0);
  usePlotClick(slider, viewStore, point);

  const place = (state: AppState) => {
    const scales = viewStore.getState().view?.scales;
    const moment = momentOf(state);
    const element = slider.current;
    if (!element || !scales || !moment) return;
    const { margin, inner, populations, errors } = scales;
    const at = scales.x(moment.time);
    const x = Math.min(margin.l + inner, Math.max(margin.l, at));
    const beyond = at < margin.l - EDGE ? "before" : at > margin.l + inner + EDGE ? "after" : "none";
    element.style.transform = `translateX(${x}px)`;
    element.style.setProperty("--top", `${populations.top}px`);
    element.style.setProperty("--upper", `${populations.height}px`);
    element.style.setProperty("--lower", `${errors.top - populations.top}px`);
    element.style.setProperty("--foot", `${errors.top + errors.height - populations.top}px`);
    element.dataset.beyond = beyond;
    const values = state.shown.includes("bloch") ? populationsAt(state, state.result?.bloch?.curve) : null;
    const [lowest, highest] = scales.populationRange;
    dots.current.forEach((dot, n) => {
      if (!dot) return;
      const value = values?.[n];
      const seen = beyond === "none" && value !== undefined && value >= lowest && value <= highest;
      dot.style.visibility = seen ? "visible" : "hidden";
      if (seen) dot.style.transform = `translateY(${scales.y(value) - populations.top}px)`;
    });
    const now = performance.now();
    if (state.playing && now - saidAt.current < WORDS_INTERVAL) return;
    saidAt.current = now;
    element.setAttribute("aria-valuemin", String(timeAt(0, scales)));
    element.setAttribute("aria-valuemax", String(Math.max(timeAt(1, scales), moment.time)));
    element.setAttribute("aria-valuenow", String(moment.time));
    element.setAttribute("aria-valuetext", words(state, moment.time));
  };

  const words = (state: AppState, time: number): string => {
    const { result } = state;
    const bands = result ? layerBands(shownLayers(result), theme) : [];
    const i = bands.findIndex((band) => time >= band.from && time < band.to);
    const kind = bands.length === 1 ? "only" : i === 0 ? "fast" : "slow";
    const name = i < 0 ? t("chart.relaxation") : t(`meaning.layers.${kind}`);
    const values = populationsAt(state, result?.bloch?.curve ?? result?.curves[0]) ?? [];
    const said = [...values]
      .slice(0, MOST_SAID)
      .map((value, n) => t("cursor.level", { n: n + 1, population: formatPopulation(value, 3) }));
    return t("cursor.valueText", { time: formatShort(time), layer: name, levels: said.join(", ") });
  };

  useAtMoment(place);
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => viewStore.subscribe(() => latest.current(store.getState())), [viewStore, store]);

  const dragTo = (clientX: number) => {
    const scales = viewStore.getState().view?.scales;
    const box = slider.current?.parentElement?.getBoundingClientRect();
    if (!scales || !box) return;
    const time = scales.time(clientX - (grip.current ?? 0) - box.left);
    // Within what is in view.
    point(timeAt(shareOf(Math.max(time, 0), scales), scales));
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    pause();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    const box = event.currentTarget.getBoundingClientRect();
    // Where it was gripped stays under the pointer.
    grip.current = event.clientX - (box.left + box.width / 2);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " ") {
      event.preventDefault();
      if (store.getState().playing) pause();
      else play();
      return;
    }
    const scales = viewStore.getState().view?.scales;
    const times = sampleTimes(store.getState());
    const moment = momentOf(store.getState());
    if (!scales || !times || !moment) return;
    const share = Math.min(1, Math.max(0, shareOf(moment.time, scales)));
    const page = event.shiftKey ? PAGE : STEP;
    const target: Readonly<Record<string, number>> = {
      ArrowRight: share + page,
      ArrowUp: share + page,
      ArrowLeft: share - page,
      ArrowDown: share - page,
      PageUp: share + PAGE,
      PageDown: share - PAGE,
      Home: 0,
      End: 1,
    };
    const next = target[event.key];
    if (next === undefined) return;
    event.preventDefault();
    pause();
    const nearest = nearestSample(times, timeAt(next, scales));
    // In a deep zoom a key goes to the next sample at least.
    const index = nearest === moment.index ? nearest + Math.sign(next - share) : nearest;
    point(times[Math.min(times.length - 1, Math.max(0, index))]!);
  };

  return (
    <div className="time-cursor-area" hidden={!present}>
      <div
        ref={slider}
        className="time-cursor"
        role="slider"
        tabIndex={0}
        aria-label={t("cursor.name")}
        aria-orientation="horizontal"
        // This and the rest of its values are written by `place`.
        aria-valuenow={0}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => grip.current !== null && dragTo(event.clientX)}
        onPointerUp={() => {
          grip.current = null;
        }}
        onPointerCancel={() => {
          grip.current = null;
        }}
        onKeyDown={onKeyDown}
      >
        <span className="time-cursor-line" />
        <span className="time-cursor-line" data-part="lower" />
        <span className="time-cursor-knob" />
        {[...Array(levels).keys()].map((n) => (
          <i
            key={n}
            ref={(dot) => {
              dots.current[n] = dot;
            }}
            style={{ background: levelColour(theme, n) }}
          />
        ))}
      </div>
    </div>
  );
}
