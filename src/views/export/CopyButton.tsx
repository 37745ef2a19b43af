import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";

/** How long the button says that it has copied, ms. */
const SAID_FOR = 2500;

export interface CopyButtonProps {
  readonly text: () => string;
  readonly primary?: boolean;
  /** The word on it, where “Copy” alone would not say what */
  readonly label?: string;
}

/** Puts a text on the clipboard and says so on the button itself, where the eye is. */
export function CopyButton({ text, primary = false, label }: CopyButtonProps) {
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
      <span aria-live="polite">{done ? t("export.copied") : (label ?? t("export.copy"))}</span>
    </Button>
  );
}
