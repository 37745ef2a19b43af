/**
 * A sparse square matrix by rows (CSR). The right-hand sides of the product have a handful of entries a row, so
 * applying them this way is what keeps one period of a many-level atom affordable.
 */
export interface SparseMatrix {
  readonly size: number;
  /** Row i holds entries rowStart[i] … rowStart[i+1] − 1 */
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Gathers entries in any order. `build` sums those that share a place and drops what cancels to zero. Made anew at
 * every move of a slider, so it works on plain arrays.
 */
export class SparseBuilder {
  readonly size: number;
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];

  constructor(size: number) {
    this.size = size;
  }

  add(row: number, column: number, value: number): void {
    if (!(row >= 0 && row < this.size && column >= 0 && column < this.size)) {
      throw new Error(`invalid entry (${row}, ${column}) of a ${this.size}×${this.size} matrix`);
    }
    if (value === 0) return;
    this.rows.push(row);
    this.columns.push(column);
    this.values.push(value);
  }

  build(): SparseMatrix {
    const { size, rows } = this;
    const count = rows.length;
    // Bucket by row, then sort each short row by column while merging equal ones.
    const start = new Int32Array(size + 1);
    for (let i = 0; i < count; i++) start[rows[i]! + 1]!++;
    for (let row = 0; row < size; row++) start[row + 1]! += start[row]!;
    const fill = start.slice();
    const columns = new Int32Array(count);
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const place = fill[rows[i]!]!++;
      columns[place] = this.columns[i]!;
      values[place] = this.values[i]!;
    }
    const rowStart = new Int32Array(size + 1);
    let kept = 0;
    for (let row = 0; row < size; row++) {
      const first = kept;
      for (let i = start[row]!; i < start[row + 1]!; i++)
        kept = insert(columns, values, first, kept, columns[i]!, values[i]!);
      kept = dropZeros(columns, values, first, kept);
      rowStart[row + 1] = kept;
    }
    return { size, rowStart, columns: columns.slice(0, kept), values: values.slice(0, kept) };
  }
}

/** Puts (column, value) into the sorted run first … end − 1, or adds it to an equal column; returns the new end. */
function insert(
  columns: Int32Array,
  values: Float64Array,
  first: number,
  end: number,
  column: number,
  value: number,
): number {
  let at = end;
  while (at > first && columns[at - 1]! > column) at--;
  if (at > first && columns[at - 1] === column) {
    values[at - 1]! += value;
    return end;
  }
  for (let i = end; i > at; i--) {
    columns[i] = columns[i - 1]!;
    values[i] = values[i - 1]!;
  }
  columns[at] = column;
  values[at] = value;
  return end + 1;
}

function dropZeros(columns: Int32Array, values: Float64Array, first: number, end: number): number {
  let kept = first;
  for (let i = first; i < end; i++) {
    if (values[i] === 0) continue;
    columns[kept] = columns[i]!;
    values[kept++] = values[i]!;
  }
  return kept;
}

/**
 * target[at…] = scale · M · source[from…] for row-major blocks of `width` columns. `target` and `source` may be the
 * same array as long as the blocks do not overlap.
 */
export function applySparse(
  matrix: SparseMatrix,
  source: Float64Array,
  from: number,
  target: Float64Array,
  at: number,
  width: number,
  scale: number,
): void {
  const { size, rowStart, columns, values } = matrix;
  for (let row = 0; row < size; row++) {
    const to = at + row * width;
    let k = rowStart[row]!;
    const end = rowStart[row + 1]!;
    // Rows are short: the first entries are assigned, which saves clearing, and several go in one pass.
    const head = end - k;
    if (head === 0) {
      for (let j = 0; j < width; j++) target[to + j] = 0;
      continue;
    }
    if (head % 2 === 1) {
      const a = scale * values[k]!;
      const x = from + columns[k]! * width;
      for (let j = 0; j < width; j++) target[to + j] = a * source[x + j]!;
      k += 1;
    } else {
      const a = scale * values[k]!;
      const b = scale * values[k + 1]!;
      const x = from + columns[k]! * width;
      const y = from + columns[k + 1]! * width;
      for (let j = 0; j < width; j++) target[to + j] = a * source[x + j]! + b * source[y + j]!;
      k += 2;
    }
    for (; k + 3 < end; k += 4) {
      const a = scale * values[k]!;
      const b = scale * values[k + 1]!;
      const c = scale * values[k + 2]!;
      const d = scale * values[k + 3]!;
      const x = from + columns[k]! * width;
      const y = from + columns[k + 1]! * width;
      const z = from + columns[k + 2]! * width;
      const w = from + columns[k + 3]! * width;
      for (let j = 0; j < width; j++) {
        target[to + j]! += a * source[x + j]! + b * source[y + j]! + c * source[z + j]! + d * source[w + j]!;
      }
    }
    for (; k + 1 < end; k += 2) {
      const a = scale * values[k]!;
      const b = scale * values[k + 1]!;
      const x = from + columns[k]! * width;
      const y = from + columns[k + 1]! * width;
      for (let j = 0; j < width; j++) target[to + j]! += a * source[x + j]! + b * source[y + j]!;
    }
  }
}

/** Largest absolute row sum: a bound on every eigenvalue's modulus. */
export function rowSumNorm({ size, rowStart, values }: SparseMatrix): number {
  let norm = 0;
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) sum += Math.abs(values[k]!);
    norm = Math.max(norm, sum);
  }
  return norm;
}

/** The coordinates that can become non-zero from the given ones under the sum of the matrices, ascending. */
export function reachableCoordinates(matrices: readonly SparseMatrix[], start: readonly number[]): number[] {
  const size = matrices[0]!.size;
  const seen = new Uint8Array(size);
  for (const i of start) seen[i] = 1;
  // Sweeps until nothing new is reached: a handful, since every coherence is a few couplings away.
  for (let grown = true; grown; ) {
    grown = false;
    for (const { rowStart, columns } of matrices) {
      for (let row = 0; row < size; row++) {
        for (let k = rowStart[row]!; seen[row] === 0 && k < rowStart[row + 1]!; k++) {
          if (seen[columns[k]!] === 0) continue;
          seen[row] = 1;
          grown = true;
        }
      }
    }
  }
  const reached: number[] = [];
  for (let i = 0; i < size; i++) if (seen[i] === 1) reached.push(i);
  return reached;
}

/** The rows and columns of the given ascending coordinates, renumbered in their order. */
export function restrictSparse(matrix: SparseMatrix, kept: readonly number[]): SparseMatrix {
  if (kept.length === matrix.size) return matrix;
  const place = new Int32Array(matrix.size).fill(-1);
  for (let i = 0; i < kept.length; i++) place[kept[i]!] = i;
  const builder = new SparseBuilder(kept.length);
  for (let row = 0; row < kept.length; row++) {
    const coordinate = kept[row]!;
    for (let k = matrix.rowStart[coordinate]!; k < matrix.rowStart[coordinate + 1]!; k++) {
      const column = place[matrix.columns[k]!]!;
      if (column >= 0) builder.add(row, column, matrix.values[k]!);
    }
  }
  return builder.build();
}
