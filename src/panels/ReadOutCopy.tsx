import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon.tsx";
import { useAppStore } from "./appContext.ts";
import { readOutNumbers } from "./ReadOutNumbers.ts";

/** How long the button says what it did, ms. */
const SAID_FOR = 2500;

/** Copies the numbers at the cursor in full, tab-separated, for a spreadsheet or a notebook. */
export function ReadOutCopy() {
  const { t } = useTranslation();
  const store = useAppStore();
  const [said, setSaid] = useState<"copied" | "copyRefused" | null>(null);
  const copy = async () => {
    const numbers = readOutNumbers(store.getState());
    if (!numbers) return;
    const level = (n: number) => t("chart.level", { n });
    const rows: (string | number)[][] = [
      ["t", numbers.time],
      ["tau", numbers.tau],
      ...(numbers.seconds === null ? [] : [["s", numbers.seconds]]),
      ...(numbers.coherence === null ? [] : [["‖ρ_od‖₁", numbers.coherence]]),
      ["", ...(numbers.rungs[0]?.populations ?? []).map((_, n) => level(n + 1))],
      ...numbers.rungs.map(({ rung, populations }) => [t(`dynamics.rungs.${rung}`), ...populations]),
    ];
    try {
      await navigator.clipboard.writeText(rows.map((row) => row.join("\t")).join("\n"));
      setSaid("copied");
    } catch {
      setSaid("copyRefused");
    }
    window.setTimeout(() => setSaid(null), SAID_FOR);
  };
  return (
    <div className="read-out-copy">
      <Button className="button" onPress={() => void copy()}>
        <Icon name="copy" />
        {t("cursor.readOut.copy")}
      </Button>
      <span role="status" className="aside">
        {said && t(`cursor.readOut.${said}`)}
      </span>
    </div>
  );
}
