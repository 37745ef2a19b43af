import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { openFile } from "../export/openFile.ts";

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** The whole page takes a file that was saved here. Opening by button does the same for those who cannot drag. */
export function FileDrop() {
  const { t } = useTranslation();
  const actions = useActions();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Entering a child fires before leaving its parent: the two are counted against each other.
    let depth = 0;
    const settle = (change: number) => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const listening = new AbortController();
    const listen = <K extends "dragenter" | "dragleave" | "dragover" | "drop">(
      type: K,
      take: (event: DragEvent) => void,
    ) => window.addEventListener(type, (event) => carriesFiles(event) && take(event), { signal: listening.signal });
    listen("dragenter", () => settle(1));
    listen("dragleave", () => settle(-1));
    listen("dragover", (event) => event.preventDefault());
    listen("drop", (event) => {
      event.preventDefault();
      settle(-depth);
      const file = event.dataTransfer?.files[0];
      if (file) void openFile(file, actions);
    });
    return () => listening.abort();
  }, [actions]);

  return over ? <div className="drop-veil">{t("app.dropHere")}</div> : null;
}
