import type { Locator, Page } from "@playwright/test";
import { allDrawn, expect, lastOf, slider, test } from "./fixtures.ts";

const figure = (page: Page): Locator => page.getByRole("figure", { name: "scan", exact: true });
const cursor = (page: Page): Locator => page.getByRole("slider", { name: "scan cursor" });
const lines = (page: Page): Locator => page.getByRole("table", { name: "peaks and dips" });

/** ε^μ of the default scenario, whose γ is 1. */
const RATE = 1e-5 ** 0.45;

async function openScan(page: Page, options = "preset=v-system"): Promise<void> {
  await page.goto(`/#${options}&view=scan`);
  await whole(page);
}

/** Waits until every point is known and drawn. */
async function whole(page: Page): Promise<void> {
  await expect(page.getByText(/^(\d+) of \1 points$/)).toBeVisible();
  await allDrawn(page);
}

/** The points drawn of a curve. */
function drawn(page: Page, name: string): Promise<{ x: number[]; y: number[] }> {
  return figure(page).evaluate((element, wanted) => {
    const data = (element as unknown as { data?: { name: string; x: number[]; y: number[] }[] }).data ?? [];
    const found = data.find((trace) => trace.name === wanted);
    return { x: [...(found?.x ?? [])], y: [...(found?.y ?? [])] };
  }, name);
}

const curves = (page: Page): Promise<string[]> =>
  figure(page).evaluate((element) =>
    ((element as unknown as { data?: { name: string }[] }).data ?? []).map(({ name }) => name),
  );

