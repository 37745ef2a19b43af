import { useRef } from "react";
import { Button, Group, ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { secondsText } from "../charts/secondsText.ts";
import { secondsPerTime } from "../scenario/laboratory/split.ts";
import { cursorTime, momentOf, nearestSample, PLAY_SPEEDS, type PlaySpeed, sampleTimes } from "../store/cursor.ts";
import { shownLayers } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { formatShort } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { SelectMenu } from "../ui/SelectMenu.tsx";
import { useShortcut } from "../ui/Shortcuts.tsx";
import { useActions, useAppState, useAppStore } from "./appContext.ts";
import { useAtMoment, usePointCursor } from "./CursorMoment.ts";

/** Plays the cursor, takes it from layer to layer, and says its time. */
export function CursorBar() {
  const { t } = useTranslation();
  const { play, pause, setPlayLoop } = useActions();
  const playing = useAppState((state) => state.playing);
  const loop = useAppState((state) => state.playLoop);
  const present = useAppState((state) => momentOf(state) !== null);
  const jump = useJump();
  useShortcut({ keys: "k", description: t("cursor.key"), run: playing ? pause : play, enabled: present });
  return (
    <Group className="cursor-bar" aria-label={t("cursor.controls")}>
      <Button className="icon-button" aria-label={t("cursor.previous")} isDisabled={!present} onPress={() => jump(-1)}>
        <Icon name="previous" />
      </Button>
      <Button
        className="icon-button play-button"
        aria-label={t(playing ? "cursor.pause" : "cursor.play")}
        isDisabled={!present}
        onPress={playing ? pause : play}
      >
        <Icon name={playing ? "pause" : "play"} />
      </Button>
      <Button className="icon-button" aria-label={t("cursor.next")} isDisabled={!present} onPress={() => jump(1)}>
        <Icon name="next" />
      </Button>
      <Moment />
      <SpeedMenu />
      <ToggleButton className="icon-button" aria-label={t("cursor.loop")} isSelected={loop} onChange={setPlayLoop}>
        <Icon name="repeat" />
      </ToggleButton>
    </Group>
  );
}

const SPEED_TEXT: Readonly<Record<PlaySpeed, string>> = { 0.25: "¼", 0.5: "½", 1: "1", 2: "2", 4: "4", 8: "8" };

function SpeedMenu() {
  const { t } = useTranslation();
  const { setPlaySpeed } = useActions();
  const speed = useAppState((state) => state.playSpeed);
  return (
    <SelectMenu
      label={t("cursor.speed")}
      value={String(speed)}
      placeholder=""
      sections={[
        {
          title: null,
          options: PLAY_SPEEDS.map((value) => ({
            id: String(value),
            label: t("cursor.times", { speed: SPEED_TEXT[value] }),
          })),
        },
      ]}
      onChange={(id) => {
        const chosen = PLAY_SPEEDS.find((value) => String(value) === id);
        if (chosen !== undefined) setPlaySpeed(chosen);
      }}
    />
  );
}

/** The cursor's time, and beside it what that is in the laboratory. */
function Moment() {
  const { t } = useTranslation();
  const text = useRef<HTMLOutputElement>(null);
  // A scenario with other units says its time in other words.
  useAppState((state) => state.laboratory);
  useAppState((state) => state.laboratoryTime);
  useAppState((state) => state.result);
  useAtMoment((state) => {
    if (text.current) text.current.textContent = timeText(state, (time) => t("cursor.time", { time }));
  });
  // Said by the slider; here it would be said at every step.
  return <output className="cursor-time" ref={text} aria-live="off" />;
}

function timeText(state: AppState, words: (time: string) => string): string {
  const time = cursorTime(state);
  const { laboratory, laboratoryTime } = state;
  const { epsilon } = (state.result ?? state).scenario.scaling;
  const said = words(formatShort(time));
  if (!laboratory || !laboratoryTime) return said;
  return `${said} · ${secondsText(time * secondsPerTime(laboratory.unit, epsilon)).replace(/<[^>]*>/g, "")}`;
}

/** To the next or the previous of: the first sample, the one nearest to each layer's time, the last. */
function useJump(): (direction: 1 | -1) => void {
  const store = useAppStore();
  const { pause } = useActions();
  const point = usePointCursor();
  return (direction) => {
    const state = store.getState();
    const now = momentOf(state);
    const times = sampleTimes(state);
    if (!now || !times || !state.result) return;
    pause();
    const layers = shownLayers(state.result).map(({ time }) => nearestSample(times, time));
    const marks = [0, ...layers, times.length - 1].sort((a, b) => a - b);
    const next = direction > 0 ? marks.find((mark) => mark > now.index) : marks.findLast((mark) => mark < now.index);
    if (next !== undefined) point(times[next]!);
  };
}
