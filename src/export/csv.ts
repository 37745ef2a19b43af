import type { Certificate, RungName } from "../physics/results.ts";
import type { Scenario } from "../scenario/format.ts";
import { CURVES_FORMAT, CURVES_VERSION, type CurvesInput } from "./curves.ts";
import type { Provenance } from "./provenance.ts";
import { asciiJson, SCENARIO_MARK, scenarioLine } from "./scenarioLine.ts";

/** The ends of lines and the quotes of RFC 4180, which spreadsheets read alike. */
const LINE_END = "\r\n";

/** Two times that differ by less, relatively, are the same sample. */
const SAME_TIME = 1e-12;

/** What every CSV file says about itself in its first lines, each a comment that begins with `#`. */
export interface CsvHeader {
  readonly provenance: Provenance;
  readonly scenario: Scenario;
  readonly certificate: Certificate | null;
  /** Further comments, one line each */
  readonly notes?: readonly string[];
}

/** A cell without a number is empty. */
export type Cell = number | string | null;

export function csvText(header: CsvHeader, columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const { provenance, scenario, certificate, notes = [] } = header;
  const lines = [
    `# ${CURVES_FORMAT} ${CURVES_VERSION}`,
    `# program: ${plain(`${provenance.program} ${provenance.version}`)}`,
    `# link: ${plain(oneCell(provenance.link))}`,
    `# certificate: ${certificate === null ? "none" : asciiJson(certificate)}`,
    ...notes.map((note) => `# ${plain(note)}`),
    `${SCENARIO_MARK}${scenarioLine(scenario)}`,
    columns.map(field).join(","),
  ];
  for (const row of rows) lines.push(row.map(field).join(","));
  return lines.join(LINE_END) + LINE_END;
}

/** Curves side by side: `t, Bloch 1, …, dominant 1, …, coherences`. A curve without a sample at a time has an empty cell. */
export function curvesCsv(input: CurvesInput): string {
  const levels = input.scenario.levels.omega.length;
  const series = [
    ...input.curves.map(({ rung, times, populations }) => ({
      names: Array.from({ length: levels }, (_, n) => `${columnOf(rung)} ${n + 1}`),
      times,
      values: populations,
    })),
    ...(input.coherence
      ? [{ names: ["coherences"], times: input.coherence.times, values: input.coherence.values }]
      : []),
  ];
  const notes = [
    "t: slow time; populations rho(n,n) of each model, level n; coherences: sum of |rho(n,m)| over n != m, of Bloch",
  ];
  return csvText({ ...input, notes }, ["t", ...series.flatMap(({ names }) => names)], rowsOf(series));
}

function* rowsOf(
  series: readonly { readonly names: readonly string[]; readonly times: Float64Array; readonly values: Float64Array }[],
): Generator<Cell[]> {
  const next = series.map(() => 0);
  for (const t of mergedTimes(series.map(({ times }) => times))) {
    const row: Cell[] = [t];
    series.forEach(({ names, times, values }, s) => {
      const at = next[s]!;
      const here = at < times.length && sameTime(times[at]!, t);
      for (let n = 0; n < names.length; n++) row.push(here ? values[at * names.length + n]! : null);
      if (here) next[s] = at + 1;
    });
    yield row;
  }
}

/** All times of all grids, ascending, each once. */
function mergedTimes(grids: readonly Float64Array[]): number[] {
  const all = grids.flatMap((grid) => [...grid]).sort((a, b) => a - b);
  return all.filter((t, i) => i === 0 || !sameTime(t, all[i - 1]!));
}

const sameTime = (a: number, b: number) => Math.abs(a - b) <= SAME_TIME * Math.max(Math.abs(a), Math.abs(b));

/** The name of a rung in every language's files, as in the traces of the chart. */
export const columnOf = (rung: RungName): string => (rung === "bloch" ? "Bloch" : rung);

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell + 0) : "";
  // A spreadsheet would compute what begins so.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An address in which nothing but its fragment, which the app itself wrote, could end a spreadsheet's cell. */
function oneCell(link: string): string {
  const [address = "", ...fragment] = link.split("#");
  return [address.replace(/[,;]/g, encodeURIComponent), ...fragment].join("#");
}

/** One line, whatever the text. */
const plain = (text: string) => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim();
