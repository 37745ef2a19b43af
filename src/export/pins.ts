import * as v from "valibot";
import type { FieldError, Scenario } from "../scenario/format.ts";
import { fieldError, joinPath } from "../scenario/report.ts";
import { parseScenario } from "../scenario/schema.ts";
import { say } from "../scenario/words.ts";
import { versionErrors } from "./fileText.ts";
import type { Provenance } from "./provenance.ts";
import { within } from "./savedScenario.ts";

export const PINS_FORMAT = "bloch-rate-pins";
const PINS_VERSION = 1;

/** As many runs as can be pinned, levels as a scenario may have, and samples as any curve has. */
const MOST_RUNS = 6;
const MOST_LEVELS = 1000;
const MOST_SAMPLES = 20_000;
const MOST_NAME = 60;
/** Errors that are named. */
const MOST_ERRORS = 20;

const RUNGS = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"] as const;
const REGIMES = ["mu-zero", "mu/p < 1", "mu/p = 1", "1 < mu/p < 2", "mu/p = 2", "mu/p > 2"] as const;

const number = v.pipe(v.number(), v.finite());
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const samples = list(number, MOST_SAMPLES);
const populations = list(number, MOST_SAMPLES * 20);

const numbersShape = v.object({
  regime: v.nullable(v.picklist(REGIMES)),
  layers: list(
    v.object({ name: v.pipe(v.string(), v.maxLength(20)), paper: number, time: number, measured: v.nullable(number) }),
    2,
  ),
  groups: list(list(count(MOST_LEVELS), MOST_LEVELS), MOST_LEVELS),
  equilibrium: v.nullable(list(number, MOST_LEVELS)),
  end: v.nullable(list(number, MOST_LEVELS)),
  errors: list(v.object({ rung: v.picklist(RUNGS), max: number, l2: number, l1: number }), RUNGS.length),
  coherence: v.nullable(number),
  certificate: v.nullable(v.object({ error: number, passed: v.boolean() })),
});

const runShape = v.object({
  mark: count(MOST_RUNS - 1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_NAME)),
  shown: v.boolean(),
  presetId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  scenario: v.unknown(),
  curves: list(v.object({ rung: v.picklist(RUNGS), times: samples, populations }), RUNGS.length),
  coherence: v.nullable(samples),
  numbers: numbersShape,
});

const pinsShape = v.object({ ghostRungs: v.boolean(), runs: list(runShape, MOST_RUNS) });

/** A run as a file holds it: all that was kept when it was pinned, its curves included. */
export type SavedRun = Omit<v.InferOutput<typeof runShape>, "scenario"> & { readonly scenario: Scenario };

export interface SavedPins {
  readonly ghostRungs: boolean;
  readonly runs: readonly SavedRun[];
}

/** The JSON file of a set of pinned runs. */
export function pinsDocument(pins: Readonly<Record<keyof SavedPins, unknown>>, provenance: Provenance): object {
  const { program, version, link } = provenance;
  return { format: PINS_FORMAT, version: PINS_VERSION, program: { name: program, version }, link, ...pins };
}

export type PinsResult =
  | { readonly ok: true; readonly pins: SavedPins }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads a set of pinned runs, or says field by field what does not fit. Total, whatever the document. */
export function pinsIn(document: Readonly<Record<string, unknown>>): PinsResult {
  const wrong = versionErrors(document.version, PINS_VERSION);
  if (wrong.length > 0) return { ok: false, errors: wrong };
  const shaped = v.safeParse(pinsShape, document, { abortPipeEarly: true });
  if (!shaped.success) {
    const errors = shaped.issues.slice(0, MOST_ERRORS).map(({ path, input }) => {
      const keys = (path ?? []).map(({ key }) => key as string | number);
      return fieldError(joinPath(keys), say("notPinned"), input);
    });
    return { ok: false, errors };
  }
  const { ghostRungs } = shaped.output;
  const runs: SavedRun[] = [];
  const marks = new Set<number>();
  for (const [i, run] of shaped.output.runs.entries()) {
    const parsed = within(`runs[${i}].scenario`, parseScenario(run.scenario));
    if (!parsed.ok) return { ok: false, errors: parsed.errors };
    const misfit = misfitOf(run, parsed.scenario.levels.omega.length, marks);
    if (misfit) return { ok: false, errors: [fieldError(`runs[${i}].${misfit}`, say("notPinned"), run)] };
    marks.add(run.mark);
    runs.push({ ...run, scenario: parsed.scenario });
  }
  return { ok: true, pins: { ghostRungs, runs } };
}

/** The part of a run that contradicts the rest of it, or null: a ghost is drawn as it stands. */
function misfitOf(
  run: Omit<SavedRun, "scenario">,
  levels: number,
  marks: ReadonlySet<number>,
): "mark" | "curves" | "coherence" | "numbers" | null {
  if (marks.has(run.mark)) return "mark";
  const ascending = (times: readonly number[]) => times.every((t, i) => t >= (i === 0 ? 0 : times[i - 1]!));
  const fits = run.curves.every(
    ({ times, populations: rows }) => rows.length === times.length * levels && ascending(times),
  );
  if (!fits || new Set(run.curves.map(({ rung }) => rung)).size !== run.curves.length) return "curves";
  const bloch = run.curves.find(({ rung }) => rung === "bloch");
  if (run.coherence && run.coherence.length !== bloch?.times.length) return "coherence";
  const { equilibrium, end, groups } = run.numbers;
  const perLevel = [equilibrium, end].every((values) => values === null || values.length === levels);
  return perLevel && groups.flat().every((n) => n < levels) ? null : "numbers";
}
