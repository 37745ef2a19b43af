/** KaTeX and its styles, in a chunk of their own: what is more than a row of symbols asks for it. */
import katex from "katex";
import "katex/dist/katex.min.css";

/** KaTeX works in hundreds of microseconds: each formula is set once and cloned afterwards. */
const typeset = new Map<string, HTMLElement>();
/** Formulas with numbers in them change all the time: of those kept, the one set longest ago makes room. */
const MOST_KEPT = 400;
/** No rule, space or shift that a formula asks for is larger, em: it stays near its line, and covers nothing else. */
const MOST_EM = 8;

/** The formula in mathematical type, new each time. */
export function setFormula(tex: string): Node {
  let master = typeset.get(tex);
  if (!master) {
    master = document.createElement("span");
    try {
      katex.render(tex, master, { output: "html", throwOnError: false, maxSize: MOST_EM, strict: "ignore" });
    } catch {
      // A formula may be written by anybody. One nested so deep that KaTeX gives up stands as it is written.
      master.textContent = tex;
    }
    if (typeset.size >= MOST_KEPT) typeset.delete(typeset.keys().next().value!);
    typeset.set(tex, master);
  }
  return master.firstElementChild?.cloneNode(true) ?? document.createTextNode(tex);
}
