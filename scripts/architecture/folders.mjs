/** Folds the import graph of files into one of folders, and keeps what a picture of it needs. */

/** @import { ImportGraph } from "../imports/graph.mjs" */

/**
 * @typedef {object} FolderEdge
 * @property {string} from
 * @property {string} to
 * @property {boolean} typesOnly nothing but types is imported
 */

const SHIPPED = /^(src|workers|cli|library)\//;
const TEST = /\.test\.tsx?$|\/testing\//;

/**
 * `src/physics/rates/generator.ts` → `physics`, `workers/laboratory/scan.ts` → `workers`, `src/main.tsx` → `main`.
 * @param {string} file
 */
export function folderOf(file) {
  const [top = "", second = "", ...rest] = file.split("/");
  if (top !== "src") return top;
  return rest.length === 0 ? second.replace(/\.tsx?$/, "") : second;
}

/**
 * Imports between folders, each once, sorted.
 * @param {ImportGraph} graph
 * @returns {FolderEdge[]}
 */
export function folderEdges(graph) {
  /** @type {Map<string, FolderEdge>} */
  const edges = new Map();
  for (const [file, imports] of graph) {
    if (!SHIPPED.test(file) || TEST.test(file)) continue;
    for (const { kind, target, typeOnly } of imports) {
      if (kind !== "file" || !SHIPPED.test(target) || target.endsWith(".css")) continue;
      const [from, to] = [folderOf(file), folderOf(target)];
      if (from === to) continue;
      const key = `${from} ${to}`;
      const known = edges.get(key);
      edges.set(key, { from, to, typesOnly: typeOnly && (known?.typesOnly ?? true) });
    }
  }
  return [...edges.values()].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/**
 * Without the arrows that a longer way of arrows of code says already. There are no circles: the import rules see to it.
 * @param {readonly FolderEdge[]} edges
 * @returns {FolderEdge[]}
 */
export function reduced(edges) {
  const code = edges.filter(({ typesOnly }) => !typesOnly);
  /** @param {string} from @param {string} to @param {FolderEdge} without */
  const reaches = (from, to, without) => {
    const seen = new Set([from]);
    const queue = [from];
    for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
      for (const edge of code) {
        if (edge.from !== folder || edge === without || seen.has(edge.to)) continue;
        if (edge.to === to) return true;
        seen.add(edge.to);
        queue.push(edge.to);
      }
    }
    return false;
  };
  return edges.filter((edge) => !reaches(edge.from, edge.to, edge));
}
