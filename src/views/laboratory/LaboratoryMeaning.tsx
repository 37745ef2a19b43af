import { useState } from "react";
import { Button, FieldError, Input, Label, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { secondsText } from "../../charts/secondsText.ts";
import { useActions } from "../../panels/appContext.ts";
import { ErrorList } from "../../panels/ErrorList.tsx";
import type { FieldError as Refused } from "../../scenario/format.ts";
import { BOLTZMANN, REDUCED_PLANCK } from "../../scenario/laboratory/constants.ts";
import { LABORATORY_EXAMPLES } from "../../scenario/laboratory/examples.ts";
import type { Experiment } from "../../scenario/laboratory/experiment.ts";
import { type Reduced, reduce } from "../../scenario/laboratory/reduced.ts";
import { scenarioOf, splitOf } from "../../scenario/laboratory/split.ts";
import { parseScenario } from "../../scenario/schema.ts";
import { Choice } from "../../ui/Choice.tsx";
import { formatShort } from "../../ui/format.ts";
import type { Draft, OwnNumber, ReadDraft } from "./draft.ts";
import { useFaultText } from "./faultText.ts";
import { SplitTable } from "./SplitTable.tsx";
import { Verdict } from "./Verdict.tsx";

export interface LaboratoryMeaningProps {
  readonly draft: Draft;
  readonly read: ReadDraft;
  readonly onChange: (draft: Draft) => void;
  readonly onOpened: () => void;
}

/** The choices, the table of splits, what Table 1 says of the chosen one, and the way into the page. */
export function LaboratoryMeaning({ draft, read, onChange, onOpened }: LaboratoryMeaningProps) {
  const { t } = useTranslation();
  const { openFromLaboratory } = useActions();
  const [refused, setRefused] = useState<{ draft: Draft; errors: readonly Refused[] } | null>(null);
  const { experiment, choice } = read;
  const reduced = experiment && reduce(experiment);
  const ownSound = !(["epsilon", "mu", "p"] as const).some((name) => name in read.faults);
  const split = reduced && ownSound ? splitOf(reduced, choice) : null;
  const ready = split !== null && split.obstacles.length === 0;

  const open = () => {
    if (!reduced || !split || !ready) return;
    const title = LABORATORY_EXAMPLES.find(({ id }) => id === draft.exampleId)?.title ?? t("laboratory.name");
    const parsed = parseScenario(scenarioOf(reduced, split, title));
    if (!parsed.ok) return setRefused({ draft, errors: parsed.errors });
    openFromLaboratory(parsed.scenario, reduced.unit);
    onOpened();
  };

  return (
    <section className="laboratory-meaning" aria-label={t("laboratory.choice")}>
      <h3 className="panel-title">{t("laboratory.choice")}</h3>
      <div className="laboratory-kind">
        <span className="laboratory-letter" aria-hidden="true">
          {t("laboratory.epsilonFrom")}
        </span>
        <Choice
          label={t("laboratory.epsilonFrom")}
          value={draft.epsilonFrom}
          options={(["coupling", "relaxation", "own"] as const).map((id) => ({
            id,
            label: t(`laboratory.epsilonChoices.${id}`),
          }))}
          onChange={(epsilonFrom) => onChange({ ...draft, epsilonFrom })}
        />
        {draft.epsilonFrom === "own" && <OwnField name="epsilon" {...{ draft, read, onChange }} />}
      </div>
      <div className="laboratory-kind">
        <span className="laboratory-letter" aria-hidden="true">
          {t("laboratory.exponentsFrom")}
        </span>
        <Choice
          label={t("laboratory.exponentsFrom")}
          value={draft.exponentsFrom}
          options={(["numbers", "own"] as const).map((id) => ({ id, label: t(`laboratory.exponentChoices.${id}`) }))}
          onChange={(exponentsFrom) => onChange({ ...draft, exponentsFrom })}
        />
        {draft.exponentsFrom === "own" && (
          <>
            <OwnField name="mu" {...{ draft, read, onChange }} />
            <OwnField name="p" {...{ draft, read, onChange }} />
          </>
        )}
      </div>
      {reduced && experiment ? (
        <>
          <SplitTable reduced={reduced} choice={choice} />
          <Scale experiment={experiment} reduced={reduced} />
          {split && <Verdict split={split} />}
        </>
      ) : (
        <p className="laboratory-pending">{t("laboratory.pending")}</p>
      )}
      {refused?.draft === draft && (
        <div className="laboratory-note" data-kind="obstacle" role="alert">
          <p>{t("laboratory.refused")}</p>
          <ErrorList errors={refused.errors} />
        </div>
      )}
      <Button className="button primary laboratory-submit" isDisabled={!ready} onPress={open}>
        {t("laboratory.submit")}
      </Button>
    </section>
  );
}

function OwnField({ name, draft, read, onChange }: { name: OwnNumber } & Omit<LaboratoryMeaningProps, "onOpened">) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const fault = read.faults[name];
  return (
    <TextField
      className="own-number"
      value={draft.own[name]}
      isInvalid={fault !== undefined}
      onChange={(text) => onChange({ ...draft, own: { ...draft.own, [name]: text } })}
    >
      <Label className="visually-hidden">{t(`laboratory.ownNumbers.${name}`)}</Label>
      <span aria-hidden="true">{{ epsilon: "ε", mu: "μ", p: "p" }[name]} =</span>
      <Input autoComplete="off" spellCheck={false} />
      {fault && <FieldError>{faultText(fault, "number")}</FieldError>}
    </TextField>
  );
}

/** The sizes that a physicist checks first. */
function Scale({ experiment, reduced }: { experiment: Experiment; reduced: Reduced }) {
  const { t } = useTranslation();
  const { rabi, transition, temperature } = experiment;
  const facts = [
    t("laboratory.wave", {
      frequency: frequencyText(reduced.unit / (2 * Math.PI)),
      time: secondsText(1 / reduced.unit),
    }),
    t("laboratory.rabi", { rabi: frequencyText(rabi / (2 * Math.PI)) }),
    ...(temperature > 0
      ? [t("laboratory.thermal", { ratio: formatShort((REDUCED_PLANCK * transition) / (BOLTZMANN * temperature)) })]
      : []),
  ];
  return <p className="laboratory-aside">{facts.join(" · ")}</p>;
}

function frequencyText(hertz: number): string {
  const units = ["Hz", "kHz", "MHz", "GHz", "THz", "PHz"];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(hertz) / 3)));
  return `${formatShort(hertz / 1000 ** power, 4)} ${units[power]}`;
}
