import { expect, test } from "vitest";
import { sliderFields } from "../scenario/fields.ts";
import { defaultPreset, presets } from "../scenario/presets/index.ts";
import { type Piece, simpleTex } from "./simpleTex.ts";

/** Letters and signs as they stand, `^{…}` and `_{…}` around what is raised and lowered. */
function shown(pieces: readonly Piece[] | null): string | null {
  if (!pieces) return null;
  return pieces
    .map((piece) => {
      if (piece.kind === "glyphs") return piece.text;
      return `${piece.kind === "power" ? "^" : "_"}{${shown(piece.parts)}}`;
    })
    .join("");
}

test("rows of symbols keep their symbols", () => {
  expect(shown(simpleTex("\\varepsilon^{2p-\\mu}"))).toBe("ε^{2p−μ}");
  expect(shown(simpleTex("\\sigma = 2p-\\mu = 0.1"))).toBe("σ=2p−μ=0.1");
  expect(shown(simpleTex("[2,\\infty)"))).toBe("[2,∞)");
  expect(shown(simpleTex("\\rho_d(t)"))).toBe("ρ_{d}(t)");
  expect(shown(simpleTex("T_{\\mathrm{B}}"))).toBe("T_{B}");
});

test("room stands around relations and operations, not around a sign and not in powers", () => {
  const room = (tex: string, text: string) => {
    const piece = simpleTex(tex)?.find((part) => part.kind === "glyphs" && part.text === text);
    return piece?.kind === "glyphs" ? [piece.before, piece.after] : null;
  };
  expect(room("a=b", "=")).toEqual([0.2778, 0.2778]);
  expect(room("a-b", "−")).toEqual([0.2222, 0.2222]);
  expect(room("x^2-b", "−")).toEqual([0.2222, 0.2222]);
  expect(room("-b", "−")).toEqual([0, 0]);
  expect(room("a=-b", "−")).toEqual([0, 0]);
  const power = simpleTex("a^{b-c}")?.at(-1);
  expect(power?.kind === "power" && power.parts).toMatchObject([{}, { text: "−", before: 0, after: 0 }, {}]);
});

test("what stands in two storeys is left to KaTeX", () => {
  for (const tex of [
    "\\frac12",
    "\\sum_k W",
    "x_1^2",
    "\\overline{z}",
    "a^{b^c}",
    "\\begin{cases}\\end{cases}",
    "a^",
  ]) {
    expect(simpleTex(tex), tex).toBeNull();
  }
});

test("the symbols of all controls are simple", () => {
  const fields = [defaultPreset, ...presets].flatMap(({ scenario }) => sliderFields(scenario));
  expect(fields.map(({ symbol }) => symbol).filter((symbol) => simpleTex(symbol) === null)).toEqual([]);
});
