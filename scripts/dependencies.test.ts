import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const guide = readFileSync(`${root}docs/dependencies.md`, "utf8");

interface Row {
  readonly name: string;
  readonly licence: string;
  readonly kilobytes: number;
  readonly why: string;
}

/** The rows of the table under a heading. */
function tableUnder(heading: string): Row[] {
  const section = guide.split(`## ${heading}\n`)[1]!.split("\n## ")[0]!;
  const lines = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| package"));
  return lines.map((line) => {
    const [name = "", licence = "", kilobytes, why = ""] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return { name, licence, kilobytes: Number(kilobytes), why };
  });
}

/** Bytes of a package's own files. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === "node_modules") return sum;
    const path = `${folder}/${entry.name}`;
    return sum + (entry.isDirectory() ? sizeOf(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

it.each([
  ["In the page", "dependencies"],
  ["For development alone", "devDependencies"],
])("%s: the table names every package, its licence, its size and why it is there", (heading, key) => {
  const rows = tableUnder(heading);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(manifest[key]).sort());
  for (const { name, licence, kilobytes, why } of rows) {
    const installed = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8"));
    expect(licence, name).toBe(installed.license);
    // Some packages hold other files on another system.
    expect(Math.abs(kilobytes - sizeOf(`${root}node_modules/${name}`) / 1000), name).toBeLessThan(1 + 0.05 * kilobytes);
    expect(why.split(" ").length, name).toBeGreaterThan(1);
  }
});

it("every version is pinned", () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  }
});
