import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { AppContext } from "../../panels/appContext.ts";
import { CertificateLine } from "../../panels/CertificateLine.tsx";
import { FixedTheme, themeVariables } from "../../panels/theme.ts";
import { ShortcutsProvider } from "../../ui/Shortcuts.tsx";
import { QrScreen } from "../../views/share/QrScreen.tsx";
import { NoticeBar } from "../../views/shell/NoticeBar.tsx";
import type { LectureApp } from "../host.ts";
import { LectureParagraphs, LectureText } from "../LectureText.tsx";
import { openPresenter } from "../presenter/openPresenter.ts";
import { Controls } from "./Controls.tsx";
import { Foot } from "./Foot.tsx";
import { toggleFullScreen } from "./fullScreen.ts";
import { KeySheet } from "./KeySheet.tsx";
import type { PlayerKey } from "./keys.ts";
import { useLectureTheme } from "./lectureTheme.ts";
import { Panels } from "./Panels.tsx";
import { Picture } from "./Picture.tsx";
import { PlayerFrame } from "./PlayerFrame.tsx";
import { isHiding, type Run, type RunState, stepOf } from "./run.ts";
import { usePlayerKeys } from "./usePlayerKeys.ts";
import { useSwipe } from "./useSwipe.ts";
import "../../views/share/share.css";
import "./player.css";

export interface PlayerProps {
  readonly run: Run;
  readonly stage: LectureApp;
  /** The name by which the presenter's window knows this lecture */
  readonly session: string;
}

/** The screen that the room sees: one step at a time, large, with the controls it needs and no others. */
export function Player(props: PlayerProps) {
  const theme = useLectureTheme();
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.style.setProperty("--lecture-size", `${theme.sizes.body}px`);
    return () => {
      root.style.removeProperty("--lecture-size");
    };
  }, [theme]);
  return (
    <AppContext value={props.stage.app}>
      <ShortcutsProvider>
        <FixedTheme value={theme}>
          <div
            className="lecture"
            style={{ ...themeVariables(theme), ["--title" as string]: `${theme.sizes.title}px` }}
          >
            <PlayerFrame onEnd={() => props.run.perform({ do: "end" })}>
              <Screen {...props} />
            </PlayerFrame>
          </div>
        </FixedTheme>
      </ShortcutsProvider>
    </AppContext>
  );
}

function Screen({ run, stage, session }: PlayerProps) {
  const { t } = useTranslation();
  const state = useStore(run.store);
  const [code, setCode] = useState<string | null>(null);
  const [keys, setKeys] = useState(false);
  const [note, setNote] = useState(false);
  const root = useRef<HTMLElement>(null);
  const step = stepOf(state);
  const hiding = isHiding(state);

  const press = useCallback(
    (key: PlayerKey) => {
      switch (key) {
        case "fullScreen":
          return toggleFullScreen();
        case "note":
          return setNote((is) => !is);
        case "presenter":
          return openPresenter(session);
        case "code":
          return setCode(stage.app.link());
        case "keys":
          return setKeys(true);
        case "end":
          // Escape leaves the nearest thing first.
          return run.perform({ do: run.store.getState().black ? "black" : "end" });
        default:
          return run.perform({ do: key } as Parameters<Run["perform"]>[0]);
      }
    },
    [run, stage, session],
  );
  usePlayerKeys(press, code !== null || keys, root);
  useSwipe(root, press);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);

  return (
    <main
      className="lecture-screen"
      ref={root}
      tabIndex={-1}
      aria-label={t("lecture.player.name", { title: state.lecture.title })}
      onPointerUp={leaveSlider}
    >
      <p className="visually-hidden" role="status">
        {step
          ? t("lecture.player.at", { step: state.index + 1, steps: state.lecture.steps.length, title: step.title })
          : t("lecture.player.over")}
      </p>
      {step ? (
        <>
          <header className="lecture-head">
            <h1 className="lecture-title">
              <LectureText text={step.title} />
            </h1>
          </header>
          <Picture step={step} hiding={hiding} />
          <aside className="lecture-side" aria-label={t("lecture.player.side")}>
            <div className="lecture-sentence">
              <LectureParagraphs text={(note ? step.note : undefined) ?? step.sentence ?? step.note ?? ""} />
            </div>
            <Controls step={step} />
            <Panels step={step} hiding={hiding} />
          </aside>
        </>
      ) : (
        <Over state={state} />
      )}
      <footer className="lecture-foot">
        {step && (
          <div className="lecture-certificate" data-highlight={step.highlight === "certificate" || undefined}>
            <CertificateLine />
          </div>
        )}
        <Foot state={state} hiding={hiding} note={note} press={press} />
      </footer>
      <NoticeBar />
      {state.black && (
        <button
          type="button"
          className="lecture-black"
          aria-label={t("lecture.player.black")}
          onClick={() => press("black")}
        />
      )}
      <QrScreen link={code} onClose={() => setCode(null)} />
      <KeySheet isOpen={keys} onClose={() => setKeys(false)} />
    </main>
  );
}

function Over({ state }: { state: RunState }) {
  const { t } = useTranslation();
  return (
    <div className="lecture-over">
      <h1 className="lecture-title">
        <LectureText text={state.lecture.title} />
      </h1>
      <p>{t("lecture.player.over")}</p>
    </div>
  );
}

/** A slider that was dragged lets the keys go: the clicker's next press turns the page. Reached by Tab, it keeps them. */
function leaveSlider(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('input[type="range"], [role="slider"]')) focused.blur();
}
