import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";

/** How long the button says that it has copied, ms. */
const SAID_FOR = 2500;

/** Puts a text on the clipboard and says so on the button itself, where the eye is. */
export function CopyButton({ text, primary = false }: { text: () => string; primary?: boolean }) {
  const { t } = useTranslation();
  const { notify } = useActions();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setDone(true);
    } catch {
      notify({ kind: "copy-refused", link: text() });
    }
  };
  return (
    <Button className={primary ? "button primary" : "button"} onPress={() => void copy()}>
      <span aria-live="polite">{t(done ? "export.copied" : "export.copy")}</span>
    </Button>
  );
}
