import { defineConfig } from "vite";
import { inlineWorkers } from "./scripts/vite/inlineWorkers.ts";
import { singleFile } from "./scripts/vite/singleFile.ts";
import viteConfig, { pagePlugins } from "./vite.config.ts";

/** The whole page as one file that runs from disk: `npm run build:single`. */
export default defineConfig({
  ...viteConfig,
  mode: "single",
  plugins: [pagePlugins(), inlineWorkers(), singleFile("bloch-rate.html")],
  // A worker from a blob: plain scripts start there in every browser, modules do not.
  worker: { format: "iife" },
  build: { ...viteConfig.build, outDir: "dist-single" },
});
