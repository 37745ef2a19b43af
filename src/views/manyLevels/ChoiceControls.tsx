import { useTranslation } from "react-i18next";
import { useSaid } from "../../panels/said.ts";
import { DETUNINGS, FAMILIES, withFamily } from "../../scenario/manyLevels/choice.ts";
import {
  type ChoiceNumber,
  choiceAt,
  choiceFields,
  choicePosition,
  withNumber,
} from "../../scenario/manyLevels/fields.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ExactField } from "../../ui/ExactField.tsx";
import { formatShort } from "../../ui/format.ts";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import { Slider } from "../../ui/Slider.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { Tip } from "../../ui/Tip.tsx";
import type { ManyLevelsStudy } from "./useManyLevels.ts";

type Props = Pick<ManyLevelsStudy, "choice" | "choose" | "hold">;

/** The family, its numbers, and where it is cut. */
export function ChoiceControls(props: Props) {
  const { t } = useTranslation();
  const { choice, choose } = props;
  const driven = choice.family !== "half-line";
  const numbers = (keys: readonly ChoiceNumber[]) =>
    keys.map((key) => <NumberControl key={key} name={key} {...props} />);
  return (
    <>
      <section className="panel">
        <h2 className="panel-title">{t("manyLevels.controls.family")}</h2>
        <SelectMenu
          label={t("manyLevels.family.label")}
          value={choice.family}
          placeholder=""
          sections={[
            {
              title: null,
              options: FAMILIES.map((id) => ({
                id,
                label: t(`manyLevels.family.${id}.name`),
                description: t(`manyLevels.family.${id}.rule`),
              })),
            },
          ]}
          onChange={(family) => choose(withFamily(choice, family))}
        />
        <p className="aside family-rule">{t(`manyLevels.family.${choice.family}.rule`)}</p>
        {driven && numbers(["decay", "relaxation"])}
      </section>
      {driven && (
        <section className="panel">
          <h2 className="panel-title">{t("manyLevels.controls.detuning")}</h2>
          <Choice
            label={t("manyLevels.detuning.label")}
            value={choice.detuning}
            options={DETUNINGS.map((id) => ({ id, label: t(`manyLevels.detuning.${id}`) }))}
            onChange={(detuning) => choose({ ...choice, detuning })}
          />
        </section>
      )}
      <section className="panel">
        <h2 className="panel-title">{t("manyLevels.controls.truncation")}</h2>
        {numbers(driven ? ["levels", "horizon", "eta"] : ["levels", "horizon"])}
      </section>
      {driven && (
        <section className="panel">
          <h2 className="panel-title">{t("manyLevels.controls.wave")}</h2>
          {numbers(["epsilon", "mu", "ratio"])}
        </section>
      )}
    </>
  );
}

function NumberControl({ name, choice, choose, hold }: Props & { name: ChoiceNumber }) {
  const { t } = useTranslation();
  const say = useSaid();
  const field = choiceFields[name];
  const value = choice[name];
  const change = (next: number) => choose(withNumber(choice, name, next));
  const complaint = (next: number) => {
    const wrong = field.check(next);
    const symbol = t(`manyLevels.field.${name}.symbol`);
    return wrong === null ? null : t("controls.complaint", { name: symbol, complaint: say(wrong) });
  };
  return (
    <div className="control">
      <div className="control-row">
        <Tip
          label={t("manyLevels.controls.about", { name: field.label })}
          tip={
            <>
              <strong>{t(`manyLevels.field.${name}.name`)}</strong>
              <Tex tex={t(`manyLevels.field.${name}.formula`)} />
              <span>{t(`manyLevels.field.${name}.meaning`)}</span>
            </>
          }
        >
          <Tex tex={field.symbol} />
        </Tip>
        <ExactField
          label={t("manyLevels.controls.value", { name: field.label })}
          value={value}
          complaint={complaint}
          notNumber={t("controls.notNumber")}
          onCommit={change}
        />
      </div>
      <Slider
        label={field.label}
        value={choicePosition(field, value)}
        min={field.min}
        max={field.max}
        step={field.step}
        page={field.page}
        snaps={field.snaps}
        valueText={formatShort(value, 4)}
        onChange={(position) => change(choiceAt(field, position))}
        onHold={hold}
      />
    </div>
  );
}
