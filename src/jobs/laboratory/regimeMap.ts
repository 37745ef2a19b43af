import type { MissingReason } from "../../physics/headline/results.ts";
import type { HeadlineOperation } from "./headline.ts";

/** Some cells of a map: headline numbers at values of two parameters, all in one message. */
export interface RegimeMapOperation {
  readonly input: HeadlineOperation["input"];
  readonly event:
    | {
        readonly kind: "cells";
        /** points × headlines, row by row; NaN where there is no number */
        readonly values: Float64Array;
        /** Why, for each NaN by its place in `values` */
        readonly absent: readonly { readonly place: number; readonly reason: MissingReason }[];
      }
    | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number };
}
