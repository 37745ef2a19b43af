import { useEffect, useMemo, useRef, useState } from "react";
import { Dialog, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useEditor } from "../../panels/appContext.ts";
import { CertificateLine } from "../../panels/CertificateLine.tsx";
import { Warnings } from "../../panels/Warnings.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { HistoryButtons } from "../shell/HistoryButtons.tsx";
import { CouplingSection } from "./CouplingSection.tsx";
import { SECTIONS, sectionId } from "./EditorSection.tsx";
import { FaultsContext } from "./editorContext.ts";
import { FaultSummary } from "./FaultLines.tsx";
import { LevelsSection } from "./LevelsSection.tsx";
import { RelaxationSection } from "./RelaxationSection.tsx";
import { RunSection } from "./RunSection.tsx";
import { WaveSection } from "./WaveSection.tsx";
import "./editor.css";
import "./fields.css";
import "./wave.css";

/** The whole scenario in fields, beside the charts that follow it; on a phone over them. */
export function EditorPanel({ covers }: { covers: boolean }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const { faults, typing, inForce } = useStore(editor.store);
  const [wide, setWide] = useState(false);
  const said = useMemo(
    () => new Map(faults.filter(({ field }) => field !== typing).map((fault) => [fault.field, fault])),
    [faults, typing],
  );
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      // Where nothing has the focus the key is the editor's, too.
      const own = target === document.body || (target instanceof Node && frame.current?.contains(target));
      if (key === "Escape" && own) editor.close();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [editor]);
  return (
    <FaultsContext value={said}>
      <div ref={frame} className="editor" data-wide={wide || undefined} data-covers={covers || undefined}>
        <Dialog className="editor-dialog">
          <div className="editor-head">
            <Heading slot="title" level={2} className="editor-title">
              {t("editor.title")}
            </Heading>
            <span className="editor-state" data-in-force={inForce}>
              {inForce ? t("editor.inForce") : t("editor.notInForce")}
            </span>
            {covers ? (
              <HistoryButtons />
            ) : (
              <button
                type="button"
                className="icon-button"
                aria-label={wide ? t("editor.narrow") : t("editor.wide")}
                aria-pressed={wide}
                onClick={() => setWide(!wide)}
              >
                <Icon name={wide ? "narrow" : "wide"} />
              </button>
            )}
            <button type="button" className="icon-button" aria-label={t("editor.close")} onClick={editor.close}>
              <Icon name="close" />
            </button>
          </div>
          <nav className="editor-nav" aria-label={t("editor.parts")}>
            {SECTIONS.map((id) => (
              <button key={id} type="button" className="editor-link" onClick={() => goTo(sectionId(id))}>
                {t(`editor.sections.${id}`)}
              </button>
            ))}
          </nav>
          <FaultSummary />
          <div className="editor-body">
            <LevelsSection />
            <CouplingSection />
            <RelaxationSection />
            <WaveSection />
            <RunSection />
            <div className="editor-findings">
              <Warnings />
              <CertificateLine />
            </div>
          </div>
        </Dialog>
      </div>
    </FaultsContext>
  );
}

/** Shows a section and puts the focus on its first field. */
function goTo(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
}
