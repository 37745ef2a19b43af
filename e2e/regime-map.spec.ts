import type { Locator, Page } from "@playwright/test";
import { allDrawn, expect, lastOf, slider, test } from "./fixtures.ts";

const figure = (page: Page): Locator => page.getByRole("figure", { name: "regime map", exact: true });
const cells = (page: Page): Locator => page.getByRole("slider", { name: "Cells of the map" });
const point = (page: Page): Locator => page.locator(".map-point");

async function openMap(page: Page, options = "preset=v-system"): Promise<void> {
  await page.goto(`/#${options}&view=regime-map`);
  await whole(page);
}

/** Waits until every cell is known and drawn, with all that goes with them. */
async function whole(page: Page, size = 64): Promise<void> {
  await expect(page.getByText(`${size ** 2} of ${size ** 2} cells`)).toBeVisible();
  await expect(page.locator(".regime-map")).toHaveAttribute("data-busy", "false");
  await allDrawn(page);
}

/** The cells on show, row by row from below; null where there is no value. */
function drawn(page: Page): Promise<(number | null)[][]> {
  return figure(page).evaluate((element) => {
    const [map] = (element as unknown as { data?: { z: (number | null)[][] }[] }).data ?? [];
    return (map?.z ?? []).map((row) => [...row]);
  });
}

/** Points of a trace of the figure. */
function trace(page: Page, name: string): Promise<{ x: (number | null)[]; y: (number | null)[] }> {
  return figure(page).evaluate((element, wanted) => {
    const data = (element as unknown as { data?: { name: string; x: number[]; y: number[] }[] }).data ?? [];
    const found = data.find((one) => one.name === wanted);
    return { x: [...(found?.x ?? [])], y: [...(found?.y ?? [])] };
  }, name);
}

/** The middle of a cell, in pixels of the page. */
async function middleOf(page: Page, column: number, row: number, size = 64): Promise<{ x: number; y: number }> {
  const box = (await cells(page).boundingBox())!;
  return {
    x: box.x + ((column + 0.5) / size) * box.width,
    y: box.y + (1 - (row + 0.5) / size) * box.height,
  };
}

/** A number as the page writes it. */
const numberIn = (text: string): number => Number(/-?[\d.]+(e-?\d+)?/.exec(text.replace("−", "-"))?.[0]);

/** μ or p of the middle of a cell: 64 of them from 0.02 to 0.95. */
const exponent = (index: number): number => 0.02 + ((index + 0.5) / 64) * 0.93;

