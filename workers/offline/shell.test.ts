import { describe, expect, it } from "vitest";
import { type Asked, cacheName, fileFor, PAGE, staleCaches } from "./shell.ts";

const FOLDER = "https://example.org/course/bloch/";
const PATHS = new Set([PAGE, "mark.svg", "assets/index-Ab1.js"]);
const asked = (url: string, more: Partial<Asked> = {}) =>
  fileFor({ url, method: "GET", navigates: false, ...more }, FOLDER, PATHS);

describe("fileFor", () => {
  it("answers the folder, its page and every look of it with the page", () => {
    for (const end of ["", "index.html", "?embed&theme=dark", "index.html?embed"]) {
      expect(asked(FOLDER + end, { navigates: true })).toBe(PAGE);
    }
  });

  it("answers files of the page, and hashed ones of any version", () => {
    expect(asked(`${FOLDER}mark.svg`)).toBe("mark.svg");
    expect(asked(`${FOLDER}assets/index-Ab1.js`)).toBe("assets/index-Ab1.js");
    expect(asked(`${FOLDER}assets/index-Old.js`)).toBe("assets/index-Old.js");
  });

  it("leaves everything else to the network", () => {
    expect(asked("https://example.org/course/notes.html", { navigates: true })).toBeNull();
    expect(asked(`${FOLDER}bloch-rate.html`, { navigates: true })).toBeNull();
    expect(asked("https://example.com/course/bloch/mark.svg")).toBeNull();
    expect(asked(`${FOLDER}mark.svg?fresh`)).toBeNull();
    expect(asked(`${FOLDER}sw.js`)).toBeNull();
    expect(asked(FOLDER, { method: "POST", navigates: true })).toBeNull();
  });
});

describe("staleCaches", () => {
  const mine = (version: string) => cacheName(FOLDER, version);
  const others = ["workbox-precache", cacheName("https://example.org/course/", "a"), cacheName(`${FOLDER}old/`, "a")];

  it("keeps the version that took over and the one before it", () => {
    expect(staleCaches([mine("a"), ...others, mine("b"), mine("c"), mine("d")], FOLDER, "d")).toEqual([
      mine("a"),
      mine("b"),
    ]);
  });

  it("never touches what is not this folder's", () => {
    expect(staleCaches([...others, mine("a")], FOLDER, "a")).toEqual([]);
    expect(staleCaches([mine("a"), mine("b")], FOLDER, "b")).toEqual([]);
  });
});
