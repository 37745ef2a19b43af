import { mergeConfig } from "vite";
import { defineConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

/** Folders of pure functions: their tests share what they import, and find it warm. */
const PURE = "src/{numerics,physics,scenario}/**/*.test.ts";

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      environment: "node",
      maxWorkers: "100%",
      // Generous: a test must never fail because the machine is slow.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      projects: [
        { extends: true, test: { name: "pure", include: [PURE], isolate: false } },
        {
          extends: true,
          test: {
            name: "rest",
            include: ["{src,workers,cli,library,scripts,bench}/**/*.test.{ts,tsx}"],
            exclude: [PURE, "**/node_modules/**"],
          },
        },
      ],
    },
  }),
);
