import type { Headline, MissingReason } from "../../physics/headline/results.ts";
import type { HeadlineOperation } from "./headline.ts";

/** Headline numbers along one parameter: all points of a part in one message, with what was asked for. */
export interface ScanOperation {
  readonly input: HeadlineOperation["input"];
  readonly event: {
    readonly kind: "scanned";
    /** Values of the parameter */
    readonly points: readonly number[];
    readonly headlines: readonly Headline[];
    /** points × headlines, row-major: a number, or why there is none */
    readonly found: readonly (number | MissingReason)[];
  };
}
