import type { Page } from "@playwright/test";
import { certified, expect, openDynamics, populations, test } from "./fixtures.ts";

/** Holds the page itself back until it is let go; its first script and the worker come. */
async function holdPage(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/main-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const early = (page: Page) => page.locator("#root .outline figure");

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
  [390, 844],
] as const) {
  test(`the first curves stand where the chart will be, before there is a page around them, at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const release = await holdPage(page);
    await page.goto("/", { waitUntil: "commit" });
    await expect(early(page).locator(".first-line").first()).toBeAttached();
    const before = await early(page).boundingBox();
    const lines = await early(page).locator(".first-line").count();
    release();
    await certified(page);
    await expect(page.locator(".outline")).toHaveCount(0);
    await expect(page.locator(".first-picture")).toHaveCount(0);
    await expect(populations(page)).toBeVisible();
    expect(await populations(page).boundingBox()).toEqual(before);
    expect(await populations(page).evaluate((figure) => (figure as unknown as { data: unknown[] }).data.length)).toBe(
      lines,
    );
  });
}

test("they are those of the link, on the system's dark ground", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const release = await holdPage(page);
  await page.goto("/#preset=lambda-system&eps=0.01", { waitUntil: "commit" });
  const first = early(page).locator(".first-line").first();
  await expect(first).toBeAttached();
  const drawn = await first.getAttribute("d");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  release();
  await certified(page);
  const chart = populations(page).locator(".scatterlayer .js-line").first();
  await expect(chart).toBeAttached();
  // Plotly writes other digits of the same curve, which begins at the same height.
  const start = (d: string | null) => Number(/^M[^,]*,([\d.]+)/.exec(d ?? "")?.[1]);
  expect(Math.abs(start(await chart.getAttribute("d")) - start(drawn))).toBeLessThan(0.1);
});

test("a page that begins with something else has no outline", async ({ page }) => {
  const release = await holdPage(page);
  const asked = page.waitForRequest(/\/main-[^/]*\.js$/);
  await page.goto("/#preset=v-system&view=theory", { waitUntil: "commit" });
  await asked;
  await expect(page.locator("#root")).toBeEmpty();
  release();
  await expect(page.getByRole("tab", { name: "Theory" })).toHaveAttribute("aria-selected", "true");
});

test("a computation that does not begin keeps nobody from the page", async ({ page }) => {
  await page.route(/simulation\.worker[^/]*\.js$/, () => {});
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByRole("slider", { name: "epsilon", exact: true })).toBeVisible();
  await expect(page.locator(".outline")).toHaveCount(0);
});

test("what is drawn first is gone when the chart is there", async ({ page }) => {
  await openDynamics(page);
  await expect(page.locator(".first-picture")).toHaveCount(0);
});
