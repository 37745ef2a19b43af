import { fileURLToPath } from "node:url";
import { build } from "vite";

/** The product's own modules, imported by `entry` as `/src/…`, bundled as the product bundles them: a script for a bare page. */
export async function bundle(entry: string): Promise<string> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const result = await build({
    root,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "virtual:entry" ? id : id.startsWith("/src/") ? root + id.slice(1) : undefined),
        load: (id) => (id === "virtual:entry" ? entry : undefined),
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: "virtual:entry", output: { format: "iife", codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!("output" in output)) continue;
    for (const chunk of output.output) if (chunk.type === "chunk") return chunk.code;
  }
  throw new Error("no bundle");
}
