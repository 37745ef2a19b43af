import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readGraph } from "../imports/graph.mjs";
import { root } from "../install.mjs";
import { folderEdges, folderOf, reduced } from "./folders.mjs";
import { architecturePicture } from "./picture.mjs";

const graph = () => readGraph(root, ["src", "workers", "cli", "library"]);

test("files belong to the folder that a reader sees", () => {
  expect(folderOf("src/physics/rates/generator.ts")).toBe("physics");
  expect(folderOf("workers/laboratory/scan.ts")).toBe("workers");
  expect(folderOf("src/main.tsx")).toBe("main");
});

test("an arrow that a longer way says already is left out, one that nothing else says stays", () => {
  const edge = (from: string, to: string, typesOnly = false) => ({ from, to, typesOnly });
  const [long, short, types] = [[edge("a", "b"), edge("b", "c")], edge("a", "c"), edge("c", "d", true)];
  expect(reduced([...long, short, types])).toEqual([...long, types]);
  expect(reduced([edge("a", "b", true), edge("b", "c"), short])).toContainEqual(short);
});

test("imports lead downwards only: physics reaches nothing but numerics", () => {
  const from = folderEdges(graph()).filter((edge) => edge.from === "physics");
  expect(from.map(({ to }) => to)).toEqual(["numerics"]);
});

test("the picture in the documentation is that of the present imports: npm run architecture", async () => {
  expect(readFileSync(`${root}docs/architecture.svg`, "utf8")).toBe(await architecturePicture(graph()));
});
