import type { Curve, RungName } from "../../physics/results.ts";
import { solve } from "../../physics/solve.ts";
import { compileInput } from "../compile.ts";
import type { Scenario } from "../format.ts";

/** The compiled model of a scenario that is known to be right. */
export function modelOf(scenario: Scenario) {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.model;
}

/** One rung's curve at these slow times, by default at 201 times spread evenly until the horizon. */
export function curveOf(scenario: Scenario, rung: RungName, times?: readonly number[]): Curve {
  const request = {
    rungs: ["bloch", rung] as RungName[],
    output: times ? ({ kind: "times", times } as const) : ({ kind: "grid", axis: "linear", samples: 201 } as const),
    method: "doubling" as const,
    tolerance: 1e-11,
    certify: false,
  };
  for (const event of solve(modelOf(scenario), request)) {
    if (rung === "bloch" && event?.kind === "bloch") return event.curve;
    const found = event?.kind === "curves" ? event.curves.find((curve) => curve.rung === rung) : undefined;
    if (found) return found;
  }
  throw new Error(`no curve of ${rung}`);
}

/** The populations of one rung at one slow time. */
export function populationsAt(scenario: Scenario, rung: RungName, time: number): number[] {
  return Array.from(curveOf({ ...scenario, horizon: Math.max(time, scenario.horizon) }, rung, [time]).populations);
}
