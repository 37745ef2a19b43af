import { type LongTimeState, longTimeState } from "../src/physics/asymptotics/longTimeState.ts";
import { type CurveDistance, ladderDistances, type Norms } from "../src/physics/distance.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { TooLargeError } from "../src/physics/refusal.ts";
import type { Analysis, Certificate, Cost, Curve, RungName, SolveEvent } from "../src/physics/results.ts";
import { solve } from "../src/physics/solve.ts";
import { RungSkippedError } from "../src/physics/timeDependentRung.ts";
import { compileInput } from "../src/scenario/compile.ts";
import type { FieldError } from "../src/scenario/format.ts";
import { DEFAULT_LIMITS, RATE_EQUATION_LEVELS } from "../src/scenario/limits.ts";
import { defaultTimes, documentName, openDocument, readTimes } from "./document.ts";
import { MODELS, type SolveRequest } from "./request.ts";
import { reorder, rows } from "./rows.ts";

/** One line of output for an input that was solved. What was not asked for is null. */
export interface SolvedLine {
  name: string;
  times: readonly number[];
  /** Rung → populations, one row per time */
  models: Partial<Record<RungName, number[][]>>;
  /** Σ_{n≠m}|ρ(n,m)| of Bloch at each time */
  coherenceL1: number[] | null;
  analysis: Omit<Analysis, "layers" | "physicality" | "nearResonances"> & {
    layers: { name: string; exponent: number; rate: number; time: number }[];
  };
  certificate: Certificate | null;
  cost: Cost | null;
  /** For each rung below Bloch its distance to Bloch and to the rung above it, per time and as the largest of all */
  distances: Partial<Record<RungName, { bloch?: DistanceRow; above?: DistanceRow & { rung: RungName } }>>;
  /** Where the rungs that follow the wave end; absent unless asked for, without those that their solver declines */
  ends?: LongTimeState[];
  /** Rungs asked for and left out, with the reason; absent when there are none */
  skipped?: { rung: RungName; reason: string }[];
}

type DistanceRow = Norms<number[]> & { sup: Norms<number> };

/** One line of output for an input that was not. */
export interface FailedLine {
  name: string;
  error: string;
  errors: readonly FieldError[];
}

export type AnswerLine = SolvedLine | FailedLine;

/** An input that could not even be read as JSON. */
export function unreadable(name: string, reason: string): FailedLine {
  return failed(name, reason, [{ path: "document", message: reason, received: null }]);
}

/** Solves one document. Never throws: whatever goes wrong with it becomes its line. */
export function answer(document: unknown, fallbackName: string, request: SolveRequest): AnswerLine {
  const input = openDocument(document);
  const name = documentName(input.scenario, fallbackName);
  const needsDensityMatrix = request.models.some((rung) => rung === "bloch" || rung === "delayed");
  const compiled = compileInput(
    input.scenario,
    needsDensityMatrix ? DEFAULT_LIMITS : { maxLevels: RATE_EQUATION_LEVELS },
  );
  if (!compiled.ok) return failed(name, sentence("The scenario is not valid", compiled.errors), compiled.errors);

  const { model } = compiled;
  const asked = request.times ?? input.times ?? defaultTimes(model.horizon, model.epsilon);
  const checked = readTimes(asked);
  if (!checked.ok) return failed(name, sentence("The times are not valid", checked.errors), checked.errors);
  const { times } = checked;
  const ascending = [...new Set(times)].sort((a, b) => a - b);
  try {
    const events = solve(model, {
      rungs: request.models,
      output: { kind: "times", times: ascending },
      method: request.method,
      tolerance: request.tolerance,
      certify: request.models.includes("bloch"),
    });
    const solved = collect(name, times, ascending, events, model);
    const line = request.ends ? { ...solved, ends: endsOf(model, request.models) } : solved;
    const hole = notFinite(line, "");
    if (hole === null) return line;
    return failed(name, `The solution holds a value that is not a finite number, at ${hole}.`, []);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const errors = error instanceof TooLargeError ? [{ path: "scenario", message: reason, received: null }] : [];
    return failed(name, reason, errors);
  }
}

function endsOf(model: BlochModel, rungs: readonly RungName[]): LongTimeState[] {
  return (["bloch", "delayed", "timeDependent"] as const).flatMap((rung) => {
    if (!rungs.includes(rung)) return [];
    try {
      const run = longTimeState(model, rung);
      for (;;) {
        const { done, value } = run.next();
        if (done) return [value];
      }
    } catch (error) {
      if (error instanceof TooLargeError || error instanceof RungSkippedError) return [];
      throw error;
    }
  });
}

