import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppState, useEditor } from "../../panels/appContext.ts";
import { type Draft, pairKey, rateKey } from "../../scenario/draft/draft.ts";
import { withEveryPair, withThermalRatesFree } from "../../scenario/draft/levels.ts";
import { isStale } from "../../store/selectors.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { EditorInput } from "./EditorInput.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { useDraft, useFault } from "./editorContext.ts";
import { FaultLines } from "./FaultLines.tsx";
import { withPair, withRate } from "./fieldEdits.ts";
import { MatrixTable } from "./MatrixTable.tsx";
import { useAct, useEdit } from "./useEdit.ts";

const withGamma = withPair("gamma");
const withBaseRate = withPair("baseRates");
const withTemperature = (draft: Draft, _field: string, temperature: string): Draft => ({ ...draft, temperature });

/** Upper triangle: two places of one number have their faults under one name. */
const upper = (name: string) => (n: number, m: number) => `${name} ${Math.min(n, m) + 1} ${Math.max(n, m) + 1}`;
const gammaFault = upper("gamma");
const baseRateFault = upper("base rate");

export function RelaxationSection() {
  const { t } = useTranslation();
  const act = useAct();
  const relaxation = useDraft((draft) => draft.relaxation);
  return (
    <EditorSection id="relaxation">
      <h4 className="editor-subtitle">
        <Tex tex="\gamma(n,m)" text={t("editor.relaxation.gamma")} /> {t("editor.relaxation.gamma")}
      </h4>
      <GammaTable />
      <h4 className="editor-subtitle">
        <Tex tex="W(n,m)" text={t("editor.relaxation.pauli")} /> {t("editor.relaxation.pauli")}
      </h4>
      <Choice
        label={t("editor.relaxation.kind")}
        value={relaxation}
        options={[
          { id: "free", label: t("editor.relaxation.free") },
          { id: "thermal", label: t("editor.relaxation.thermal") },
        ]}
        onChange={(next) => act((draft) => ({ ...draft, relaxation: next }))}
      />
      {relaxation === "free" ? <FreeRates /> : <ThermalRates />}
    </EditorSection>
  );
}

function GammaTable() {
  const { t } = useTranslation();
  const { levels, gamma } = useDraft((draft) => draft);
  const { onText, onPaste } = useEdit(withGamma);
  const offending = useOffendingPairs();
  return (
    <>
      <MatrixTable
        label="gamma"
        name="gamma"
        text={(n, m) => (n === m ? null : (gamma[pairKey(levels[n]!.id, levels[m]!.id)] ?? ""))}
        faultField={gammaFault}
        onText={onText}
        onPaste={onPaste}
        marked={(n, m) => offending.has(upper("")(n, m))}
      />
      <FaultLines fields={["gamma"]} />
      {offending.size > 0 && <p className="editor-warning">{t("editor.relaxation.notPhysical")}</p>}
      <EveryPair name="gamma" part="gamma" />
    </>
  );
}

/** Pairs by which the present γ, as computed, is not that of any environment. */
function useOffendingPairs(): ReadonlySet<string> {
  const physicality = useAppState((state) => (isStale(state) ? null : (state.result?.analysis?.physicality ?? null)));
  const pairs = physicality && !physicality.physical ? physicality.pairs : [];
  return new Set(pairs.map(([n, m]) => upper("")(n, m)));
}

function FreeRates() {
  const { t } = useTranslation();
  const { levels, pauli } = useDraft((draft) => draft);
  const { onText, onPaste } = useEdit(withRate);
  return (
    <>
      <p className="editor-hint">{t("editor.relaxation.rowToColumn")}</p>
      <MatrixTable
        label="W"
        name="W"
        text={(n, m) => (n === m ? null : (pauli[rateKey(levels[n]!.id, levels[m]!.id)] ?? ""))}
        onText={onText}
        onPaste={onPaste}
      />
      <FaultLines fields={["W"]} />
    </>
  );
}

function ThermalRates() {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const { levels, baseRates, temperature } = useDraft((draft) => draft);
  const { onText, onPaste } = useEdit(withBaseRate);
  const act = useAct();
  const bath = useEdit(withTemperature);
  return (
    <>
      <p className="editor-hint">
        <Tex tex="W(n,m) = w(n,m)\, e^{\omega(n,m)/2T_{\mathrm B}}" text={t("editor.relaxation.thermalFormula")} />
      </p>
      <div className="editor-line">
        <label htmlFor="editor-temperature">
          <Tex tex="T_{\mathrm B}" text={t("editor.relaxation.temperature")} />
        </label>
        <EditorInput
          field="temperature"
          text={temperature}
          invalid={useFault("temperature") !== undefined}
          onText={bath.onText}
        />
        <button
          type="button"
          className="button"
          onClick={() => act((draft) => withThermalRatesFree(draft, readNumber))}
        >
          {t("editor.relaxation.takeFree")}
        </button>
      </div>
      <FaultLines fields={["temperature"]} />
      <MatrixTable
        label="base rates"
        name="base rate"
        text={(n, m) => (n === m ? null : (baseRates[pairKey(levels[n]!.id, levels[m]!.id)] ?? ""))}
        faultField={baseRateFault}
        onText={onText}
        onPaste={onPaste}
        corner={<Tex tex="w" />}
      />
      <FaultLines fields={["base rate"]} />
      <EveryPair name="base rate" part="baseRates" />
    </>
  );
}

/** One number for all pairs at once. */
function EveryPair({ name, part }: { name: string; part: "gamma" | "baseRates" }) {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const act = useAct();
  const [text, setText] = useState("");
  const id = useId();
  const usable = readNumber(text) !== null;
  const fill = () => {
    if (usable) act((draft) => withEveryPair(draft, part, text.trim()));
  };
  return (
    <form
      className="editor-line"
      onSubmit={(event) => {
        event.preventDefault();
        fill();
      }}
    >
      <label htmlFor={id}>{t("editor.relaxation.everyPair")}</label>
      <input
        id={id}
        className="editor-input"
        type="text"
        aria-label={`every ${name}`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" className="button" disabled={!usable}>
        {t("editor.relaxation.fill")}
      </button>
    </form>
  );
}
