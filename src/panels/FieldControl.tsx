import { useCallback } from "react";
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
export function FieldControl({ field, segments, colour }: FieldControlProps) {
  const { change, hold } = useActions();
  const value = useAppState((state) => field.get(state.scenario));
  const changeByHand = useCallback((next: number) => change(field, next), [change, field]);
  return (
    <div className="control" style={colour ? { ["--thumb" as string]: colour } : undefined}>
      <div className="control-row">
        <FieldSymbol field={field} marked={colour !== undefined} />
        <ResetButton field={field} value={value} />
        <FieldValue field={field} value={value} onCommit={changeByHand} />
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
}

export function FieldSymbol({ field, marked }: { field: Field; marked: boolean }) {
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
}

export function FieldValue({ field, value, onCommit }: { field: Field; value: number; onCommit: (x: number) => void }) {
  const { t } = useTranslation();
  const say = useSaid();
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

function ResetButton({ field, value }: { field: Field; value: number }) {
  const { t } = useTranslation();
  const { change } = useActions();
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
