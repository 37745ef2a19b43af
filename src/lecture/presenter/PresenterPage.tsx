import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { AppContext, type BoundApp } from "../../panels/appContext.ts";
import { themeVariables, useTheme } from "../../panels/theme.ts";
import { Icon } from "../../ui/Icon.tsx";
import { ShortcutsProvider } from "../../ui/Shortcuts.tsx";
import type { LectureStep } from "../../url/lecture/format.ts";
import type { SharedState } from "../../url/sharedState.ts";
import { ChartSummary } from "../../views/dynamics/ChartSummary.tsx";
import { PopulationsChart } from "../../views/dynamics/PopulationsChart.tsx";
import type { ViewStore } from "../../views/dynamics/viewStore.ts";
import { VIEWS } from "../../views/registry.ts";
import { LectureParagraphs, LectureText } from "../LectureText.tsx";
import { Elapsed } from "../player/elapsed.tsx";
import { keyOf } from "../player/keys.ts";
import { type Deed, isHiding, type RunState } from "../player/run.ts";
import { stateOf } from "../player/stepState.ts";
import type { PresenterChannel } from "./presenterChannel.ts";
import "../../views/shell/fonts.css";
import "../../views/shell/base.css";
import "../../views/dynamics/dynamics.css";
import "./presenter.css";

export interface PresenterPageProps {
  readonly app: BoundApp;
  readonly channel: PresenterChannel;
  /** Shows a state in this window's own picture */
  readonly show: (state: SharedState) => void;
}

/** The lecturer's own screen: the note, what comes next, how long it has taken, and the way on and back. */
export function PresenterPage(props: PresenterPageProps) {
  return (
    <AppContext value={props.app}>
      <ShortcutsProvider>
        <Presenter {...props} />
      </ShortcutsProvider>
    </AppContext>
  );
}

function Presenter({ channel, show }: PresenterPageProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const variables = useMemo(() => themeVariables(theme), [theme]);
  const { state, over } = useStore(channel.store);
  const title = state?.lecture.title;

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme.name;
    for (const [property, value] of Object.entries(variables)) root.style.setProperty(property, value);
  }, [theme, variables]);
  useLayoutEffect(() => {
    document.title = title === undefined ? t("lecture.presenter.name") : t("lecture.presenter.title", { title });
  }, [title, t]);
  usePresenterKeys(channel.ask);

  if (!state) return <Waiting text={t("lecture.presenter.waiting")} />;
  if (over) return <Waiting text={t("lecture.presenter.over", { title: state.lecture.title })} />;
  return <Given state={state} ask={channel.ask} show={show} />;
}

function Waiting({ text }: { text: string }) {
  return (
    <main className="presenter presenter-waiting">
      <p role="status">{text}</p>
    </main>
  );
}

interface GivenProps {
  readonly state: RunState;
  readonly ask: (deed: Deed) => void;
  readonly show: (state: SharedState) => void;
}

function Given({ state, ask, show }: GivenProps) {
  const { t } = useTranslation();
  const { lecture, index, black } = state;
  const step = lecture.steps[index];
  const next = lecture.steps[index + 1];
  const steps = lecture.steps.length;
  const hiding = isHiding(state);
  return (
    <main className="presenter" aria-label={t("lecture.presenter.title", { title: lecture.title })}>
      <header className="presenter-head">
        <p className="presenter-lecture">
          <LectureText text={lecture.title} />
        </p>
        <p className="presenter-count">{t("lecture.player.count", { step: Math.min(index + 1, steps), steps })}</p>
        <Elapsed since={state.startedAt} label={t("lecture.player.elapsed")} />
      </header>
      <section className="presenter-now" aria-label={t("lecture.presenter.now")}>
        <h1 className="presenter-title" aria-live="polite">
          <LectureText text={step?.title ?? t("lecture.presenter.end")} />
        </h1>
        {step?.sentence && (
          <p className="presenter-sentence">
            <LectureText text={step.sentence} />
          </p>
        )}
        {hiding && (
          <p className="presenter-hidden">{t("lecture.presenter.hidden", { names: step?.hide?.join(", ") ?? "" })}</p>
        )}
        <div className="presenter-note">
          {step?.note ? (
            <LectureParagraphs text={step.note} />
          ) : (
            <p className="aside">{t("lecture.presenter.noNote")}</p>
          )}
        </div>
      </section>
      <section className="presenter-next" aria-label={t("lecture.presenter.next")}>
        <h2 className="panel-title">{t("lecture.presenter.next")}</h2>
        {next ? (
          <Next key={next.link} step={next} show={show} />
        ) : (
          <p className="presenter-next-title">{t("lecture.presenter.last")}</p>
        )}
      </section>
      <footer className="presenter-foot">
        <Button className="button" isDisabled={index === 0} onPress={() => ask({ do: "back" })}>
          <Icon name="left" /> {t("lecture.player.back")}
        </Button>
        <Button className="button primary" onPress={() => ask({ do: "next" })}>
          {t(hiding ? "lecture.player.reveal" : "lecture.player.next")} <Icon name={hiding ? "eye" : "right"} />
        </Button>
        <Button className="button" aria-pressed={black} onPress={() => ask({ do: "black" })}>
          {t(black ? "lecture.presenter.light" : "lecture.presenter.black")}
        </Button>
        <Button className="button presenter-end" onPress={() => ask({ do: "end" })}>
          {t("lecture.player.end")}
        </Button>
      </footer>
    </main>
  );
}

/** The next step by its name and its picture, with what it will keep back in sight. */
function Next({ step, show }: { step: LectureStep; show: (state: SharedState) => void }) {
  const { t } = useTranslation();
  const [viewStore] = useState<ViewStore>(() => createStore(() => ({ view: null })));
  const state = useMemo(() => stateOf(step, false), [step]);
  useEffect(() => show(state), [show, state]);
  const view = VIEWS.find(({ id }) => id === state.view);
  return (
    <>
      <p className="presenter-next-title">
        <LectureText text={step.title} />
      </p>
      {state.view === "dynamics" ? (
        <div className="presenter-picture">
          <PopulationsChart describedBy="presenter-summary" viewStore={viewStore} />
          <ChartSummary id="presenter-summary" />
        </div>
      ) : (
        <p className="aside">{view && t(`views.${view.id}`)}</p>
      )}
    </>
  );
}

/** The player's keys do the same here. */
function usePresenterKeys(ask: (deed: Deed) => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      // Escape ends the room's lecture only by its button: here it would be too easily pressed.
      if (key === null || key === "end" || event.repeat) return;
      if (["fullScreen", "note", "presenter", "code", "keys"].includes(key)) return;
      event.preventDefault();
      latest.current({ do: key } as Deed);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
