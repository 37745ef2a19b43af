import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useEditor } from "../../panels/appContext.ts";
import { onDemand } from "../../ui/onDemand.tsx";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { ToolFrame } from "../shell/ToolFrame.tsx";

const EditorPanel = onDemand(() => import("./EditorPanel.tsx").then((module) => module.EditorPanel));

/** Below this the editor has no room beside the charts and lies over the page. */
const NARROW = "(max-width: 820px)";

function subscribeToWidth(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Opens the editor on one key and gives it its place on the page. It is loaded when it is first opened. */
export function EditorHost() {
  const { t } = useTranslation();
  const editor = useEditor();
  const isOpen = useStore(editor.store, (state) => state.isOpen);
  const covers = useSyncExternalStore(subscribeToWidth, () => window.matchMedia(NARROW).matches);
  useShortcut({ keys: "e", description: t("editor.key"), run: editor.open });

  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    document.documentElement.dataset.editor = "open";
    return () => {
      delete document.documentElement.dataset.editor;
      // Whoever opened it goes on where they were.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);

  useEffect(() => {
    const page = document.querySelector<HTMLElement>(".page");
    if (!page || !isOpen || !covers) return;
    page.inert = true;
    return () => {
      page.inert = false;
    };
  }, [isOpen, covers]);

  return isOpen ? (
    <ToolFrame onClose={editor.close}>
      <EditorPanel covers={covers} />
    </ToolFrame>
  ) : null;
}
