import { useMemo } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import { LECTURE_LIMITS, type LectureStep, PANELS } from "../../url/lecture/format.ts";
import { controlNames, hideNames, highlightNames } from "../../url/lecture/names.ts";
import { stateOf } from "../player/stepState.ts";
import { NameChoice } from "./NameChoice.tsx";
import { nameWord } from "./names.ts";
import { TextEdit } from "./TextEdit.tsx";

export interface StepFieldsProps {
  readonly step: LectureStep;
  readonly onChange: (change: Partial<Record<keyof LectureStep, unknown>>) => void;
  /** Shows the step's state on the page */
  readonly show: () => void;
  /** Takes the page's present state as the step's */
  readonly take: () => void;
}

const NOTHING = "-";

/** All that can be said about one step. */
export function StepFields({ step, onChange, show, take }: StepFieldsProps) {
  const { t } = useTranslation();
  const state = useMemo(() => stateOf(step, false), [step]);
  const { scenario } = state;
  const word = useMemo(() => nameWord(t), [t]);
  return (
    <div className="lecture-step-fields">
      <TextEdit
        label={t("lecture.editor.stepTitle")}
        value={step.title}
        most={LECTURE_LIMITS.title}
        required
        onChange={(title) => onChange({ title })}
      />
      <TextEdit
        label={t("lecture.editor.sentence")}
        value={step.sentence ?? ""}
        most={LECTURE_LIMITS.sentence}
        rows={2}
        onChange={(sentence) => onChange({ sentence })}
      />
      <TextEdit
        label={t("lecture.editor.note")}
        value={step.note ?? ""}
        most={LECTURE_LIMITS.note}
        rows={5}
        onChange={(note) => onChange({ note })}
      />
      <div className="lecture-field">
        <span className="lecture-field-name">{t("lecture.editor.highlight")}</span>
        <SelectMenu
          label={t("lecture.editor.highlight")}
          value={step.highlight ?? NOTHING}
          placeholder={t("lecture.editor.nothing")}
          sections={[
            {
              title: null,
              options: [
                { id: NOTHING, label: t("lecture.editor.nothing") },
                ...highlightNames(scenario).map((id) => ({ id, label: word(id) })),
              ],
            },
          ]}
          onChange={(name) => onChange({ highlight: name === NOTHING ? undefined : name })}
        />
      </div>
      <NameChoice
        label={t("lecture.editor.controls")}
        names={controlNames(scenario)}
        chosen={step.controls ?? []}
        word={word}
        onChange={(controls) => onChange({ controls })}
      />
      <NameChoice
        label={t("lecture.editor.show")}
        names={PANELS}
        chosen={step.show ?? []}
        word={word}
        onChange={(panels) => onChange({ show: panels })}
      />
      <NameChoice
        label={t("lecture.editor.hide")}
        names={hideNames(scenario)}
        chosen={step.hide ?? []}
        word={word}
        onChange={(hide) => onChange({ hide })}
      />
      <div className="button-row">
        <Button className="button" onPress={show}>
          {t("lecture.editor.showStep")}
        </Button>
        <Button className="button" onPress={take}>
          {t("lecture.editor.takeState")}
        </Button>
      </div>
    </div>
  );
}
