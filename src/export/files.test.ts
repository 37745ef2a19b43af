import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis, Certificate, Curve } from "../physics/results.ts";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { parseScenario } from "../scenario/schema.ts";
import { arbitraryScenario } from "../scenario/testing/arbitraryScenario.ts";
import { curvesCsv } from "./csv.ts";
import { type CurvesInput, curvesDocument } from "./curves.ts";
import { documentIn } from "./fileText.ts";
import { scenarioOfCurves } from "./savedScenario.ts";
import { escapeXml, svgMetadata } from "./svgScenario.ts";

const provenance = {
  program: "Bloch → rate equations",
  version: "1.2.3",
  link: "https://example.org/#preset=v-system",
};
const certificate: Certificate = { error: 1e-12, traceDefect: 0, minPopulation: 0, passed: true };

function curve(rung: Curve["rung"], times: number[], populations: number[]): Curve {
  return { rung, times: Float64Array.from(times), populations: Float64Array.from(populations) };
}

const input: CurvesInput = {
  provenance,
  scenario: vSystem.scenario,
  curves: [
    curve("bloch", [0, 0.1, 1], [1, 0, 0, 0.5, 0.25, 0.25, 0.4, 0.3, 0.3]),
    curve("dominant", [0, 0.1 * (1 + 1e-15), 0.5], [1, 0, 0, 0.6, 0.2, 0.2, 0.4, 0.3, 0.3]),
  ],
  coherence: { times: Float64Array.of(0, 0.1, 1), values: Float64Array.of(0, 0.01, 1e-20) },
  certificate,
  analysis: null,
};

/** Lines of a CSV file, comments apart. */
function tableOf(csv: string): string[] {
  return csv.split("\r\n").filter((line) => line !== "" && !line.startsWith("#"));
}

