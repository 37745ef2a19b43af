import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Tex } from "../../ui/Tex.tsx";

export const SECTIONS = ["levels", "coupling", "relaxation", "wave", "run"] as const;
export type SectionId = (typeof SECTIONS)[number];

export const sectionId = (id: SectionId): string => `editor-section-${id}`;

export interface EditorSectionProps {
  readonly id: SectionId;
  readonly tex?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function EditorSection({ id, tex, hint, children }: EditorSectionProps) {
  const { t } = useTranslation();
  return (
    <section className="editor-section" id={sectionId(id)} aria-labelledby={`${sectionId(id)}-title`}>
      <h3 className="editor-section-title" id={`${sectionId(id)}-title`}>
        {t(`editor.sections.${id}`)} {tex !== undefined && <Tex tex={tex} />}
      </h3>
      {hint !== undefined && <p className="editor-hint">{hint}</p>}
      {children}
    </section>
  );
}