/** Chooses from a menu with the keyboard alone. */
async function choose(page: Page, menu: string | RegExp, option: string): Promise<void> {
  await page.getByRole("button", { name: menu }).press("Enter");
  await page.keyboard.press("Home");
  const wanted = page.getByRole("option", { name: option, exact: true });
  for (let i = 0; i < 40; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** Two resonant levels with W₁₂ = W₂₁ = 0.1 and a wave of strength |Φ|. */
async function openTwoLevels(page: Page, amplitude: number): Promise<void> {
  const scenario = {
    format: "bloch-rate-scenario",
    version: 1,
    name: "Two levels",
    levels: { omega: [0, 1], delta: [0, 0], initial: [1, 0] },
    coupling: {
      re: [
        [0, 1],
        [1, 0],
      ],
      im: [
        [0, 0],
        [0, 0],
      ],
    },
    relaxation: {
      gamma: [
        [0, 1],
        [1, 0],
      ],
      pauli: [
        [0, 0.1],
        [0.3, 0],
      ],
    },
    wave: { frequencies: [1], modes: [{ alpha: [1], re: amplitude, im: 0 }] },
    scaling: { epsilon: 1e-3, mu: 0.5, p: 0.4 },
    horizon: 10,
  };
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  await (await chooser).setFiles({
    name: "two-levels.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(scenario)),
  });
}

test("the rate of a pair along the wave's frequency is a Lorentzian of width 2ε^μγ, its peak marked", async ({
  page,
}) => {
  await openScan(page, "preset=v-system&scan=from_0.97_1.07,of_rate-averaged-1-2,of_rate-averaged-1-3");
  const { x, y } = await drawn(page, "rate-averaged-1-2");
  // (17) with one resonant term, the other far off: 2|V|²|Φ|² ε^μγ/((ε^μγ)² + (ω − 1)²).
  const [peak, top] = y.reduce<[number, number]>((best, value, i) => (value > best[1] ? [x[i]!, value] : best), [0, 0]);
  expect(Math.abs(peak - 1)).toBeLessThan(1e-3);
  for (const [i, at] of x.entries()) {
    const lorentzian = (top * RATE ** 2) / (RATE ** 2 + (at - 1) ** 2);
    expect(Math.abs(y[i]! - lorentzian) / lorentzian).toBeLessThan(0.03);
  }
  await expect(lines(page).getByRole("row", { name: /^1 peak/ })).toContainText((2 * RATE).toPrecision(3));
  await expect(lines(page)).toContainText(`2ε^μγ: ${(2 * RATE).toPrecision(3)}`);
  await expect(lines(page)).toContainText("line 1–2 at 1");
  // δ(3) = 1 moves the other line by ε^p.
  const second = await drawn(page, "rate-averaged-1-3");
  const highest = second.x[second.y.indexOf(Math.max(...second.y))]!;
  expect(Math.abs(highest - (1 + 1e-5 ** (0.45 / 1.3)))).toBeLessThan(1e-3);
  expect((await drawn(page, "rate-averaged-1-2 extremes")).x).toHaveLength(1);
});

test("a strong wave broadens what two levels show, by the formula", async ({ page }) => {
  await openScan(page);
  for (const amplitude of [0.02, 0.2]) {
    await openTwoLevels(page, amplitude);
    await expect(page.getByRole("button", { name: "Remove population of level 3 in the end, Bloch" })).toBeHidden();
    await whole(page);
    const gamma = 1e-3 ** 0.5;
    const width = 2 * Math.sqrt(gamma ** 2 + (4 * amplitude ** 2 * gamma) / 0.4);
    const row = lines(page).getByRole("row", { name: /^1 dip/ });
    await expect(row).toBeVisible();
    await expect
      .poll(async () => Math.abs(Number(await row.locator("strong").innerText()) / width - 1))
      .toBeLessThan(0.05);
    await expect(lines(page)).toContainText(`power-broadened: ${width.toPrecision(3)}`);
  }
});

test("a point is read and set by mouse and by keyboard, and Dynamics ends where it says", async ({ page }) => {
  await openScan(page, "preset=v-system&scan=delta-3,from_-2_2,of_population-3-bloch-T");
  const box = (await cursor(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
  await expect(page.locator(".scan-here")).toContainText("δ(3) = 0");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
  await expect.poll(() => slider(page, "delta 3").inputValue().then(Number)).toBeCloseTo(0, 9);
  await whole(page);
  await cursor(page).focus();
  await page.keyboard.press("End");
  await expect.poll(() => cursor(page).getAttribute("aria-valuetext")).toContain("δ(3) = 2");
  await page.keyboard.press("Home");
  await expect.poll(() => cursor(page).getAttribute("aria-valuetext")).toContain("δ(3) = −2");
  for (let step = 0; step < 3; step++) await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  const at = Number(await cursor(page).getAttribute("aria-valuenow"));
  const { x, y } = await drawn(page, "population-3-bloch-T");
  const value = y[x.indexOf(at)]!;
  await page.keyboard.press("Enter");
  await expect.poll(() => slider(page, "delta 3").inputValue().then(Number)).toBeCloseTo(at, 6);
  await page.keyboard.press("Escape");
  await expect(page.locator(".scan-here")).toContainText("As it is now");
  await page.getByRole("tab", { name: "Dynamics" }).click();
  await expect.poll(async () => Math.abs((await lastOf(page, "Bloch 3")) - value)).toBeLessThan(1e-5);
});

test("a drag looks closer and keys do; the range stays while a slider moves", async ({ page }) => {
  await openScan(page);
  const from = page.getByRole("textbox", { name: "scan from" });
  const usual = await from.inputValue();
  const box = (await cursor(page).boundingBox())!;
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 40);
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 40);
  await page.mouse.up();
  await expect(page).toHaveURL(/scan=from_0\.9/);
  const zoomed = await from.inputValue();
  await whole(page);
  const before = await drawn(page, "population-1-bloch-end");
  await slider(page, "mu").press("PageUp");
  await expect.poll(() => drawn(page, "population-1-bloch-end")).not.toEqual(before);
  expect(await from.inputValue()).toBe(zoomed);
  await cursor(page).focus();
  await page.keyboard.press("-");
  await expect(page).not.toHaveURL(/scan=/);
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/scan=from_/);
  await page.getByRole("button", { name: "Usual range" }).press("Enter");
  await expect(page).not.toHaveURL(/scan=/);
  await slider(page, "mu").press("PageDown");
  await expect(from).toHaveValue(usual);
});

test("parameter, range, axis, points and quantities are chosen by keyboard; nonsense is refused in words", async ({
  page,
}) => {
  await openScan(page);
  await choose(page, /parameter of the scan/, "ε, small parameter");
  await whole(page);
  await expect(page.getByRole("radio", { name: "logarithmic" })).toBeChecked();
  await page.getByRole("radio", { name: "logarithmic" }).press("ArrowLeft");
  await whole(page);
  await expect(page).toHaveURL(/scan=epsilon,linear/);
  const to = page.getByRole("textbox", { name: "scan to" });
  await to.fill("1e-9");
  await to.press("Enter");
  await expect(page.getByText("Must end above where it begins.")).toBeVisible();
  await to.press("Escape");
  const count = page.getByRole("textbox", { name: "number of points" });
  await count.fill("1.5");
  await count.press("Enter");
  await expect(page.getByText(/Must be a whole number from/)).toBeVisible();
  await count.fill("41");
  await count.press("Enter");
  await whole(page);
  await page.getByRole("button", { name: "Remove absorbed power in the end, Bloch" }).press("Enter");
  await expect.poll(() => curves(page)).not.toContain("power-bloch-end");
  await choose(page, /^Quantity|Quantity$/, "coherence");
  await page.getByRole("button", { name: "Add" }).press("Enter");
  await whole(page);
  await expect.poll(() => curves(page)).toContain("coherence");
  await expect(page.getByText("It is on show already.")).toBeVisible();
  await page.getByRole("radiogroup", { name: "axis of errors" }).getByRole("radio", { name: "log" }).press("ArrowLeft");
  await expect(page).toHaveURL(/turn_error/);
  await page.getByRole("button", { name: "Usual ones" }).press("Enter");
  await expect.poll(() => curves(page)).toContain("power-bloch-end");
});

test("a temperature is scanned: the warmer, the fuller the upper levels", async ({ page }) => {
  await openScan(page, "preset=v-system&scan=temperature,of_population-1-averaged-end,of_population-2-averaged-end");
  await slider(page, "delta 1").focus();
  const { x, y } = await drawn(page, "population-1-averaged-end");
  expect(x.length).toBeGreaterThan(30);
  expect(y.every((value) => value > 0 && value < 1)).toBe(true);
  expect(y.every((value, i) => i === 0 || value <= y[i - 1]! + 1e-9)).toBe(true);
});

test("nothing is computed twice: a range that was seen comes back without work", async ({ page }) => {
  await openScan(page, "preset=v-system&scan=delta-3");
  const first = await drawn(page, "population-3-bloch-end");
  await slider(page, "delta 3").press("PageUp");
  await whole(page);
  const again = await drawn(page, "population-3-bloch-end");
  // The scanned number itself changes nothing but the point that is it.
  for (const [i, at] of first.x.entries()) {
    const k = again.x.indexOf(at);
    if (k >= 0) expect(again.y[k]).toBe(first.y[i]);
  }
});

test("a long scan says how far it is and stops when asked; the rest is computed later", async ({ page }) => {
  await page.goto("/#preset=two-colour&view=scan&scan=n_401,of_error-timeDependent-l2,of_population-1-bloch-end");
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Cancelled. The points shown are those computed so far.");
  const cost = page.locator(".scan .cost");
  const known = await cost.innerText();
  for (let frame = 0; frame < 40; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  expect(await cost.innerText()).toBe(known);
  await page.getByRole("button", { name: "Compute the rest" }).press("Enter");
  await expect(page.getByRole("progressbar", { name: "Scan" })).toBeVisible();
  await expect
    .poll(async () => Number.parseInt(await cost.innerText(), 10))
    .toBeGreaterThan(Number.parseInt(known, 10));
});

test("a link opens the same scan, and the table and the file have all its points", async ({ page, context }) => {
  await openScan(page, "preset=v-system&scan=delta-3,from_-3_1,n_31,of_population-3-dominant-end,of_rate-dominant-1-3");
  const there = await context.newPage();
  await there.goto(page.url());
  await whole(there);
  for (const name of ["population-3-dominant-end", "rate-dominant-1-3"]) {
    expect(await drawn(there, name)).toEqual(await drawn(page, name));
  }
  await there.close();
  const { x } = await drawn(page, "rate-dominant-1-3");
  await page.getByRole("radio", { name: "chart" }).press("ArrowRight");
  await expect(page.getByRole("table", { name: "scan", exact: true }).getByRole("row")).toHaveCount(x.length + 1);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).press("Enter");
  expect((await saved).suggestedFilename()).toBe("scan-delta-3.csv");
});
