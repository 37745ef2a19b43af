import katex from "katex";
import { useLayoutEffect, useRef } from "react";
import "katex/dist/katex.min.css";

/** KaTeX works in hundreds of microseconds: each label is set once and cloned afterwards. */
const typeset = new Map<string, HTMLElement>();
/** Formulas with numbers in them change all the time: of those kept, the one set longest ago makes room. */
const MOST_KEPT = 400;

function setOnce(tex: string): Node {
  let master = typeset.get(tex);
  if (!master) {
    master = document.createElement("span");
    katex.render(tex, master, { output: "html", throwOnError: false });
    if (typeset.size >= MOST_KEPT) typeset.delete(typeset.keys().next().value!);
    typeset.set(tex, master);
  }
  return master.firstElementChild?.cloneNode(true) ?? document.createTextNode(tex);
}

export interface TexProps {
  readonly tex: string;
  /** What a screen reader says, and what is copied. Absent when a neighbouring text already says it. */
  readonly text?: string | undefined;
}

/** A formula in mathematical type. */
export function Tex({ tex, text }: TexProps) {
  const target = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    target.current?.replaceChildren(setOnce(tex));
  }, [tex]);
  return (
    <span className="tex">
      {text !== undefined && <span className="visually-hidden">{text}</span>}
      <span aria-hidden="true" ref={target} />
    </span>
  );
}
