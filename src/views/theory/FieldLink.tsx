import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { focusSlider } from "./focusSlider.ts";

/** A control's name that leads to it. */
export function FieldLink({ label }: { label: string }) {
  const { t } = useTranslation();
  const { setView } = useActions();
  return (
    <Button
      className="field-link"
      aria-label={t("theory.control", { name: label })}
      onPress={() => {
        setView("dynamics");
        focusSlider(label, t("controls.value", { name: label }));
      }}
    >
      {label}
    </Button>
  );
}
