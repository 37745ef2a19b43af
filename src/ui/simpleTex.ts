/**
 * The formulas that are a row of symbols with single indices and powers: `\varepsilon^{\mu}`, `\delta(3)`, `\sigma = 2p-\mu`.
 * They are placed by TeX's rules of spacing in KaTeX's type, without KaTeX: that comes after the first picture.
 */

/** Text in one kind of type, with the room before and after it, em. */
export interface Glyphs {
  readonly kind: "glyphs";
  readonly text: string;
  readonly italic: boolean;
  readonly before: number;
  readonly after: number;
}

/** What stands higher or lower, and smaller. */
export interface Script {
  readonly kind: "power" | "index";
  readonly parts: readonly Piece[];
}

export type Piece = Glyphs | Script;

type Kind = "ordinary" | "operation" | "relation" | "opening" | "closing" | "comma" | "function";

interface Atom {
  readonly text: string;
  readonly kind: Kind;
  readonly italic: boolean;
}

/** A number is a space, em. */
type Item = Atom | Script | number;

interface Found<T extends Item> {
  readonly item: T;
  /** Where the next one begins */
  readonly end: number;
}

/** TeX's thin, medium and thick spaces, em. */
const THIN = 0.1667;
const MEDIUM = 0.2222;
const THICK = 0.2778;

const ROOM: Readonly<Partial<Record<Kind, number>>> = { operation: MEDIUM, relation: THICK };

const SPACES: Readonly<Partial<Record<string, number>>> = { ",": THIN, ":": MEDIUM, ";": THICK, quad: 1, "!": -THIN };

