import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { type Piece, simpleTex } from "./simpleTex.ts";
import { loadTypesetting, presentTypesetting, subscribeToTypesetting } from "./typesetting.ts";
import "./mathType.css";

export interface TexProps {
  readonly tex: string;
  /** What a screen reader says, and what is copied. Absent when a neighbouring text already says it. */
  readonly text?: string | undefined;
}

/** A formula in mathematical type: a row of symbols at once, anything else as soon as KaTeX is there. */
export function Tex({ tex, text }: TexProps) {
  const pieces = simpleTex(tex);
  return (
    <span className="tex">
      {text !== undefined && <span className="visually-hidden">{text}</span>}
      {pieces ? (
        <span className="simple-tex" aria-hidden="true">
          <Pieces pieces={pieces} />
        </span>
      ) : (
        <Typeset tex={tex} />
      )}
    </span>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, i) => {
    const key = `${i}`;
    if (piece.kind !== "glyphs") {
      return (
        <span key={key} className={piece.kind}>
          <Pieces pieces={piece.parts} />
        </span>
      );
    }
    const { text, italic, before, after } = piece;
    const Type = italic ? "i" : "span";
    const style = { ...(before ? { marginLeft: `${before}em` } : {}), ...(after ? { marginRight: `${after}em` } : {}) };
    return (
      <Type key={key} style={style}>
        {text}
      </Type>
    );
  });
}

function Typeset({ tex }: { tex: string }) {
  const set = useSyncExternalStore(subscribeToTypesetting, presentTypesetting);
  const target = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (set) target.current?.replaceChildren(set(tex));
    else void loadTypesetting();
  }, [set, tex]);
  return <span aria-hidden="true" ref={target} />;
}
