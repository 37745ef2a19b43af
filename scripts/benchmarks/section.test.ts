import { describe, expect, it } from "vitest";
import { withSection } from "./section.mjs";

const DOCUMENT =
  "# Benchmarks\n\nWords.\n\n<!-- a -->\n\nold\n\n<!-- /a -->\n\nBetween.\n\n<!-- b -->\n\nkept\n\n<!-- /b -->\n";

describe("a section of the benchmarks", () => {
  it("is renewed alone: what others wrote and the words around stay", () => {
    const text = withSection(DOCUMENT, "a", ["", "| new |", ""]);
    expect(text).toBe(DOCUMENT.replace("old", "| new |"));
    expect(withSection(text, "a", ["| new |"])).toBe(text);
  });

  it("is added at the end where there is none", () => {
    const text = withSection(DOCUMENT, "c", ["first"]);
    expect(text.startsWith(DOCUMENT.trimEnd())).toBe(true);
    expect(text.endsWith("<!-- c -->\n\nfirst\n\n<!-- /c -->\n")).toBe(true);
  });

  it("is never written over what is not closed", () => {
    expect(() => withSection("<!-- a -->\nhand-written", "a", ["new"])).toThrow("<!-- /a -->");
  });
});
