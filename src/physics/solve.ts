import type { BlochModel } from "./model.ts";
import type { Refusal, SolveEvent, SolveOptions } from "./results.ts";

/** Thrown by `solve` before any work when the doubling method would pass its stated limits. */
export class TooLargeError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "TooLargeError";
    this.refusal = refusal;
  }
}

/**
 * Solves a compiled model: the analysis first, then the constant-rate rungs, Bloch and the certificate.
 * Runs as a generator so that a worker can stop it between slices and the command line can drain it.
 */
export declare function solve(model: BlochModel, options: SolveOptions): Generator<SolveEvent, void, void>;
