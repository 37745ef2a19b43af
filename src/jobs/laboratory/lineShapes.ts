/** A peak or a dip of a curve, with the Lorentzian that was fitted to it. */
export interface LineShape {
  readonly kind: "peak" | "dip";
  readonly position: number;
  readonly value: number;
  readonly prominence: number;
  /** Full width at half of the prominence */
  readonly width: number;
  /** base + height/(1 + ((x − centre)/halfWidth)²) between the valleys beside it, or why there is none */
  readonly fit: Lorentzian | "few" | "poor" | "cut" | "unresolved";
}

export interface Lorentzian {
  readonly base: number;
  readonly height: number;
  readonly centre: number;
  readonly halfWidth: number;
  /** 1 is a perfect Lorentzian */
  readonly determination: number;
  /** Root of the mean square of what is left, as a share of |height| */
  readonly residual: number;
  /** The stretch of x it was fitted on */
  readonly from: number;
  readonly to: number;
}

/** Peaks and dips of curves over one axis. */
export interface LineShapesOperation {
  readonly input: {
    /** Ascending */
    readonly x: readonly number[];
    /** Null where there is no value */
    readonly curves: readonly (readonly (number | null)[])[];
  };
  /** One list for each curve, in the order of x */
  readonly event: { readonly kind: "line-shapes"; readonly shapes: readonly (readonly LineShape[])[] };
}
