import type { RefObject } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** The first stop of the Tab key: past the header, to the view. A button, since the fragment is the scenario's. */
export function SkipLink({ view }: { view: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  return (
    <Button className="skip-link" onPress={() => view.current?.focus()}>
      {t("app.skip")}
    </Button>
  );
}
