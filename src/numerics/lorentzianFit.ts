/** y = base + height / (1 + ((x − centre)/halfWidth)²), fitted by least squares. */
export interface LorentzianFit {
  readonly base: number;
  /** Negative for a dip */
  readonly height: number;
  readonly centre: number;
  /** Half of the full width at half of the height, > 0 */
  readonly halfWidth: number;
  /** 1 − Σ(y − fit)²/Σ(y − mean)²: 1 is a perfect Lorentzian */
  readonly determination: number;
  /** Root of the mean square of what is left, as a share of |height| */
  readonly residual: number;
  readonly points: number;
}

/** Why a curve has no Lorentzian fit. */
export type NoFit =
  /** Too few samples, or all equal */
  | "few"
  /** The best Lorentzian leaves too much */
  | "poor"
  /** Its centre lies outside the samples, or its width is larger than all of them span: only a part is seen */
  | "cut"
  /** Fewer than three samples lie within its full width */
  | "unresolved";

export interface FitStart {
  readonly centre: number;
  readonly halfWidth: number;
}

const FEWEST_SAMPLES = 6;
const FEWEST_INSIDE = 3;
/** Below this determination a curve is no Lorentzian. */
const LEAST_DETERMINATION = 0.95;
const MOST_STEPS = 100;
/** The fit has settled when a step changes neither parameter by more than this share of the width. */
const SETTLED = 1e-10;

/**
 * The Lorentzian nearest to samples over ascending x, from a rough start. Base and height enter linearly and are eliminated
 * at every step (variable projection); centre and the logarithm of the width follow by Levenberg's damped steps.
 */
export function fitLorentzian(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  start: FitStart,
): { readonly fit: LorentzianFit } | { readonly refused: NoFit } {
  const count = x.length;
  const mean = Array.from(y).reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  const spread = Array.from(y).reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (count < FEWEST_SAMPLES || !(spread > (1e-12 * mean) ** 2 * count)) return { refused: "few" };
  let best = projected(x, y, start.centre, Math.log(start.halfWidth));
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [a, b, c, u, v] = normalEquations(x, best);
    const [da, dc] = [a * (1 + damping), c * (1 + damping)];
    const determinant = da * dc - b * b;
    if (!(determinant > 0)) break;
    const shift = (u * dc - v * b) / determinant;
    const stretch = Math.max(-1, Math.min(1, (v * da - u * b) / determinant));
    const width = Math.exp(best.logWidth);
    const tried = projected(x, y, best.centre + shift * width, best.logWidth + stretch);
    if (tried.squares <= best.squares) {
      best = tried;
      damping = Math.max(1e-12, damping / 10);
      if (Math.abs(shift) < SETTLED && Math.abs(stretch) < SETTLED) break;
    } else {
      damping *= 10;
      if (damping > 1e12) break;
    }
  }
  return judged(x, best, spread);
}

function judged(
  x: ArrayLike<number>,
  { centre, logWidth, base, height, squares }: Projection,
  spread: number,
): ReturnType<typeof fitLorentzian> {
  const count = x.length;
  const halfWidth = Math.exp(logWidth);
  const determination = 1 - squares / spread;
  if (!(determination >= LEAST_DETERMINATION)) return { refused: "poor" };
  const [first, last] = [x[0]!, x[count - 1]!];
  if (centre < first || centre > last || halfWidth > last - first) return { refused: "cut" };
  let inside = 0;
  for (let i = 0; i < count; i++) if (Math.abs(x[i]! - centre) <= halfWidth) inside++;
  if (inside < FEWEST_INSIDE) return { refused: "unresolved" };
  const residual = Math.sqrt(squares / count) / Math.abs(height);
  return { fit: { base, height, centre, halfWidth, determination, residual, points: count } };
}

/** The best base and height for a centre and a width, and what they leave. */
interface Projection {
  readonly centre: number;
  readonly logWidth: number;
  readonly base: number;
  readonly height: number;
  /** The Lorentzian of height 1 at every sample */
  readonly shape: Float64Array;
  readonly left: Float64Array;
  readonly squares: number;
}

function projected(x: ArrayLike<number>, y: ArrayLike<number>, centre: number, logWidth: number): Projection {
  const count = x.length;
  const width = Math.exp(logWidth);
  const shape = Float64Array.from(x, (at) => 1 / (1 + ((at - centre) / width) ** 2));
  let [meanShape, meanY] = [0, 0];
  for (let i = 0; i < count; i++) {
    meanShape += shape[i]! / count;
    meanY += y[i]! / count;
  }
  let [across, along] = [0, 0];
  for (let i = 0; i < count; i++) {
    across += (shape[i]! - meanShape) * (y[i]! - meanY);
    along += (shape[i]! - meanShape) ** 2;
  }
  const height = along > 0 ? across / along : 0;
  const base = meanY - height * meanShape;
  const left = Float64Array.from(shape, (value, i) => y[i]! - base - height * value);
  return { centre, logWidth, base, height, shape, left, squares: left.reduce((sum, r) => sum + r * r, 0) };
}

/** JᵀJ (three entries) and Jᵀr (two) for the centre, in widths, and the logarithm of the width, beside base and height. */
function normalEquations(
  x: ArrayLike<number>,
  { centre, logWidth, height, shape, left }: Projection,
): [number, number, number, number, number] {
  const count = x.length;
  const width = Math.exp(logWidth);
  const byCentre = new Float64Array(count);
  const byWidth = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const s = (x[i]! - centre) / width;
    const slope = 2 * height * shape[i]! ** 2;
    byCentre[i] = slope * s;
    byWidth[i] = slope * s * s;
  }
  // What base and height can follow by themselves is taken out.
  removeProjection(byCentre, shape);
  removeProjection(byWidth, shape);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  return [
    dot(byCentre, byCentre),
    dot(byCentre, byWidth),
    dot(byWidth, byWidth),
    dot(byCentre, left),
    dot(byWidth, left),
  ];
}

/** Makes a vector orthogonal to the constant one and to `shape`. */
function removeProjection(vector: Float64Array, shape: Float64Array): void {
  const count = vector.length;
  const mean = vector.reduce((sum, value) => sum + value, 0) / count;
  const meanShape = shape.reduce((sum, value) => sum + value, 0) / count;
  let [across, along] = [0, 0];
  for (let i = 0; i < count; i++) {
    across += (vector[i]! - mean) * (shape[i]! - meanShape);
    along += (shape[i]! - meanShape) ** 2;
  }
  const share = along > 0 ? across / along : 0;
  for (let i = 0; i < count; i++) vector[i] = vector[i]! - mean - share * (shape[i]! - meanShape);
}
