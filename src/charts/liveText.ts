const SVG = "http://www.w3.org/2000/svg";
/** Has no width: Plotly puts it where a raised or lowered part begins and ends. */
const NOTHING = "\u200b";
const SHIFTED = { sup: ["-0.6em", "0.42em"], sub: ["0.3em", "-0.21em"] } as const;
/** Between the lines of one text, in its own size. */
export const LINE_SPACING = 1.3;

/**
 * Writes Plotly's mark-up — `<b>`, `<i>`, `<sup>`, `<sub>`, `<span style>`, `<br>` — into an SVG text element, built as
 * Plotly builds it so that it looks the same. Other tags are left out.
 */
export function writeMarkup(target: SVGTextElement, markup: string): void {
  target.textContent = "";
  const lines = markup.split(/<br\s*\/?>/i);
  lines.forEach((line, i) => {
    let parent: Element = target;
    if (lines.length > 1) {
      parent = target.appendChild(document.createElementNS(SVG, "tspan"));
      parent.setAttribute("x", "0");
      parent.setAttribute("dy", i === 0 ? "0em" : `${LINE_SPACING}em`);
    }
    writeLine(parent, line);
  });
}

function writeLine(line: Element, markup: string): void {
  const open: { readonly tag: string; readonly element: Element }[] = [];
  const here = () => open.at(-1)?.element ?? line;
  for (const piece of markup.split(/(<[^>]*>)/)) {
    const tag = /^<(\/?)(\w+)([^>]*)>$/.exec(piece);
    if (!tag) {
      if (piece !== "") here().append(unescaped(piece));
      continue;
    }
    const [, slash, rawName, attributes] = tag as unknown as [string, string, string, string];
    const name = rawName.toLowerCase();
    if (slash === "") open.push({ tag: name, element: begin(here(), name, attributes) });
    else if (open.at(-1)?.tag === name) {
      open.pop();
      if (name === "sup" || name === "sub") {
        const back = begin(here(), "", "");
        back.setAttribute("dy", SHIFTED[name][1]);
        back.append(NOTHING);
      }
    }
  }
}

function begin(parent: Element, tag: string, attributes: string): Element {
  if (tag === "sup" || tag === "sub") parent.append(NOTHING);
  const part = document.createElementNS(SVG, "tspan");
  const { style } = part;
  if (tag === "b") style.fontWeight = "bold";
  if (tag === "i") style.fontStyle = "italic";
  if (tag === "sup" || tag === "sub") {
    style.fontSize = "70%";
    part.setAttribute("dy", SHIFTED[tag][0]);
  }
  if (tag === "span") {
    style.fontSize = /font-size:\s*([\d.]+px)/.exec(attributes)?.[1] ?? "";
    style.fill = /(?:^|[";\s])color:\s*([^;"]+)/.exec(attributes)?.[1] ?? "";
  }
  return parent.appendChild(part);
}

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|nbsp);/g,
    (_all, name: string) => ({ amp: "&", lt: "<", gt: ">", nbsp: "\u00a0" })[name]!,
  );
}
