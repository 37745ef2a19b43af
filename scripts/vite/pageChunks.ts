import { fileURLToPath } from "node:url";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

const EARLY = fileURLToPath(new URL("../../src/early.ts", import.meta.url));
const MAIN = fileURLToPath(new URL("../../src/main.tsx", import.meta.url));

/**
 * Packs what the page needs before anything else into one file, `early`, and all that it needs at the start into another,
 * `page`, in place of a hundred small ones; what comes later keeps its own. The browser is told of both at once.
 */
export function pageChunks(): Plugin {
  let early: ReadonlySet<string> | null = null;
  let page: ReadonlySet<string> | null = null;
  const name = (id: string, context: Rolldown.ChunkingContext) => {
    early ??= importedBy(EARLY, context);
    page ??= importedBy(MAIN, context);
    if (early.has(id)) return "early";
    // It waits for files that import what it imports: in one file with that it would wait for ever.
    return page.has(id) && id !== MAIN ? "page" : null;
  };
  return {
    name: "page-chunks",
    apply: "build",
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name, debugName: "page-chunks" }] } } } },
    }),
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const early = chunks.find(({ moduleIds }) => moduleIds.includes(EARLY));
        const main = chunks.find(({ moduleIds }) => moduleIds.includes(MAIN));
        if (!early || !main) throw new Error("The build has no chunk with src/early.ts or none with src/main.tsx.");
        const later = [
          main,
          ...chunks.filter(({ fileName }) => main.imports.includes(fileName) && fileName !== early.fileName),
        ];
        return later.flatMap(({ fileName, viteMetadata }) => [
          link({ rel: "modulepreload", href: `./${fileName}` }),
          ...[...(viteMetadata?.importedCss ?? [])].map((href) => link({ rel: "stylesheet", href: `./${href}` })),
        ]);
      },
    },
  };
}

function link(attrs: Record<"rel" | "href", string>): HtmlTagDescriptor {
  return { tag: "link", attrs: { ...attrs, crossorigin: true }, injectTo: "head" };
}

/** A module and all that it imports, but for what is imported when it is asked for. */
function importedBy(root: string, context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
