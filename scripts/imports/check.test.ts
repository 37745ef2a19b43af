import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violations } from "./check.mjs";
import { cycles } from "./cycles.mjs";
import { readGraph, specifiersOf } from "./graph.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "imports-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const packages = {
  product: ["ml-matrix", "react", "plotly.js", "comlink"],
  development: ["vitest"],
};

/** What the check says of a small tree of files. */
function check(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const folders = [...new Set(Object.keys(files).map((file) => file.split("/")[0]!))];
  return violations(readGraph(root, folders), { exists: (file) => file in files, packages });
}

/** A tree in which everything is allowed. */
const GOOD = {
  "src/early.ts": 'void import("./main.tsx");',
  "src/main.tsx": 'import { View } from "./views/View.tsx"; import "./physics/bloch.ts"; export const x = <View />;',
  "src/views/View.tsx": 'import { Chart } from "../charts/Chart.tsx"; export const View = () => <Chart ref={null} />;',
  "src/charts/Chart.tsx":
    'import { useState } from "react"; import { figure } from "./figure.ts"; export const Chart = () => useState(figure);',
  "src/charts/figure.ts":
    'import type { Data } from "plotly.js"; import type { R } from "../physics/results.ts"; export const figure = (r: R): Data[] => [];',
  "src/physics/results.ts": "export type R = 1;",
  "src/physics/bloch.ts": 'import { map } from "../numerics/map.ts"; export const bloch = map;',
  "src/numerics/map.ts": 'import { Matrix } from "ml-matrix"; export const map = Matrix;',
  "src/numerics/map.test.ts": 'import { it } from "vitest"; import "../views/View.tsx"; it("x", () => {});',
  "workers/simulation.worker.ts": 'import { expose } from "comlink"; import "../src/physics/bloch.ts"; expose({});',
};

describe("the import rules", () => {
  it("are content with a tree that follows them", () => {
    expect(check(GOOD)).toEqual([]);
  });

  it.each([
    ["an import upwards", "src/numerics/map.ts", 'import type { R } from "../physics/results.ts";'],
    ["React in a worker", "workers/simulation.worker.ts", 'import "react";'],
    ["a view in a worker", "workers/simulation.worker.ts", 'import("../src/views/View.tsx");'],
    ["Plotly itself in a figure", "src/charts/figure.ts", 'import Plotly from "plotly.js"; export default Plotly;'],
    ["more than types in a figure", "src/charts/figure.ts", 'export { R as S } from "../physics/results.ts";'],
    ["physics in a view", "src/views/View.tsx", 'type B = import("../physics/bloch.ts").B;'],
    ["Node in the page", "src/physics/bloch.ts", 'import { readFile } from "node:fs";'],
    ["Node without its prefix", "src/physics/bloch.ts", 'import { readFile } from "fs/promises";'],
    ["a file that is not there", "src/physics/bloch.ts", 'export * from "./absent.ts";'],
    ["a package that is not listed", "src/main.tsx", 'import "left-pad";'],
    ["a development package in the product", "src/main.tsx", 'import "vitest";'],
    ["an import of what is computed", "src/physics/bloch.ts", "import(globalThis.name);"],
    ["a test in the product", "src/main.tsx", 'import "./numerics/map.test.ts";'],
  ])("refuse %s", (_, file, statement) => {
    const good: Record<string, string> = GOOD;
    const found = check({ ...good, [file]: `${statement}\n${good[file]}` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
  });

  it("refuse a file that belongs to no layer, and one that nothing uses", () => {
    const found = check({ ...GOOD, "src/stray/a.ts": "export {};", "src/physics/unused.ts": "export {};" });
    expect(found).toEqual([
      "src/stray/a.ts: belongs to no layer",
      "src/physics/unused.ts: nothing but tests imports it",
      "src/stray/a.ts: nothing but tests imports it",
    ]);
  });

  it("refuse a circle, of types too", () => {
    const found = check({
      ...GOOD,
      "src/numerics/map.ts": 'import type { B } from "./b.ts"; export const map = 1;',
      "src/numerics/b.ts": 'export * from "./c.ts";',
      "src/numerics/c.ts": 'import("./map.ts");',
    });
    expect(found).toEqual([
      "src/numerics/b.ts ⇄ src/numerics/c.ts ⇄ src/numerics/map.ts: import one another in a circle",
    ]);
  });
});

describe("reading a module", () => {
  it("sees every form of import, and which are only of types", () => {
    const text = `
      import type { A } from "./a.ts"; import { type B } from "./b.ts"; import C, { type D } from "./c.ts";
      import "./e.css"; export * from "./f.ts"; export type { G } from "./g.ts"; import * as N from "./n.ts";
      const lazy = () => import("./i.tsx"); type Z = import("./z.ts").Z; const jsx = <p ref={C}>import "./no.ts"</p>;
      // import "./comment.ts"`;
    const found = specifiersOf("x.tsx", text).map(
      ({ specifier, typeOnly }) => `${specifier}${typeOnly ? " type" : ""}`,
    );
    expect(found.sort()).toEqual([
      "./a.ts type",
      "./b.ts type",
      "./c.ts",
      "./e.css",
      "./f.ts",
      "./g.ts type",
      "./i.tsx",
      "./n.ts",
      "./z.ts type",
    ]);
  });

  it("refuses what it cannot read", () => {
    expect(() => specifiersOf("x.ts", "import {")).toThrow("x.ts cannot be parsed");
  });
});

describe("cycles", () => {
  it("are found apart from one another, a module that imports itself included", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", ["a"]],
      ["d", ["e"]],
      ["e", ["d", "f"]],
      ["f", ["f"]],
      ["g", ["a"]],
    ]);
    expect(cycles(graph).map((members) => members.join(""))).toEqual(["f", "de", "abc"]);
  });
});
