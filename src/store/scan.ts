import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf } from "../jobs/laboratory/contract.ts";
import type { Scenario } from "../scenario/format.ts";
import { type Headline, headlineText, type MissingReason } from "../scenario/headlines.ts";
import { cellsPerPart } from "../scenario/regimeMap/quantities.ts";
import { DEFAULT_SCAN, type ScanChoice } from "../scenario/scan/choice.ts";
import type { ScanPoints } from "../scenario/scan/points.ts";
import { createOperation, type Laboratory, type Operation, operate } from "./laboratory.ts";
import { createLru } from "./memory/lru.ts";

export type LineShape = EventOf<"line-shapes">["shapes"][number][number];
/** What to scan. */
export interface ScanInput {
  readonly scenario: Scenario;
  readonly parameter: string;
  readonly pFixed: boolean;
  /** The same for all scenarios that differ only in the parameter */
  readonly key: string;
  readonly points: ScanPoints;
  /** Only the coarse points: a hand is moving something */
  readonly coarse: boolean;
  readonly quantities: readonly Headline[];
}

/** A value, or why there is none. */
export type Found = number | MissingReason;

/** What is known of one quantity along one parameter. */
type Known = Map<number, Found>;

/** What a scan has shown so far. */
export interface ScanResult {
  readonly input: ScanInput;
  /** The points that are known, ascending */
  readonly x: readonly number[];
  /** One column for each quantity, as long as x */
  readonly columns: readonly (readonly Found[])[];
  /** The curves have their shape */
  readonly shaped: boolean;
  /** All that is known of each quantity, also where others are not */
  readonly known: readonly Known[];
}

export interface ShapesResult {
  readonly input: InputOf<"line-shapes">;
  /** One list for each curve; null until they have come */
  readonly shapes: readonly (readonly LineShape[])[] | null;
}

export interface ScanOperations {
  readonly choice: StoreApi<ScanChoice>;
  readonly points: Operation<"scan", ScanResult, ScanInput>;
  readonly shapes: Operation<"line-shapes", ShapesResult>;
}

/** Points that are remembered, bytes. */
const MEMORY = 16e6;
/** Parts are smaller than those of a map: a curve is looked at while it grows. */
const SMALLER = 3;

/** Scans of one parameter, coarse to fine, no value computed twice. */
export function createScan(laboratory: Laboratory): ScanOperations {
  const memory = createLru<Known>(MEMORY);
  return {
    choice: createStore<ScanChoice>(() => DEFAULT_SCAN),
    points: operate<"scan", ScanResult, ScanInput>(laboratory, {
      name: "scan",
      begin(input) {
        const keys = input.quantities.map((headline) => `${headlineText(headline)} ${input.key}`);
        const known = keys.map((key) => memory.get(key) ?? new Map<number, Found>());
        // They grow as the job goes on: their size is taken anew when it ends.
        const keep = () => {
          for (const [i, key] of keys.entries()) memory.set(key, known[i]!);
        };
        keep();
        const result = collected(input, known);
        return { result, known: result.shaped, parts: partsOf(input, known), ended: keep };
      },
      withEvent: withPoints,
    }),
    shapes: createOperation(
      laboratory,
      "line-shapes",
      (input): ShapesResult => ({ input, shapes: null }),
      (result, { shapes }) => ({ ...result, shapes }),
    ),
  };
}

function wanted({ points, coarse }: ScanInput): readonly number[] {
  return coarse ? points.values.slice(0, points.coarse) : points.values;
}

/** The points that are known in every quantity. */
function collected(input: ScanInput, known: readonly Known[]): ScanResult {
  const { values, shape } = input.points;
  const complete = (value: number) => known.every((column) => column.has(value));
  const x = values.filter(complete).sort((a, b) => a - b);
  return {
    input,
    x,
    columns: known.map((column) => x.map((value) => column.get(value)!)),
    shaped: values.slice(0, shape).every(complete),
    known,
  };
}

/** Points with the same unknown quantities are computed together, in the order of the points. */
function partsOf(input: ScanInput, columns: readonly Known[]): InputOf<"scan">[] {
  const { scenario, parameter, pFixed, quantities, points } = input;
  const most = Math.max(
    1,
    Math.floor(quantities.reduce((least, one) => Math.min(least, cellsPerPart(one, scenario)), 64) / SMALLER),
  );
  interface Part {
    readonly unknown: string;
    readonly headlines: readonly Headline[];
    readonly points: number[];
    /** Points at most; those that give a curve its shape come alone */
    readonly room: number;
  }
  const parts: Part[] = [];
  wanted(input).forEach((value, order) => {
    const headlines = quantities.filter((_, i) => !columns[i]!.has(value));
    if (headlines.length === 0) return;
    const unknown = headlines.map(headlineText).join(" ");
    const room = order < points.shape ? 1 : most;
    const open = parts.findLast((part) => part.unknown === unknown);
    if (open && open === parts.at(-1) && open.points.length < open.room) open.points.push(value);
    else parts.push({ unknown, headlines, points: [value], room });
  });
  return parts.map(({ headlines, points }) => ({
    scenario,
    parameters: [parameter],
    pFixed,
    headlines,
    points: points.map((value) => [value]),
  }));
}

function withPoints({ input, known }: ScanResult, { points, headlines, found }: EventOf<"scan">): ScanResult {
  const texts = headlines.map(headlineText);
  input.quantities.forEach((quantity, i) => {
    const place = texts.indexOf(headlineText(quantity));
    if (place < 0) return;
    for (const [k, value] of points.entries()) known[i]!.set(value, found[k * texts.length + place]!);
  });
  return collected(input, known);
}
