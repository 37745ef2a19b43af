import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTimes, documentName, openDocument, readTimes } from "./document.ts";
import { nameOfFile } from "./fileName.ts";

describe("an input document", () => {
  it("is a bare scenario, or a scenario with its times", () => {
    const scenario = { format: "bloch-rate-scenario" };
    expect(openDocument(scenario)).toEqual({ scenario });
    expect(openDocument({ scenario })).toEqual({ scenario });
    expect(openDocument({ scenario, times: [1] })).toEqual({ scenario, times: [1] });
    expect(openDocument({ scenario, reference: { times: [2] } })).toEqual({ scenario, times: [2] });
    expect(openDocument({ scenario, external: { times: [3] } })).toEqual({ scenario, times: [3] });
    expect(openDocument({ scenario, times: [1], reference: { times: [2] } })).toEqual({ scenario, times: [1] });
  });

  it("goes on to the scenario's own checks whatever it is", () => {
    for (const document of [null, 3, "x", [], {}]) expect(openDocument(document)).toEqual({ scenario: document });
  });

  it("is named by its scenario, else by its file", () => {
    expect(documentName({ name: "Λ system" }, "file")).toBe("Λ system");
    for (const scenario of [{ name: 3 }, { name: "" }, null, 7]) expect(documentName(scenario, "file")).toBe("file");
    expect(nameOfFile("some/folder/v-system.json")).toBe("v-system");
  });
});

describe("the times asked for", () => {
  it("may come in any order, more than once, and lie beyond the horizon", () => {
    expect(readTimes([3, 0, 1e9, 3])).toEqual({ ok: true, times: [3, 0, 1e9, 3] });
  });

  it.each([
    ["not a list", "now", "times"],
    ["an empty list", [], "times"],
    ["a negative time", [0, -1], "times[1]"],
    ["no number", [0, null], "times[1]"],
    ["not finite", [0, 1, Number.NaN], "times[2]"],
    ["far too many", Array(100_001).fill(0), "times"],
  ])("are refused when they are %s", (_, input, path) => {
    const result = readTimes(input);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.errors.map((error) => error.path)).toEqual([path]);
  });

  it("are 0 and 60 growing ones up to the horizon when nobody names any", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8 }), fc.double({ min: -7, max: 0 }), (logHorizon, logEpsilon) => {
        const horizon = 10 ** logHorizon;
        const times = defaultTimes(horizon, 10 ** logEpsilon);
        expect(times).toHaveLength(61);
        expect(times[0]).toBe(0);
        expect(times.at(-1)).toBe(horizon);
        for (let k = 1; k < times.length; k++) expect(times[k]).toBeGreaterThan(times[k - 1]!);
      }),
      { seed: 1 },
    );
  });
});
