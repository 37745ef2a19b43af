import { mergeConfig } from "vite";
import { defineConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ["{src,workers,cli,library,scripts,bench}/**/*.test.{ts,tsx}"],
      environment: "node",
      maxWorkers: "100%",
      // Generous: a test must never fail because the machine is slow.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  }),
);
