import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Lecture } from "../../url/lecture/format.ts";
import type { Lectures } from "../lectures.ts";
import { ownShelf } from "../ownShelf.ts";
import { saveLecture } from "../saveLecture.ts";
import { useShareLecture } from "../useShareLecture.ts";
import { LectureRow } from "./LectureRow.tsx";

/** Lectures made or kept in this browser, with all that can be done with them. */
export function OwnLectures({ lectures, start }: { lectures: Lectures; start: (lecture: Lecture) => void }) {
  const { t } = useTranslation();
  const share = useShareLecture();
  const { lectures: own, removed, unsaved } = useStore(ownShelf.store);
  if (own.length === 0 && !removed) return null;
  return (
    <section aria-label={t("lecture.menu.own")}>
      <h3>{t("lecture.menu.own")}</h3>
      {unsaved && <p className="lecture-menu-meaning">{t("lecture.editor.unsaved")}</p>}
      <ul className="lecture-list">
        {own.map(({ id, lecture }) => {
          const { title } = lecture;
          return (
            <LectureRow key={id} lecture={lecture} start={() => start(lecture)}>
              <Button
                className="button"
                aria-label={t("lecture.menu.editNamed", { title })}
                onPress={() => lectures.edit(id)}
              >
                {t("lecture.menu.edit")}
              </Button>
              <Button
                className="button"
                aria-label={t("lecture.menu.shareNamed", { title })}
                onPress={() => void share(lecture)}
              >
                {t("lecture.menu.share")}
              </Button>
              <Button
                className="button"
                aria-label={t("lecture.menu.saveNamed", { title })}
                onPress={() => saveLecture(lecture)}
              >
                {t("lecture.menu.save")}
              </Button>
              <Button
                className="button"
                aria-label={t("lecture.menu.deleteNamed", { title })}
                onPress={() => ownShelf.remove(id)}
              >
                {t("lecture.menu.delete")}
              </Button>
            </LectureRow>
          );
        })}
      </ul>
      {removed && (
        <p className="lecture-removed" role="status">
          {t("lecture.editor.removed", { title: removed.kept.lecture.title })}
          <Button className="button" onPress={ownShelf.restore}>
            {t("lecture.editor.bringBack")}
          </Button>
        </p>
      )}
    </section>
  );
}
