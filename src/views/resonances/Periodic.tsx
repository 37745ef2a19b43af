import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { twoColour } from "../../scenario/presets/twoColour.ts";

/** r = 1: why there is nothing small, and where there is. */
export function Periodic() {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <section className="divisor-stage periodic" aria-label={t("resonances.divisorsTitle")}>
      <h2 className="stage-title">{t("resonances.periodic.title")}</h2>
      <p>{t("resonances.periodic.why")}</p>
      <Button className="button" onPress={() => open(twoColour.scenario, twoColour.id)}>
        {t("resonances.periodic.open")}
      </Button>
    </section>
  );
}
