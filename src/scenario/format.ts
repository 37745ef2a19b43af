import type { Said } from "./words.ts";

/**
 * The scenario file format, version 1: what a person chooses, as plain JSON. Dimensionless, slow times t.
 * The schema that checks it is in `schema.ts`; `compile.ts` turns it into a BlochModel.
 */
export const SCENARIO_FORMAT = "bloch-rate-scenario";
export const SCENARIO_VERSION = 1;

export interface ScenarioMode {
  /** Multi-index α ∈ Z^r. One member of a conjugate pair is enough. */
  alpha: number[];
  re: number;
  im: number;
}

export interface Scenario {
  format: typeof SCENARIO_FORMAT;
  version: typeof SCENARIO_VERSION;
  name?: string;
  levels: {
    /** ω(n), δ(n) and ρ(0; n, n): N reals each */
    omega: number[];
    delta: number[];
    initial: number[];
  };
  /** V, N×N Hermitian */
  coupling: { re: number[][]; im: number[][] };
  relaxation: {
    /** γ, N×N symmetric, zero diagonal */
    gamma: number[][];
    /** pauli[n][k]: the rate from n to k; the diagonal is ignored */
    pauli: number[][];
  };
  wave: { frequencies: number[]; modes: ScenarioMode[] };
  scaling: { epsilon: number; mu: number; p: number };
  /** T > 0, slow time */
  horizon: number;
}

/** One thing wrong with a scenario: where, why, and what was there instead. */
export interface FieldError {
  /** Dotted path with indices, for example `levels.omega[2]` or `scaling.epsilon` */
  path: string;
  /** A full sentence part in plain English, naming what was expected */
  message: string;
  /** The same, to be said in another language */
  said?: Said;
  /** The value found, as received (long values shortened) */
  received: unknown;
}

/** Something legal that the reader should know, for example μ outside the theorem's range. */
export interface FieldWarning {
  path: string;
  message: string;
  said?: Said;
  received: unknown;
}
