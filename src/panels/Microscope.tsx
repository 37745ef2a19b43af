import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { PERIODS } from "../store/instant.ts";
import { formatShort } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { Slider } from "../ui/Slider.tsx";
import { useOperations } from "./appContext.ts";
import { FrameChoice } from "./FrameChoice.tsx";
import { InstantFailure } from "./InstantFailure.tsx";
import { useInstantNeed, useInstantResult, useInstantSettings, useSetInstant } from "./instantLook.ts";
import { MicroscopePlot } from "./MicroscopePlot.tsx";
import { PairMenu } from "./PairMenu.tsx";

/**
 * A few periods of the fast time from the cursor on: the wave, populations and a coherence as they oscillate. `lens` joins
 * it to the place in the chart above that it magnifies.
 */
export function Microscope({ lens }: { lens: ReactNode }) {
  const { microscope } = useInstantSettings();
  return microscope ? <Open lens={lens} /> : null;
}

function Open({ lens }: { lens: ReactNode }) {
  const { t } = useTranslation();
  const set = useSetInstant();
  useInstantNeed("motion");
  const levels = useInstantResult(({ scenario }) => scenario.levels.omega.length, 0);
  const refused = useInstantResult(({ instant }) => instant.motionRefused, null);
  const failed = useStore(useOperations().instant.store, ({ status }) => status.kind === "failed");
  return (
    <section className="microscope" aria-label={t("instant.microscope.title")}>
      {lens}
      {failed && <InstantFailure />}
      {refused && <p className="aside">{t("instant.microscope.tooFast")}</p>}
      {!failed && levels > 0 && <MicroscopePlot levels={levels} />}
      <div className="microscope-foot">
        <Periods />
        {levels > 2 && <PairMenu />}
        <FrameChoice of="microscopeFrame" />
        <Button
          className="icon-button"
          aria-label={t("instant.microscope.close")}
          onPress={() => set({ microscope: false })}
        >
          <Icon name="close" />
        </Button>
      </div>
    </section>
  );
}

function Periods() {
  const { t } = useTranslation();
  const { periods } = useInstantSettings();
  const set = useSetInstant();
  const duration = useInstantResult(
    ({ instant, scenario }) => instant.motion && periods * instant.motion.period * scenario.scaling.epsilon ** 2,
    null,
  );
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
      <span>
        {duration === null
          ? t("instant.microscope.periodCount", { count: periods })
          : t("instant.microscope.lasting", { count: periods, duration: formatShort(duration, 2) })}
      </span>
    </div>
  );
}
