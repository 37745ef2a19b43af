import { useEffect, useRef, useState } from "react";
import { Button, Dialog, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useActions } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import { encodeState } from "../../url/codec.ts";
import { LECTURE_LIMITS, type Lecture, type LectureStep } from "../../url/lecture/format.ts";
import { LectureText } from "../LectureText.tsx";
import type { Lectures } from "../lectures.ts";
import { ownShelf } from "../ownShelf.ts";
import { stateOf } from "../player/stepState.ts";
import { saveLecture } from "../saveLecture.ts";
import { useShareLecture } from "../useShareLecture.ts";
import { addStep, changeStep, duplicateStep, moveStep, removeStep, retakeStep } from "./edits.ts";
import { StepFields } from "./StepFields.tsx";
import { TextEdit } from "./TextEdit.tsx";
import "./editor.css";

/** Makes a lecture beside the page that its steps are taken from. Every change is kept at once. */
export function LectureEditor({ lectures, id }: { lectures: Lectures; id: string }) {
  const lecture = useStore(ownShelf.store, (state) => state.lectures.find((kept) => kept.id === id)?.lecture);
  if (!lecture) return null;
  return <Editor key={id} lectures={lectures} id={id} lecture={lecture} />;
}

function Editor({ lectures, id, lecture }: { lectures: Lectures; id: string; lecture: Lecture }) {
  const { t } = useTranslation();
  const { notify } = useActions();
  const share = useShareLecture();
  const unsaved = useStore(ownShelf.store, (state) => state.unsaved);
  const [at, setAt] = useState(0);
  const [removed, setRemoved] = useState<{ step: LectureStep; at: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { host } = lectures;
  const close = () => lectures.edit(null);
  const put = (next: Lecture, open = at) => {
    ownShelf.change(id, next);
    setAt(Math.min(open, next.steps.length - 1));
  };

  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") lectures.edit(null);
    };
    const element = frame.current;
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [lectures]);

  /** The page as a step's link, or null with a notice where it has none. */
  const presentLink = (): string | null => {
    const encoded = encodeState(host.present());
    if (encoded.ok) return encoded.fragment;
    notify({ kind: "no-link", reason: encoded.notice });
    return null;
  };
  const add = () => {
    const link = presentLink();
    if (link === null) return;
    put(addStep(lecture, at, { title: host.present().scenario.name ?? t("lecture.editor.newStep"), link }), at + 1);
  };
  const remove = (index: number) => {
    setRemoved({ step: lecture.steps[index]!, at: index });
    put(removeStep(lecture, index), index < at ? at - 1 : at);
  };
  const full = lecture.steps.length >= LECTURE_LIMITS.steps;

  return (
    <div ref={frame} className="lecture-editor">
      <Dialog className="lecture-editor-dialog">
        <div className="lecture-menu-head">
          <Heading slot="title" level={2}>
            {t("lecture.editor.title")}
          </Heading>
          <span className="lecture-kept" role="status">
            {t(unsaved ? "lecture.editor.unsaved" : "lecture.editor.saved")}
          </span>
          <Button className="icon-button" aria-label={t("lecture.editor.close")} onPress={close}>
            <Icon name="close" />
          </Button>
        </div>
        <TextEdit
          label={t("lecture.editor.lectureTitle")}
          value={lecture.title}
          most={LECTURE_LIMITS.title}
          required
          onChange={(title) => put({ ...lecture, title })}
        />
        <Button className="button primary" isDisabled={full} onPress={add}>
          {t("lecture.editor.add")}
        </Button>
        <ol className="lecture-steps" aria-label={t("lecture.editor.steps")}>
          {lecture.steps.map((step, i) => {
            const key = `${i}`;
            const name = { step: i + 1, title: step.title };
            return (
              <li key={key} className="lecture-step" data-open={i === at || undefined}>
                <div className="lecture-step-head">
                  <button
                    type="button"
                    className="lecture-step-title"
                    aria-expanded={i === at}
                    onClick={() => setAt(i === at ? -1 : i)}
                  >
                    <span className="lecture-step-number">{i + 1}</span> <LectureText text={step.title} />
                  </button>
                  <StepButton
                    icon="up"
                    label={t("lecture.editor.up", name)}
                    disabled={i === 0}
                    run={() => put(moveStep(lecture, i, -1), i - 1)}
                  />
                  <StepButton
                    icon="down"
                    label={t("lecture.editor.down", name)}
                    disabled={i === lecture.steps.length - 1}
                    run={() => put(moveStep(lecture, i, 1), i + 1)}
                  />
                  <StepButton
                    icon="copy"
                    label={t("lecture.editor.duplicate", name)}
                    disabled={full}
                    run={() => put(duplicateStep(lecture, i), i + 1)}
                  />
                  <StepButton
                    icon="close"
                    label={t("lecture.editor.remove", name)}
                    disabled={lecture.steps.length === 1}
                    run={() => remove(i)}
                  />
                </div>
                {i === at && (
                  <StepFields
                    step={step}
                    onChange={(change) => put(changeStep(lecture, i, change))}
                    show={() => host.show(stateOf(step, false))}
                    take={() => {
                      const link = presentLink();
                      if (link !== null) put(retakeStep(lecture, i, link, host.present().scenario));
                    }}
                  />
                )}
              </li>
            );
          })}
        </ol>
        {removed && (
          <p className="lecture-removed" role="status">
            {t("lecture.editor.removed", { title: removed.step.title })}
            <Button
              className="button"
              onPress={() => {
                put(addStep(lecture, removed.at - 1, removed.step), removed.at);
                setRemoved(null);
              }}
            >
              {t("lecture.editor.bringBack")}
            </Button>
          </p>
        )}
        <div className="lecture-editor-foot">
          <Button className="button" onPress={() => void lectures.play(lecture, Math.max(0, at))}>
            {t("lecture.editor.preview")}
          </Button>
          <Button className="button" onPress={() => saveLecture(lecture)}>
            {t("lecture.menu.save")}
          </Button>
          <Button className="button" onPress={() => void share(lecture)}>
            {t("lecture.menu.share")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

interface StepButtonProps {
  readonly icon: "up" | "down" | "copy" | "close";
  readonly label: string;
  readonly disabled: boolean;
  readonly run: () => void;
}

function StepButton({ icon, label, disabled, run }: StepButtonProps) {
  return (
    <Button className="icon-button" aria-label={label} isDisabled={disabled} onPress={run}>
      <Icon name={icon} />
    </Button>
  );
}
