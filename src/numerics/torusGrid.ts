/** Numbers that the lines of one tile hold: source and target fit the processor's second cache. */
const TILE_NUMBERS = 8192;
const SHORTEST_TILE = 8;
/** Re and Im of two Fourier coefficients. */
const TAIL_OPERATIONS = 4;
/** Multiplications between two breathing points. */
const BREATH = 4e6;

/**
 * A tensor grid of 2K+1 equidistant phases per dimension of a torus, on which trigonometric polynomials of degree
 * K are exact: values are shifted and interpolated without error, and the highest Fourier coefficients tell
 * whether K is enough. Phases are in turns (1 = 2π): doubling a turn modulo 1 is exact in binary arithmetic.
 */
export class TorusGrid {
  /** Odd number of points in each dimension; none for a point */
  readonly sizes: readonly number[];
  readonly points: number;
  /** Multiplications that shifting a function and measuring its tails take, for each of its values */
  readonly shiftOperations: number;
  private readonly scratch: Float64Array[];

  constructor(sizes: readonly number[]) {
    for (const size of sizes) {
      if (!Number.isInteger(size) || size < 1 || size % 2 === 0) throw new Error(`invalid grid size: ${size}`);
    }
    this.sizes = sizes;
    this.points = sizes.reduce((product, size) => product * size, 1);
    this.shiftOperations = this.points > 1 ? sizes.reduce((sum, size) => sum + size + TAIL_OPERATIONS, 0) : 0;
    this.scratch = sizes.map((size) => new Float64Array(size));
  }

  /** Phases of a grid point, in turns; the last dimension runs fastest. */
  phases(point: number): number[] {
    const turns = new Array<number>(this.sizes.length);
    let rest = point;
    for (let dimension = this.sizes.length - 1; dimension >= 0; dimension--) {
      const size = this.sizes[dimension]!;
      turns[dimension] = (rest % size) / size;
      rest = Math.floor(rest / size);
    }
    return turns;
  }

  /** Weights w with f(turns) = Σ_g w_g f_g, into `weights` (points). */
  interpolate(turns: ArrayLike<number>, weights: Float64Array): void {
    weights[0] = 1;
    let filled = 1;
    for (let dimension = 0; dimension < this.sizes.length; dimension++) {
      const size = this.sizes[dimension]!;
      const line = this.scratch[dimension]!;
      for (let g = 0; g < size; g++) line[g] = dirichlet(turns[dimension]! - g / size, size);
      // Expand from the back, so that nothing is overwritten before it is read.
      for (let i = filled - 1; i >= 0; i--) {
        const weight = weights[i]!;
        for (let g = size - 1; g >= 0; g--) weights[i * size + g] = weight * line[g]!;
      }
      filled *= size;
    }
  }

  /**
   * target_g = f(x_g + turns) for blocks of `block` numbers per grid point. `spare` is as long as `source` and is
   * used when there is more than one dimension. The three must be different arrays. Pauses now and then.
   */
  *shift(
    source: Float64Array,
    target: Float64Array,
    spare: Float64Array,
    block: number,
    turns: ArrayLike<number>,
  ): Generator<null, void> {
    const dimensions = this.sizes.length;
    let from = source;
    let inner = this.points;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const to = (dimensions - dimension) % 2 === 1 ? target : spare;
      inner /= this.sizes[dimension]!;
      const size = this.sizes[dimension]!;
      const kernel = this.kernel(dimension, turns[dimension]!);
      let work = 0;
      for (const { start, stride, length } of tiles(source.length, inner * block, size)) {
        shiftTile(from, to, start, stride, length, kernel);
        work += length * size * size;
        if (work < BREATH) continue;
        work = 0;
        yield null;
      }
      from = to;
    }
    if (dimensions === 0) target.set(source);
  }

  /** f(x_g + Δ) = Σ_h D(x_g + Δ − x_h) f_h depends on g − h alone. */
  private kernel(dimension: number, turns: number): Float64Array {
    const size = this.sizes[dimension]!;
    const kernel = this.scratch[dimension]!;
    for (let difference = 0; difference < size; difference++) {
      kernel[difference] = dirichlet(turns + difference / size, size);
    }
    return kernel;
  }

  /**
   * Modulus of the two highest Fourier coefficients along `dimension`, entry by entry: `visit` is called with the
   * place inside a block and the larger modulus, for every line of the grid. Pauses now and then.
   */
  *visitTail(
    values: Float64Array,
    block: number,
    dimension: number,
    visit: (place: number, modulus: number) => void,
  ): Generator<null, void> {
    const size = this.sizes[dimension]!;
    const degree = (size - 1) / 2;
    let inner = block;
    for (let d = dimension + 1; d < this.sizes.length; d++) inner *= this.sizes[d]!;
    const orders = degree > 1 ? [degree, degree - 1] : [degree];
    const tables = orders.map((order) => fourierTable(order, size));
    const [first, second = first] = tables;
    // Re and Im of both coefficients for the lines of one tile.
    const sums = new Float64Array(4 * longestTile(size));
    let work = 0;
    for (const { start, stride, length } of tiles(values.length, inner, size)) {
      sums.fill(0);
      addCoefficients(sums, values, start, stride, length, size, first!, second!);
      for (let i = 0; i < length; i++) {
        const a = sums[4 * i]! ** 2 + sums[4 * i + 1]! ** 2;
        const b = sums[4 * i + 2]! ** 2 + sums[4 * i + 3]! ** 2;
        visit((start + i) % block, Math.sqrt(Math.max(a, b)));
      }
      work += 4 * length * size;
      if (work < BREATH) continue;
      work = 0;
      yield null;
    }
  }
}

