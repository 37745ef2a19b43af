import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";
import { findFirefox } from "./scripts/firefox.mjs";

const executablePath = findChromium();
if (executablePath === null) throw new Error("No Chromium found: `npm test` gets one, or set CHROMIUM_PATH.");
// Playwright's own processes read this file again: they need not search again.
process.env.CHROMIUM_PATH = executablePath;

const firefox = findFirefox();
process.env.FIREFOX_PATH = firefox ?? "";

/** What every browser must do. The rest is tested in Chromium alone. */
const EVERY_BROWSER = "**/every-browser.spec.ts";

const port = Number(process.env.E2E_PORT ?? 41739);
const baseURL = `http://127.0.0.1:${port}`;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: a test must never fail because the machine is slow.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    baseURL,
    // Kept for the tests of it alone: what a test says of the network must hold for the page itself.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: {
          executablePath,
          args: [
            // Chromium's sandbox refuses to run as root.
            ...(isRoot ? ["--no-sandbox"] : []),
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
          ],
        },
      },
    },
    ...(firefox === null
      ? []
      : [
          {
            name: "firefox",
            testMatch: EVERY_BROWSER,
            use: {
              browserName: "firefox" as const,
              // The browser as it is installed, not a build for tests.
              channel: "moz-firefox",
              // Firefox's protocol names no download by which Playwright could hand it on: a test looks for the file itself.
              launchOptions: { executablePath: firefox, downloadsPath: "test-results/firefox-downloads" },
            },
          },
        ]),
  ],
  webServer: {
    // The production build, as `npm run build` left it, or another one.
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --outDir ${process.env.E2E_DIST ?? "dist"}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
