import type { Polarisation, RungEquilibrium } from "../physics/asymptotics/results.ts";
import type { Comparison } from "../physics/comparison/results.ts";
import type { Curve, EnergyFlow, HypothesisReport, Refusal, SolveEvent, SolveOptions } from "../physics/results.ts";
import type { FieldError, FieldWarning, Scenario } from "../scenario/format.ts";
import type { JobOutcome, JobService } from "./messages.ts";

/** What the page asks of a worker. Plain data: it crosses by structured clone. */
export interface SimulationRequest extends SolveOptions {
  /** Grows with every request of one client; chunks carry it back */
  readonly id: number;
  readonly scenario: Scenario;
  /** Also the Bloch curve of the same scenario with every δ(n) = 0 */
  readonly compare?: boolean;
  /** Also how Bloch polarises; needs the rung `limit` among `rungs` */
  readonly polarisation?: boolean;
  /** Also the energy flow at the end of every layer and of the curve */
  readonly energy?: boolean;
}

/** The energy flow at a few times, by the averaged rates and by Bloch's own coherences; null where that is too much work. */
export interface EnergyReport {
  readonly rates: EnergyFlow;
  readonly bloch: EnergyFlow | null;
}

/**
 * What a worker streams back: warnings, then the events of the solve in order (analysis, cheap rungs, Bloch, which
 * comes piece by piece from the direct method, then the certificate). Typed arrays are transferred, not copied.
 */
export type SimulationChunk = {
  readonly id: number;
  /** With curves: how long the worker was at them, ms */
  readonly spent?: number;
} & (
  | NonNullable<SolveEvent>
  | { readonly kind: "warnings"; readonly warnings: readonly FieldWarning[] }
  /** Right after the analysis */
  | {
      readonly kind: "comparison";
      readonly comparison: Comparison;
      readonly equilibria: readonly RungEquilibrium[];
      readonly hypotheses: readonly HypothesisReport[];
    }
  /** Right after a complete Bloch curve, where it was asked for */
  | { readonly kind: "polarisation"; readonly polarisation: Polarisation }
  /** After the certificate; only where asked for */
  | { readonly kind: "energy"; readonly energy: EnergyReport }
  /** Bloch with every δ(n) = 0, last of all; only where asked for, and where the doubling method can do it */
  | { readonly kind: "unperturbed"; readonly curve: Curve }
);

/** How a job ended. */
export type SimulationOutcome =
  | JobOutcome
  /** A person's input: nothing was computed */
  | { readonly status: "invalid"; readonly id: number; readonly errors: readonly FieldError[] }
  /** The numerics declined before starting: too much memory or work for this method */
  | { readonly status: "tooLarge"; readonly id: number; readonly refusal: Refusal };

export type SimulationService = JobService<SimulationRequest, SimulationChunk, SimulationOutcome>;
