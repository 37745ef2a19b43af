import type { ClipboardEvent, KeyboardEvent } from "react";

/** Arrow keys and Enter in a table of fields, as in a spreadsheet; within a text Left and Right move the caret. */
export function onGridKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = stepOf(key, event.shiftKey, target);
  if (step === null) return;
  const [down, across] = step;
  let row = Number(target.dataset.row) + down;
  let column = Number(target.dataset.column) + across;
  // Places without a field, such as a diagonal, are stepped over.
  for (let tries = 0; tries < 2; tries++) {
    const next = fieldAt(currentTarget, row, column);
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
    row += down;
    column += across;
  }
}

function stepOf(key: string, shift: boolean, { value, selectionStart, selectionEnd }: HTMLInputElement) {
  const whole = selectionStart === 0 && selectionEnd === value.length;
  switch (key) {
    case "ArrowUp":
      return [-1, 0] as const;
    case "ArrowDown":
      return [1, 0] as const;
    case "Enter":
      return [shift ? -1 : 1, 0] as const;
    case "ArrowLeft":
      return !shift && (whole || selectionEnd === 0) ? ([0, -1] as const) : null;
    case "ArrowRight":
      return !shift && (whole || selectionStart === value.length) ? ([0, 1] as const) : null;
    default:
      return null;
  }
}

const fieldAt = (table: HTMLTableElement, row: number, column: number) =>
  table.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);

export interface PastedCell {
  readonly field: string;
  readonly text: string;
}

/** Cells copied from a spreadsheet fill the table from the field that has the focus; one cell alone is pasted as text. */
export function pastedCells(event: ClipboardEvent<HTMLTableElement>): PastedCell[] | null {
  const { target, currentTarget } = event;
  const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
  if (!(target instanceof HTMLInputElement) || !/[\t\n]/.test(text)) return null;
  const cells = text.split(/\r?\n/).flatMap((line, down) =>
    line.split("\t").flatMap((cell, across) => {
      const field = fieldAt(currentTarget, Number(target.dataset.row) + down, Number(target.dataset.column) + across);
      return field ? [{ field: field.getAttribute("aria-label") ?? "", text: cell.trim() }] : [];
    }),
  );
  event.preventDefault();
  return cells;
}
