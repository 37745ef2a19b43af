import { Checkbox, CheckboxGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import type { Draft } from "../../scenario/draft/draft.ts";
import { THEOREM_MU } from "../../scenario/limits.ts";
import type { RungName } from "../../store/result.ts";
import type { Axis } from "../../store/state.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { EditorInput } from "./EditorInput.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { inputId, useDraft, useFault } from "./editorContext.ts";
import { FaultLines } from "./FaultLines.tsx";
import { useEdit } from "./useEdit.ts";

type NumberKey = "epsilon" | "mu" | "p" | "horizon";

const NUMBERS: readonly { readonly key: NumberKey; readonly tex: string }[] = [
  { key: "epsilon", tex: "\\varepsilon" },
  { key: "mu", tex: "\\mu" },
  { key: "p", tex: "p" },
  { key: "horizon", tex: "T" },
];

const RUNGS: readonly RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];

const withText = (draft: Draft, field: string, text: string): Draft => ({ ...draft, [field]: text });

/** The scaling, how far and what is computed, and what it is called. */
export function RunSection() {
  const { t } = useTranslation();
  const name = useDraft((draft) => draft.name);
  const { onText } = useEdit(withText);
  const outside = useAppState((state) => state.scenario.scaling.mu >= THEOREM_MU);
  return (
    <EditorSection id="run">
      <div className="run-numbers">
        {NUMBERS.map(({ key, tex }) => (
          <div key={key} className="run-number">
            <label htmlFor={inputId(key)}>
              <Tex tex={tex} text={t(`editor.run.${key}`)} />
            </label>
            <NumberField field={key} onText={onText} />
          </div>
        ))}
      </div>
      <FaultLines fields={NUMBERS.map(({ key }) => key)} />
      {outside && <p className="editor-warning">{t("warnings.theoremRange")}</p>}
      <Outputs />
      <div className="editor-line">
        <label htmlFor={inputId("name")}>{t("editor.run.name")}</label>
        <EditorInput
          field="name"
          text={name}
          invalid={useFault("name") !== undefined}
          onText={onText}
          room={200}
          className="wide"
        />
      </div>
      <FaultLines fields={["name"]} />
    </EditorSection>
  );
}

function NumberField({ field, onText }: { field: NumberKey; onText: (field: string, text: string) => void }) {
  const text = useDraft((draft) => draft[field]);
  return <EditorInput field={field} text={text} invalid={useFault(field) !== undefined} onText={onText} />;
}

/** What is drawn, and along which axis: in force at once. */
function Outputs() {
  const { t } = useTranslation();
  const { toggleRung, setAxis } = useActions();
  const shown = useAppState((state) => state.shown);
  const axis = useAppState((state) => state.axis);
  return (
    <>
      <CheckboxGroup
        className="outputs"
        aria-label={t("editor.run.curves")}
        value={[...shown]}
        onChange={(next) => {
          for (const rung of RUNGS) if (next.includes(rung) !== shown.includes(rung)) toggleRung(rung);
        }}
      >
        {RUNGS.map((rung) => (
          <Checkbox key={rung} value={rung} className="check">
            <span className="check-box">
              <Icon name="check" />
            </span>
            {t(`dynamics.rungs.${rung}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Choice<Axis>
        label={t("editor.run.axis")}
        value={axis}
        options={[
          { id: "logarithmic", label: t("dynamics.logarithmic") },
          { id: "linear", label: t("dynamics.linear") },
        ]}
        onChange={setAxis}
      />
    </>
  );
}
