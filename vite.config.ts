import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurity } from "./scripts/vite/contentSecurity.ts";
import { leanPlotly } from "./scripts/vite/leanPlotly.ts";
import { newestFonts } from "./scripts/vite/newestFonts.ts";
import { offline } from "./scripts/vite/offline.ts";
import { pageChunks } from "./scripts/vite/pageChunks.ts";
import { HEADERS } from "./scripts/vite/policy.ts";

/** What the page needs however it is packed. */
export const pagePlugins = () => [react(), newestFonts(), leanPlotly()];

export default defineConfig({
  // Relative, so that the built page runs from any folder of any host.
  base: "./",
  plugins: [pagePlugins(), contentSecurity(), pageChunks(), offline()],
  // Plotly's dependencies still say `global`.
  define: { global: "globalThis" },
  resolve: {
    alias: {
      // Plotly imports the style sheet of its maps even where no map is registered.
      "maplibre-gl/dist/maplibre-gl.css": fileURLToPath(new URL("./scripts/vite/empty.css", import.meta.url)),
    },
  },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Small fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // Plotly comes lazily, in one chunk of its own: about 1.2 MB before compression.
    chunkSizeWarningLimit: 1600,
  },
  preview: { host: "127.0.0.1", headers: { ...HEADERS } },
});
