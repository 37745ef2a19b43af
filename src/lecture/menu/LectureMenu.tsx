import { Button, Dialog, FileTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Lecture } from "../../url/lecture/format.ts";
import { openFile } from "../../views/export/openFile.ts";
import { builtInLectures } from "../builtin/lectures.ts";
import type { Lectures } from "../lectures.ts";
import "./menu.css";

/** All lectures: one that was sent, those that come with the program. */
export function LectureMenu({ lectures, offered }: { lectures: Lectures; offered: Lecture | null }) {
  const { t } = useTranslation();
  const actions = useActions();
  const start = (lecture: Lecture) => {
    lectures.closeMenu();
    void lectures.play(lecture);
  };
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
                <LectureRow lecture={offered} primary start={() => start(offered)} />
              </ul>
            </section>
          )}
          <section aria-label={t("lecture.menu.builtIn")}>
            <h3>{t("lecture.menu.builtIn")}</h3>
            <ul className="lecture-list">
              {builtInLectures(t).map(({ id, meaning, lecture }) => (
                <LectureRow key={id} lecture={lecture} meaning={meaning} start={() => start(lecture)} />
              ))}
            </ul>
          </section>
          <footer className="button-row">
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
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface LectureRowProps {
  readonly lecture: Lecture;
  readonly meaning?: string;
  readonly primary?: boolean;
  readonly start: () => void;
}

function LectureRow({ lecture, meaning, primary = false, start }: LectureRowProps) {
  const { t } = useTranslation();
  return (
    <li className="lecture-row">
      <div className="lecture-row-words">
        <strong>{lecture.title}</strong>
        {meaning !== undefined && <span>{meaning}</span>}
        <span className="lecture-row-steps">{t("lecture.menu.steps", { count: lecture.steps.length })}</span>
      </div>
      <Button
        className={primary ? "button primary" : "button"}
        aria-label={t("lecture.menu.startNamed", { title: lecture.title })}
        autoFocus={primary}
        onPress={start}
      >
        {t("lecture.menu.start")}
      </Button>
    </li>
  );
}
