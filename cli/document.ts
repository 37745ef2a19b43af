import type { FieldError } from "../src/scenario/format.ts";

/** One input as read: what must be a scenario, and the times it asks for, both still unchecked. */
export interface InputDocument {
  readonly scenario: unknown;
  /** Absent where the document names no times */
  readonly times?: unknown;
}

/** More output rows than this in one line help nobody and may not fit in memory. */
const MAX_TIMES = 100_000;

/** Samples of the default grid after t = 0. */
const DEFAULT_SAMPLES = 60;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Takes a document apart: a bare scenario; `{scenario, times}`; or a reference solution, whose times stand under
 * `reference` or `external`.
 */
export function openDocument(document: unknown): InputDocument {
  if (!isObject(document) || !("scenario" in document)) return { scenario: document };
  const { scenario, times, reference, external } = document;
  if (times !== undefined) return { scenario, times };
  for (const solution of [reference, external]) {
    if (isObject(solution) && solution.times !== undefined) return { scenario, times: solution.times };
  }
  return { scenario };
}

/** The name to answer under: the scenario's own, else the fallback. Works on unchecked input. */
export function documentName(scenario: unknown, fallback: string): string {
  return isObject(scenario) && typeof scenario.name === "string" && scenario.name !== "" ? scenario.name : fallback;
}

export type TimesResult = { ok: true; times: number[] } | { ok: false; errors: FieldError[] };

/** Checks a list of slow times: finite, ≥ 0, in any order. They may lie beyond the horizon: the flow goes on. */
export function readTimes(input: unknown): TimesResult {
  const refuse = (path: string, message: string, received: unknown): TimesResult => ({
    ok: false,
    errors: [{ path, message, received }],
  });
  if (!Array.isArray(input)) return refuse("times", "must be a list of numbers", typeof input);
  if (input.length === 0) return refuse("times", "must hold at least one time", "an empty list");
  if (input.length > MAX_TIMES) return refuse("times", `must hold at most ${MAX_TIMES} times`, input.length);
  const index = input.findIndex((time) => typeof time !== "number" || !Number.isFinite(time) || time < 0);
  if (index === -1) return { ok: true, times: input };
  const wrong: unknown = input[index];
  const received = typeof wrong === "number" && !Number.isFinite(wrong) ? String(wrong) : wrong;
  return refuse(`times[${index}]`, "must be a finite number ≥ 0", received);
}

/**
 * 0 and 60 logarithmic times up to the horizon T, from ε², where one unit of the fast time has passed, or from T/1000
 * where that is less than three decades away.
 */
export function defaultTimes(horizon: number, epsilon: number): number[] {
  const first = Math.min(epsilon * epsilon, horizon / 1000);
  const ratio = Math.log(horizon / first) / (DEFAULT_SAMPLES - 1);
  const times = Array.from({ length: DEFAULT_SAMPLES }, (_, k) => first * Math.exp(k * ratio));
  times[DEFAULT_SAMPLES - 1] = horizon;
  return [0, ...times];
}
