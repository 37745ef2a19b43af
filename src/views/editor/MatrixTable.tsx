import { type ReactNode, useContext } from "react";
import { EditorInput } from "./EditorInput.tsx";
import { FaultsContext, useDraft } from "./editorContext.ts";
import { onGridKeyDown, type PastedCell, pastedCells } from "./gridKeys.ts";
import { LevelMark } from "./LevelMark.tsx";

export interface MatrixTableProps {
  /** Accessible name of the table */
  readonly label: string;
  /** Fields are called `name n m` */
  readonly name: string;
  /** The text in a place; null where there is no field */
  readonly text: (n: number, m: number) => string | null;
  /** Where two places are one number: the name that faults of it are under */
  readonly faultField?: (n: number, m: number) => string;
  readonly onText: (field: string, text: string) => void;
  readonly onPaste: (cells: readonly PastedCell[]) => void;
  /** Pairs to be marked, counted from 0 */
  readonly marked?: (n: number, m: number) => boolean;
  readonly corner?: ReactNode;
}

/** N×N fields with a head for every row and column that stays in sight. */
export function MatrixTable(props: MatrixTableProps) {
  const { label, name, text, faultField, onText, onPaste, marked, corner } = props;
  const size = useDraft(({ levels }) => levels.length);
  const faults = useContext(FaultsContext);
  const places = Array.from({ length: size }, (_, n) => n);
  return (
    <div className="matrix-frame">
      <table
        className="matrix"
        aria-label={label}
        onKeyDown={onGridKeyDown}
        onPaste={(event) => {
          const cells = pastedCells(event);
          if (cells) onPaste(cells);
        }}
      >
        <thead>
          <tr>
            <td className="matrix-corner">{corner}</td>
            {places.map((m) => (
              <th key={m} scope="col">
                <LevelMark place={m} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((n) => (
            <tr key={n}>
              <th scope="row">
                <LevelMark place={n} />
              </th>
              {places.map((m) => {
                const present = text(n, m);
                const field = `${name} ${n + 1} ${m + 1}`;
                return (
                  <td key={m} data-marked={marked?.(n, m) || undefined} data-diagonal={n === m || undefined}>
                    {present === null ? (
                      <span className="matrix-none" aria-hidden="true">
                        ·
                      </span>
                    ) : (
                      <EditorInput
                        field={field}
                        text={present}
                        invalid={faults.has(faultField?.(n, m) ?? field)}
                        onText={onText}
                        row={n}
                        column={m}
                        room={8}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
