import type { Headline, HeadlineEvent } from "../../physics/headline/results.ts";
import type { Scenario } from "../../scenario/format.ts";

/** Headline numbers of a scenario at many values of some of its parameters: scans and maps are made of these. */
export interface HeadlineOperation {
  readonly input: {
    readonly scenario: Scenario;
    /** Ids of `scenario/parameters.ts`, set as `withParameters` does */
    readonly parameters: readonly string[];
    /** What stays when μ or μ/p is set alone: p, or else the ratio or μ */
    readonly pFixed: boolean;
    /** One value per parameter for each point */
    readonly points: readonly (readonly number[])[];
    readonly headlines: readonly Headline[];
  };
  /** One event per point, in the order of the points */
  readonly event: HeadlineEvent;
}
