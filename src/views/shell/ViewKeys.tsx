import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { useShortcut } from "../../ui/Shortcuts.tsx";
import { VIEWS, type View } from "../registry.ts";

/** 1, 2, 3 …: the views in the order of their tabs. */
export function ViewKeys() {
  return VIEWS.map(({ id }, i) => <ViewKey key={id} id={id} digit={i + 1} />);
}

function ViewKey({ id, digit }: { id: View["id"]; digit: number }) {
  const { t } = useTranslation();
  const { setView } = useActions();
  useShortcut({
    keys: String(digit),
    description: t("shortcuts.view", { view: t(`views.${id}`) }),
    run: () => setView(id),
  });
  return null;
}
