import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useEditor } from "./appContext.ts";

/** Opens the editor of all that has no slider; says when something in it waits to be corrected. */
export function TuningEdit() {
  const { t } = useTranslation();
  const editor = useEditor();
  const isOpen = useStore(editor.store, (state) => state.isOpen);
  const faults = useStore(editor.store, (state) => state.faults.length);
  return (
    <div className="tuning-edit">
      <Button className="button" aria-expanded={isOpen} onPress={isOpen ? editor.close : editor.open}>
        {t("editor.open")}
      </Button>
      {faults > 0 && !isOpen && <span className="tuning-waiting">{t("editor.faults", { count: faults })}</span>}
    </div>
  );
}
