import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const SOURCE = fileURLToPath(new URL("../../workers/offline.worker.ts", import.meta.url));

/**
 * Adds the service worker to the build, with the list of all files that the page consists of: what was built, and what
 * stands in `public/`.
 */
export function offline(): Plugin {
  let publicDir = "";
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const built = Object.values(bundle).map((file) => [file.fileName, contentOf(file)] as const);
        const files = [...built, ...filesIn(publicDir)]
          .map(([path, content]) => ({ path, integrity: `sha256-${hash(content)}` }))
          .sort((a, b) => (a.path < b.path ? -1 : 1));
        const define = {
          SHELL_FILES: JSON.stringify(files),
          SHELL_VERSION: JSON.stringify(hash(JSON.stringify(files)).replace(/\W/g, "").slice(0, 12)),
        };
        this.emitFile({ type: "asset", fileName: "sw.js", source: await compiled(define) });
      },
    },
  };
}

const contentOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
  file.type === "chunk" ? file.code : file.source;

const hash = (content: string | Uint8Array) => createHash("sha256").update(content).digest("base64");

/** Files that are copied as they are, with their paths in the build. */
function filesIn(folder: string): (readonly [string, Uint8Array])[] {
  if (folder === "") return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll(sep, "/"), readFileSync(path)] as const;
    });
}

/** The service worker as one plain script: every browser with service workers runs that. */
async function compiled(define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: SOURCE, output: { format: "iife" } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error("the service worker was not built");
  return first.output[0].code;
}
