import { memo, useCallback } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Field, fromPosition, toPosition } from "../scenario/fields.ts";
import { ExactField } from "../ui/ExactField.tsx";
import { formatExact, formatShort } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { Slider, type TrackSegment } from "../ui/Slider.tsx";
import { Tex } from "../ui/Tex.tsx";
import { Tip } from "../ui/Tip.tsx";
import { useActions, useAppState } from "./appContext.ts";
import { Paced } from "./Paced.tsx";
import { useSaid } from "./said.ts";

type FieldKind =
  | "epsilon"
  | "mu"
  | "ratio"
  | "p"
  | "delta"
  | "amplitude"
  | "frequency"
  | "temperature"
  | "gamma"
  | "relaxation"
  | "coupling"
  | "horizon";

/** `delta-3` → `delta`: the key of the field's words. */
export function fieldKind(field: Field): FieldKind {
  return field.id.replace(/-\d+$/, "") as FieldKind;
}

export interface FieldControlProps {
  readonly field: Field;
  readonly segments?: readonly TrackSegment[];
  readonly colour?: string;
}

/** One number of the scenario: symbol with its formula, exact value, reset and slider. */
export const FieldControl = memo(function FieldControl({ field, segments, colour }: FieldControlProps) {
  const { change, hold } = useActions();
  const value = useAppState((state) => field.get(state.scenario));
  const changeByHand = useCallback((next: number) => change(field, next), [change, field]);
  return (
    <div className="control" style={colour ? { ["--thumb" as string]: colour } : undefined}>
      <div className="control-row">
        <FieldSymbol field={field} marked={colour !== undefined} />
        <Numbers field={field} />
      </div>
      <Slider
        label={field.label}
        value={toPosition(field, value)}
        min={field.min}
        max={field.max}
        step={field.step}
        page={field.page}
        snaps={field.snaps}
        valueText={formatShort(value, 4)}
        segments={segments}
        onChange={(position) => changeByHand(fromPosition(field, position))}
        onHold={hold}
      />
    </div>
  );
});

/** Rendered in their own turn, not with the slider. */
const Numbers = memo(function Numbers({ field }: { field: Field }) {
  return (
    <Paced first>
      <ResetButton field={field} />
      <FieldValue field={field} />
    </Paced>
  );
});

/** Does not change with the number, and so is not rendered again while the slider moves. */
export const FieldSymbol = memo(function FieldSymbol({ field, marked }: { field: Field; marked: boolean }) {
  const { t } = useTranslation();
  const kind = fieldKind(field);
  return (
    <Tip
      label={t("controls.about", { name: field.label })}
      tip={
        <>
          <strong>{t(`field.${kind}.name`)}</strong>
          <Tex tex={t(`field.${kind}.formula`)} />
          <span>{t(`field.${kind}.meaning`)}</span>
        </>
      }
    >
      {marked && <span className="dot" />}
      <Tex tex={field.symbol} />
    </Tip>
  );
});

/** The number itself, and a field for exact ones. */
export function FieldValue({ field }: { field: Field }) {
  const { t } = useTranslation();
  const say = useSaid();
  const { change } = useActions();
  const value = useAppState((state) => field.get(state.scenario));
  const onCommit = useCallback((next: number) => change(field, next), [change, field]);
  const symbol = t(`field.${fieldKind(field)}.symbol`);
  const complaint = useCallback(
    (next: number) => {
      const wrong = field.check(next);
      return wrong === null ? null : t("controls.complaint", { name: symbol, complaint: say(wrong) });
    },
    [field, symbol, say, t],
  );
  return (
    <ExactField
      label={t("controls.value", { name: field.label })}
      value={value}
      complaint={complaint}
      notNumber={t("controls.notNumber")}
      onCommit={onCommit}
    />
  );
}

function ResetButton({ field }: { field: Field }) {
  const { t } = useTranslation();
  const { change } = useActions();
  const value = useAppState((state) => field.get(state.scenario));
  const original = useAppState((state) => field.get(state.origin));
  const same = Math.abs(original - value) <= 1e-12 * Math.abs(original);
  if (same) return null;
  return (
    <Button
      className="reset"
      aria-label={t("controls.reset", { name: field.label, value: formatExact(original) })}
      onPress={() => change(field, original)}
    >
      <Icon name="reset" />
    </Button>
  );
}
