import type { SimulationChunk, SimulationRequest } from "../jobs/contract.ts";
import type { FieldWarning, Scenario } from "../scenario/format.ts";

type ChunkOf<K extends SimulationChunk["kind"]> = Extract<SimulationChunk, { kind: K }>;

export type Analysis = ChunkOf<"analysis">["analysis"];
export type Curve = ChunkOf<"bloch">["curve"];
export type Cost = ChunkOf<"bloch">["cost"];
export type Certificate = ChunkOf<"certificate">["certificate"];
export type MeasuredLayer = NonNullable<ChunkOf<"bloch">["measured"]>[number];
export type RungName = Curve["rung"];
export type RungEquilibrium = ChunkOf<"comparison">["equilibria"][number];
export type Polarisation = ChunkOf<"polarisation">["polarisation"];
export type StationaryCurrent = RungEquilibrium["currents"][number];
export type HypothesisReport = ChunkOf<"comparison">["hypotheses"][number];
export type EnergyReport = ChunkOf<"energy">["energy"];
export type Comparison = ChunkOf<"comparison">["comparison"];

/** What one job has said so far. Immutable: each chunk makes a new one. */
export interface Result {
  /** Grows with every order */
  readonly id: number;
  /** The scenario it belongs to, which may be older than the one being edited */
  readonly scenario: Scenario;
  readonly method: SimulationRequest["method"];
  readonly warnings: readonly FieldWarning[];
  readonly analysis: Analysis | null;
  /** The analysis beside that of δ = 0, and the thermal state */
  readonly comparison: Comparison | null;
  /** Of every constant-rate rung, from the top; empty before the analysis */
  readonly equilibria: readonly RungEquilibrium[];
  /** The paper's assumptions, one by one; empty before the analysis */
  readonly hypotheses: readonly HypothesisReport[];
  /** The energy flow, where it was asked for */
  readonly energy: EnergyReport | null;
  /** How Bloch polarises, where it was asked for */
  readonly polarisation: Polarisation | null;
  /** The constant-rate rungs and rung 1, in the order they came */
  readonly curves: readonly Curve[];
  readonly bloch: { readonly curve: Curve; readonly coherenceL1: Float64Array; readonly cost: Cost } | null;
  /** False while Bloch is still coming piece by piece */
  readonly complete: boolean;
  /** Time-layers read off the complete Bloch curve; empty before */
  readonly measured: readonly MeasuredLayer[];
  readonly certificate: Certificate | null;
  /** Bloch with every δ(n) = 0, where it was asked for */
  readonly unperturbed: Curve | null;
  /** Rungs that were asked for and cost too much, with the reason */
  readonly skipped: readonly { readonly rung: RungName; readonly reason: string }[];
}

export function emptyResult(id: number, scenario: Scenario, method: Result["method"]): Result {
  return {
    id,
    scenario,
    method,
    warnings: [],
    analysis: null,
    comparison: null,
    equilibria: [],
    hypotheses: [],
    energy: null,
    polarisation: null,
    curves: [],
    bloch: null,
    complete: false,
    measured: [],
    certificate: null,
    unperturbed: null,
    skipped: [],
  };
}

/** The result with one more chunk. Progress carries no result and leaves it as it is. */
export function withChunk(result: Result, chunk: SimulationChunk): Result {
  switch (chunk.kind) {
    case "warnings":
      return { ...result, warnings: chunk.warnings };
    case "analysis":
      return { ...result, analysis: chunk.analysis };
    case "curves": {
      const arrived = new Set(chunk.curves.map((curve) => curve.rung));
      return { ...result, curves: [...result.curves.filter((curve) => !arrived.has(curve.rung)), ...chunk.curves] };
    }
    case "bloch": {
      const { cost, complete } = chunk;
      // After a complete curve comes a better one, not a piece of it.
      const before = result.complete ? null : result.bloch;
      const curve = before ? joinedCurve(before.curve, chunk.curve) : chunk.curve;
      const coherenceL1 = before ? joined(before.coherenceL1, chunk.coherenceL1) : chunk.coherenceL1;
      return { ...result, bloch: { curve, coherenceL1, cost }, complete, measured: chunk.measured ?? [] };
    }
    case "certificate":
      return { ...result, certificate: chunk.certificate };
    case "skipped":
      return { ...result, skipped: [...result.skipped, { rung: chunk.rung, reason: chunk.reason }] };
    case "comparison":
      return { ...result, comparison: chunk.comparison, equilibria: chunk.equilibria, hypotheses: chunk.hypotheses };
    case "energy":
      return { ...result, energy: chunk.energy };
    case "polarisation":
      return { ...result, polarisation: chunk.polarisation };
    case "unperturbed":
      return { ...result, unperturbed: chunk.curve };
    case "progress":
      return result;
  }
}

/** The direct integrator sends Bloch piece by piece, each piece after the last. */
function joinedCurve(before: Curve, piece: Curve): Curve {
  return {
    rung: before.rung,
    times: joined(before.times, piece.times),
    populations: joined(before.populations, piece.populations),
  };
}

function joined(before: Float64Array, piece: Float64Array): Float64Array {
  const all = new Float64Array(before.length + piece.length);
  all.set(before);
  all.set(piece, before.length);
  return all;
}
