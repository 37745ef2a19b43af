import { describe, expect, it } from "vitest";
import { playwrightTotals, sumTotals, totalsLine, vitestTotals } from "./testTotals.mjs";

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    { status: "failed", assertionResults: [{ status: "failed" }] },
    { status: "failed", assertionResults: [] },
  ],
};

describe("totals of a test run", () => {
  it("count a test file that does not load as a failure", () => {
    expect(vitestTotals(vitestReport)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it("count a flaky browser test as a failure", () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(playwrightTotals(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("end in one line that names skipped tests only where there are any", () => {
    const sum = sumTotals([vitestTotals(vitestReport), { passed: 3, failed: 0, skipped: 0 }]);
    expect(totalsLine(sum)).toBe("10 passed, 2 failed");
    expect(totalsLine({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
  });
});
