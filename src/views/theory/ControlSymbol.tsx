import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { scalingFields } from "../../scenario/fields.ts";
import { Tex } from "../../ui/Tex.tsx";
import { focusSlider } from "./focusSlider.ts";

const CONTROLS = scalingFields;
type Control = keyof typeof CONTROLS;

export function isControl(text: string): text is Control {
  return Object.hasOwn(CONTROLS, text);
}

/** A symbol in the text that leads to the slider that moves it. */
export function ControlSymbol({ control }: { control: Control }) {
  const { t } = useTranslation();
  const { setView } = useActions();
  const { symbol, label } = CONTROLS[control];
  return (
    <Button
      className="control-symbol"
      aria-label={t("theory.control", { name: label })}
      onPress={() => {
        setView("dynamics");
        focusSlider(label, t("controls.value", { name: label }));
      }}
    >
      <Tex tex={symbol} />
    </Button>
  );
}
