import { useTranslation } from "react-i18next";
import { useEditor } from "../../panels/appContext.ts";
import type { Draft } from "../../scenario/draft/draft.ts";
import { withLevel, withLevelAt, withLevelsSorted, withPopulationsNormalised } from "../../scenario/draft/levels.ts";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { useDraft } from "./editorContext.ts";
import { FaultLines } from "./FaultLines.tsx";
import { onGridKeyDown, pastedCells } from "./gridKeys.ts";
import { LevelRow } from "./LevelRow.tsx";
import { LevelsByEnergy } from "./LevelsByEnergy.tsx";
import { useAct, useEdit } from "./useEdit.ts";
import { useRowDrag } from "./useRowDrag.ts";

type LevelKey = "omega" | "delta" | "initial";

/** `omega 2` with its text. */
function withLevelText(draft: Draft, field: string, text: string): Draft {
  const [key, number] = field.split(" ") as [LevelKey, string];
  const place = Number(number) - 1;
  return { ...draft, levels: draft.levels.with(place, { ...draft.levels[place]!, [key]: text }) };
}

export function LevelsSection() {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const levels = useDraft((draft) => draft.levels);
  const { onText, onPaste } = useEdit(withLevelText);
  const act = useAct();
  const drag = useRowDrag((from, to) => act((draft) => withLevelAt(draft, draft.levels[from]!.id, to)));
  return (
    <EditorSection id="levels">
      <table
        className="level-table"
        aria-label={t("editor.sections.levels")}
        onKeyDown={onGridKeyDown}
        onPaste={(event) => {
          const cells = pastedCells(event);
          if (cells) onPaste(cells);
        }}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("editor.levels.level")}</span>
            </th>
            <th scope="col">
              <Tex tex="\omega(n)" text={t("editor.levels.omega")} />
            </th>
            <th scope="col">
              <Tex tex="\delta(n)" text={t("editor.levels.delta")} />
            </th>
            <th scope="col">
              <Tex tex="\rho(0;n,n)" text={t("editor.levels.initial")} />
            </th>
            <td />
          </tr>
        </thead>
        <tbody ref={drag.body} data-dragging={drag.from !== null || undefined}>
          {levels.map((level, place) => (
            <LevelRow
              key={level.id}
              level={level}
              place={place}
              count={levels.length}
              onText={onText}
              onGrip={drag.start}
              dragged={drag.from === place}
              shift={drag.shiftOf(place)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>
              <button
                type="button"
                className="button"
                data-adds="level"
                onClick={() => act((draft) => withLevel(draft, readNumber))}
              >
                {t("editor.levels.add")}
              </button>
            </td>
            <td colSpan={2}>
              <PopulationSum />
            </td>
          </tr>
        </tfoot>
      </table>
      <FaultLines fields={["omega", "delta", "initial"]} />
      <LevelsByEnergy onSort={() => act((draft) => withLevelsSorted(draft, readNumber))} />
    </EditorSection>
  );
}

/** Σ ρ(0; n, n), and a way to make it 1. */
function PopulationSum() {
  const { t } = useTranslation();
  const { readNumber } = useEditor();
  const act = useAct();
  const sum = useDraft(({ levels }) => levels.reduce((total, { initial }) => total + (readNumber(initial) ?? NaN), 0));
  const isOne = Math.abs(sum - 1) <= 1e-12;
  return (
    <span className="population-sum">
      <span>
        <Tex tex="\textstyle\sum" text={t("editor.levels.sum")} /> = {formatShort(sum, 6)}
      </span>
      {!isOne && sum > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => act((draft) => withPopulationsNormalised(draft, readNumber))}
        >
          {t("editor.levels.normalise")}
        </button>
      )}
    </span>
  );
}
