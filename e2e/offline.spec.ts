import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { test as base, certified, expect, openDynamics, slider, traceNames } from "./fixtures.ts";
import { type StaticHost, startHost } from "./staticHost.ts";

const DIST = process.env.E2E_DIST ?? "dist";

/** A host of its own for each test, which can fail and can be given another version. */
const test = base.extend<{ host: StaticHost; next: string }>({
  // Playwright reads from the pattern what a fixture needs, and so wants one.
  host: async ({ browserName: _ }, use) => {
    const host = await startHost();
    host.serve("/", DIST);
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.origin),
  next: async ({ browserName: _ }, use) => {
    const folder = nextVersion();
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  serviceWorkers: "allow",
});

/** The build once more, told from it by one element of its page. */
function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), "bloch-rate-next-"));
  cpSync(DIST, folder, { recursive: true });
  const page = join(folder, "index.html");
  const hash = () => createHash("sha256").update(readFileSync(page)).digest("base64");
  const before = hash();
  writeFileSync(page, readFileSync(page, "utf8").replace("</head>", '<meta name="next-version"></head>'));
  const script = join(folder, "sw.js");
  const worker = readFileSync(script, "utf8");
  expect(worker).toContain(before);
  // The version is named by what its files hold.
  writeFileSync(script, worker.replace(before, hash()).replace(/(?<=["'`])[A-Za-z0-9]{12}(?=["'`]\))/, "nextversion0"));
  expect(readFileSync(script, "utf8")).toContain("nextversion0");
  return folder;
}

/** Waits until all that the page consists of is kept. */
const kept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** What a browser does by itself when the page is opened, and once a day. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

const isNext = (page: Page) => page.locator('meta[name="next-version"]').count();
const newVersion = (page: Page) => page.getByText("A new version is ready.");

test("after the first visit the page needs no network: it opens, solves and draws", async ({ page, host }) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4");
  await kept(page);
  await host.close();
  await page.reload();
  await certified(page);
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4$/);
  await slider(page, "mu over p").press("End");
  await expect(page).toHaveURL(/ratio=/);
  await certified(page);

  // Views that were never opened before, and the fonts of their formulas.
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(page.getByRole("tabpanel")).toHaveAccessibleName((await tab.textContent())!);
    await expect(page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("figure")).first()).toBeVisible();
  }
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "error").length)).toBe(0);
});

test("a link opens without a network in a new tab, the small page for frames too", async ({ page, context, host }) => {
  await openDynamics(page);
  await kept(page);
  await host.close();
  const other = await context.newPage();
  await openDynamics(other, "?embed#preset=two-colour");
  await expect(other.getByRole("link", { name: "Open in the whole app" })).toBeVisible();
});

test("a new version is offered and takes over when asked; state and pinned runs stay", async ({ page, host, next }) => {
  await openDynamics(page, "#preset=v-ratio-2&axis=linear");
  await kept(page);
  await page.getByRole("button", { name: "Pin this run" }).click();
  const pinned = page.getByRole("group", { name: "Pinned runs" });
  const names = await pinned
    .getByRole("group")
    .evaluateAll((runs) => runs.map((run) => run.getAttribute("aria-label")));
  expect(names).toHaveLength(1);
  await slider(page, "epsilon").press("PageUp");
  await certified(page);
  const epsilon = await slider(page, "epsilon").getAttribute("aria-valuetext");
  host.serve("/", next);
  await lookForUpdate(page);
  await expect(newVersion(page)).toBeVisible();
  expect(await isNext(page)).toBe(0);
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator('meta[name="next-version"]')).toHaveCount(1);
  await certified(page);
  await expect(slider(page, "epsilon")).toHaveAttribute("aria-valuetext", epsilon!);
  await expect(page).toHaveURL(/#preset=v-ratio-2.*axis=linear/);
  await expect(pinned.getByRole("group", { name: names[0]!, exact: true })).toBeVisible();
  await expect.poll(() => traceNames(page)).toContain("pin 1 Bloch 1");
  // Handed over once: opened anew by hand, the page starts without.
  await page.reload();
  await certified(page);
  await expect(pinned).toHaveCount(0);
  await expect(newVersion(page)).toHaveCount(0);
});

