import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPreset } from "../scenario/presets/index.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { arbitraryScenario } from "../scenario/testing/arbitraryScenario.ts";
import { type Caption, captionHeight, composeFigure, type FigureStyle } from "./figureSvg.ts";
import { parameterText } from "./parameterText.ts";
import { isPng, pngScenario, pngSize, withPrintSize } from "./png.ts";
import { estimatedWidth, wrapped } from "./wrap.ts";

const style: FigureStyle = {
  ground: "#fff",
  ink: "#000",
  mutedInk: "#444",
  fontFamily: '"Inter", sans-serif',
  fontSize: 10,
};
const caption: Caption = {
  title: "V system",
  paragraphs: [["ε = 0.1,", "μ = 0.3."]],
  link: "https://example.org/#a=1&b=2",
};
const picture = '<svg class="main-svg" xmlns="http://www.w3.org/2000/svg" width="300" height="200" style=""><g/></svg>';

describe("the parameters in a caption", () => {
  it("are all there, in the paper's symbols", () => {
    expect(parameterText(vSystem.scenario)).toEqual([
      "ε = 10⁻⁵",
      "μ = 0.45",
      "p = 0.346154",
      "μ/p = 1.3",
      "ω = (0, 1, 1)",
      "δ = (0, 0, 1)",
      "ρ(0) = (1, 0, 0)",
      "V(1,2) = V(1,3) = 1",
      "γ = 1",
      "W(1,2) = W(1,3) = 0.181959",
      "W(2,1) = W(3,1) = 0.494616",
      "W(2,3) = W(3,2) = 0.3",
      "φ(τ) = cos τ",
      "T = 10",
    ]);
  });

  it("tell a complex coupling, a phase, a constant part and incommensurate frequencies", () => {
    const two = findPreset("two-colour")!.scenario;
    expect(parameterText(two).find((text) => text.startsWith("φ"))).toBe("φ(τ) = cos τ + 0.7 cos(1.41421 τ)");
    const odd = {
      ...vSystem.scenario,
      coupling: {
        re: [
          [0, 0, 0.5],
          [0, 0, 0],
          [0.5, 0, 0],
        ],
        im: [
          [0, -1, 0.25],
          [1, 0, 0],
          [-0.25, 0, 0],
        ],
      },
      wave: {
        frequencies: [2],
        modes: [
          { alpha: [0], re: -0.5, im: 0 },
          { alpha: [1], re: 0, im: 0.5 },
          { alpha: [-1], re: 0, im: -0.5 },
          { alpha: [2], re: -1, im: 0 },
          { alpha: [-2], re: -1, im: 0 },
        ],
      },
    };
    const texts = parameterText(odd);
    expect(texts).toEqual(expect.arrayContaining(["V(1,2) = −i", "V(1,3) = 0.5 + 0.25i"]));
    expect(texts).toContain("φ(τ) = −0.5 + cos(2 τ + 1.5708) − 2 cos(4 τ)");
  });

  it("are never without end, nor without a number", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const texts = parameterText(scenario);
        expect(texts.length).toBeLessThanOrEqual(9 + 3 * 31);
        expect(texts.join("")).not.toMatch(/NaN|undefined|Infinity| = $/);
        expect(texts.join("").length).toBeLessThan(4000);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("lines of a caption", () => {
  const wide = (text: string) => estimatedWidth(text, 10);

  it("never run over, and lose nothing but the spaces they break at", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.double({ min: 60, max: 400, noNaN: true }),
        (text, width) => {
          const lines = wrapped(text, width, wide);
          for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });

  it("hold one character each where there is no room at all", () => {
    expect(wrapped("ab c", -5, wide)).toEqual(["a", "b", "c"]);
  });
});

describe("a composed figure", () => {
  const composed = composeFigure({
    picture,
    width: 300,
    height: 200,
    caption,
    style,
    size: { millimetres: 89 },
    scenario: vSystem.scenario,
  });

  it("has its size on paper and grows by its caption", () => {
    expect(composed.width).toBe(320);
    expect(composed.height).toBe(Math.ceil(200 + captionHeight(caption, 300, style)) + 20);
    expect(composed.svg).toContain('width="89mm"');
    expect(composed.svg).toContain(`viewBox="0 0 320 ${composed.height}"`);
  });

  it("holds the caption as text, the whole link, the scenario, and no script", () => {
    expect(composed.svg).toContain(">ε = 0.1, μ = 0.3.</text>");
    expect(composed.svg).toContain('<a href="https://example.org/#a=1&amp;b=2">');
    expect(composed.svg).toContain('<metadata id="bloch-rate-scenario">');
    expect(composed.svg).not.toMatch(/<script|foreignObject|javascript:|\son\w+=/i);
  });

  it("may go without its caption in sight, and says it to those who listen all the same", () => {
    const bare = { picture, width: 300, height: 200, caption, captioned: false, style, scenario: vSystem.scenario };
    const { svg, height } = composeFigure({ ...bare, size: { pixels: 1280 } });
    expect(height).toBe(220);
    expect(svg).toContain('width="1280" height="880"');
    expect(svg).not.toContain("<text");
    expect(svg).toContain("<desc>ε = 0.1, μ = 0.3. https://example.org/#a=1&amp;b=2</desc>");
  });

  it("keeps the drawing within its place", () => {
    expect(composed.svg).toContain('<svg x="10" y="10" width="300" height="200" class="main-svg"');
    expect(() =>
      composeFigure({
        picture: "<p/>",
        width: 1,
        height: 1,
        caption,
        style,
        size: { pixels: 1 },
        scenario: vSystem.scenario,
      }),
    ).toThrow();
  });

  it("cuts a link that would fill the page, in sight only", () => {
    const link = `https://example.org/#s=${"x".repeat(2000)}`;
    const { svg } = composeFigure({
      picture,
      width: 300,
      height: 200,
      caption: { ...caption, link },
      style,
      size: { pixels: 600 },
      scenario: vSystem.scenario,
    });
    expect(svg).toContain(`<a href="${link}">`);
    expect(svg.match(/<a /g)).toHaveLength(6);
    expect(svg).toContain("…</text>");
  });
});

describe("PNG", () => {
  // One black pixel.
  const pixel = Uint8Array.from(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
      "base64",
    ),
  );

  it("gets its resolution, 300 dots per inch being 11811 per metre, and stays the same picture", () => {
    const printed = withPrintSize(pixel, 300, vSystem.scenario);
    expect(pngSize(printed)).toEqual({ width: 1, height: 1 });
    const at = Buffer.from(printed).indexOf("pHYs");
    expect(Buffer.from(printed).readUInt32BE(at + 4)).toBe(11811);
    // The checksum of a chunk that other programs write for the same data.
    expect(Buffer.from(printed).readUInt32BE(at + 13)).toBe(0x78a53f76);
    expect(Buffer.from(printed).subarray(-34).equals(Buffer.from(pixel).subarray(-34))).toBe(true);
  });

  it("carries the scenario it shows", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const json = pngScenario(withPrintSize(pixel, 300, scenario));
        expect(JSON.parse(json!)).toEqual(JSON.parse(JSON.stringify(scenario)));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("is told from other bytes, and other bytes hold nothing", () => {
    expect(isPng(pixel)).toBe(true);
    expect(pngScenario(pixel)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, signed) => {
        const any = signed ? Uint8Array.of(...pixel.subarray(0, 40), ...bytes) : bytes;
        expect(pngScenario(any)).toBeNull();
      }),
      { seed: 4, numRuns: 500 },
    );
    expect(() => withPrintSize(Uint8Array.of(1, 2), 300, vSystem.scenario)).toThrow("not a PNG");
  });
});
