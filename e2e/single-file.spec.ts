import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { activeRow, certified, expect, populations, slider, test, traceNames } from "./fixtures.ts";

/** The page that is one file, as `npm run build:single` left it. */
const FILE = pathToFileURL(process.env.E2E_SINGLE ?? "dist-single/bloch-rate.html").href;

/** What a page asked for, data and blobs of its own left out. */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

async function openFile(page: Page, after = ""): Promise<void> {
  await page.goto(`${FILE}${after}`);
  await certified(page);
}

test("opened from disk, one file solves and draws", async ({ page }) => {
  const requests = requestsOf(page);
  await openFile(page);
  expect(await populations(page).locator(".scatterlayer path.js-line").count()).toBeGreaterThan(2);
  await expect(activeRow(page)).toHaveCount(1);
  const workers = page.workers().map((worker) => worker.url());
  expect(workers.length).toBeGreaterThan(0);
  expect(workers.filter((url) => !url.startsWith("blob:"))).toEqual([]);

  await slider(page, "mu over p").focus();
  await page.keyboard.press("End");
  await certified(page);
  await expect(page).toHaveURL(/#.*ratio=/);
  // Its own text is all it read.
  expect([...new Set(requests.map((url) => url.split("#")[0]))]).toEqual([FILE]);
});

test("links, and back and forward, work on a file", async ({ page }) => {
  await openFile(page, "#preset=v-ratio-2&eps=1e-4&axis=linear");
  await expect(slider(page, "epsilon")).toHaveAttribute("aria-valuetext", /10⁻⁴|0.0001/);
  await page.goto(`${FILE}#preset=two-colour`);
  await certified(page);
  await page.goBack();
  await expect(slider(page, "epsilon")).toHaveAttribute("aria-valuetext", /10⁻⁴|0.0001/);
  await page.reload();
  await certified(page);
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4&axis=linear$/);
});

test("every view opens in the file, with the work of its workers", async ({ page }) => {
  await openFile(page);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("tabpanel")).toHaveAccessibleName((await tab.textContent())!);
    await expect(page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("figure")).first()).toBeVisible();
  }
  await page.getByRole("tab", { name: "Many levels" }).click();
  await expect(page.getByRole("figure").first()).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(1);
});

test("formulas are set in the fonts that came inside", async ({ page }) => {
  await page.goto(`${FILE}#preset=v-system&view=theory`);
  await expect(page.locator(".katex").first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', "")),
  );
  expect(loaded).toEqual(expect.arrayContaining(["Inter", "KaTeX_Main", "KaTeX_Math"]));
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "error").length)).toBe(0);
});

test("the small page for frames opens from the file", async ({ page }) => {
  await openFile(page, "?embed#preset=v-ratio-2");
  await expect(populations(page)).toBeVisible();
  expect(await traceNames(page)).toContain("Bloch 3");
});
