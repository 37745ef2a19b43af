/**
 * `npm run check:qutip`: writes the QuTiP script of every preset, runs it, and compares its curve with this program's
 * own. Each script runs twice: exactly as a person exports it, and by QuTiP's `mesolve` alone in the fast time, where
 * ε is made larger, and the horizon shorter if that is not enough, until the direct integration takes seconds.
 *
 * QuTiP is not a part of this project. Where no Python has it, the check says so and succeeds.
 */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { qutipScript, turnsOf } from "../src/export/qutip.ts";
import { solve } from "../src/physics/solve.ts";
import { compileInput } from "../src/scenario/compile.ts";
import type { Scenario } from "../src/scenario/format.ts";
import { presets } from "../src/scenario/presets/index.ts";

/** The largest difference of a population that passes. */
const TOLERANCE = 1e-6;
/** The direct run covers at most so many turns of the fastest oscillation. */
const MOST_TURNS = 300;
/** ε is made no larger than this for it. */
const LARGEST_EPSILON = 0.1;

const run = promisify(execFile);
/** Matrices this small gain nothing from threads, and lose much where other programs run. */
const ALONE = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

interface Run {
  readonly epsilon: number;
  readonly horizon: number;
  readonly turns: number;
  readonly difference: number;
  readonly said: string;
}

/** The first Python that has QuTiP, with its version; `PYTHON` names another one. */
function findPython(): { python: string; version: string } | null {
  const wanted = process.env.PYTHON;
  for (const python of wanted ? [wanted] : ["python3", "/usr/bin/python3", "python"]) {
    const { status, stdout } = spawnSync(python, ["-W", "ignore", "-c", "import qutip; print(qutip.__version__)"], {
      encoding: "utf8",
      env: ALONE,
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return null;
}

/** The same scenario with so large an ε, and so short a horizon, that it turns at most `MOST_TURNS` times. */
function eased(scenario: Scenario): Scenario {
  const { scaling, horizon } = scenario;
  const wanted = scaling.epsilon * Math.sqrt(turnsOf(scenario) / MOST_TURNS);
  const epsilon = Math.max(scaling.epsilon, Math.min(LARGEST_EPSILON, Number(wanted.toPrecision(2))));
  const larger = { ...scenario, scaling: { ...scaling, epsilon } };
  const share = Math.min(1, MOST_TURNS / turnsOf(larger));
  return share < 1 ? { ...larger, horizon: Number((horizon * share).toPrecision(2)) } : larger;
}

async function runScript(python: string, file: string, scenario: Scenario, options: string[]): Promise<Run> {
  const output = `${file}.csv`;
  const { stderr } = await run(python, ["-W", "error::SyntaxWarning", file, "--output", output, ...options], {
    env: ALONE,
  });
  const { epsilon } = scenario.scaling;
  const { horizon } = scenario;
  const [head = "", ...lines] = readFileSync(output, "utf8").trim().split(/\r?\n/);
  const scale = head.startsWith("tau") ? epsilon ** 2 : 1;
  const rows = lines.map((line) => line.split(",").map(Number));
  const times = rows.map(([time]) => Math.min(time! * scale, horizon));
  return { epsilon, horizon, turns: turnsOf(scenario), difference: differenceTo(scenario, times, rows), said: stderr };
}

/** The largest difference between this program's Bloch curve and rows `[time, population 1, …]` at these slow times. */
function differenceTo(scenario: Scenario, times: readonly number[], rows: readonly (readonly number[])[]): number {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(compiled.errors[0]!.message);
  const asked = { rungs: ["bloch"], output: { kind: "times", times }, method: "doubling" } as const;
  let largest = Number.NaN;
  for (const event of solve(compiled.model, { ...asked, tolerance: 1e-10, certify: false })) {
    if (event?.kind !== "bloch") continue;
    const { populations } = event.curve;
    const levels = scenario.levels.omega.length;
    if (populations.length !== levels * rows.length) throw new Error("the script wrote another number of values");
    largest = 0;
    rows.forEach((row, i) => {
      for (let n = 0; n < levels; n++) {
        const difference = Math.abs(row[n + 1]! - populations[i * levels + n]!);
        // Not a number is never smaller.
        if (!(difference <= largest)) largest = difference;
      }
    });
  }
  return largest;
}

const figure = (x: number) =>
  x >= 1e5 || x < 1e-3 ? x.toExponential(1).replace("e+", "e") : String(Number(x.toPrecision(3)));

function line(title: string, how: string, { epsilon, horizon, turns, difference }: Run): string {
  const verdict = difference <= TOLERANCE ? "" : "  TOO FAR";
  const columns = [
    title.padEnd(24),
    how.padEnd(10),
    figure(epsilon),
    figure(horizon),
    figure(turns),
    figure(difference),
  ];
  return columns.map((text, i) => (i < 2 ? text : text.padStart(9))).join(" ") + verdict;
}

const found = findPython();
if (found === null) {
  console.log("check:qutip is skipped: no Python here has QuTiP (on Debian: apt-get install python3-qutip).");
  process.exit(0);
}
const { python, version } = found;
console.log(
  `QuTiP ${version} by ${python}. Largest difference of a population between the exported script and the app;`,
);
console.log(
  `at most ${TOLERANCE} passes. First the script as exported, then mesolve alone, with ε made larger and the`,
);
console.log(`horizon shorter until the fastest oscillation turns at most ${MOST_TURNS} times.\n`);
console.log(
  `${"preset".padEnd(24)} ${"run".padEnd(10)} ${["epsilon", "horizon", "turns", "difference"].map((word) => word.padStart(9)).join(" ")}`,
);

const folder = mkdtempSync(join(tmpdir(), "check-qutip-"));
let failed = false;
try {
  for (const { id, scenario } of presets) {
    const file = join(folder, `${id}.py`);
    const provenance = { program: "check", version: "0", link: `#preset=${id}` };
    const first = scenario.horizon * 1e-6;
    writeFileSync(file, qutipScript(scenario, { provenance, time: "slow", axis: "logarithmic", first }));
    const easier = eased(scenario);
    const runs: [string, () => Promise<Run>][] = [
      ["exported", () => runScript(python, file, scenario, [])],
      [
        "mesolve",
        () =>
          runScript(python, file, easier, [
            ...["--method", "mesolve", "--time", "fast"],
            ...["--epsilon", String(easier.scaling.epsilon), "--horizon", String(easier.horizon)],
          ]),
      ],
    ];
    for (const [how, start] of runs) {
      try {
        const result = await start();
        failed ||= !(result.difference <= TOLERANCE);
        console.log(line(id, how, result));
      } catch (error) {
        failed = true;
        console.log(
          `${id.padEnd(24)} ${how.padEnd(10)} FAILED: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed ? "\nNot every script agrees." : "\nEvery script agrees.");
process.exit(failed ? 1 : 0);