describe("CSV of curves", () => {
  it("has one row per time, a column per level of every rung, and an empty cell where a curve has no sample", () => {
    expect(tableOf(curvesCsv(input))).toEqual([
      "t,Bloch 1,Bloch 2,Bloch 3,dominant 1,dominant 2,dominant 3,coherences",
      "0,1,0,0,1,0,0,0",
      "0.1,0.5,0.25,0.25,0.6,0.2,0.2,0.01",
      "0.5,,,,0.4,0.3,0.3,",
      "1,0.4,0.3,0.3,,,,1e-20",
    ]);
  });

  it("says in its header where it comes from", () => {
    const csv = curvesCsv(input);
    expect(csv).toContain("# bloch-rate-curves 1\r\n");
    expect(csv).toContain("# program: Bloch → rate equations 1.2.3\r\n");
    expect(csv).toContain(`# link: ${provenance.link}\r\n`);
    expect(csv).toContain(`# certificate: ${JSON.stringify(certificate)}\r\n`);
    expect(curvesCsv({ ...input, certificate: null })).toContain("# certificate: none\r\n");
  });

  it("keeps every digit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 }),
        (row) => {
          const csv = curvesCsv({ ...input, coherence: null, curves: [curve("bloch", [0.25], row)] });
          expect(tableOf(csv)[1]!.split(",").map(Number)).toEqual([0.25, ...row.map((x) => x + 0)]);
        },
      ),
      { seed: 1 },
    );
  });

  it("opens as the scenario it was made from, also after a spreadsheet has rewritten it", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.boolean(), fc.constantFrom("\n", "\r\n", "\r"), (scenario, quoted, end) => {
        const csv = curvesCsv({ ...input, scenario, curves: [], coherence: null });
        const lines = csv.split("\r\n");
        const saved = quoted
          ? lines.map((line) => (line.includes('"') ? `"${line.replaceAll('"', '""')}",,,` : `${line},,,`))
          : lines;
        expect(scenarioIn(saved.join(end))).toEqual(scenario);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe("JSON of curves", () => {
  it("holds the curves, the scenario, the version and the certificate", () => {
    const document = curvesDocument(input);
    expect(document.curves[0]).toEqual({
      rung: "bloch",
      times: [0, 0.1, 1],
      populations: [
        [1, 0, 0],
        [0.5, 0.25, 0.25],
        [0.4, 0.3, 0.3],
      ],
    });
    expect(document.certificate).toEqual(certificate);
    expect(document.program).toEqual({ name: "Bloch → rate equations", version: "1.2.3" });
    expect(document.coherence).toEqual({ times: [0, 0.1, 1], values: [0, 0.01, 1e-20] });
  });

  it("tells the layers and the equilibria of the analysis", () => {
    const analysis = {
      regime: "mu/p < 1",
      sigma: 0.3,
      layers: [{ name: "ε^μ", exponent: 0.3, rate: 10, time: 0.1, rates: [10, 20] }],
      equilibrium: { averaged: [0.5, 0.5], limit: [0.5, 0.5] },
      projector: [[1]],
    } as unknown as Analysis;
    expect(curvesDocument({ ...input, analysis }).analysis).toEqual({
      regime: "mu/p < 1",
      sigma: 0.3,
      layers: [{ name: "ε^μ", exponent: 0.3, time: 0.1 }],
      equilibrium: { averaged: [0.5, 0.5], limit: [0.5, 0.5] },
    });
  });

  it("opens as the scenario it was made from", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(scenarioIn(JSON.stringify(curvesDocument({ ...input, scenario, curves: [] })))).toEqual(scenario);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("names the field of the scenario inside that is wrong", () => {
    const document = { ...curvesDocument(input), scenario: { ...vSystem.scenario, horizon: -1 } };
    expect(scenarioOfCurves(document)).toMatchObject({
      ok: false,
      errors: [{ path: "scenario.horizon", received: -1 }],
    });
    expect(scenarioOfCurves({ ...document, scenario: 7 })).toMatchObject({ ok: false, errors: [{ path: "scenario" }] });
    expect(scenarioOfCurves({ ...document, version: 2 })).toMatchObject({
      ok: false,
      errors: [{ path: "version", message: expect.stringContaining("newer than this program") }],
    });
  });
});

describe("the document in a file", () => {
  it("is found in an SVG figure", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(scenarioIn(`<svg xmlns="http://www.w3.org/2000/svg">${svgMetadata(scenario)}<g/></svg>`)).toEqual(
          scenario,
        );
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("is refused in words where there is none", () => {
    const wrong = (text: string) => {
      const found = documentIn(text);
      return found.ok ? null : `${found.errors[0]!.path} ${found.errors[0]!.message}`;
    };
    expect(wrong("hello")).toBe("file holds no scenario: it is neither JSON nor a file that this program wrote");
    expect(wrong('{"format": ')).toMatch(/^file must be valid JSON: /);
    expect(wrong("[1]")).toBe('file must be an object {"format": "bloch-rate-scenario", …}');
    expect(wrong('{"a": 1}')).toBe('format is missing: it must be "bloch-rate-scenario"');
    expect(wrong('{"format": 3}')).toBe('format must be "bloch-rate-scenario"');
    expect(wrong("# scenario: {oops")).toMatch(/^file must be valid JSON: /);
  });

  it("is never an exception, whatever the text", () => {
    const piece = fc.constantFrom(
      "# scenario: ",
      '"# scenario: ',
      '<metadata id="bloch-rate-scenario">',
      "</metadata>",
      "{",
      '"',
      "}",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 12 }), (pieces) => {
        expect(typeof documentIn(pieces.join("")).ok).toBe("boolean");
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it("keeps characters that no XML may hold out of a figure", () => {
    expect(escapeXml('a<b>&"\u0000\ud800\u{1f600}')).toBe("a&lt;b&gt;&amp;&quot;\u{1f600}");
  });
});

function scenarioIn(text: string): unknown {
  const found = documentIn(text);
  if (!found.ok) throw new Error(found.errors[0]!.message);
  const parsed =
    found.format === "bloch-rate-curves" ? scenarioOfCurves(found.document) : parseScenario(found.document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.scenario;
}
