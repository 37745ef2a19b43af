import { describe, expect, it } from "vitest";
import { vSystem } from "../scenario/presets/vSystem.ts";
import { parseScenarioText } from "../scenario/schema.ts";
import { csvText, curvesCsv } from "./csv.ts";
import { embedSnippet } from "./embed.ts";
import { qutipScript } from "./qutip.ts";
import { markedJson } from "./scenarioLine.ts";

/** Names that strangers may give, each to break out somewhere: of HTML, of Python, of a cell, of a line, of a template. */
const NAMES = [
  '<img src=x onerror="owned=1">',
  "</title><script>owned=1</script>",
  '"""\nimport os\nos.system("owned")\n"""',
  "'''\\",
  "x,=1+cmd|' /C owned'!A0,y",
  "x;=1+cmd|' /C owned'!A0;y",
  "\t=1+1\r\n=1+1\n@SUM(1)",
  "@PARAMETERS@ @TITLE@ $& $1",
  "\u202egnp.exe\u2066",
  "#\u2028=1+1\u2029\u0000\u001b[31m",
];

const provenance = {
  program: "p",
  version: "1",
  link: "https://example.org/a,b/?,=1+1;=2#preset=v-system&delta=0,-1,1",
};
const certificate = { error: 1e-12, traceDefect: 0, minPopulation: 0, passed: true };
const scenarioNamed = (name: string) => ({ ...vSystem.scenario, name });

/** The cells that a spreadsheet may find in a text, whatever it takes for a separator. */
const cellsOf = (text: string) =>
  [",", ";", "\t"].flatMap((separator) => text.split(/\r\n|\r|\n/).flatMap((row) => row.split(separator)));

/** A cell that would be computed: all that begins so, but for a number. */
const isFormula = (cell: string) =>
  /^["\s]*[=+\-@]/.test(cell) && !/^[+-]?[\d.]+(?:e[+-]?\d+)?[\]}]*$/i.test(cell.trim());

describe.each(NAMES)("a scenario named %j", (name) => {
  const scenario = scenarioNamed(name);

  it("puts no formula into a CSV file, and is read from it as it was", () => {
    const csv = curvesCsv({ provenance, scenario, curves: [], coherence: null, certificate, analysis: null });
    expect(cellsOf(csv).filter(isFormula)).toEqual([]);
    const read = parseScenarioText(markedJson(csv) ?? "");
    expect(read.ok && read.scenario).toEqual(scenario);
  });

  it("changes two lines of the script for QuTiP, both of them its own", () => {
    const options = { provenance, time: "slow", axis: "logarithmic", first: 1e-5 } as const;
    const usual = qutipScript(scenarioNamed("usual"), options).split("\n");
    const script = qutipScript(scenario, options).split("\n");
    expect(script).toHaveLength(usual.length);
    const changed = script.filter((line, i) => line !== usual[i]);
    expect(changed).toHaveLength(2);
    const [title, line] = changed as [string, string];
    // Within the docstring: no quote ends it, no backslash escapes what follows.
    expect(title.slice(3)).not.toMatch(/["\\\p{C}\p{Zl}\p{Zp}]/u);
    expect(line).toMatch(/^# scenario: [\x20-\x7e]+$/);
  });

  it("stays inside the title of an embed snippet", () => {
    const around = (title: string) =>
      embedSnippet("https://example.org/?embed", { title, width: 720, height: 480 }).replace(/title="[^"]*"/, "");
    expect(around(name)).toBe(around("usual"));
  });
});

it("words in cells are words: none is computed, and quotes close", () => {
  const rows = NAMES.map((name) => [name, 1] as const);
  const csv = csvText({ provenance, scenario: vSystem.scenario, certificate: null }, ["=1+1", "-2+3"], rows);
  const cells = [...csv.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gm)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
  expect(cells.filter(isFormula)).toEqual([]);
  expect(cells).toContain("'=1+1");
});