/** Drains a solve into a line; the rows follow `times`, in whatever order these came. */
function collect(
  name: string,
  times: readonly number[],
  ascending: readonly number[],
  events: Iterable<SolveEvent>,
  exponents: { mu: number; p: number },
): SolvedLine {
  const order = reorder(ascending, times);
  const models: SolvedLine["models"] = {};
  const curves: Curve[] = [];
  const skipped: { rung: RungName; reason: string }[] = [];
  let blochPieces: Curve[] = [];
  let coherence: number[] = [];
  let complete = false;
  let analysis: Analysis | null = null;
  let certificate: Certificate | null = null;
  let cost: Cost | null = null;
  for (const event of events) {
    if (event === null) continue;
    if (event.kind === "analysis") analysis = event.analysis;
    if (event.kind === "curves") {
      curves.push(...event.curves);
      for (const curve of event.curves) models[curve.rung] = order(rows([curve]));
    }
    if (event.kind === "skipped") skipped.push({ rung: event.rung, reason: event.reason });
    if (event.kind === "certificate") certificate = event.certificate;
    if (event.kind === "bloch") {
      // After a complete curve comes a better one, not a piece of it.
      if (complete) [blochPieces, coherence] = [[], []];
      complete = event.complete;
      blochPieces.push(event.curve);
      for (const sum of event.coherenceL1) coherence.push(sum);
      cost = event.cost;
    }
  }
  if (analysis === null) throw new Error("The solver gave no analysis.");
  if (blochPieces.length > 0) {
    models.bloch = order(rows(blochPieces));
    curves.push(joined(blochPieces));
  }
  return {
    name,
    times,
    // In the ladder's order, whatever order they came in.
    models: Object.fromEntries(MODELS.flatMap((rung) => (models[rung] ? [[rung, models[rung]]] : []))),
    coherenceL1: blochPieces.length > 0 ? order(coherence) : null,
    analysis: analysisOf(analysis),
    certificate,
    cost,
    distances: distancesOf(curves, exponents, order),
    ...(skipped.length > 0 ? { skipped } : {}),
  };
}

function joined(pieces: readonly Curve[]): Curve {
  return {
    rung: pieces[0]!.rung,
    times: Float64Array.from(pieces.flatMap(({ times }) => [...times])),
    populations: Float64Array.from(pieces.flatMap(({ populations }) => [...populations])),
  };
}

function distancesOf(
  curves: readonly Curve[],
  exponents: { mu: number; p: number },
  order: (values: readonly number[]) => number[],
): SolvedLine["distances"] {
  const row = ({ samples, sup }: CurveDistance): DistanceRow => ({
    l1: order(Array.from(samples.l1)),
    l2: order(Array.from(samples.l2)),
    max: order(Array.from(samples.max)),
    sup,
  });
  return Object.fromEntries(
    ladderDistances(curves, exponents).map(({ rung, toBloch, toAbove }) => [
      rung,
      {
        ...(toBloch ? { bloch: row(toBloch) } : {}),
        ...(toAbove ? { above: { rung: toAbove.to, ...row(toAbove) } } : {}),
      },
    ]),
  );
}

/** The part of the analysis that the line promises. */
function analysisOf(analysis: Analysis): SolvedLine["analysis"] {
  const { regime, sigma, nu, components, projector, averagedRates, dominantRates, equilibrium, physical } = analysis;
  return {
    regime,
    sigma,
    nu,
    components,
    projector,
    averagedRates,
    dominantRates,
    layers: analysis.layers.map(({ name, exponent, rate, time }) => ({ name, exponent, rate, time })),
    equilibrium,
    physical,
  };
}

/** Where a value is NaN or infinite, which JSON would turn into null; null when there is none. */
function notFinite(value: unknown, path: string): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : path;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, entry] of Object.entries(value)) {
    const hole = notFinite(entry, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
    if (hole !== null) return hole;
  }
  return null;
}

function failed(name: string, error: string, errors: readonly FieldError[]): FailedLine {
  // Keys for other languages are the page's: a line of output says everything once.
  return { name, error, errors: errors.map(({ path, message, received }) => ({ path, message, received })) };
}

function sentence(start: string, errors: readonly FieldError[]): string {
  const [first] = errors;
  if (first === undefined) return `${start}.`;
  const more = errors.length - 1;
  return `${start}: ${first.path} ${first.message}${more > 0 ? `, and ${more} more ${more > 1 ? "errors" : "error"}` : ""}.`;
}
