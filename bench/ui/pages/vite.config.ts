import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vite";
import product from "../../../vite.config.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What only the product is: a page with a policy that names its own folder, packed as it starts, kept for use without a network. */
const PRODUCT_ONLY = ["content-security-policy", "page-chunks", "offline"];

const { plugins = [], ...rest } = product;
const shared = plugins.flat().filter((plugin) => !(plugin && "name" in plugin && PRODUCT_ONLY.includes(plugin.name)));

/** The bench's own pages, built as the product is built. */
export default mergeConfig(
  { ...rest, plugins: shared },
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