const LETTERS: Readonly<Partial<Record<string, string>>> = {
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ", kappa: "κ" },
  ...{ lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ", phi: "ϕ", varphi: "φ" },
  ...{ chi: "χ", psi: "ψ", omega: "ω" },
};

const UPRIGHT: Readonly<Partial<Record<string, readonly [string, Kind]>>> = {
  ...{ Gamma: ["Γ", "ordinary"], Delta: ["Δ", "ordinary"], Pi: ["Π", "ordinary"], Phi: ["Φ", "ordinary"] },
  ...{ Psi: ["Ψ", "ordinary"], Omega: ["Ω", "ordinary"], infty: ["∞", "ordinary"], "|": ["∥", "ordinary"] },
  ...{ cdot: ["⋅", "operation"], times: ["×", "operation"], pm: ["±", "operation"] },
  ...{ le: ["≤", "relation"], ge: ["≥", "relation"], ll: ["≪", "relation"], gg: ["≫", "relation"] },
  ...{ to: ["→", "relation"], sim: ["∼", "relation"], approx: ["≈", "relation"], in: ["∈", "relation"] },
  ...{ max: ["max", "function"], min: ["min", "function"], sup: ["sup", "function"], arg: ["arg", "function"] },
};

const SIGNS: Readonly<Partial<Record<string, readonly [string, Kind]>>> = {
  ...{ "+": ["+", "operation"], "-": ["−", "operation"] },
  ...{ "=": ["=", "relation"], "<": ["<", "relation"], ">": [">", "relation"] },
  ...{ "(": ["(", "opening"], "[": ["[", "opening"], ")": [")", "closing"], "]": ["]", "closing"] },
  ...{
    ",": [",", "comma"],
    ";": [";", "comma"],
    "/": ["/", "ordinary"],
    "|": ["|", "ordinary"],
    ".": [".", "ordinary"],
  },
};

/** How far slanted letters of KaTeX's type lean out of their width, em: the next letter stands off as much. */
const LEAN: Readonly<Partial<Record<string, number>>> = {
  ...{ B: 0.05, C: 0.07, D: 0.03, E: 0.06, F: 0.14, H: 0.08, I: 0.08, J: 0.1, K: 0.07, M: 0.11, N: 0.11, O: 0.03 },
  ...{ P: 0.14, S: 0.06, T: 0.14, U: 0.11, V: 0.22, W: 0.14, X: 0.08, Y: 0.22, Z: 0.07, f: 0.11, g: 0.04, j: 0.06 },
  ...{ k: 0.03, q: 0.04, r: 0.03, v: 0.04, w: 0.03, y: 0.04, z: 0.04, β: 0.05, γ: 0.06, δ: 0.04, ζ: 0.07, η: 0.04 },
  ...{ θ: 0.03, ν: 0.06, ξ: 0.05, π: 0.04, σ: 0.04, τ: 0.11, ψ: 0.04, ω: 0.04 },
};

const TOKEN = /\s+|\\([a-zA-Z]+|.)|\d+(?:\.\d+)?|[\s\S]/gu;

/** The formula in pieces, or null where it takes more than a row of symbols. */
export function simpleTex(tex: string): readonly Piece[] | null {
  const tokens = (tex.match(TOKEN) ?? []).filter((token) => token.trim() !== "");
  const row: Item[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = /[\^_]/.test(tokens[i]!) ? scriptAt(tokens, i, row.at(-1)) : symbolAt(tokens, i);
    if (!found) return null;
    row.push(found.item);
    i = found.end;
  }
  return spaced(row, true);
}

/** An index or a power, of a symbol that has none yet: both at once stand above each other, which no row shows. */
function scriptAt(tokens: readonly string[], at: number, base: Item | undefined): Found<Script> | null {
  if (typeof base !== "object" || base.kind === "power" || base.kind === "index" || base.kind === "function")
    return null;
  const group = groupAt(tokens, at + 1);
  if (!group) return null;
  const row: Item[] = [];
  for (let i = 0; i < group.tokens.length; ) {
    const found = symbolAt(group.tokens, i);
    if (!found) return null;
    row.push(found.item);
    i = found.end;
  }
  return { item: { kind: tokens[at] === "^" ? "power" : "index", parts: spaced(row, false) }, end: group.end };
}

/** What one token, or a word of upright letters, stands for; and where the next one begins. */
function symbolAt(tokens: readonly string[], at: number): Found<Atom | number> | null {
  const token = tokens[at]!;
  const one = (item: Atom | number) => ({ item, end: at + 1 });
  if (!token.startsWith("\\")) {
    const sign = SIGNS[token];
    if (sign) return one({ text: sign[0], kind: sign[1], italic: false });
    if (/^\d/.test(token)) return one({ text: token, kind: "ordinary", italic: false });
    return /^[a-zA-Z]$/.test(token) ? one({ text: token, kind: "ordinary", italic: true }) : null;
  }
  const name = token.slice(1);
  const letter = LETTERS[name];
  if (letter) return one({ text: letter, kind: "ordinary", italic: true });
  const upright = UPRIGHT[name];
  if (upright) return one({ text: upright[0], kind: upright[1], italic: false });
  const space = SPACES[name];
  if (space !== undefined) return one(space);
  if (name !== "mathrm") return null;
  const group = groupAt(tokens, at + 1);
  if (!group?.tokens.every((part) => /^[a-zA-Z]$/.test(part))) return null;
  return { item: { text: group.tokens.join(""), kind: "ordinary", italic: false }, end: group.end };
}

/** The tokens between braces, or the single one that stands there. */
function groupAt(tokens: readonly string[], at: number): { tokens: readonly string[]; end: number } | null {
  const first = tokens[at];
  if (first === undefined || first === "}") return null;
  if (first !== "{") return { tokens: [first], end: at + 1 };
  let depth = 1;
  for (let end = at + 1; end < tokens.length; end++) {
    if (tokens[end] === "{") depth++;
    if (tokens[end] === "}") depth--;
    if (depth === 0) return { tokens: tokens.slice(at + 1, end), end: end + 1 };
  }
  return null;
}

/** With the room that TeX puts around signs; in indices and powers there is none. */
function spaced(row: readonly Item[], roomy: boolean): Piece[] {
  let last: Kind | null = null;
  return row.map((item, i) => {
    if (typeof item === "number") return { kind: "glyphs", text: "", italic: false, before: 0, after: item };
    if (isScript(item)) return item;
    const { text, italic } = item;
    // A minus with nothing before it is the sign of its number.
    const alone = last === null || !["ordinary", "closing"].includes(last);
    const kind = item.kind === "operation" && alone ? "ordinary" : item.kind;
    last = kind;
    const around = roomy ? (ROOM[kind] ?? 0) : 0;
    const next = row[i + 1];
    const follows = typeof next === "object" && next.kind === "ordinary";
    const apart = roomy && (kind === "comma" ? next !== undefined : kind === "function" && follows) ? THIN : 0;
    const lean = italic ? (LEAN[text] ?? 0) : 0;
    return { kind: "glyphs", text, italic, before: around, after: around + apart + lean };
  });
}

function isScript(item: Atom | Script): item is Script {
  return item.kind === "power" || item.kind === "index";
}
