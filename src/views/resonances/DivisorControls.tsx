import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { MOST_ETA, mostBound } from "../../scenario/resonances/choice.ts";
import { ExactField } from "../../ui/ExactField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { Tip } from "../../ui/Tip.tsx";
import { PairChoice } from "./PairChoice.tsx";
import type { ResonancesState } from "./useResonances.ts";

export interface StripChoice {
  /** In use */
  readonly value: number | null;
  readonly chosen: number | null;
  readonly choose: (value: number | null) => void;
}

type FieldName = "bound" | "eta" | "constant" | "strip";

const positive =
  (message: string, most = Number.MAX_VALUE) =>
  (value: number) =>
    value > 0 && value <= most ? null : message;

/** A number that the program found, as the field shows it: what stands there is what is edited. */
const rounded = (value: number) => Number(value.toPrecision(6));

/** Which divisors to look for: a pair, how far, and the two numbers of Hypothesis 1. */
export function DivisorControls({ search, strip }: { search: ResonancesState; strip: StripChoice }) {
  const { t } = useTranslation();
  const { settings, choice, choose, choosePair, report } = search;
  const levels = useAppState((state) => state.scenario.levels.omega.length);
  const frequencies = useAppState((state) => state.scenario.wave.frequencies.length);
  if (frequencies < 2) return null;
  const most = mostBound(frequencies);
  const constant = settings.constant ?? report?.largestConstant ?? null;
  return (
    <section className="panel">
      <h2 className="panel-title">{t("resonances.settings")}</h2>
      <PairChoice levels={levels} pair={settings.pair} onChange={choosePair} />
      <NumberRow
        name="bound"
        value={settings.bound}
        complaint={(value) =>
          Number.isInteger(value) && value >= 1 && value <= most ? null : t("resonances.bound.complaint", { most })
        }
        onCommit={(bound) => choose({ bound })}
      />
      <NumberRow
        name="eta"
        value={settings.eta}
        complaint={positive(t("resonances.eta.complaint"), MOST_ETA)}
        onCommit={(eta) => choose({ eta })}
      />
      {constant !== null && (
        <NumberRow
          name="constant"
          value={choice.constant ?? rounded(constant)}
          complaint={positive(t("resonances.constant.complaint"))}
          onCommit={(next) => choose({ constant: next })}
          {...(choice.constant === null ? {} : { onReset: () => choose({ constant: null }) })}
        />
      )}
      {strip.value !== null && frequencies === 2 && (
        <NumberRow
          name="strip"
          value={strip.chosen ?? rounded(strip.value)}
          complaint={positive(t("resonances.strip.complaint"))}
          onCommit={strip.choose}
          {...(strip.chosen === null ? {} : { onReset: () => strip.choose(null) })}
        />
      )}
    </section>
  );
}

interface NumberRowProps {
  readonly name: FieldName;
  readonly value: number;
  readonly complaint: (value: number) => string | null;
  readonly onCommit: (value: number) => void;
  /** Present when the value was chosen by hand and may be left to the program again */
  readonly onReset?: () => void;
}

function NumberRow({ name, value, complaint, onCommit, onReset }: NumberRowProps) {
  const { t } = useTranslation();
  const automatic = name === "constant" || name === "strip" ? name : null;
  return (
    <div className="control-row resonances-row">
      <Tip label={t("controls.about", { name: t(`resonances.${name}.name`) })} tip={t(`resonances.${name}.about`)}>
        <Tex tex={t(`resonances.${name}.symbol`)} />
      </Tip>
      {onReset && automatic && (
        <Button className="reset" aria-label={t(`resonances.${automatic}.auto`)} onPress={onReset}>
          <Icon name="reset" />
        </Button>
      )}
      <ExactField
        label={t(`resonances.${name}.name`)}
        value={value}
        complaint={complaint}
        notNumber={t("controls.notNumber")}
        onCommit={onCommit}
      />
      {automatic && !onReset && <span className="resonances-auto">{t(`resonances.${automatic}.automatic`)}</span>}
    </div>
  );
}
