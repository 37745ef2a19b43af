import { Fragment } from "react";
import { Tex } from "../../ui/Tex.tsx";
import { ControlSymbol, isControl } from "./ControlSymbol.tsx";

/** `$…$`, `[[…]]` or `*…*`, each whole. */
const PIECES = /(\$[^$]+\$|\[\[[a-z-]+\]\]|\*[^*]+\*)/;

/** A text of the catalogue: prose with formulas, symbols that lead to their control, and emphasis. */
export function Prose({ text }: { text: string }) {
  return text
    .split(PIECES)
    .map((piece, i) => ({ piece, key: `${i} ${piece}` }))
    .map(({ piece, key }) => <Fragment key={key}>{set(piece)}</Fragment>);
}

function set(piece: string) {
  if (piece.startsWith("$") && piece.length > 2) {
    const tex = piece.slice(1, -1);
    return <Tex tex={tex} text={tex} />;
  }
  const control = piece.startsWith("[[") ? piece.slice(2, -2) : "";
  if (isControl(control)) return <ControlSymbol control={control} />;
  if (piece.startsWith("*") && piece.length > 2) return <em>{piece.slice(1, -1)}</em>;
  return piece;
}
