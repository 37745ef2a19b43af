/**
 * Connected components of an undirected graph on `size` vertices, n and m joined when `weights[n, m]` or
 * `weights[m, n]` (row-major) is not 0. Returns each vertex's smallest companion.
 */
export function connectedComponents(weights: Float64Array, size: number): Int32Array {
  const smallest = new Int32Array(size).fill(-1);
  const pending: number[] = [];
  for (let root = 0; root < size; root++) {
    if (smallest[root] !== -1) continue;
    smallest[root] = root;
    pending.push(root);
    for (let n = pending.pop(); n !== undefined; n = pending.pop()) {
      for (let m = 0; m < size; m++) {
        if (smallest[m] === -1 && (weights[n * size + m] !== 0 || weights[m * size + n] !== 0)) {
          smallest[m] = root;
          pending.push(m);
        }
      }
    }
  }
  return smallest;
}

/** The members of each component, components in order of their smallest member, members ascending. */
export function membersOf(smallestCompanion: ArrayLike<number>): number[][] {
  const groups: number[][] = [];
  const place = new Map<number, number>();
  for (let n = 0; n < smallestCompanion.length; n++) {
    const name = smallestCompanion[n]!;
    let at = place.get(name);
    if (at === undefined) {
      at = groups.push([]) - 1;
      place.set(name, at);
    }
    groups[at]!.push(n);
  }
  return groups;
}

/**
 * Strongly connected components of a directed graph with an edge from j to i when `matrix[i, j]` (row-major,
 * i ≠ j) is not 0: the flow of a matrix that acts on columns. Tarjan's algorithm with its own stack, so that a long
 * chain cannot overflow the call stack. Returns a component number for each vertex; a component is numbered after
 * all those it leads to.
 */
export function strongComponents(matrix: Float64Array, size: number): Int32Array {
  const component = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let indexCount = 0;
  let componentCount = 0;
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    path.push(root);
    while (path.length > 0) {
      const j = path.at(-1)!;
      if (index[j] === -1) {
        index[j] = indexCount;
        low[j] = indexCount++;
        open.push(j);
      }
      let descend = -1;
      while (next[j]! < size && descend === -1) {
        const i = next[j]!;
        next[j]!++;
        if (i === j || matrix[i * size + j] === 0) continue;
        if (index[i] === -1) descend = i;
        else if (component[i] === -1) low[j] = Math.min(low[j]!, index[i]!);
      }
      if (descend !== -1) {
        path.push(descend);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[j]!);
      if (low[j] === index[j]) {
        for (let member = -1; member !== j; ) {
          member = open.pop()!;
          component[member] = componentCount;
        }
        componentCount++;
      }
    }
  }
  return component;
}
