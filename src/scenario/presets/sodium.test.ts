import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { analyse } from "../../physics/asymptotics/analyse.ts";
import type { Curve } from "../../physics/results.ts";
import { solve } from "../../physics/solve.ts";
import { compileInput } from "../compile.ts";
import { sodiumOpticalPumping } from "./sodiumOpticalPumping.ts";

const file = new URL("../../../reference/external/sodium-optical-pumping.json", import.meta.url);
const document = JSON.parse(readFileSync(file, "utf8"));

function analysed() {
  const compiled = compileInput(sodiumOpticalPumping.scenario);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return { model: compiled.model, analysis: analyse(compiled.model) };
}

it("is the scenario and the points of the reference file, but for coherences that never arise", async () => {
  const { name: ours, ...scenario } = sodiumOpticalPumping.scenario;
  const { name: theirs, ...reference } = structuredClone(document.scenario);
  for (let n = 0; n < 5; n++) for (let m = 0; m < 5; m++) reference.relaxation.gamma[n][m] = 0;
  expect(ours && theirs).toBeTruthy();
  const decimals = (text: unknown) =>
    JSON.parse(JSON.stringify(text), (_, x) => (typeof x === "number" ? +x.toFixed(14) : x));
  expect(decimals(scenario)).toEqual(decimals(reference));
  const { analysis } = analysed();
  expect(analysis.physical).toBe(true);
  const { curves } = await sodiumOpticalPumping.published!();
  const { full, rate, times, levels } = document.external;
  expect(curves).toEqual([
    { rung: "bloch", times, levels, populations: full },
    { rung: "averaged", times, levels, populations: rate },
  ]);
});

it("meets what was published within its last digit, 1e-6, full equations and rate equations", async () => {
  const { model } = analysed();
  const { curves } = await sodiumOpticalPumping.published!();
  const run = solve(model, {
    rungs: ["bloch", "averaged"],
    output: { kind: "times", times: curves[0]!.times },
    method: "doubling",
    tolerance: 1e-9,
    certify: false,
  });
  const ours = new Map<string, Curve>();
  for (const event of run) {
    if (event?.kind === "bloch") ours.set("bloch", event.curve);
    if (event?.kind === "curves") for (const curve of event.curves) ours.set(curve.rung, curve);
  }
  for (const { rung, levels, populations } of curves) {
    const curve = ours.get(rung)!;
    populations.forEach((row, i) => {
      levels.forEach((level, n) => {
        expect(Math.abs(curve.populations[10 * i + level]! - row[n]!), `${rung} ${i} ${level}`).toBeLessThanOrEqual(
          1e-6,
        );
      });
    });
  }
});
