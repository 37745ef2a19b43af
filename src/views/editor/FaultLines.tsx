import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { useEditor } from "../../panels/appContext.ts";
import { useSaid } from "../../panels/said.ts";
import type { Fault } from "../../scenario/draft/fieldReader.ts";
import { FaultsContext, faultId, inputId } from "./editorContext.ts";

/** What is wrong with the fields whose names begin like this, in words, under the table that holds them. */
export function FaultLines({ fields }: { fields: readonly string[] }) {
  const say = useFaultText();
  const faults = [...useContext(FaultsContext).values()];
  const own = faults.filter(({ field }) => fields.some((name) => field === name || field.startsWith(`${name} `)));
  if (own.length === 0) return null;
  return (
    <ul className="editor-faults">
      {own.map((fault) => (
        <li key={fault.field} id={faultId(fault.field)}>
          {say(fault)}
        </li>
      ))}
    </ul>
  );
}

/** At the top: how many fields are to be corrected, each one key press away. */
export function FaultSummary() {
  const { t } = useTranslation();
  const editor = useEditor();
  const faults = [...useContext(FaultsContext).values()];
  return (
    <div className="editor-summary" role="status">
      {faults.length > 0 && (
        <>
          <span>{t("editor.faults", { count: faults.length })}</span>
          {faults.map(({ field }) => (
            <button
              key={field}
              type="button"
              className="editor-link"
              onClick={() => document.getElementById(inputId(field))?.focus()}
            >
              {field}
            </button>
          ))}
          <button type="button" className="button" onClick={editor.discard}>
            {t("editor.discard")}
          </button>
        </>
      )}
    </div>
  );
}

/** Names the field and the text in it, and says what it must be. */
function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation();
  const say = useSaid();
  return ({ field, text, complaint }) =>
    text.trim() === ""
      ? t("editor.faultEmpty", { field, complaint: say(complaint) })
      : t("editor.fault", { field, text, complaint: say(complaint) });
}
