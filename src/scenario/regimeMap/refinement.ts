/** The plane of a map is a square of cells, numbered row by row from its lower left corner. */

/** Cells that are computed together, each standing for a block of cells until those inside are known themselves. */
export interface Stage {
  /** Side of the blocks, in cells */
  readonly block: number;
  readonly cells: Uint32Array;
}

/** A place in the plane, each coordinate a share of the whole side. */
export type Place = readonly [number, number];

const MIDDLE: Place = [0.5, 0.5];
/** Blocks along one side of the first picture. */
const FIRST_BLOCKS = 4;

/**
 * All cells of a map of `size` × `size`, each exactly once, from coarse to fine: first one of each of 4 × 4 blocks, then of
 * 8 × 8, and so on. After a stage every one of its blocks has a known cell. Within a stage from `centre` outwards.
 * `size` is a power of two, at least 4.
 */
export function refinement(size: number, centre: Place = MIDDLE): Stage[] {
  if (!(size >= FIRST_BLOCKS) || !Number.isInteger(Math.log2(size))) throw new Error(`invalid size of a map: ${size}`);
  const taken = new Uint8Array(size * size);
  const stages: Stage[] = [];
  for (let block = size / FIRST_BLOCKS; block >= 1; block /= 2) {
    const cells: number[] = [];
    for (let row = 0; row < size; row += block) {
      for (let column = 0; column < size; column += block) {
        if (!hasTaken(taken, size, row, column, block)) cells.push(middleOf(size, row, column, block));
      }
    }
    for (const cell of cells) taken[cell] = 1;
    stages.push({ block, cells: outwards(cells, size, centre) });
  }
  return stages;
}

function hasTaken(taken: Uint8Array, size: number, row: number, column: number, block: number): boolean {
  for (let y = row; y < row + block; y++) {
    for (let x = column; x < column + block; x++) if (taken[y * size + x] === 1) return true;
  }
  return false;
}

function middleOf(size: number, row: number, column: number, block: number): number {
  const half = Math.floor(block / 2);
  return (row + half) * size + column + half;
}

function outwards(cells: readonly number[], size: number, [x, y]: Place): Uint32Array {
  const distance = (cell: number) =>
    ((cell % size) + 0.5 - x * size) ** 2 + (Math.floor(cell / size) + 0.5 - y * size) ** 2;
  const far = new Map(cells.map((cell) => [cell, distance(cell)]));
  return Uint32Array.from([...cells].sort((a, b) => far.get(a)! - far.get(b)! || a - b));
}

/** How a cell stands: not known yet, its value known, or known to have no value. */
export const UNKNOWN = 0;
export const KNOWN = 1;
export const ABSENT = 2;

/**
 * What to show in every cell: its own value where it is known, else that of the smallest block around it of which
 * something is known. NaN where there is no value; `state` is that of the cell shown.
 */
export function filled(
  size: number,
  stages: readonly Stage[],
  values: Float64Array,
  state: Uint8Array,
): { readonly values: Float64Array; readonly state: Uint8Array } {
  const shown = { values: new Float64Array(size * size).fill(Number.NaN), state: new Uint8Array(size * size) };
  for (const { block, cells } of stages) {
    for (const cell of cells) {
      if (state[cell] === UNKNOWN) continue;
      const column = cell % size;
      const row = (cell - column) / size;
      const [left, bottom] = [column - (column % block), row - (row % block)];
      for (let y = bottom; y < bottom + block; y++) {
        for (let at = y * size + left; at < y * size + left + block; at++) {
          shown.values[at] = state[cell] === KNOWN ? values[cell]! : Number.NaN;
          shown.state[at] = state[cell]!;
        }
      }
    }
  }
  return shown;
}
