import { useTranslation } from "react-i18next";
import { useEditor } from "../../panels/appContext.ts";
import { couplingAt } from "../../scenario/draft/draft.ts";
import { EditorSection } from "./EditorSection.tsx";
import { useDraft } from "./editorContext.ts";
import { FaultLines } from "./FaultLines.tsx";
import { couplingText, withCoupling } from "./fieldEdits.ts";
import { MatrixTable } from "./MatrixTable.tsx";
import { useEdit } from "./useEdit.ts";

/** V: what is typed in one place shows as its conjugate in the other. */
export function CouplingSection() {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const draft = useDraft((whole) => whole);
  const { onText, onPaste } = useEdit(withCoupling);
  return (
    <EditorSection id="coupling" tex="V(n,m)" hint={t("editor.coupling.hint")}>
      <MatrixTable
        label="V"
        name="V"
        text={(n, m) => couplingText(draft, n, m, readNumber)}
        faultField={(n, m) => {
          const { row, column } = couplingAt(draft, n, m);
          return `V ${row + 1} ${column + 1}`;
        }}
        onText={onText}
        onPaste={onPaste}
      />
      <FaultLines fields={["V"]} />
    </EditorSection>
  );
}
