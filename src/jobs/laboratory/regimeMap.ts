import type { MissingReason } from "../../physics/headline/results.ts";
import type { HeadlineOperation } from "./headline.ts";

/** Cells of a map: headline numbers at values of two parameters, many points in one message. */
export interface RegimeMapOperation {
  readonly input: HeadlineOperation["input"];
  readonly event: {
    readonly kind: "cells";
    /** The first of these points among all; they come in their order */
    readonly from: number;
    /** points × headlines, row by row; NaN where there is no number */
    readonly values: Float64Array;
    /** Why, for each NaN by its place in `values` */
    readonly absent: readonly { readonly place: number; readonly reason: MissingReason }[];
  };
}
