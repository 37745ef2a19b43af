import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useUpdate } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";

/** Says that a newer version of the page is there. It stays in its corner until somebody wants it, or says later. */
export function NewVersion() {
  const { t } = useTranslation();
  const update = useUpdate();
  const waiting = useStore(update.store, (state) => state.waiting);
  return (
    <div className="new-version-place" role="status">
      {waiting && (
        <div className="new-version">
          <p>{t("newVersion.ready")}</p>
          <Button className="button" onPress={update.use}>
            {t("newVersion.use")}
          </Button>
          <Button className="icon-button" aria-label={t("newVersion.later")} onPress={update.later}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
