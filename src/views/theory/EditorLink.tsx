import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useEditor } from "../../panels/appContext.ts";

/** Opens the editor, where what no slider moves is set. */
export function EditorLink({ symbol }: { symbol: string }) {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <Button
      className="field-link"
      aria-label={t("theory.symbols.openEditor", { symbol })}
      onPress={() => editor.open()}
    >
      {t("theory.symbols.editor")}
    </Button>
  );
}
