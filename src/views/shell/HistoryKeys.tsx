import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useHistory } from "../../panels/appContext.ts";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { bindHistoryKeys } from "./bindHistoryKeys.ts";

/** The keys are heard in `bindHistoryKeys.ts`, by what is written on them and in text fields too; the sheet of keys lists them. */
const heardElsewhere = () => {};

/** The keys of undo and redo. Stands outside the tabs, which set their content twice: once for good, once to count it. */
export function HistoryKeys() {
  const { t } = useTranslation();
  const history = useHistory();
  useEffect(() => bindHistoryKeys(window, history), [history]);
  useShortcut({ keys: "mod+z", description: t("history.undoKey"), run: heardElsewhere });
  useShortcut({ keys: "mod+shift+z, mod+y", description: t("history.redoKey"), run: heardElsewhere });
  return null;
}