/** Chooses from a menu with the keyboard alone. */
async function choose(page: Page, menu: string, option: string): Promise<void> {
  await page.getByRole("button", { name: menu }).press("Enter");
  await page.keyboard.press("Home");
  const wanted = page.getByRole("option", { name: option, exact: true });
  for (let i = 0; i < 40; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

test("the plane is coloured by the measured exponent, which is that of Table 1, and its lines are drawn", async ({
  page,
}) => {
  await openMap(page);
  const z = await drawn(page);
  expect(z).toHaveLength(64);
  expect(z.every((row) => row.length === 64)).toBe(true);
  // ε = 10⁻⁵: away from the lines the layer lasts ε^σ times a number of the order of 1.
  const sigma = (column: number, row: number) => z[row]![column]!;
  expect(Math.abs(sigma(30, 60) - exponent(30))).toBeLessThan(0.1);
  expect(Math.abs(sigma(60, 10) - exponent(60))).toBeLessThan(0.1);
  expect(Math.abs(sigma(50, 42) - (2 * exponent(42) - exponent(50)))).toBeLessThan(0.1);
  const { x, y } = await trace(page, "regime lines");
  const ratios = x.flatMap((mu, i) => (mu === null ? [] : [mu / y[i]!]));
  expect(ratios.length).toBeGreaterThan(20);
  expect(ratios.every((ratio) => Math.abs(ratio - 1) < 1e-9 || Math.abs(ratio - 2) < 1e-9)).toBe(true);
  for (const name of ["μ = p", "μ = 2p"]) await expect(figure(page).getByText(name)).toBeVisible();
  expect((await trace(page, "contours, dark")).x.length).toBeGreaterThan(20);
  expect((await trace(page, "contours, bright")).x.length).toBeGreaterThan(20);
});

test("a map comes coarse first and covers the plane at once", async ({ page }) => {
  await openMap(page);
  await figure(page).evaluate((element) => {
    const seen: { empty: number; blocks: number }[] = [];
    let last: unknown = null;
    const look = () => {
      const [map] = (element as unknown as { data?: { z: (number | null)[][] }[] }).data ?? [];
      if (map && map.z !== last) {
        last = map.z;
        let blocks = 0;
        // Blocks of 16 × 16 cells that are of one colour.
        for (let row = 0; row < 64; row += 16) {
          for (let column = 0; column < 64; column += 16) {
            const part = map.z.slice(row, row + 16).flatMap((line) => line.slice(column, column + 16));
            if (part.every((value) => value === part[0])) blocks++;
          }
        }
        seen.push({ empty: map.z.flat().filter((value) => value === null).length, blocks });
      }
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  await slider(page, "delta 3").press("ArrowLeft");
  const pictures = () => page.evaluate(() => (window as unknown as { seen: { empty: number; blocks: number }[] }).seen);
  await expect.poll(async () => (await pictures()).length).toBeGreaterThan(1);
  await whole(page);
  await expect.poll(async () => (await pictures()).at(-1)?.blocks).toBe(0);
  const seen = await pictures();
  // The picture of before, which has all its cells, stays until there is one to take its place.
  expect(seen.every(({ empty }) => empty === 0)).toBe(true);
  // A quick machine may be past the coarsest picture before it is drawn; from the coarsest that was seen on they get finer.
  const coarsest = seen.findIndex(({ blocks }) => blocks > 0);
  const counts = seen.slice(Math.max(0, coarsest)).map(({ blocks }) => blocks);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test("pointing shows the dynamics there, and a click sets the sliders; both are undone", async ({ page }) => {
  await openMap(page);
  const before = page.url();
  const { x, y } = await middleOf(page, 50, 12);
  await page.mouse.move(x, y);
  await expect(point(page)).toContainText("At the pointer");
  await expect(point(page)).toContainText("μ = 0.7538");
  await expect(point(page)).toContainText("p = 0.2016");
  await expect(
    point(page).getByRole("img", { name: /^Populations there, by Bloch: level 1 ends at 0\./ }),
  ).toBeVisible();
  expect(page.url()).toBe(before);
  await page.mouse.click(x, y);
  await expect.poll(() => slider(page, "mu").inputValue().then(Number)).toBeCloseTo(exponent(50), 3);
  await expect
    .poll(() => slider(page, "mu over p").inputValue().then(Number))
    .toBeCloseTo(exponent(50) / exponent(12), 2);
  await expect(page).toHaveURL(/mu=0\.753/);
  await page.getByRole("button", { name: "undo", exact: true }).click();
  await expect.poll(() => slider(page, "mu").inputValue().then(Number)).toBeCloseTo(0.45, 9);
});

test("what a cell says is what the dynamics there come to", async ({ page }) => {
  await openMap(page, "preset=v-system&map=mu_0.02_0.95,p_0.02_0.95,64,population-3-bloch-T");
  await cells(page).focus();
  for (let step = 0; step < 2; step++) await page.keyboard.press("PageDown");
  await page.keyboard.press("Shift+ArrowRight");
  const value = numberIn(await point(page).locator(".map-value strong").innerText());
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Dynamics" }).click();
  await expect.poll(async () => Math.abs((await lastOf(page, "Bloch 3")) - value)).toBeLessThan(6e-4);
});

test("the map is read, zoomed and used by keyboard", async ({ page }) => {
  await openMap(page);
  const cursor = cells(page);
  const said = () => cursor.getAttribute("aria-valuetext");
  await cursor.focus();
  await page.keyboard.press("Home");
  await expect.poll(said).toContain("μ = 0.0273");
  await page.keyboard.press("End");
  await expect.poll(said).toContain("μ = 0.9427");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(said).toContain("μ = 0.9282");
  for (let step = 0; step < 9; step++) await page.keyboard.press("PageDown");
  await expect.poll(said).toContain("p = 0.0273");
  await expect.poll(said).toContain("μ/p ≥ 2");
  await page.keyboard.press("ArrowUp");
  await expect.poll(said).toContain("p = 0.0418");
  await page.keyboard.press("Shift+ArrowUp");
  await expect.poll(said).toContain("p = 0.158");
  await page.keyboard.press("Escape");
  await expect(point(page)).toContainText("At the sliders");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/map=mu_/);
  await whole(page);
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeVisible();
  await page.keyboard.press("-");
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeHidden();
  await expect(page).not.toHaveURL(/map=/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(() => slider(page, "mu").inputValue().then(Number)).not.toBe(0.45);
});

test("a rectangle zooms, the part stays while a slider moves, and everything but the part is computed anew", async ({
  page,
}) => {
  await openMap(page);
  const [from, to] = [await middleOf(page, 16, 16), await middleOf(page, 40, 48)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeVisible();
  const left = page.getByRole("textbox", { name: "Horizontal axis: from" });
  const zoomed = await left.inputValue();
  expect(Number(zoomed)).toBeGreaterThan(0.2);
  await whole(page);
  const before = await drawn(page);
  await slider(page, "epsilon").press("PageUp");
  await expect.poll(() => drawn(page)).not.toEqual(before);
  await whole(page);
  expect(await left.inputValue()).toBe(zoomed);
  await page.getByRole("button", { name: "Zoom out" }).press("Enter");
  await expect(left).toHaveValue("0.02");
});

test("any two parameters and any quantity are chosen by keyboard; what one solution shows is not computed again", async ({
  page,
}) => {
  await openMap(page);
  const exponents = await drawn(page);
  await page.getByRole("radio", { name: "16²" }).focus();
  await choose(page, /Quantity/.source, "layer time");
  await expect.poll(() => drawn(page)).not.toEqual(exponents);
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeHidden();
  await whole(page);
  await page.getByRole("radio", { name: "64²" }).press("ArrowLeft");
  await whole(page, 32);
  await choose(page, "Horizontal axis: parameter", "δ(3), detuning of a level");
  await expect(figure(page).getByText("δ(3), detuning of a level")).toBeVisible();
  await whole(page, 32);
  for (const quantity of [
    "population",
    "coherence",
    "error of the averaged model",
    "absorbed power",
    "transition rate",
  ]) {
    const before = await drawn(page);
    await choose(page, /Quantity/.source, quantity);
    await expect.poll(() => drawn(page)).not.toEqual(before);
    await whole(page, 32);
  }
  await page.getByRole("button", { name: "Swap axes" }).press("Enter");
  await expect(page).toHaveURL(/map=p_0\.02_0\.95,delta-3_/);
  await page.getByRole("button", { name: "Usual ranges" }).press("Enter");
  await whole(page, 32);
});

test("a range that cannot be is refused in words, and nothing typed is lost", async ({ page }) => {
  await openMap(page);
  const to = page.getByRole("textbox", { name: "Horizontal axis: to" });
  await to.fill("0.01");
  await to.press("Enter");
  await expect(page.getByText("The axis must run upwards: from less than to.")).toBeVisible();
  await expect(to).toHaveValue("0.01");
  await to.fill("0.5");
  await to.press("Enter");
  await whole(page);
  await expect(page).toHaveURL(/map=mu_0\.02_0\.5,/);
});

test("a long map says how far it is and stops when asked; what is known stays, and the rest is computed later", async ({
  page,
}) => {
  await page.goto("/#preset=two-colour&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2");
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
  await expect(page.getByText(/\d+ % done, about .+ left/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Cancelled. What was computed so far is shown.");
  const count = () => page.locator(".regime-map .cost").innerText();
  const known = await count();
  for (let frame = 0; frame < 40; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  expect(await count()).toBe(known);
  await page.getByRole("button", { name: "Compute the rest" }).press("Enter");
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
  await expect.poll(async () => numberIn(await count())).toBeGreaterThan(numberIn(known));
  // Another wish takes the workers at once.
  await page.getByRole("radio", { name: "128²" }).press("ArrowRight");
  await expect(page.getByRole("radio", { name: "16²" })).toBeChecked();
});

test("a link opens the same map, and the file has all of it", async ({ page, context }) => {
  await page.goto(
    "/#preset=v-system&eps=1e-3&view=regime-map&map=delta-3_-2_2,mu_0.1_0.9,16,population-3-averaged-end",
  );
  await whole(page, 16);
  const there = await context.newPage();
  await there.goto(page.url());
  await whole(there, 16);
  expect(await drawn(there)).toEqual(await drawn(page));
  await expect(there.getByRole("textbox", { name: "Horizontal axis: from" })).toHaveValue("-2");
  await there.close();
  await page.getByRole("radio", { name: "map", exact: true }).press("ArrowRight");
  const table = page.getByRole("table", { name: "regime map" });
  await expect(table.getByRole("row")).toHaveCount(17);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).press("Enter");
  expect((await saved).suggestedFilename()).toBe("regime-map-population-3-averaged-end.csv");
});

test("what lies over the cells fits them, whatever the numbers of the colour bar", async ({ page }) => {
  for (const quantity of ["exponent-last-ratio", "error-dominant-l2", "population-3-bloch-T"]) {
    await page.goto("about:blank");
    await page.goto(`/#preset=v-system&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,16,${quantity}`);
    await whole(page, 16);
    // Both in one frame: words below the map may still take a line more of its height.
    const misfit = () =>
      page.evaluate(() => {
        const [over, under] = [".cell-cursor", ".map-figure .heatmaplayer image"].map((selector) =>
          document.querySelector(selector)!.getBoundingClientRect(),
        );
        return Math.max(
          ...(["x", "y", "width", "height"] as const).map((side) => Math.abs(over![side] - under![side])),
        );
      });
    await expect.poll(misfit, quantity).toBeLessThan(1.5);
  }
});
