import { expect, test } from "vitest";
import { withPart } from "./document.mjs";

test("the part of a document is added once and replaced afterwards, and the rest is kept", () => {
  const once = withPart("# Benchmarks\n\nBefore.\n", "| a |");
  expect(once).toBe("# Benchmarks\n\nBefore.\n\n<!-- bench:ui -->\n\n| a |\n\n<!-- /bench:ui -->\n");
  const twice = withPart(`${once}\nAfter.\n`, "| b |");
  expect(twice).toBe("# Benchmarks\n\nBefore.\n\n<!-- bench:ui -->\n\n| b |\n\n<!-- /bench:ui -->\n\nAfter.\n");
});
