/** A slice of `npm run fuzz:solver`, which runs ten thousand: whatever a person may enter is certified, flagged or refused. */
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../../scenario/schema.ts";
import { randomScenario } from "./randomScenario.ts";
import { report } from "./report.ts";
import { judge, type Verdict } from "./verdict.ts";

const SEED = 2024;
const SLICE = 50;

/** Advances at every look, and looks come every few milliseconds of work: no machine is too slow for it. */
function countingClock(): () => number {
  let looks = 0;
  return () => 0.004 * looks++;
}

describe(`${SLICE} random scenarios at the edge`, () => {
  it("are legal, and the same for the same seed", () => {
    for (let index = 0; index < 500; index++) {
      expect(parseScenario(randomScenario(SEED, index))).toMatchObject({ ok: true });
      expect(randomScenario(SEED, index)).toEqual(randomScenario(SEED, index));
    }
  });

  it("are certified and agree with another way, or flagged", () => {
    const clock = countingClock();
    const verdicts: Verdict[] = [];
    for (let index = 0; index < SLICE; index++) verdicts.push(judge(SEED, index, clock));
    const { lines, offenders } = report(SEED, verdicts);
    expect(offenders, lines.join("\n")).toBe(0);
    // Not vacuous: nearly all are certified, by every kind of comparison.
    expect(verdicts.filter(({ outcome }) => outcome === "certified").length).toBeGreaterThan(0.9 * SLICE);
    expect(new Set(verdicts.map(({ way }) => way)).size).toBeGreaterThan(2);
  });
});

describe("a report", () => {
  it("counts what was certified and how, and shows every offender as a scenario", () => {
    const verdicts: Verdict[] = [
      { index: 0, outcome: "certified", way: "direct integration", difference: 1e-13, error: 2e-14, seconds: 0.5 },
      { index: 1, outcome: "LIE", way: "direct integration", difference: 3e-5, error: 1e-15, seconds: 2 },
      { index: 2, outcome: "refused", seconds: 0 },
    ];
    const { lines, offenders } = report(SEED, verdicts);
    expect(offenders).toBe(1);
    expect(lines).toContain("| certified | 1 | 0.50 |");
    expect(lines).toContain("| LIE | 1 | 2.00 |");
    expect(lines).toContain("| direct integration | 2 | 3.0e-5 | 2.0e-14 |");
    expect(lines).toContain(JSON.stringify(randomScenario(SEED, 1)));
  });
});
