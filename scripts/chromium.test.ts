import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "./chromium.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program in a folder of its own that answers --version, or fails to. */
function program(place: string, name: string, status: number): { folder: string; file: string } {
  const own = join(folder, place);
  mkdirSync(own, { recursive: true });
  const file = join(own, name);
  writeFileSync(file, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 });
  return { folder: own, file };
}

describe("the Chromium of the browser tests", () => {
  it("is the executable named by CHROMIUM_PATH before any other", () => {
    const named = program("a", "anything", 0);
    const found = program("b", "chromium", 0);
    expect(findChromium({ CHROMIUM_PATH: named.file, PATH: found.folder })).toBe(named.file);
  });

  it("is looked for elsewhere, with a word about it, when CHROMIUM_PATH names none", () => {
    const complain = vi.spyOn(console, "error").mockImplementation(() => {});
    const found = program("b", "chromium", 0);
    expect(findChromium({ CHROMIUM_PATH: join(folder, "absent"), PATH: found.folder })).toBe(found.file);
    expect(complain).toHaveBeenCalledOnce();
    complain.mockRestore();
  });

  it("is one on the PATH that really runs: a stub that only fails is passed over", () => {
    const stub = program("a", "chromium", 1);
    const chrome = program("b", "google-chrome", 0);
    expect(findChromium({ PATH: ["", stub.folder, chrome.folder].join(delimiter) })).toBe(chrome.file);
  });
});
