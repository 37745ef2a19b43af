/**
 * A tensor grid of 2K+1 equidistant phases per dimension of a torus, on which trigonometric polynomials of degree
 * K are exact: values are shifted and interpolated without error, and the highest Fourier coefficients tell
 * whether K is enough. Phases are in turns (1 = 2π): doubling a turn modulo 1 is exact in binary arithmetic.
 */
export class TorusGrid {
  /** Odd number of points in each dimension; none for a point */
  readonly sizes: readonly number[];
  readonly points: number;
  private readonly scratch: Float64Array[];

  constructor(sizes: readonly number[]) {
    for (const size of sizes) {
      if (!Number.isInteger(size) || size < 1 || size % 2 === 0) throw new Error(`invalid grid size: ${size}`);
    }
    this.sizes = sizes;
    this.points = sizes.reduce((product, size) => product * size, 1);
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
   * used when there is more than one dimension. The three must be different arrays.
   */
  shift(
    source: Float64Array,
    target: Float64Array,
    spare: Float64Array,
    block: number,
    turns: ArrayLike<number>,
  ): void {
    const dimensions = this.sizes.length;
    let from = source;
    let inner = this.points;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const to = (dimensions - dimension) % 2 === 1 ? target : spare;
      inner /= this.sizes[dimension]!;
      this.shiftLine(from, to, inner * block, dimension, turns[dimension]!);
      from = to;
    }
    if (dimensions === 0) target.set(source);
  }

  /** Shifts along one dimension; `stride` numbers lie between neighbours of that dimension. */
  private shiftLine(
    source: Float64Array,
    target: Float64Array,
    stride: number,
    dimension: number,
    turns: number,
  ): void {
    const size = this.sizes[dimension]!;
    const kernel = this.scratch[dimension]!;
    // f(x_g + Δ) = Σ_h D(x_g + Δ − x_h) f_h depends on g − h alone.
    for (let difference = 0; difference < size; difference++) {
      kernel[difference] = dirichlet(turns + difference / size, size);
    }
    const run = stride * size;
    for (let start = 0; start < source.length; start += run) {
      for (let g = 0; g < size; g++) {
        const to = start + g * stride;
        let h = 0;
        for (let i = 0; i < stride; i++) target[to + i] = 0;
        for (; h + 3 < size; h += 4) {
          const a = kernel[(g - h + size) % size]!;
          const b = kernel[(g - h - 1 + size) % size]!;
          const c = kernel[(g - h - 2 + size) % size]!;
          const d = kernel[(g - h - 3 + size) % size]!;
          const x = start + h * stride;
          const y = x + stride;
          const z = y + stride;
          const w = z + stride;
          for (let i = 0; i < stride; i++) {
            target[to + i]! += a * source[x + i]! + b * source[y + i]! + c * source[z + i]! + d * source[w + i]!;
          }
        }
        for (; h < size; h++) {
          const a = kernel[(g - h + size) % size]!;
          const x = start + h * stride;
          for (let i = 0; i < stride; i++) target[to + i]! += a * source[x + i]!;
        }
      }
    }
  }

  /**
   * Modulus of the two highest Fourier coefficients along `dimension`, entry by entry: `visit` is called with the
   * place inside a block and the larger modulus, for every line of the grid.
   */
  visitTail(
    values: Float64Array,
    block: number,
    dimension: number,
    visit: (place: number, modulus: number) => void,
  ): void {
    const size = this.sizes[dimension]!;
    const degree = (size - 1) / 2;
    let inner = block;
    for (let d = dimension + 1; d < this.sizes.length; d++) inner *= this.sizes[d]!;
    const run = inner * size;
    const orders = degree > 1 ? [degree, degree - 1] : [degree];
    const tables = orders.map((order) =>
      Array.from({ length: size }, (_, g) => {
        const x = (2 * Math.PI * ((order * g) % size)) / size;
        return [Math.cos(x) / size, Math.sin(x) / size] as const;
      }),
    );
    for (let start = 0; start < values.length; start += run) {
      for (let i = 0; i < inner; i++) {
        let largest = 0;
        for (const table of tables) {
          let re = 0;
          let im = 0;
          for (let g = 0; g < size; g++) {
            const value = values[start + g * inner + i]!;
            re += table[g]![0] * value;
            im += table[g]![1] * value;
          }
          largest = Math.max(largest, re * re + im * im);
        }
        visit(i % block, Math.sqrt(largest));
      }
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
