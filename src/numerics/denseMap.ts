/**
 * Kernels on dense maps in E-form: the map is I + E, and only E is stored. The slow rates of a period are of order
 * ε², 10⁻¹⁴ at ε = 10⁻⁷, and would drown next to 1. All matrices are row-major size×size blocks inside larger arrays.
 */

/**
 * target = first + later + later·first, the E-form of (I + later)(I + first), for rows fromRow … toRow − 1.
 * `target` must not overlap the operands.
 */
export function composeRows(
  target: Float64Array,
  at: number,
  first: Float64Array,
  firstAt: number,
  later: Float64Array,
  laterAt: number,
  size: number,
  fromRow: number,
  toRow: number,
): void {
  for (let row = fromRow; row < toRow; row++) {
    const to = at + row * size;
    const l = laterAt + row * size;
    const f = firstAt + row * size;
    for (let j = 0; j < size; j++) target[to + j] = first[f + j]! + later[l + j]!;
    let k = 0;
    // Four rows of `first` a pass: a quarter of the traffic through the target row.
    for (; k + 3 < size; k += 4) {
      const a = later[l + k]!;
      const b = later[l + k + 1]!;
      const c = later[l + k + 2]!;
      const d = later[l + k + 3]!;
      const x = firstAt + k * size;
      const y = x + size;
      const z = y + size;
      const w = z + size;
      for (let j = 0; j < size; j++) {
        target[to + j]! += a * first[x + j]! + b * first[y + j]! + c * first[z + j]! + d * first[w + j]!;
      }
    }
    for (; k < size; k++) {
      const a = later[l + k]!;
      const x = firstAt + k * size;
      for (let j = 0; j < size; j++) target[to + j]! += a * first[x + j]!;
    }
  }
}

/**
 * Makes the first `slow` rows of E sum to 0 in every column, as they must where the sum of the slow coordinates is
 * conserved. Rounding breaks this by one unit in each product, and 2^47 periods would make 10⁻¹² of it.
 */
export function conserveSlowSum(map: Float64Array, at: number, size: number, slow: number): void {
  for (let column = 0; column < size; column++) {
    let sum = 0;
    for (let row = 0; row < slow; row++) sum += map[at + row * size + column]!;
    if (sum === 0) continue;
    // A slow column gives the defect to its own coordinate, as generators do.
    if (column < slow) {
      map[at + column * size + column]! -= sum;
      continue;
    }
    // A fast one shares it among the rows it feeds: what is exactly decoupled stays so.
    let fed = 0;
    for (let row = 0; row < slow; row++) if (map[at + row * size + column] !== 0) fed++;
    for (let row = 0; row < slow; row++) {
      const place = at + row * size + column;
      if (map[place] !== 0) map[place]! -= sum / fed;
    }
  }
}

/** next = y + E y. */
export function applyMap(map: Float64Array, at: number, size: number, y: Float64Array, next: Float64Array): void {
  for (let row = 0; row < size; row++) {
    const m = at + row * size;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += map[m + k]! * y[k]!;
    next[row] = y[row]! + sum;
  }
}

/** map = Σ_g weight_g E_g, for weights between the grid points that hold the E_g one after the other. */
export function combineMaps(maps: Float64Array, weights: Float64Array, map: Float64Array): void {
  const area = map.length;
  let g = 0;
  map.fill(0);
  for (; g + 3 < weights.length; g += 4) {
    const a = weights[g]!;
    const b = weights[g + 1]!;
    const c = weights[g + 2]!;
    const d = weights[g + 3]!;
    const x = g * area;
    for (let i = 0; i < area; i++) {
      const y = x + i;
      map[i]! += a * maps[y]! + b * maps[y + area]! + c * maps[y + 2 * area]! + d * maps[y + 3 * area]!;
    }
  }
  for (; g < weights.length; g++) {
    const a = weights[g]!;
    for (let i = 0; i < area; i++) map[i]! += a * maps[g * area + i]!;
  }
}
