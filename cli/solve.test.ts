/** The program as a person calls it: what it prints and its exit status. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TWO_LEVELS = "reference/two-level-strong.json";
const { scenario } = JSON.parse(readFileSync(`${ROOT}${TWO_LEVELS}`, "utf8"));

function start(args: readonly string[]) {
  return spawn(process.execPath, ["--import", "tsx", "cli/solve.ts", ...args], { cwd: ROOT });
}

interface Outcome {
  status: number | null;
  lines: Record<string, unknown>[];
  messages: string;
}

function solve(args: readonly string[], input = ""): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    let output = "";
    let messages = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      messages += data;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      const lines = output.split("\n").filter((line) => line !== "");
      resolve({ status, lines: lines.map((line) => JSON.parse(line)), messages });
    });
    child.stdin.end(input);
  });
}

describe("solve", () => {
  it("prints one JSON line with everything that it promises, and nothing else", async () => {
    const { status, lines, messages } = await solve([TWO_LEVELS, "--times", "0.5,0"]);
    expect(messages).toBe("");
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    const line = lines[0]!;
    expect(Object.keys(line)).toEqual([
      "name",
      "times",
      "models",
      "coherenceL1",
      "analysis",
      "certificate",
      "cost",
      "distances",
    ]);
    expect(line.name).toBe("two-level-strong");
    expect(line.times).toEqual([0.5, 0]);
    expect(Object.keys(line.models as object)).toEqual([
      "bloch",
      "delayed",
      "timeDependent",
      "averaged",
      "dominant",
      "limit",
    ]);
    expect((line.models as { bloch: number[][] }).bloch[1]).toEqual(scenario.levels.initial);
    expect(Object.keys(line.analysis as object)).toEqual([
      "regime",
      "sigma",
      "nu",
      "components",
      "projector",
      "averagedRates",
      "dominantRates",
      "layers",
      "equilibrium",
      "physical",
    ]);
    expect(Object.keys((line.analysis as { layers: object[] }).layers[0]!)).toEqual([
      "name",
      "exponent",
      "rate",
      "time",
    ]);
    expect(Object.keys(line.certificate as object)).toEqual(["error", "traceDefect", "minPopulation", "passed"]);
    expect(Object.keys(line.cost as object)).toEqual(["blochMs", "periods", "doublings", "steps", "grid"]);
  });

  it("answers every input, whatever is wrong with some, and says so in its exit status", async () => {
    const documents = [
      scenario,
      { scenario: { ...scenario, scaling: { ...scenario.scaling, epsilon: -1 } } },
      { scenario, times: [0, -1] },
      { scenario, times: [0, 1] },
    ];
    const input = [...documents.map((document) => JSON.stringify(document)), "{", "null", ""].join("\n");
    const { status, lines, messages } = await solve(["absent.json", "-", TWO_LEVELS, "--models", "averaged"], input);
    expect(messages).toBe("");
    expect(status).toBe(1);
    const outcomes = lines.map((line) =>
      "error" in line ? (line.errors as { path: string }[]).map((error) => error.path) : (line.times as []).length,
    );
    expect(outcomes).toEqual([
      ["document"],
      61,
      ["scaling.epsilon"],
      ["times[1]"],
      2,
      ["document"],
      ["scenario"],
      scenarioTimes(),
    ]);
    for (const line of lines.filter((line) => "error" in line)) {
      expect(Object.keys(line)).toEqual(["name", "error", "errors"]);
      expect(line.error).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("answers each line of standard input before it reads on", async () => {
    const child = start(["-", "--models", "limit"]);
    const nextLine = () => new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(`${data}`)));
    for (const name of ["first", "second"]) {
      child.stdin.write(`${JSON.stringify({ ...scenario, name })}\n`);
      expect(JSON.parse(await nextLine())).toMatchObject({ name });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });

  it("explains itself after a wrong call", async () => {
    for (const args of [[], [TWO_LEVELS, "--models", "maxwell"]]) {
      const { status, lines, messages } = await solve(args);
      expect(status).toBe(2);
      expect(lines).toEqual([]);
      expect(messages).toContain("Usage: npm run --silent solve -- FILE…");
    }
  });
});

function scenarioTimes(): number {
  return JSON.parse(readFileSync(`${ROOT}${TWO_LEVELS}`, "utf8")).reference.times.length;
}
