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

export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Sums entries that share a place and drops those that cancel to zero. */
export function sparseFromEntries(size: number, entries: Iterable<Entry>): SparseMatrix {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const { row, column, value } of entries) {
    if (row < 0 || row >= size || column < 0 || column >= size) {
      throw new Error(`invalid entry (${row}, ${column}) of a ${size}×${size} matrix`);
    }
    const line = rows[row]!;
    line.set(column, (line.get(column) ?? 0) + value);
  }
  const rowStart = new Int32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  rows.forEach((line, row) => {
    for (const [column, value] of [...line].sort((a, b) => a[0] - b[0])) {
      if (value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    rowStart[row + 1] = columns.length;
  });
  return { size, rowStart, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

/**
 * target[at…] = scale · M · source[from…] (or += with `add`), for row-major blocks of `width` columns.
 * `target` and `source` may be the same array as long as the blocks do not overlap.
 */
export function applySparse(
  matrix: SparseMatrix,
  source: Float64Array,
  from: number,
  target: Float64Array,
  at: number,
  width: number,
  scale: number,
  add: boolean,
): void {
  const { size, rowStart, columns, values } = matrix;
  for (let row = 0; row < size; row++) {
    const to = at + row * width;
    if (!add) target.fill(0, to, to + width);
    let k = rowStart[row]!;
    const end = rowStart[row + 1]!;
    // Two entries a pass halve the traffic through the target row.
    for (; k + 1 < end; k += 2) {
      const a = scale * values[k]!;
      const b = scale * values[k + 1]!;
      const x = from + columns[k]! * width;
      const y = from + columns[k + 1]! * width;
      for (let j = 0; j < width; j++) target[to + j]! += a * source[x + j]! + b * source[y + j]!;
    }
    if (k < end) {
      const a = scale * values[k]!;
      const x = from + columns[k]! * width;
      for (let j = 0; j < width; j++) target[to + j]! += a * source[x + j]!;
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
  const readers: number[][] = Array.from({ length: size }, () => []);
  for (const { rowStart, columns } of matrices) {
    for (let row = 0; row < size; row++) {
      for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) readers[columns[k]!]!.push(row);
    }
  }
  const seen = new Uint8Array(size);
  const queue = [...start];
  for (const i of start) seen[i] = 1;
  while (queue.length > 0) {
    for (const row of readers[queue.pop()!]!) {
      if (seen[row]) continue;
      seen[row] = 1;
      queue.push(row);
    }
  }
  return Array.from(seen.keys()).filter((i) => seen[i]);
}

/** The rows and columns of the given coordinates, renumbered in their order. */
export function restrictSparse(matrix: SparseMatrix, kept: readonly number[]): SparseMatrix {
  const place = new Map(kept.map((coordinate, i) => [coordinate, i]));
  const entries: Entry[] = [];
  kept.forEach((coordinate, row) => {
    for (let k = matrix.rowStart[coordinate]!; k < matrix.rowStart[coordinate + 1]!; k++) {
      const column = place.get(matrix.columns[k]!);
      if (column !== undefined) entries.push({ row, column, value: matrix.values[k]! });
    }
  });
  return sparseFromEntries(kept.length, entries);
}
