import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { certified, expect, openDynamics, populations, slider, test, traceNames } from "./fixtures.ts";

/** What may come over the network before the first curves, bytes compressed with gzip. */
const FIRST_CHART = 650_000;

/** Keeps Plotly back until the returned function is called. */
async function holdPlotly(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/plotly[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The chart as drawn, by Plotly or before it: every curve's path, and every text with its middle. */
function drawn(page: Page) {
  return populations(page).evaluate((figure) => {
    const seen = (part: Element) => part.closest("defs") === null && getComputedStyle(part).visibility === "visible";
    const { left, top } = figure.getBoundingClientRect();
    return {
      curves: [...figure.querySelectorAll(".scatterlayer .js-line, .first-line")].map((line) => line.getAttribute("d")),
      texts: [...figure.querySelectorAll("text")]
        .filter((text) => seen(text) && text.textContent !== "")
        .map((text) => {
          const box = text.getBoundingClientRect();
          return {
            text: (text.textContent ?? "").replace(/\u200b/g, ""),
            x: (box.left + box.right) / 2 - left,
            y: (box.top + box.bottom) / 2 - top,
          };
        })
        .sort((a, b) => a.text.localeCompare(b.text) || a.y - b.y || a.x - b.x),
    };
  });
}

const firstCurves = (page: Page) => populations(page).locator(".first-line").count();

test("curves and controls are there before Plotly, and what comes first is small", async ({ page }) => {
  const release = await holdPlotly(page);
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto("/");
  await expect(page.getByRole("status", { name: "certificate" })).toHaveText(/certified to/);
  await expect.poll(() => firstCurves(page)).toBeGreaterThan(9);
  const sizes = await Promise.all(
    responses
      .filter((response) => response.ok())
      .map(async (response) => {
        const body = await response.body();
        return /\.woff2$/.test(response.url()) ? body.length : gzipSync(body).length;
      }),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_CHART);
  expect(
    responses.map((response) => response.url()).filter((url) => /katex[^/]*\.js|TheoryView|ScanView/.test(url)),
  ).toEqual([]);

  const before = await drawn(page);
  await slider(page, "mu over p").press("End");
  await expect.poll(async () => (await drawn(page)).curves[0]).not.toBe(before.curves[0]);
  await page.getByRole("tab", { name: "Theory" }).click();
  await expect(page.getByRole("tabpanel", { name: "Theory" }).getByRole("heading").first()).toBeVisible();
  await page.getByRole("tab", { name: "Dynamics" }).click();
  release();
  await certified(page);
  await page.unrouteAll({ behavior: "wait" });
});

test("what is drawn before Plotly is what Plotly draws", async ({ page }) => {
  const release = await holdPlotly(page);
  await page.goto("/");
  await expect(page.getByRole("status", { name: "certificate" })).toHaveText(/certified to/);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => firstCurves(page)).toBeGreaterThan(9);
  const first = await drawn(page);
  release();
  await expect.poll(() => traceNames(page)).toContain("Bloch 1");
  await expect.poll(() => firstCurves(page)).toBe(0);
  const whole = await drawn(page);
  expect(first.texts.map(({ text }) => text)).toEqual(whole.texts.map(({ text }) => text));
  for (const [i, { text, x, y }] of first.texts.entries()) {
    const { x: left, y: top } = whole.texts[i]!;
    expect(Math.hypot(x - left, y - top), `${text} stands where Plotly writes it`).toBeLessThan(1.6);
  }
  expect(first.curves.length).toBe(whole.curves.length);
  const ends = (d: string | null) => {
    const numbers = (d?.match(/-?[\d.]+/g) ?? []).map(Number);
    return [numbers[0]!, numbers[1]!, numbers.at(-2)!, numbers.at(-1)!];
  };
  for (const [i, d] of first.curves.entries()) {
    for (const [k, pixel] of ends(d).entries()) expect(pixel).toBeCloseTo(ends(whole.curves[i]!)[k]!, 1);
  }
  await page.unrouteAll({ behavior: "wait" });
});

test("the chart follows the size of its box, with its zoom", async ({ page }) => {
  await openDynamics(page);
  const range = () =>
    populations(page).evaluate(
      (figure) => (figure as unknown as { layout: { xaxis: { range: number[] } } }).layout.xaxis.range,
    );
  const whole = await range();
  const box = (await populations(page).locator(".nsewdrag").first().boundingBox())!;
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.3 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.6 * box.height, { steps: 4 });
  await page.mouse.up();
  await expect.poll(range).not.toEqual(whole);
  const zoomed = await range();
  for (const width of [1000, 1500]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() =>
        populations(page).evaluate((figure) => {
          const drawing = figure.querySelector(".main-svg")!.getBoundingClientRect();
          return Math.abs(drawing.width - figure.clientWidth) + Math.abs(drawing.height - figure.clientHeight);
        }),
      )
      .toBeLessThan(2);
    expect(await range()).toEqual(zoomed);
  }
  const before = await drawn(page);
  await slider(page, "mu over p").press("End");
  await expect.poll(async () => (await drawn(page)).curves[0]).not.toBe(before.curves[0]);
  await certified(page);
  expect(await range()).toEqual(zoomed);
});

for (const view of ["dynamics", "convergence", "regime-map", "scan", "resonances", "many-levels"]) {
  test(`${view} on paper: charts in ink on white, as wide as the paper, without controls; then as before`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`/#preset=v-system&view=${view}`);
    const drawings = page.locator("figure:has(> .plot-container)");
    await expect(drawings.first().locator(".xtick text, .x2tick text").first()).toBeVisible();
    /** How light the axes' numbers are, of 255, and how far a chart's drawing stands out of its box, pixels. */
    const seen = () =>
      drawings.evaluateAll((figures) =>
        figures.map((figure) => {
          const drawing = figure.querySelector(".main-svg")!.getBoundingClientRect();
          const box = figure.getBoundingClientRect();
          const fill = getComputedStyle(figure.querySelector(".xtick text, .x2tick text")!).fill;
          return {
            light: Math.max(...(fill.match(/\d+/g) ?? []).map(Number)),
            width: drawing.width,
            out: Math.max(drawing.right - box.right, drawing.bottom - box.bottom, 0),
          };
        }),
      );
    const onScreen = await seen();
    expect(Math.min(...onScreen.map(({ light }) => light))).toBeGreaterThan(128);

    // A4 between its margins, as far as the page is concerned.
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await expect.poll(async () => Math.max(...(await seen()).map(({ light }) => light))).toBeLessThan(128);
    for (const { width, out } of await seen()) {
      expect(width).toBeGreaterThan(600);
      expect(width).toBeLessThan(704);
      expect(out).toBeLessThan(1);
    }
    await expect(page.getByRole("slider").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("radio").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Share" })).toBeHidden();

    await page.emulateMedia({ media: null });
    await expect.poll(async () => Math.min(...(await seen()).map(({ light }) => light))).toBeGreaterThan(128);
  });
}
