import type { SimulationChunk, SimulationOutcome, SimulationRequest } from "../jobs/contract.ts";
import type { FieldError, Scenario } from "../scenario/format.ts";
import type { TheoryPage } from "../scenario/theoryPages.ts";
import type { Said } from "../scenario/words.ts";
import type { CursorState } from "./cursor.ts";
import type { PinsState } from "./pins.ts";
import type { Result, RungName } from "./result.ts";

export type Axis = "logarithmic" | "linear";
/** Distances to Bloch and coherences, or what Π has not yet smoothed and what the limit misses. */
export type LowerChart = "errors" | "polarisation";
export interface DistanceChoice {
  readonly norm: "l1" | "l2" | "max";
  readonly to: "bloch" | "above";
}
export type ThemeChoice = "system" | "light" | "dark" | "projector";
export type Refusal = Extract<SimulationOutcome, { status: "tooLarge" }>["refusal"];

/** How the present job stands. */
export type JobStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  /** Share done and seconds left, of a long job */
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "tooLarge"; readonly refusal: Refusal }
  | { readonly kind: "invalid"; readonly errors: readonly FieldError[] };

/** Something the reader should know about what just happened, dismissed by hand or by the next deed. */
export type Notice =
  | { readonly kind: "bad-link"; readonly reason: Said; readonly errors: readonly FieldError[] }
  | { readonly kind: "bad-lecture"; readonly reason: Said; readonly errors: readonly FieldError[] }
  | { readonly kind: "no-link"; readonly reason: Said }
  | { readonly kind: "bad-file"; readonly file: string; readonly errors: readonly FieldError[] }
  | { readonly kind: "unreadable-file"; readonly file: string }
  | { readonly kind: "worker-restarted"; readonly reason: string }
  | { readonly kind: "opened"; readonly file: string }
  | { readonly kind: "no-language"; readonly language: string }
  | { readonly kind: "copied" }
  | { readonly kind: "copied-lecture"; readonly title: string }
  | { readonly kind: "copy-refused"; readonly link: string };

export interface Laboratory {
  /** The angular frequency that is 1 in the scenario, rad/s: t = 1 lasts 1/(ε² unit) seconds */
  readonly unit: number;
}

export interface AppState extends CursorState, PinsState {
  readonly scenario: Scenario;
  /** The scenario as it was opened: what a reset goes back to */
  readonly origin: Scenario;
  /** The last μ and μ/p above 0: a slider that passes through 0 and comes back changes nothing else */
  readonly lastMu: number;
  readonly lastRatio: number;
  /** The preset that the scenario started from, or null for a file or a link of its own */
  readonly presetId: string | null;
  /** The experiment that the scenario came from, for times in seconds; null where it came from elsewhere */
  readonly laboratory: Laboratory | null;
  /** Seconds are written beside t */
  readonly laboratoryTime: boolean;
  /** The tab, by the id of `views/registry.ts` */
  readonly view: string;
  readonly axis: Axis;
  /** The page of the theory that is open, or will be */
  readonly page: TheoryPage;
  /** Rungs to draw */
  readonly shown: readonly RungName[];
  /** What the lower chart measures */
  readonly lower: LowerChart;
  /** The norm of the distances, and what they are measured from */
  readonly distance: DistanceChoice;
  /** Bloch with every δ(n) = 0 is drawn behind, as a ghost */
  readonly compare: boolean;
  /** The energy flow is on show, and so is computed */
  readonly energy: boolean;
  readonly theme: ThemeChoice;
  /** True: p stays while μ moves. False: μ/p stays, and p follows */
  readonly pFixed: boolean;
  /** A control is being dragged */
  readonly held: boolean;
  readonly method: SimulationRequest["method"];
  readonly result: Result | null;
  readonly status: JobStatus;
  readonly notice: Notice | null;
}

/** What the store asks for; ids are given by whoever runs the jobs. */
export type SimulationOrder = Omit<SimulationRequest, "id">;

/** Whoever runs the jobs, one after the other: a job that has begun may still show its curve, the newest always does. */
export interface Simulator {
  submit(
    order: SimulationOrder,
    listener: {
      readonly onChunk: (chunk: SimulationChunk) => void;
      /** All is said once more, from the start */
      readonly onAgain?: () => void;
      readonly onOutcome: (outcome: SimulationOutcome) => void;
    },
  ): number;
  /** Cancels all jobs; `gently` when nobody waits for the worker to be free. */
  cancel(how?: { readonly gently?: boolean }): void;
}
