import { useTranslation } from "react-i18next";
import { useEditor } from "../../panels/appContext.ts";
import type { Draft } from "../../scenario/draft/draft.ts";
import { withFrequency, withMode, withoutFrequency, withoutMode } from "../../scenario/draft/waveEdits.ts";
import { MAX_FREQUENCIES } from "../../scenario/limits.ts";
import { formatShort } from "../../ui/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Tex } from "../../ui/Tex.tsx";
import { EditorInput } from "./EditorInput.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { useDraft, useFault } from "./editorContext.ts";
import { FaultLines } from "./FaultLines.tsx";
import { focusBeside } from "./focusBeside.ts";
import { onGridKeyDown, pastedCells } from "./gridKeys.ts";
import { useAct, useEdit } from "./useEdit.ts";
import { WavePreview } from "./WavePreview.tsx";

/** `frequency 2` with its text. */
function withFrequencyText(draft: Draft, field: string, text: string): Draft {
  const place = Number(field.split(" ")[1]) - 1;
  return { ...draft, frequencies: draft.frequencies.with(place, { ...draft.frequencies[place]!, text }) };
}

/** `mode 3 harmonic 1`, `mode 3 amplitude` or `mode 3 phase` with its text. */
function withModeText(draft: Draft, field: string, text: string): Draft {
  const [, number, part, j] = field.split(" ");
  const place = Number(number) - 1;
  const mode = draft.modes[place]!;
  const next =
    part === "harmonic"
      ? { ...mode, harmonics: { ...mode.harmonics, [draft.frequencies[Number(j) - 1]!.id]: text } }
      : { ...mode, [part as "amplitude" | "phase"]: text };
  return { ...draft, modes: draft.modes.with(place, next) };
}

export function WaveSection() {
  const { t } = useTranslation();
  return (
    <EditorSection id="wave" tex="\varphi(\tau)=\sum_\alpha \varphi_\alpha e^{i\alpha\cdot\omega\tau}">
      <Frequencies />
      <FaultLines fields={["frequency"]} />
      <Modes />
      <FaultLines fields={["mode"]} />
      <p className="editor-hint">{t("editor.wave.conjugate")}</p>
      <WavePreview />
    </EditorSection>
  );
}

function Frequencies() {
  const { t } = useTranslation();
  const frequencies = useDraft((draft) => draft.frequencies);
  const { onText } = useEdit(withFrequencyText);
  const act = useAct();
  return (
    <div className="editor-line frequencies">
      {frequencies.map(({ id, text }, j) => (
        <span key={id} className="frequency" data-part="frequency">
          <label htmlFor={`editor-frequency-${j + 1}`}>
            <Tex tex={`\\omega_{${j + 1}}`} />
          </label>
          <FrequencyField field={`frequency ${j + 1}`} text={text} onText={onText} />
          {frequencies.length > 1 && (
            <button
              type="button"
              className="icon-button remove"
              aria-label={t("editor.wave.removeFrequency", { frequency: j + 1 })}
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget);
                act((draft) => withoutFrequency(draft, id));
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
      {frequencies.length < MAX_FREQUENCIES && (
        <button type="button" className="button" data-adds="frequency" onClick={() => act(withFrequency)}>
          {t("editor.wave.addFrequency")}
        </button>
      )}
    </div>
  );
}

function Modes() {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const frequencies = useDraft((draft) => draft.frequencies);
  const modes = useDraft((draft) => draft.modes);
  const { onText, onPaste } = useEdit(withModeText);
  const act = useAct();
  return (
    <div className="matrix-frame">
      <table
        className="mode-table"
        aria-label={t("editor.wave.modes")}
        onKeyDown={onGridKeyDown}
        onPaste={(event) => {
          const cells = pastedCells(event);
          if (cells) onPaste(cells);
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t("editor.wave.mode")}</th>
            {frequencies.map(({ id }, j) => (
              <th key={id} scope="col">
                <Tex tex={`\\alpha_{${j + 1}}`} text={t("editor.wave.harmonic", { frequency: j + 1 })} />
              </th>
            ))}
            <th scope="col">
              <Tex tex="|\varphi_\alpha|" text={t("editor.wave.amplitude")} />
            </th>
            <th scope="col">
              <Tex tex="\arg\varphi_\alpha" text={t("editor.wave.phase")} />
            </th>
            <th scope="col">
              <Tex tex="\alpha\cdot\omega" text={t("editor.wave.line")} />
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {modes.map((mode, i) => {
            const name = `mode ${i + 1}`;
            return (
              <tr key={mode.id} data-part="mode">
                <th scope="row">{i + 1}</th>
                {frequencies.map(({ id }, j) => (
                  <td key={id} className="harmonic">
                    <ModeField
                      field={`${name} harmonic ${j + 1}`}
                      text={mode.harmonics[id] ?? "0"}
                      onText={onText}
                      row={i}
                      column={j}
                    />
                  </td>
                ))}
                {(["amplitude", "phase"] as const).map((part, k) => (
                  <td key={part}>
                    <ModeField
                      field={`${name} ${part}`}
                      text={mode[part]}
                      onText={onText}
                      row={i}
                      column={frequencies.length + k}
                    />
                  </td>
                ))}
                <td className="mode-line">
                  {formatShort(
                    frequencies.reduce(
                      (sum, { id, text }) =>
                        sum + (readNumber(mode.harmonics[id] ?? "0") ?? Number.NaN) * (readNumber(text) ?? Number.NaN),
                      0,
                    ),
                    5,
                  )}
                </td>
                <td>
                  <button
                    type="button"
                    className="icon-button remove"
                    aria-label={t("editor.wave.removeMode", { mode: i + 1 })}
                    onClick={({ currentTarget }) => {
                      focusBeside(currentTarget);
                      act((draft) => withoutMode(draft, mode.id));
                    }}
                  >
                    <Icon name="close" />
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={frequencies.length + 5}>
              <button
                type="button"
                className="button"
                data-adds="mode"
                onClick={() => act((draft) => withMode(draft, readNumber))}
              >
                {t("editor.wave.addMode")}
              </button>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface FieldProps {
  readonly field: string;
  readonly text: string;
  readonly onText: (field: string, text: string) => void;
}

function FrequencyField(props: FieldProps) {
  return <EditorInput {...props} invalid={useFault(props.field) !== undefined} />;
}

function ModeField(props: FieldProps & { readonly row: number; readonly column: number }) {
  return <EditorInput {...props} invalid={useFault(props.field) !== undefined} />;
}