/** `length` neighbouring lines of a grid along one dimension: the first begins at `start`, `stride` numbers lie between points. */
interface Tile {
  readonly start: number;
  readonly stride: number;
  readonly length: number;
}

function longestTile(size: number): number {
  return Math.max(SHORTEST_TILE, Math.floor(TILE_NUMBERS / size));
}

/** All lines along a dimension of `size` points, so many at once as the processor's cache holds. */
function* tiles(total: number, stride: number, size: number): Generator<Tile> {
  const most = longestTile(size);
  for (let run = 0; run < total; run += stride * size) {
    for (let i = 0; i < stride; i += most) yield { start: run + i, stride, length: Math.min(most, stride - i) };
  }
}

function shiftTile(
  source: Float64Array,
  target: Float64Array,
  start: number,
  stride: number,
  length: number,
  kernel: Float64Array,
): void {
  const size = kernel.length;
  for (let g = 0; g < size; g++) {
    const to = start + g * stride;
    let h = 0;
    for (let i = 0; i < length; i++) target[to + i] = 0;
    for (; h + 3 < size; h += 4) {
      const a = kernel[(g - h + size) % size]!;
      const b = kernel[(g - h - 1 + size) % size]!;
      const c = kernel[(g - h - 2 + size) % size]!;
      const d = kernel[(g - h - 3 + size) % size]!;
      const x = start + h * stride;
      const y = x + stride;
      const z = y + stride;
      const w = z + stride;
      for (let i = 0; i < length; i++) {
        target[to + i]! += a * source[x + i]! + b * source[y + i]! + c * source[z + i]! + d * source[w + i]!;
      }
    }
    for (; h < size; h++) {
      const a = kernel[(g - h + size) % size]!;
      const x = start + h * stride;
      for (let i = 0; i < length; i++) target[to + i]! += a * source[x + i]!;
    }
  }
}

/** cos and sin of order·x_g over the number of points, pairwise. */
function fourierTable(order: number, size: number): Float64Array {
  const table = new Float64Array(2 * size);
  for (let g = 0; g < size; g++) {
    const x = (2 * Math.PI * ((order * g) % size)) / size;
    table[2 * g] = Math.cos(x) / size;
    table[2 * g + 1] = Math.sin(x) / size;
  }
  return table;
}

function addCoefficients(
  sums: Float64Array,
  values: Float64Array,
  start: number,
  stride: number,
  length: number,
  size: number,
  first: Float64Array,
  second: Float64Array,
): void {
  for (let g = 0; g < size; g++) {
    const a = first[2 * g]!;
    const b = first[2 * g + 1]!;
    const c = second[2 * g]!;
    const d = second[2 * g + 1]!;
    const from = start + g * stride;
    for (let i = 0; i < length; i++) {
      const value = values[from + i]!;
      const at = 4 * i;
      sums[at]! += a * value;
      sums[at + 1]! += b * value;
      sums[at + 2]! += c * value;
      sums[at + 3]! += d * value;
    }
  }
}

/** The Dirichlet kernel sin(πGx)/(G sin πx), x in turns. Reduced to [−1/2, 1/2] first: near whole turns it loses all digits otherwise. */
export function dirichlet(turns: number, size: number): number {
  const x = turns - Math.round(turns);
  // Below this 1 − (G² − 1)(πx)²/6 rounds to 1; a subnormal x would lose the quotient its digits.
  if (size * Math.abs(x) < 1e-9) return 1;
  return Math.sin(Math.PI * size * x) / (size * Math.sin(Math.PI * x));
}
