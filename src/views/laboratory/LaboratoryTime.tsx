import { Switch } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { secondsText } from "../../charts/secondsText.ts";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { secondsPerTime } from "../../scenario/laboratory/split.ts";
import "./laboratory.css";

/** What t = 1 lasts in the laboratory, and whether seconds stand beside t. Nothing for a scenario of another origin. */
export function LaboratoryTime() {
  const { t } = useTranslation();
  const { setLaboratoryTime } = useActions();
  const laboratory = useAppState((state) => state.laboratory);
  const shown = useAppState((state) => state.laboratoryTime);
  const epsilon = useAppState((state) => state.scenario.scaling.epsilon);
  if (!laboratory) return null;
  const seconds = secondsPerTime(laboratory.unit, epsilon);
  return (
    <div className="laboratory-time">
      <span>{t("laboratory.time.unit", { time: secondsText(seconds) })}</span>
      <Switch className="switch" isSelected={shown} onChange={setLaboratoryTime}>
        <span className="switch-track" />
        <span className="switch-word">{t("laboratory.time.show")}</span>
      </Switch>
    </div>
  );
}
