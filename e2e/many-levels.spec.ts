import type { Locator, Page } from "@playwright/test";
import { expect, slider, test } from "./fixtures.ts";

const figure = (page: Page, name: string): Locator => page.getByRole("figure", { name, exact: true });

interface Trace {
  readonly name: string;
  readonly x: number[];
  readonly y: (number | null)[];
}

const traces = (page: Page, name: string): Promise<Trace[]> =>
  figure(page, name).evaluate((element) =>
    ((element as unknown as { data?: Trace[] }).data ?? []).map((trace) => ({
      name: trace.name,
      x: [...trace.x],
      y: [...trace.y],
    })),
  );

const traceNames = async (page: Page, name: string) => (await traces(page, name)).map((trace) => trace.name);

/** Opens the view and waits until it shows truncation errors. */
async function openManyLevels(page: Page, many = ""): Promise<void> {
  await page.goto(`/#preset=v-system&view=many-levels${many === "" ? "" : `&many=${many}`}`);
  await expect(figure(page, "truncation error")).toBeVisible();
  await expect.poll(() => traceNames(page, "truncation error")).toContain("rates");
}

async function chooseFamily(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Family of levels" }).click();
  await page.getByRole("option", { name }).click();
}

const activeRow = (page: Page) => page.getByRole("table", { name: "Table 2" }).locator('[aria-current="true"]');

test("the tab shows populations, truncation errors of rates and Bloch, and Table 2 with its row", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("tab", { name: "Many levels" }).click();
  await expect.poll(() => traceNames(page, "populations of many levels")).toEqual(["populations"]);
  await expect(activeRow(page)).toContainText("4/3 < μ/p < 2");
  await expect.poll(() => traceNames(page, "truncation error")).toEqual(["bound", "rates", "Bloch"]);
  const [, rates, bloch] = await traces(page, "truncation error");
  expect(rates!.y.at(-1)!).toBeLessThan(1e-3 * rates!.y[0]!);
  expect(Math.abs(bloch!.y[0]! / rates!.y[0]! - 1)).toBeLessThan(0.2);
  await expect.poll(() => traceNames(page, "levels needed")).toEqual(["Lemma 10", "needed"]);
});

test("μ/p moves the marked row of Table 2, by keys, and says what stands in its way", async ({ page }) => {
  await openManyLevels(page);
  const ratio = slider(page, "mu over p");
  await ratio.focus();
  await ratio.press("PageUp");
  await expect(activeRow(page)).toContainText("μ/p = 2");
  await ratio.press("PageUp");
  await expect(activeRow(page)).toContainText("μ/p > 2");
  await page.getByRole("textbox", { name: "mu over p value" }).fill("1.5");
  await page.getByRole("textbox", { name: "mu over p value" }).press("Enter");
  await page.getByText("all exact").click();
  await expect(page.getByText("This row needs δ ≠ 0 on every resonant pair.")).toBeVisible();
  await page.getByRole("textbox", { name: "mu over p value" }).fill("1.2");
  await page.getByRole("textbox", { name: "mu over p value" }).press("Enter");
  await expect(activeRow(page)).toHaveCount(0);
});

test("on the half-line ‖ρ‖₂ t^{1/4} goes to 0.632 while the mass stays, with no equilibrium", async ({ page }) => {
  await openManyLevels(page, "half-line,N=256,T=1000");
  await expect.poll(() => traceNames(page, "spreading")).toHaveLength(3);
  const [limit, mass, norm] = await traces(page, "spreading");
  expect([limit!.name, mass!.name, norm!.name]).toEqual(["limit", "mass", "norm"]);
  expect(norm!.y.at(-1)!).toBeCloseTo(0.632, 3);
  for (const value of mass!.y) expect(value!).toBeCloseTo(1, 10);
  await expect(page.getByText(/Hypothesis 6: grows without bound/)).toBeVisible();
  await expect(page.getByRole("table", { name: "Table 2" })).toHaveCount(0);
});

test("few levels have a line each, and nothing drawn is no number", async ({ page }) => {
  await openManyLevels(page, "ladder,mixed,N=4");
  const lines = await traces(page, "populations of many levels");
  expect(lines.map(({ name }) => name)).toEqual(["level 1", "level 2", "level 3", "level 4"]);
  for (const { y } of lines) for (const value of y) expect(Number.isFinite(value)).toBe(true);
  expect(await page.locator("main").innerText()).not.toMatch(/NaN|Infinity|undefined/);
});

test("500 levels show their progress and can be cancelled, and are studied again on demand", async ({ page }) => {
  await openManyLevels(page);
  await page.getByRole("textbox", { name: "levels value" }).fill("500");
  await page.getByRole("textbox", { name: "levels value" }).press("Enter");
  await expect(page.getByRole("progressbar", { name: "Integration" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText(/Cancelled/)).toBeVisible();
  await page.getByRole("textbox", { name: "levels value" }).fill("12");
  await page.getByRole("textbox", { name: "levels value" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Populations of 12 levels" })).toBeVisible();
  await expect(page.getByText(/Cancelled/)).toHaveCount(0);
});

test("leaving for another tab and coming back starts again what was left", async ({ page }) => {
  await page.goto("/");
  for (const name of ["Many levels", "Resonances", "Many levels", "Resonances", "Many levels"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
  }
  await expect(figure(page, "levels needed")).toBeVisible();
  await expect(page.getByText(/Cancelled/)).toHaveCount(0);
});

test("the address holds what is chosen, and Back undoes it", async ({ page }) => {
  await openManyLevels(page);
  await chooseFamily(page, /Rydberg/);
  await expect.poll(() => page.url()).toContain("many=rydberg");
  await page.goBack();
  await expect(page.getByRole("button", { name: "Family of levels" })).toContainText("Two manifolds");
});

test("the first levels open as a scenario of their own", async ({ page }) => {
  await openManyLevels(page, "N=5");
  await page.getByRole("button", { name: "Open 5 levels in Dynamics" }).click();
  await expect(page.getByRole("status", { name: "certificate" })).toHaveText(/certified to/);
  await expect(slider(page, "delta 5")).toBeVisible();
});