test("a new version that was put off is offered again, and takes over once every tab was closed", async ({
  page,
  context,
  host,
  next,
}) => {
  await openDynamics(page, "#preset=v-ratio-3");
  await kept(page);
  host.serve("/", next);
  await lookForUpdate(page);
  await expect(newVersion(page)).toBeVisible();
  await page.getByRole("button", { name: "Later" }).click();
  await expect(newVersion(page)).toHaveCount(0);
  await page.reload();
  await expect(newVersion(page)).toBeVisible();
  expect(await isNext(page)).toBe(0);
  await page.close();
  // The browser takes its time to see that nobody is there.
  const opened = async () => {
    const again = await context.newPage();
    await again.goto("/#preset=v-ratio-3");
    const found = await isNext(again);
    await again.close();
    return found;
  };
  await expect.poll(opened, { timeout: 90_000 }).toBe(1);
});

test("a tab in use is never replaced by what happens in another", async ({ page, context, host, next }) => {
  await openDynamics(page, "#preset=v-ratio-3");
  await kept(page);
  host.serve("/", next);
  await lookForUpdate(page);
  await expect(newVersion(page)).toBeVisible();
  const other = await context.newPage();
  await openDynamics(other);
  await expect(newVersion(other)).toBeVisible();
  expect(await isNext(other)).toBe(0);
  // Asked for in one tab, it leaves the other where it is, and whole: views not opened yet still come.
  await other.getByRole("button", { name: "Reload" }).click();
  await expect(other.locator('meta[name="next-version"]')).toHaveCount(1);
  expect(await isNext(page)).toBe(0);
  await page.getByRole("tab", { name: "Theory" }).click();
  await expect(page.locator(".katex").first()).toBeVisible();
});

test("a new version that comes in the middle of a lecture disturbs nobody, and is offered after it", async ({
  page,
  host,
  next,
}) => {
  await openDynamics(page, "#preset=v-ratio-3");
  await kept(page);
  await page.getByRole("button", { name: "Lecture", exact: true }).click();
  await page.getByRole("button", { name: "Start Table 1 in seven steps" }).click();
  const count = page.locator(".lecture-count");
  await expect(count).toHaveText("1 / 7");
  await page.keyboard.press("End");
  await expect(count).toHaveText("7 / 7");
  await certified(page);
  const ratio = slider(page, "mu over p");
  await ratio.focus();
  await page.keyboard.press("End");
  await certified(page);
  const moved = await ratio.getAttribute("aria-valuetext");
  /** What stands in front at a fine grid of places, and all that is in the way of keys and pointers. */
  const inFront = () =>
    page.evaluate(() => {
      const places = [...Array(400).keys()].map(
        (k) => [((k % 20) + 0.5) / 20, (Math.floor(k / 20) + 0.5) / 20] as const,
      );
      return {
        strange: places
          .map(([x, y]) => document.elementFromPoint(x * window.innerWidth, y * window.innerHeight))
          .filter((element) => !element?.closest(".lecture-root")).length,
        focus: document.activeElement?.getAttribute("aria-label"),
      };
    });
  const before = await inFront();
  expect(before).toEqual({ strange: 0, focus: "mu over p" });

  host.serve("/", next);
  await lookForUpdate(page);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))));
  await expect(newVersion(page)).toBeHidden();
  expect(await inFront()).toEqual(before);
  await expect(count).toHaveText("7 / 7");
  await expect(ratio).toHaveAttribute("aria-valuetext", moved!);
  await ratio.blur();
  await page.keyboard.press("PageUp");
  await expect(count).toHaveText("6 / 7");
  await certified(page);
  expect(await isNext(page)).toBe(0);

  await page.keyboard.press("Escape");
  await expect(newVersion(page)).toBeVisible();
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator('meta[name="next-version"]')).toHaveCount(1);
  await expect(page).toHaveURL(/#preset=v-ratio-3$/);
});

test("a version of which a file is wrong or missing is not taken", async ({ page, host, next }) => {
  await openDynamics(page);
  await kept(page);
  writeFileSync(join(next, "mark.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  host.serve("/", next);
  const ended = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const state = new Promise<string>((resolve) => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing!;
        worker.addEventListener("statechange", () => resolve(worker.state));
      });
    });
    await registration.update();
    return state;
  });
  expect(await ended).toBe("redundant");
  await expect(newVersion(page)).toHaveCount(0);
  await host.close();
  await page.reload();
  await certified(page);
  expect(await isNext(page)).toBe(0);
});

test("in the frame of another page nothing is kept", async ({ page }) => {
  await openDynamics(page, "?embed");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test("the page can be installed", async ({ page, context }) => {
  await openDynamics(page);
  await kept(page);
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A test's own browsing context is a private one, where nothing is ever installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string; type: string }[] };
  const sizes = await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map(async ({ src }) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    icons.filter(({ type }) => type === "image/png"),
  );
  expect(sizes).toEqual(["192x192", "512x512", "512x512"]);
});
