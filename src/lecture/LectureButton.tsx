import { lazy, Suspense } from "react";
import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Icon } from "../ui/Icon.tsx";
import type { Lectures } from "./lectures.ts";

const LectureMenu = lazy(() => import("./menu/LectureMenu.tsx").then((module) => ({ default: module.LectureMenu })));

const LectureEditor = lazy(() =>
  import("./editor/LectureEditor.tsx").then((module) => ({ default: module.LectureEditor })),
);

/** Opens the list of lectures. Loaded when it is first wanted. */
export function LectureButton({ lectures }: { lectures: Lectures }) {
  const { t } = useTranslation();
  const { menu, editing } = useStore(lectures.store);
  return (
    <>
      <Button className="tool" onPress={() => lectures.openMenu()}>
        <Icon name="projector" />
        <span className="tool-word">{t("lecture.button")}</span>
      </Button>
      {menu && (
        <Suspense fallback={null}>
          <LectureMenu lectures={lectures} offered={menu.offered} />
        </Suspense>
      )}
      {editing !== null &&
        // Beside the page, wherever the button stands: a narrow header puts its tools away.
        createPortal(
          <Suspense fallback={null}>
            <LectureEditor lectures={lectures} id={editing} />
          </Suspense>,
          document.getElementById("root")!,
        )}
    </>
  );
}
