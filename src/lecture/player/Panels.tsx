import type { ComponentType } from "react";
import { Numbers } from "../../panels/Numbers.tsx";
import { TableOne } from "../../panels/TableOne.tsx";
import { Warnings } from "../../panels/Warnings.tsx";
import { type LecturePanel, type LectureStep, PANELS } from "../../url/lecture/format.ts";
import { LevelDiagram } from "../../views/dynamics/LevelDiagram.tsx";

/** The certificate has a place of its own, under every picture. */
const PARTS: Readonly<Record<Exclude<LecturePanel, "certificate">, ComponentType>> = {
  "table-1": TableOne,
  "level diagram": LevelDiagram,
  numbers: Numbers,
  warnings: Warnings,
};

/** What stands beside the picture in this step, and what is pointed at; but for what is kept back. */
export function Panels({ step, hiding }: { step: LectureStep; hiding: boolean }) {
  const { show = [], hide = [], highlight } = step;
  const asked = PANELS.filter((panel) => show.includes(panel) || panel === highlight);
  return asked.map((panel) => {
    if (panel === "certificate" || (hiding && hide.includes(panel))) return null;
    const Part = PARTS[panel];
    return (
      <div key={panel} className="lecture-panel" data-panel={panel} data-highlight={panel === highlight || undefined}>
        <Part />
      </div>
    );
  });
}
