import type { Page } from "@playwright/test";
import { allDrawn, expect, slider, test } from "./fixtures.ts";

const V_SYSTEM = "/#preset=v-system&view=convergence";

const figure = (page: Page) => page.getByRole("figure", { name: "errors against epsilon" });
const orders = (page: Page) => page.getByRole("table", { name: "orders" });

async function openConvergence(page: Page, address = V_SYSTEM): Promise<void> {
  await page.goto(address);
  await swept(page);
}

/** Waits until every value of ε has been computed and drawn. */
async function swept(page: Page): Promise<void> {
  await expect(page.getByText("40 of 40 values of ε")).toBeVisible();
  await allDrawn(page);
}

/** The values drawn of a curve. */
function drawn(page: Page, name: string): Promise<number[]> {
  return figure(page).evaluate((element, wanted) => {
    const data = (element as unknown as { data?: { name: string; y: number[] }[] }).data ?? [];
    return data.find((trace) => trace.name === wanted)?.y ?? [];
  }, name);
}

/** The numbers of a row of the table of orders: bound and observed. */
async function order(page: Page, name: string): Promise<{ bound: number; observed: number }> {
  const cells = await orders(page).getByRole("row", { name }).locator(".exponent").allInnerTexts();
  const [bound, observed] = cells.map((text) => Number(text.replace("−", "-")));
  return { bound: bound!, observed: observed! };
}

test("every rung's error falls with ε, and observed slopes stand beside the paper's exponents", async ({ page }) => {
  await openConvergence(page);
  for (const rung of ["delayed", "timeDependent", "averaged", "dominant", "limit", "coherence"]) {
    await expect.poll(async () => (await drawn(page, rung)).length).toBe(40);
    const values = await drawn(page, rung);
    expect(values.every((value) => Number.isFinite(value) && value > 0)).toBe(true);
    expect(values.at(-1)!).toBeLessThan(values[0]! / 10);
  }
  // μ = 0.45: 1 − 2μ = 0.1 for the averaged rung, 1 − μ = 0.55 for coherences, which is sharp.
  expect((await order(page, "averaged")).bound).toBeCloseTo(0.1, 2);
  expect((await order(page, "averaged")).observed).toBeGreaterThan(0.9);
  expect((await order(page, "‖ρ_od‖")).bound).toBeCloseTo(0.55, 2);
  expect((await order(page, "‖ρ_od‖")).observed).toBeCloseTo(0.55, 1);
});

test("the tab opens by keyboard, and a slider moved by keyboard changes bounds and curves", async ({ page }) => {
  await page.goto("/#preset=v-system");
  await page.getByRole("tab", { name: "Dynamics" }).press("ArrowRight");
  await expect(page).toHaveURL(/view=convergence/);
  await swept(page);
  const before = await drawn(page, "averaged");
  await slider(page, "mu").press("Home");
  await expect(page.getByText("there is no dominant model (25)")).toBeVisible();
  await swept(page);
  await expect.poll(() => drawn(page, "dominant")).toEqual([]);
  await expect.poll(() => drawn(page, "averaged")).not.toEqual(before);
  expect((await order(page, "‖ρ_od‖")).bound).toBe(1);
});

test("curves and slopes follow a slider that is still held", async ({ page }) => {
  await openConvergence(page);
  const box = (await slider(page, "mu").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 0.45 * box.width, y);
  await page.mouse.down();
  const seen = new Set<string>();
  for (const share of [0.4, 0.33, 0.26, 0.2]) {
    await page.mouse.move(box.x + share * box.width, y);
    const before = seen.size;
    await expect
      .poll(async () => seen.add(`${(await drawn(page, "coherence"))[0]} ${(await order(page, "‖ρ_od‖")).bound}`).size)
      .toBeGreaterThan(before);
  }
  // Coherences are of the order ε^{1−μ}, which is sharp: the fit follows too.
  const bound = (await order(page, "‖ρ_od‖")).bound;
  expect(bound).toBeGreaterThan(0.7);
  await expect.poll(async () => Math.abs((await order(page, "‖ρ_od‖")).observed - bound)).toBeLessThan(0.1);
  await page.mouse.up();
  await swept(page);
});

