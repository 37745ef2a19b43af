import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Icon } from "../ui/Icon.tsx";
import { onDemand } from "../ui/onDemand.tsx";
import { FaultDialog } from "../views/shell/FaultDialog.tsx";
import { ToolFrame } from "../views/shell/ToolFrame.tsx";
import type { Lectures } from "./lectures.ts";

const LectureMenu = onDemand(() => import("./menu/LectureMenu.tsx").then((module) => module.LectureMenu));

const LectureEditor = onDemand(() => import("./editor/LectureEditor.tsx").then((module) => module.LectureEditor));

/** Opens the list of lectures. Loaded when it is first wanted. */
export function LectureButton({ lectures }: { lectures: Lectures }) {
  const { t } = useTranslation();
  const { menu, editing, missing } = useStore(lectures.store);
  return (
    <>
      <Button className="tool" onPress={() => lectures.openMenu()}>
        <Icon name="lecture" />
        <span className="tool-word">{t("lecture.button")}</span>
      </Button>
      {menu && (
        <ToolFrame onClose={lectures.closeMenu}>
          <LectureMenu lectures={lectures} offered={menu.offered} />
        </ToolFrame>
      )}
      {missing && (
        <FaultDialog
          fault={{ error: missing.error, componentStack: "" }}
          onRetry={missing.again}
          onClose={lectures.giveUp}
        />
      )}
      {editing !== null &&
        // Beside the page, wherever the button stands: a narrow header puts its tools away.
        createPortal(
          <ToolFrame onClose={() => lectures.edit(null)}>
            <LectureEditor lectures={lectures} id={editing} />
          </ToolFrame>,
          document.getElementById("root")!,
        )}
    </>
  );
}
