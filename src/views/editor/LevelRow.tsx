import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { LevelDraft } from "../../scenario/draft/draft.ts";
import { withLevelAt, withoutLevel } from "../../scenario/draft/levels.ts";
import { Icon } from "../../ui/Icon.tsx";
import { EditorInput } from "./EditorInput.tsx";
import { useFault } from "./editorContext.ts";
import { focusBeside } from "./focusBeside.ts";
import { LevelMark } from "./LevelMark.tsx";
import { useAct } from "./useEdit.ts";

export interface LevelRowProps {
  readonly level: LevelDraft;
  readonly place: number;
  readonly count: number;
  readonly onText: (field: string, text: string) => void;
  readonly onGrip: (event: PointerEvent<HTMLElement>, place: number) => void;
  readonly dragged: boolean;
  /** Pixels by which the row is out of its place while one is dragged */
  readonly shift: number;
}

/** One level: its numbers, a handle to move it and a way to remove it. */
export function LevelRow({ level, place, count, onText, onGrip, dragged, shift }: LevelRowProps) {
  const { t } = useTranslation();
  const act = useAct();
  const number = place + 1;
  const move = (to: number) => {
    if (to >= 0 && to < count) act((draft) => withLevelAt(draft, level.id, to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(place + step);
  };
  return (
    <tr
      data-part="level"
      data-dragged={dragged || undefined}
      style={shift === 0 ? undefined : { translate: `0 ${shift}px` }}
    >
      <th scope="row">
        <button
          type="button"
          className="grip"
          aria-label={t("editor.levels.grip", { level: number })}
          title={t("editor.levels.gripHint")}
          onPointerDown={(event) => onGrip(event, place)}
          onKeyDown={onKeyDown}
        >
          <Icon name="grip" />
          <LevelMark place={place} />
        </button>
      </th>
      {(["omega", "delta", "initial"] as const).map((key, column) => (
        <td key={key}>
          <LevelField field={`${key} ${number}`} text={level[key]} onText={onText} row={place} column={column} />
        </td>
      ))}
      {/* Disabled in looks and for readers only: a focused button that vanished from the keyboard would lose the place. */}
      <td className="row-tools">
        <button
          type="button"
          className="icon-button"
          aria-label={t("editor.levels.up", { level: number })}
          aria-disabled={place === 0}
          onClick={() => move(place - 1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t("editor.levels.down", { level: number })}
          aria-disabled={place === count - 1}
          onClick={() => move(place + 1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="icon-button remove"
          aria-label={t("editor.levels.remove", { level: number })}
          aria-disabled={count === 1}
          onClick={({ currentTarget }) => {
            if (count === 1) return;
            focusBeside(currentTarget);
            act((draft) => withoutLevel(draft, level.id));
          }}
        >
          <Icon name="close" />
        </button>
      </td>
    </tr>
  );
}

interface LevelFieldProps {
  readonly field: string;
  readonly text: string;
  readonly onText: (field: string, text: string) => void;
  readonly row: number;
  readonly column: number;
}

function LevelField(props: LevelFieldProps) {
  return <EditorInput {...props} invalid={useFault(props.field) !== undefined} />;
}
