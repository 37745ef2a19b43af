import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { PERIODS } from "../store/instant.ts";
import { Icon } from "../ui/Icon.tsx";
import { Slider } from "../ui/Slider.tsx";
import { useOperations } from "./appContext.ts";
import { FrameChoice } from "./FrameChoice.tsx";
import { InstantFailure } from "./InstantFailure.tsx";
import { useInstantNeed, useInstantResult, useInstantSettings, useSetInstant } from "./instantLook.ts";
import { MicroscopePlot } from "./MicroscopePlot.tsx";
import { PairMenu } from "./PairMenu.tsx";

/** A few periods of the fast time from the cursor on: the wave, populations and a coherence as they oscillate. */
export function Microscope() {
  const { microscope } = useInstantSettings();
  return microscope ? <Open /> : null;
}

function Open() {
  const { t } = useTranslation();
  const set = useSetInstant();
  useInstantNeed("motion");
  const levels = useInstantResult(({ scenario }) => scenario.levels.omega.length, 0);
  const refused = useInstantResult(({ instant }) => instant.motionRefused, null);
  const failed = useStore(useOperations().instant.store, ({ status }) => status.kind === "failed");
  return (
    <section className="microscope" aria-label={t("instant.microscope.title")}>
      <div className="microscope-head">
        <h2 className="microscope-title">
          <Icon name="lens" />
          {t("instant.microscope.title")}
        </h2>
        <Periods />
        {levels > 2 && <PairMenu />}
        <FrameChoice />
        <Button
          className="icon-button"
          aria-label={t("instant.microscope.close")}
          onPress={() => set({ microscope: false })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {failed && <InstantFailure />}
      {refused && <p className="aside">{t("instant.microscope.tooFast")}</p>}
      {!failed && levels > 0 && <MicroscopePlot levels={levels} />}
    </section>
  );
}

function Periods() {
  const { t } = useTranslation();
  const { periods } = useInstantSettings();
  const set = useSetInstant();
  return (
    <div className="microscope-periods">
      <Slider
        label={t("instant.microscope.periods")}
        value={periods}
        min={PERIODS.fewest}
        max={PERIODS.most}
        step={1}
        page={4}
        valueText={t("instant.microscope.periodCount", { count: periods })}
        onChange={(next) => set({ periods: next })}
        onHold={() => {}}
      />
      <span>{t("instant.microscope.periodCount", { count: periods })}</span>
    </div>
  );
}
