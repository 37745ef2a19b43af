import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Lecture } from "../../url/lecture/format.ts";
import { LectureText } from "../LectureText.tsx";

export interface LectureRowProps {
  readonly lecture: Lecture;
  readonly meaning?: string;
  /** What somebody came for: one key starts it */
  readonly primary?: boolean;
  readonly start: () => void;
  /** What else can be done with it */
  readonly children: ReactNode;
}

export function LectureRow({ lecture, meaning, primary = false, start, children }: LectureRowProps) {
  const { t } = useTranslation();
  return (
    <li className="lecture-row">
      <div className="lecture-row-words">
        <strong>
          <LectureText text={lecture.title} />
        </strong>
        {meaning !== undefined && <span>{meaning}</span>}
        <span className="lecture-row-steps">{t("lecture.menu.steps", { count: lecture.steps.length })}</span>
      </div>
      <div className="lecture-row-deeds">
        {children}
        <Button
          className={primary ? "button primary" : "button"}
          aria-label={t("lecture.menu.startNamed", { title: lecture.title })}
          autoFocus={primary}
          onPress={start}
        >
          {t("lecture.menu.start")}
        </Button>
      </div>
    </li>
  );
}
