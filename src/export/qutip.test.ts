import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { parseScenarioText } from "../scenario/schema.ts";
import { arbitraryScenario } from "../scenario/testing/arbitraryScenario.ts";
import { pythonComplex, pythonFloat, pythonWords } from "./python.ts";
import { type QutipOptions, qutipScript, turnsOf } from "./qutip.ts";
import { markedJson } from "./scenarioLine.ts";

const options: QutipOptions = {
  provenance: { program: "Bloch → rate equations", version: "1.2.3", link: "https://example.org/#preset=v-system" },
  time: "slow",
  axis: "logarithmic",
  first: 1e-5,
};

/** What stands after `name = ` in a script, up to a comment. */
function assigned(script: string, name: string): string | undefined {
  return new RegExp(`^${name} = (.*?)(?:  #.*)?$`, "m").exec(script)?.[1];
}

describe("numbers as Python writes them", () => {
  it("are floats, and read back as the same number", () => {
    expect(pythonFloat(1)).toBe("1.0");
    expect(pythonFloat(1e-5)).toBe("1e-5");
    expect(pythonFloat(-1e300)).toBe("-1e300");
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const text = pythonFloat(x);
        expect(Number(text)).toBe(x + 0);
        expect(text).toMatch(/^-?\d+(\.\d+)?(e-?\d+)?$/);
        expect(text).toMatch(/[.e]/);
      }),
      { seed: 1 },
    );
  });

  it("are complex where they have an imaginary part", () => {
    expect(pythonComplex(0.5, 0)).toBe("0.5");
    expect(pythonComplex(0.5, -2)).toBe("(0.5-2.0j)");
    expect(pythonComplex(0, 1e-7)).toBe("(0.0+1e-7j)");
  });
});

describe("the QuTiP script", () => {
  it("has the app's names and exact numbers", () => {
    const script = qutipScript(vSystem.scenario, options);
    for (const name of ["epsilon", "mu", "p", "omega", "delta", "V", "gamma", "W"]) {
      expect(assigned(script, name), name).toBeDefined();
    }
    expect(script).toContain("def phi(tau");
    const { scaling } = vSystem.scenario;
    expect(Number(assigned(script, "epsilon"))).toBe(scaling.epsilon);
    expect(Number(assigned(script, "mu"))).toBe(scaling.mu);
    expect(Number(assigned(script, "p"))).toBe(scaling.p);
    expect(assigned(script, "time")).toBe('"slow"');
    expect(assigned(qutipScript(vSystem.scenario, { ...options, time: "fast" }), "time")).toBe('"fast"');
    expect(script).toContain(options.provenance.link);
    expect(script).toContain("Bloch → rate equations 1.2.3");
  });

  it("says what a direct integration would cost", () => {
    // The wave turns once in 2π of fast time, of which there is 10/ε².
    expect(turnsOf(vSystem.scenario)).toBeCloseTo(10 / 1e-10 / (2 * Math.PI), -9);
    expect(qutipScript(vSystem.scenario, options)).toContain("turns about 1.6e10 times");
    const easy = { ...vSystem.scenario, scaling: { ...vSystem.scenario.scaling, epsilon: 0.1 } };
    expect(qutipScript(easy, options)).toContain("mesolve integrates that in seconds");
  });

  it("leaves nothing to be filled in, and no text of the scenario's breaks out of where it stands", () => {
    const name = '"""\\\nimport os\u2028$& @LINK@ \ud800';
    const script = qutipScript({ ...vSystem.scenario, name }, options);
    expect(script.split('"""')).toHaveLength(qutipScript(vSystem.scenario, options).split('"""').length);
    expect(script.split("\n").filter((line) => line.startsWith("import os"))).toEqual([]);
    expect(pythonWords(name)).toBe("'''/ import os $& @LINK@");
  });

  it("holds the scenario it was made from", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const script = qutipScript(scenario, options);
        expect(script).not.toMatch(/@(TITLE|PROGRAM|COST|PARAMETERS)@/);
        expect(script).not.toMatch(/\b(NaN|Infinity|undefined|null)\b/);
        const read = parseScenarioText(markedJson(script) ?? "");
        expect(read.ok && read.scenario).toEqual(scenario);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
