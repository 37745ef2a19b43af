/**
 * What the quick drawing reads of Plotly's own state. None of it is public: it is named here and nowhere else, each part
 * may be missing, and a browser test compares the quick drawing with Plotly's for the version that is installed.
 */
export interface PrivateAxis {
  readonly type?: string;
  readonly range?: readonly number[];
  readonly domain?: readonly number[];
  /** Pixels from the edge of the drawing, and length */
  readonly _offset?: number;
  readonly _length?: number;
}

export interface PrivateChart {
  readonly data?: object[];
  readonly _fullData?: readonly { readonly uid: string; readonly xaxis: string; readonly yaxis: string }[];
  readonly _fullLayout?: {
    readonly width?: number;
    readonly height?: number;
    readonly margin?: Readonly<Record<string, unknown>>;
    /** The area within the margins, as they came out */
    readonly _size?: { readonly l: number; readonly t: number; readonly w: number; readonly h: number };
  } & Readonly<Record<string, unknown>>;
}
