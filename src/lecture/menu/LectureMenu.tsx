import { Button, Dialog, FileTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useActions } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import { encodeState } from "../../url/codec.ts";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture } from "../../url/lecture/format.ts";
import { openFile } from "../../views/export/openFile.ts";
import { builtInLectures } from "../builtin/lectures.ts";
import type { Lectures } from "../lectures.ts";
import { ownShelf } from "../ownShelf.ts";
import { LectureRow } from "./LectureRow.tsx";
import { OwnLectures } from "./OwnLectures.tsx";
import "./menu.css";

/** All lectures: one that was sent, those of this browser, those that come with the program. */
export function LectureMenu({ lectures, offered }: { lectures: Lectures; offered: Lecture | null }) {
  const { t } = useTranslation();
  const own = useStore(ownShelf.store, (state) => state.lectures);
  const start = (lecture: Lecture) => {
    lectures.closeMenu();
    void lectures.play(lecture);
  };
  const copy = (lecture: Lecture) => lectures.edit(ownShelf.add(lecture));
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) lectures.closeMenu();
      }}
    >
      <Modal className="lecture-menu">
        <Dialog className="lecture-menu-dialog">
          <header className="lecture-menu-head">
            <Heading slot="title">{t("lecture.menu.title")}</Heading>
            <Button className="icon-button" aria-label={t("lecture.menu.close")} onPress={lectures.closeMenu}>
              <Icon name="close" />
            </Button>
          </header>
          <p className="lecture-menu-meaning">{t("lecture.menu.meaning")}</p>
          {offered && (
            <section aria-label={t("lecture.menu.offered")}>
              <h3>{t("lecture.menu.offered")}</h3>
              <ul className="lecture-list">
                <LectureRow lecture={offered} primary start={() => start(offered)}>
                  <RowButton title={offered.title} word="keep" run={() => ownShelf.add(offered)} />
                </LectureRow>
              </ul>
            </section>
          )}
          <OwnLectures lectures={lectures} start={start} />
          <section aria-label={t("lecture.menu.builtIn")}>
            <h3>{t("lecture.menu.builtIn")}</h3>
            <ul className="lecture-list">
              {builtInLectures(t).map(({ id, meaning, lecture }) => (
                <LectureRow key={id} lecture={lecture} meaning={meaning} start={() => start(lecture)}>
                  <RowButton title={lecture.title} word="copy" run={() => copy(lecture)} />
                </LectureRow>
              ))}
            </ul>
          </section>
          <footer className="button-row">
            <NewLecture lectures={lectures} first={own.length === 0} />
            <OpenLecture lectures={lectures} />
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function RowButton({ title, word, run }: { title: string; word: "keep" | "copy"; run: () => void }) {
  const { t } = useTranslation();
  return (
    <Button className="button" aria-label={t(`lecture.menu.${word}Named`, { title })} onPress={run}>
      {t(`lecture.menu.${word}`)}
    </Button>
  );
}

/** A new lecture begins with what the page shows. */
function NewLecture({ lectures, first }: { lectures: Lectures; first: boolean }) {
  const { t } = useTranslation();
  const { notify } = useActions();
  const begin = () => {
    const state = lectures.host.present();
    const encoded = encodeState(state);
    if (!encoded.ok) return notify({ kind: "no-link", reason: encoded.notice });
    const title = state.scenario.name ?? t("lecture.editor.newStep");
    const steps = [{ title, link: encoded.fragment }];
    lectures.edit(
      ownShelf.add({ format: LECTURE_FORMAT, version: LECTURE_VERSION, title: t("lecture.menu.newTitle"), steps }),
    );
  };
  return (
    <Button className={first ? "button primary" : "button"} onPress={begin}>
      {t("lecture.menu.new")}
    </Button>
  );
}

function OpenLecture({ lectures }: { lectures: Lectures }) {
  const { t } = useTranslation();
  const actions = useActions();
  return (
    <FileTrigger
      acceptedFileTypes={["application/json", ".json"]}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (!file) return;
        lectures.closeMenu();
        void openFile(file, actions);
      }}
    >
      <Button className="button">{t("lecture.menu.open")}</Button>
    </FileTrigger>
  );
}
