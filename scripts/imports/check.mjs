/** Checks an import graph against the layers: directions, cycles, imports that lead nowhere, modules without a use. */
import { cycles } from "./cycles.mjs";
import { ENTRIES, LAYERS, ROOT, TESTING } from "./layers.mjs";

/** @import { Import, ImportGraph } from "./graph.mjs" */
/** @import { Layer } from "./layers.mjs" */

/** @param {string} file */
const isProduct = (file) => /^(src|workers|cli|library|bench)\//.test(file) && !TESTING.test(file);

/**
 * @param {Layer} layer
 * @param {Import} use
 */
function isAllowed(layer, { kind, target, typeOnly }) {
  if (kind === "node") return layer.node === true;
  if (kind === "computed") return false;
  if (kind === "package") {
    return layer.packages.includes(target) || (typeOnly && layer.packageTypes?.includes(target) === true);
  }
  // Style sheets lie beside what they style.
  if (target.endsWith(".css")) return true;
  const seen = typeOnly ? [...layer.local, ...(layer.types ?? [])] : layer.local;
  return seen.some((pattern) => pattern.test(target));
}

/**
 * @param {string} file
 * @param {Import[]} imports
 */
function directions(file, imports) {
  if (!isProduct(file)) return [];
  const forTests = imports
    .filter(({ kind, target }) => kind === "file" && TESTING.test(target))
    .map(({ target }) => `${file} → ${target}: only tests may import this`);
  if (ROOT.test(file)) return forTests;
  const layer = LAYERS.find(({ files }) => files.test(file));
  if (layer === undefined) return [`${file}: belongs to no layer`];
  const refused = imports
    .filter((use) => !isAllowed(layer, use))
    .map(({ target, typeOnly }) => {
      const types = !typeOnly && isAllowed(layer, { kind: "file", target, typeOnly: true });
      return `${file} → ${target}: ${layer.name} may ${types ? "import only types from it" : "not import it"}`;
    });
  return [...new Set([...forTests, ...refused])];
}

/**
 * @param {ImportGraph} graph
 * @param {{ exists: (file: string) => boolean, packages: { product: string[], development: string[] } }} world
 * @returns {string[]} one sentence for each violation
 */
export function violations(graph, { exists, packages }) {
  const entries = [...graph];
  const direction = entries.flatMap(([file, imports]) => directions(file, imports));

  const unresolved = entries.flatMap(([file, imports]) =>
    imports.flatMap(({ kind, target, typeOnly }) => {
      if (kind === "file") return exists(target) ? [] : [`${file} → ${target}: there is no such file`];
      if (kind === "node" || kind === "computed" || packages.product.includes(target)) return [];
      if (!packages.development.includes(target)) return [`${file} → ${target}: package.json does not list it`];
      const shipped = /^(src|workers)\//.test(file) && isProduct(file) && !typeOnly;
      return shipped ? [`${file} → ${target}: the product uses a development package`] : [];
    }),
  );

  /** @param {Import[]} imports */
  const files = (imports) => imports.filter(({ kind }) => kind === "file").map(({ target }) => target);
  const local = new Map(entries.map(([file, imports]) => [file, files(imports)]));
  const circles = cycles(local).map((members) => `${members.join(" ⇄ ")}: import one another in a circle`);

  const used = new Set(entries.flatMap(([file, imports]) => (isProduct(file) ? files(imports) : [])));
  const orphans = entries
    .map(([file]) => file)
    .filter((file) => isProduct(file) && !used.has(file) && !ENTRIES.some((entry) => entry.test(file)))
    .map((file) => `${file}: nothing but tests imports it`);

  return [...direction, ...unresolved, ...circles, ...orphans];
}
