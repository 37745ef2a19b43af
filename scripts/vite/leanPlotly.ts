import type { Plugin } from "vite";

/** Part of a syntax tree, as the bundler's parser gives it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const COLOURS = "\0colours-of-plotly";

/**
 * Plotly reads and writes colours of the web's two commonest kinds here; its own import takes all that its library of
 * colours knows, three dozen colour spaces.
 */
const COLOUR_SPACES = `
import { modeHsl, modeLrgb, modeRgb, useMode } from "culori/fn";
useMode(modeRgb);
useMode(modeHsl);
useMode(modeLrgb);
export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";
`;

/**
 * Leaves out of the built page what Plotly carries and this page never shows: the descriptions of its attributes, which
 * are its reference manual (Plotly's own bundles leave them out too), and most colour spaces.
 */
export function leanPlotly(): Plugin {
  return {
    name: "lean-plotly",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      return source === "culori" && importer?.includes("/plotly.js/") ? COLOURS : null;
    },
    load: (id) => (id === COLOURS ? COLOUR_SPACES : null),
    transform(code, id) {
      if (!id.includes("/plotly.js/src/") || !code.includes("description")) return null;
      return { code: withoutDescriptions(code, this.parse(code)), map: null };
    },
  };
}

/** The same program with an empty text for every property `description` that is made of constant text alone. */
function withoutDescriptions(code: string, program: Node): string {
  const cuts: Node[] = [];
  visit(program, (node) => {
    const { type, key, value } = node as Node & { key?: { name?: string }; value?: Node };
    if (type !== "Property" || key?.name !== "description" || !value || !isText(value)) return true;
    cuts.push(value);
    return false;
  });
  let kept = "";
  let from = 0;
  for (const { start, end } of cuts) {
    kept += `${code.slice(from, start)}""`;
    from = end;
  }
  return kept + code.slice(from);
}

/** `"a"`, `"a" + "b"`, `["a", "b"].join(" ")`: what can be dropped without anything else being left undone. */
function isText(value: Node): boolean {
  // A bare name may be a part of a pattern that takes an object apart.
  let constant = value.type !== "Identifier";
  visit(value, ({ type }) => {
    const known = [
      "Literal",
      "BinaryExpression",
      "CallExpression",
      "MemberExpression",
      "ArrayExpression",
      "Identifier",
    ];
    constant &&= known.includes(type);
    return constant;
  });
  return constant;
}

/** Depth first, in the order of the text; `enter` says whether to look inside. */
function visit(node: Node, enter: (node: Node) => boolean): void {
  if (!enter(node)) return;
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (typeof child?.type === "string") visit(child, enter);
    }
  }
}