test("moving ε marks it and computes nothing anew", async ({ page }) => {
  await openConvergence(page);
  const before = await drawn(page, "averaged");
  expect(before).toHaveLength(40);
  const marked = () =>
    figure(page).evaluate((element) =>
      JSON.stringify((element as unknown as { layout: { shapes: unknown } }).layout.shapes),
    );
  const mark = await marked();
  await slider(page, "epsilon").press("PageUp");
  await expect.poll(marked).not.toBe(mark);
  await swept(page);
  expect(await drawn(page, "averaged")).toEqual(before);
});

test("norm, difference and ranges are chosen by keyboard; nonsense is refused in words", async ({ page }) => {
  await openConvergence(page);
  const l2 = await drawn(page, "averaged");
  await page.getByRole("radio", { name: "ℓ²" }).press("ArrowRight");
  await expect.poll(async () => (await drawn(page, "averaged"))[0]).toBeLessThan(l2[0]!);
  await page.getByRole("radio", { name: "Bloch" }).press("ArrowRight");
  await expect.poll(async () => (await order(page, "dominant")).bound).toBeCloseTo(0.45, 2);
  const from = page.getByRole("textbox", { name: "fit from epsilon" });
  await from.fill("1e-9");
  await from.press("Enter");
  await expect(page.getByText("at least a factor of 2 apart")).toBeVisible();
  await from.fill("1e-2");
  await from.press("Enter");
  await expect(page.getByText("Observed for ε from 0.01 to 10⁻⁶.")).toBeVisible();
  const smallest = page.getByRole("textbox", { name: "smallest epsilon" });
  await smallest.fill("1e-4");
  await smallest.press("Enter");
  await swept(page);
  await expect
    .poll(() =>
      figure(page).evaluate((element) =>
        Math.min(
          ...((element as unknown as { data: { name: string; x: number[] }[] }).data.find(
            ({ name }) => name === "averaged",
          )?.x ?? [0]),
        ),
      ),
    )
    .toBe(1e-4);
});

test("the table says what the picture says", async ({ page }) => {
  await openConvergence(page);
  await page.getByRole("radio", { name: "chart" }).press("ArrowRight");
  const table = page.getByRole("table", { name: "errors against epsilon" });
  await expect(table.getByRole("row")).toHaveCount(41);
  await expect(table.getByRole("row").nth(1).getByRole("rowheader")).toHaveText("1 × 10⁻¹");
});

test("where two models are the same their difference is at rounding, and has no slope", async ({ page }) => {
  await openConvergence(page);
  // Two levels and V(n, n) = 0: the delayed model is Bloch.
  await openTwoLevels(page, { frequencies: [1], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
  await expect(orders(page).getByRole("row", { name: "delayed" })).toContainText("at rounding");
  await swept(page);
  await expect.poll(() => drawn(page, "delayed")).toEqual(new Array<number>(40).fill(1e-14));
});

test("a long sweep shows what it has and its progress, and stops when asked", async ({ page }) => {
  await openConvergence(page);
  await openTwoLevels(page, {
    frequencies: [1, Math.SQRT2, Math.sqrt(3)],
    modes: [
      { alpha: [1, 0, 0], re: 0.5, im: 0 },
      { alpha: [0, 1, 0], re: 0.5, im: 0 },
      { alpha: [0, 0, 1], re: 0.5, im: 0 },
    ],
  });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Cancelled");
  await page.getByRole("button", { name: "Compute the rest" }).click();
  await expect(page.getByRole("progressbar", { name: "Sweep over epsilon" })).toBeVisible();
  // A lighter scenario takes the worker at once.
  await page.getByRole("button", { name: "Scenario" }).click();
  await page
    .getByRole("option", { name: /^V system/ })
    .first()
    .click();
  await swept(page);
});

/** Opens a file: two resonant levels and this wave. */
async function openTwoLevels(page: Page, wave: { frequencies: number[]; modes: unknown[] }): Promise<void> {
  const swap = [
    [0, 1],
    [1, 0],
  ];
  const zeros = [
    [0, 0],
    [0, 0],
  ];
  const scenario = {
    format: "bloch-rate-scenario",
    version: 1,
    name: "Two levels",
    levels: { omega: [0, 1], delta: [0, 0], initial: [1, 0] },
    coupling: { re: swap, im: zeros },
    relaxation: { gamma: swap, pauli: zeros },
    wave,
    scaling: { epsilon: 0.01, mu: 0.3, p: 0.2 },
    horizon: 2,
  };
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  await (await chooser).setFiles({
    name: "two-levels.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(scenario)),
  });
}
