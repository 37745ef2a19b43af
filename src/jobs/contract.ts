import type { Refusal, SolveEvent, SolveOptions } from "../physics/results.ts";
import type { FieldError, FieldWarning, Scenario } from "../scenario/format.ts";

/** What the page asks of a worker. Plain data: it crosses by structured clone. */
export interface SimulationRequest extends SolveOptions {
  /** Grows with every request of one client; chunks carry it back */
  readonly id: number;
  readonly scenario: Scenario;
}

/**
 * What a worker streams back: warnings, then the events of the solve in order (analysis, cheap rungs, Bloch, which
 * comes piece by piece from the direct method, then the certificate). Typed arrays are transferred, not copied.
 */
export type SimulationChunk = { readonly id: number } & (
  | NonNullable<SolveEvent>
  | { readonly kind: "warnings"; readonly warnings: readonly FieldWarning[] }
);

/** How a job ended. */
export type SimulationOutcome =
  | { readonly status: "done"; readonly id: number }
  | { readonly status: "cancelled"; readonly id: number }
  /** A person's input: nothing was computed */
  | { readonly status: "invalid"; readonly id: number; readonly errors: readonly FieldError[] }
  /** The numerics declined before starting: too much memory or work for this method */
  | { readonly status: "tooLarge"; readonly id: number; readonly refusal: Refusal }
  /** A numerical failure or a programmer's mistake, in words */
  | { readonly status: "failed"; readonly id: number; readonly reason: string };

/** The service a worker exposes through comlink. */
export interface SimulationService {
  run(request: SimulationRequest, onChunk: (chunk: SimulationChunk) => void): Promise<SimulationOutcome>;
  /** Stops the running job of that id at its next slice; a job not yet started never starts. */
  cancel(id: number): void;
  /** Answers at once when the worker is alive. */
  ping(): true;
}
