import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LABORATORY_EXAMPLES } from "../../scenario/laboratory/examples.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { type Draft, draftOf, quantitiesOf, readDraft } from "./draft.ts";
import { LaboratoryMeaning } from "./LaboratoryMeaning.tsx";
import { QuantityField } from "./QuantityField.tsx";

export interface LaboratoryPanelProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onOpened: () => void;
}

/** Left, the experiment as typed; right, what it means in the paper's letters. */
export function LaboratoryPanel({ draft, onChange, onOpened }: LaboratoryPanelProps) {
  const { t } = useTranslation();
  const read = useMemo(() => readDraft(draft), [draft]);
  const example = LABORATORY_EXAMPLES.find(({ id }) => id === draft.exampleId) ?? null;
  return (
    <div className="laboratory-body">
      <section className="laboratory-form" aria-label={t("laboratory.experiment")}>
        <p className="laboratory-intro">
          {t("laboratory.intro.before")}{" "}
          <Tex
            tex="\varepsilon V,\; \varepsilon^\mu\gamma,\; \varepsilon^p\delta,\; \varepsilon^2 W"
            text={t("laboratory.intro.products")}
          />{" "}
          {t("laboratory.intro.after")}
        </p>
        <div className="laboratory-examples">
          <h3 className="panel-title">{t("laboratory.examples")}</h3>
          <Choice
            label={t("laboratory.examples")}
            value={draft.exampleId ?? ""}
            options={LABORATORY_EXAMPLES.map(({ id, title }) => ({ id, label: title }))}
            onChange={(id) => {
              const chosen = LABORATORY_EXAMPLES.find((one) => one.id === id);
              if (chosen) onChange(draftOf(chosen));
            }}
          />
        </div>
        <div className="laboratory-kind">
          <span className="panel-title" aria-hidden="true">
            {t("laboratory.arrangement")}
          </span>
          <Choice
            label={t("laboratory.arrangement")}
            value={draft.arrangement}
            options={(["two-level", "v", "lambda"] as const).map((id) => ({
              id,
              label: t(`laboratory.arrangements.${id}.name`),
            }))}
            onChange={(arrangement) => onChange({ ...draft, arrangement, exampleId: null })}
          />
          <span className="laboratory-aside">{t(`laboratory.arrangements.${draft.arrangement}.text`)}</span>
        </div>
        <div className="laboratory-kind">
          <span className="panel-title" aria-hidden="true">
            {t("laboratory.drive")}
          </span>
          <Choice
            label={t("laboratory.drive")}
            value={draft.drive}
            options={(["rabi", "intensity"] as const).map((id) => ({ id, label: t(`laboratory.drives.${id}`) }))}
            onChange={(drive) => onChange({ ...draft, drive, exampleId: null })}
          />
        </div>
        <div className="laboratory-fields">
          {quantitiesOf(draft).map((quantity) => (
            <QuantityField
              key={quantity}
              quantity={quantity}
              text={draft.values[quantity]}
              fault={read.faults[quantity]}
              onChange={(text) =>
                onChange({ ...draft, exampleId: null, values: { ...draft.values, [quantity]: text } })
              }
            />
          ))}
        </div>
        {example && (
          <div className="laboratory-sources">
            <h3 className="panel-title">{t("laboratory.sources")}</h3>
            <p>{example.sentence}</p>
            <ul>
              {example.sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <LaboratoryMeaning draft={draft} read={read} onChange={onChange} onOpened={onOpened} />
    </div>
  );
}
