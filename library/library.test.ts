import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPreset, ScenarioError, solve } from "./index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = (args: readonly string[], cwd: string) => spawnSync(process.execPath, args, { cwd, encoding: "utf8" });

test("a scenario is solved in one call, with the core's own numbers", () => {
  const { scenario } = JSON.parse(readFileSync(join(root, "reference/v-ratio-1.json"), "utf8"));
  const { times, models } = JSON.parse(readFileSync(join(root, "reference/v-ratio-1.json"), "utf8")).reference;
  const solved = solve(scenario, { times, models: ["bloch"] });
  expect(solved.certificate?.passed).toBe(true);
  for (const [row, populations] of solved.models.bloch!.entries()) {
    for (const [n, share] of populations.entries()) expect(share).toBeCloseTo(models.bloch[row][n], 9);
  }
});

test("what cannot be solved is refused field by field", () => {
  const { scenario } = findPreset("v-system")!;
  const wrong = { ...scenario, horizon: -1 };
  expect(() => solve(wrong)).toThrow(ScenarioError);
  try {
    solve(wrong);
  } catch (error) {
    expect((error as ScenarioError).errors[0]).toMatchObject({ path: "horizon", received: -1 });
  }
});

/** A project of its own that has nothing but the packed archive. */
let project = "";
let archive = "";

beforeAll(() => {
  const made = node(["scripts/library.mjs", "--pack"], root);
  expect(made.stderr).toBe("");
  archive = made.stdout.trim();
  project = mkdtempSync(join(tmpdir(), "bloch-rate-"));
  mkdirSync(join(project, "node_modules/bloch-rate"), { recursive: true });
  const unpacked = spawnSync("tar", [
    "-xzf",
    archive,
    "-C",
    join(project, "node_modules/bloch-rate"),
    "--strip-components=1",
  ]);
  expect(unpacked.status).toBe(0);
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
});

afterAll(() => {
  if (project !== "") rmSync(project, { recursive: true });
});

/** The example of the read-me, as it is printed there. */
function example(): string {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, "library/README.md"), "utf8"))!;
  return code!;
}

test("the packed archive runs the ten-line example of its read-me", () => {
  expect(example().trim().split("\n").length).toBeLessThanOrEqual(10);
  writeFileSync(join(project, "example.js"), example());
  const ran = node(["example.js"], project);
  expect(ran.stderr).toBe("");
  const lines = ran.stdout.trim().split("\n");
  expect(lines[0]).toMatch(/^Table 1: 1 < mu\/p < 2, layers end at t = [\d.]+, [\d.]+$/);
  const shares = lines[1]!.replace("Bloch at t = 1: ", "").split(" ").map(Number);
  expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 5);
  expect(lines[2]).toMatch(/^certified to \de-1\d$/);
});

test("the packed archive depends on nothing", () => {
  const manifest = JSON.parse(readFileSync(join(project, "node_modules/bloch-rate/package.json"), "utf8"));
  expect(manifest.dependencies).toBeUndefined();
  const code = readFileSync(join(project, "node_modules/bloch-rate/index.js"), "utf8");
  expect(code.match(/^import .*/gm)).toBeNull();
});

test("its types hold in another project, and refuse what is wrong", () => {
  const check = (text: string) => {
    writeFileSync(join(project, "example.ts"), text);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    return node([tsc, "--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "example.ts"], project);
  };
  const right = check('import { solve } from "bloch-rate";\nexport const sum: number = solve({}).times.length;\n');
  expect(right.stdout).toBe("");
  const wrong = check('import { solve } from "bloch-rate";\nsolve({}, { models: ["bloc"] });\n');
  expect(wrong.stdout).toContain('"bloc"');
});
