import type { Plugin } from "vite";

/** How `src/jobs/spawn.ts` starts a worker. */
const SPAWN =
  /new Worker\(\s*new URL\(("[^"]+\.worker\.ts"), import\.meta\.url\),\s*\{\s*type: "module",\s*name: ("[a-z]+"),?\s*\}\s*,?\s*\)/g;

/** For the page that is one file: each worker's code comes along as text, and starts from a blob. */
export function inlineWorkers(): Plugin {
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/[^?]+\.tsx?$/.test(id) || id.includes("/node_modules/") || !code.includes("new Worker("))
        return null;
      const imports: string[] = [];
      const changed = code.replace(SPAWN, (_, file: string, name: string) => {
        const made = `InlineWorker${imports.length}`;
        imports.push(`import ${made} from ${file.slice(0, -1)}?worker&inline";`);
        return `new ${made}({ name: ${name} })`;
      });
      if (changed.includes("new Worker(")) this.error(`${id} starts a worker in a way that cannot be inlined`);
      return { code: `${imports.join("\n")}\n${changed}`, map: null };
    },
  };
}
