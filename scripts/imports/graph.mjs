/** Reads which file imports what, with a real parser: oxc, which knows TypeScript and JSX. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/**
 * @typedef {object} Import
 * @property {"file" | "package" | "node" | "computed"} kind
 * @property {string} target a path from the root with `/`, or a package's name; of what is computed, its text
 * @property {boolean} typeOnly
 */

/** @typedef {Map<string, Import[]>} ImportGraph file → its imports */

const SOURCE = /\.(ts|tsx|mjs)$/;

/**
 * The specifiers of one module, whatever the form: import, export … from, import() and import types.
 * @param {string} file for its extension, and for messages
 * @param {string} text
 * @returns {{ specifier: string, typeOnly: boolean, computed?: boolean }[]}
 */
export function specifiersOf(file, text) {
  const { module, program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  /** @type {{ specifier: string, typeOnly: boolean, computed?: boolean }[]} */
  const found = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ specifier: moduleRequest.value, typeOnly: isType });
    }
  }
  new Visitor({
    ImportExpression({ source }) {
      const isPlain = source.type === "Literal" && typeof source.value === "string";
      const specifier = isPlain ? String(source.value) : text.slice(source.start, source.end);
      found.push({ specifier, typeOnly: false, ...(isPlain ? {} : { computed: true }) });
    },
    TSImportType({ source }) {
      found.push({ specifier: source.value, typeOnly: true });
    },
  }).visit(program);
  return found;
}

/**
 * @param {string} from the importing file
 * @param {string} specifier
 * @returns {Pick<Import, "kind" | "target">}
 */
function resolve(from, specifier) {
  // Vite takes hints after a question mark: `./picture.svg?url`.
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith(".")) return { kind: "file", target: posix.join(posix.dirname(from), path) };
  if (path.startsWith("node:")) return { kind: "node", target: path };
  const name = path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
  return { kind: builtinModules.includes(name) ? "node" : "package", target: name };
}

/**
 * @param {string} root
 * @param {string} path a file or a folder, from the root
 * @returns {string[]}
 */
function sources(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath ?? dirname(path), entry.name))
    .map((file) => file.slice(join(root, "/").length).replaceAll("\\", "/"));
}

/**
 * @param {string} root
 * @param {string[]} paths
 * @returns {ImportGraph}
 */
export function readGraph(root, paths) {
  const files = paths.flatMap((path) => sources(root, path)).sort();
  return new Map(
    files.map((file) => {
      const specifiers = specifiersOf(file, readFileSync(join(root, file), "utf8"));
      return [
        file,
        specifiers.map(({ specifier, typeOnly, computed }) =>
          computed ? { kind: "computed", target: specifier, typeOnly } : { ...resolve(file, specifier), typeOnly },
        ),
      ];
    }),
  );
}
