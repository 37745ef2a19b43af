/** KaTeX and its styles, in a chunk of their own: what is more than a row of symbols asks for it. */
import katex from "katex";
import "katex/dist/katex.min.css";

/** KaTeX works in hundreds of microseconds: each formula is set once and cloned afterwards. */
const typeset = new Map<string, HTMLElement>();
/** Formulas with numbers in them change all the time: of those kept, the one set longest ago makes room. */
const MOST_KEPT = 400;

/** The formula in mathematical type, new each time. */
export function setFormula(tex: string): Node {
  let master = typeset.get(tex);
  if (!master) {
    master = document.createElement("span");
    katex.render(tex, master, { output: "html", throwOnError: false });
    if (typeset.size >= MOST_KEPT) typeset.delete(typeset.keys().next().value!);
    typeset.set(tex, master);
  }
  return master.firstElementChild?.cloneNode(true) ?? document.createTextNode(tex);
}
