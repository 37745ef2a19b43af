import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vite";
import product from "../../../vite.config.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The bench's own pages, built as the product is built. */
export default mergeConfig(
  product,
  defineConfig({
    root: here("../../.."),
    publicDir: false,
    build: {
      outDir: here("../../../.cache/bench-ui/pages"),
      emptyOutDir: true,
      rollupOptions: { input: [here("floor.html"), here("link.html"), here("plotly.html"), here("solves.html")] },
    },
  }),
);
