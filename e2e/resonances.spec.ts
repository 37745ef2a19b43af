import type { Locator, Page } from "@playwright/test";
import { expect, slider, test } from "./fixtures.ts";

const TWO_COLOURS = "/#preset=two-colour&view=resonances";

const figure = (page: Page, name: string): Locator => page.getByRole("figure", { name, exact: true });
const summary = (page: Page): Locator => page.locator("#divisors-summary");

interface Drawn {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function drawn(place: Locator): Promise<Drawn[]> {
  return place.evaluate((element) =>
    ((element as unknown as { data?: Drawn[] }).data ?? []).map(({ name, x, y }) => ({ name, x: [...x], y: [...y] })),
  );
}

async function trace(place: Locator, name: string): Promise<Drawn> {
  await expect.poll(async () => (await drawn(place)).map((one) => one.name)).toContain(name);
  return (await drawn(place)).find((one) => one.name === name)!;
}

async function openResonances(page: Page, link = TWO_COLOURS): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("tab", { name: "Resonances" })).toHaveAttribute("aria-selected", "true");
}

async function choosePicture(page: Page, name: string): Promise<void> {
  await page.getByRole("radiogroup", { name: "Picture" }).getByText(name, { exact: true }).click();
}

test("two colours: which line drives which pair, and how far it misses", async ({ page }) => {
  await openResonances(page);
  const rows = page.getByRole("table", { name: "resonances" }).getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(/1–2.*\(1,\s0\).*0\.25.*detuned/);
  await expect(rows.nth(2)).toContainText(/1–3.*\(0,\s1\).*0\.122.*detuned/);
  await expect(rows.nth(3)).toContainText(/2–3.*none/);
  const transitions = async () =>
    (await drawn(figure(page, "transitions and lines"))).filter(({ name }) => name.startsWith("transition"));
  await expect.poll(async () => (await transitions()).length).toBe(3);
});

test("a detuned pair becomes exact when its δ are made equal, and a near miss is flagged", async ({ page }) => {
  await openResonances(page);
  const row = page.getByRole("table", { name: "resonances" }).getByRole("row").nth(1);
  await page.getByRole("textbox", { name: "delta 2 value" }).fill("0");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("exact");
  // The linewidth ε^μ γ grows past the distance of the lines as μ goes to small values.
  await slider(page, "epsilon").focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("table", { name: "resonances" })).toContainText("near miss");
});

test("small divisors: the picture, the line that holds, and a constant that does not", async ({ page }) => {
  await openResonances(page);
  const chart = figure(page, "small divisors");
  const records = await trace(chart, "plain records");
  for (let i = 1; i < records.y.length; i++) expect(records.y[i]!).toBeLessThan(records.y[i - 1]!);
  expect((await trace(chart, "plain below")).x).toEqual([]);
  await expect(summary(page)).toContainText(/up to \|β\| = 10\s000/);

  const constant = page.getByRole("textbox", { name: "C eta" });
  await constant.fill("30");
  await page.keyboard.press("Enter");
  await expect(summary(page)).toContainText(/Unperturbed: \d+ below the line, first at \|β\| = \d+/);
  await expect(summary(page)).toContainText("Lemma 7 promises nothing");
  await expect.poll(async () => (await trace(chart, "plain below")).x.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Take the largest that holds" }).click();
  await expect(summary(page)).not.toContainText("Unperturbed");
});

test("the bound, the exponent and the pair by hand; nonsense is refused in words", async ({ page }) => {
  await openResonances(page);
  const bound = page.getByRole("textbox", { name: "largest |β|" });
  await bound.fill("200000");
  await page.keyboard.press("Enter");
  await expect(summary(page)).toContainText(/up to \|β\| = 200\s000/);
  await bound.fill("2.5");
  await page.keyboard.press("Enter");
  await expect(page.getByText("a whole number")).toBeVisible();
  await expect(summary(page)).toContainText(/up to \|β\| = 200\s000/);
  await page.keyboard.press("Escape");

  const constants = page.getByRole("table", { name: "largest C eta" });
  await expect(constants.getByRole("row")).toHaveCount(5);
  const before = await constants.textContent();
  await page.getByRole("textbox", { name: "eta", exact: true }).fill("0.5");
  await page.keyboard.press("Enter");
  await expect(constants).not.toHaveText(before!);

  await page.getByRole("button", { name: /Pair/ }).click();
  await page.getByRole("option", { name: "1–3" }).click();
  await expect(summary(page)).toContainText(/Resonant, so no divisor: β = \(0,\s1\)/);
});

test("the lattice: the resonant mode lies in the strip, which is as wide as asked", async ({ page }) => {
  await openResonances(page);
  await choosePicture(page, "lattice");
  const chart = figure(page, "lattice of multi-indices");
  const inside = await trace(chart, "in the strip");
  expect(inside.x.map((first, i) => `${first},${inside.y[i]}`)).toContain("1,0");
  await page.getByRole("textbox", { name: "strip half-width" }).fill("0.9");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await trace(chart, "in the strip")).x.length).toBeGreaterThan(3 * inside.x.length);
});

test("Lemma 7: as ε → 0 the first |β| that fails grows", async ({ page }) => {
  await openResonances(page);
  await choosePicture(page, "as ε → 0");
  const { x, y } = await trace(figure(page, "failures as epsilon goes to 0"), "first to fail");
  expect(x[0]).toBe(1);
  for (let i = 1; i < y.length; i++) expect(y[i]!).toBeGreaterThanOrEqual(y[i - 1]!);
  expect(y.at(-1)!).toBeGreaterThan(20 * y[0]!);
});

test("a slider moves the divisors; the table says what the picture shows", async ({ page }) => {
  await openResonances(page);
  await choosePicture(page, "table");
  const table = page.getByRole("table", { name: "small divisors" });
  await expect(table.getByRole("row").nth(1)).toContainText(/\(0,\s1\)/);
  const before = await table.textContent();
  await slider(page, "delta 2").focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(table).not.toHaveText(before!);
});

test("keyboard alone: the tab and the pictures", async ({ page }) => {
  await page.goto("/#preset=two-colour");
  await page.getByRole("tab", { name: "Dynamics" }).focus();
  const names = await page.getByRole("tab").allTextContents();
  for (let i = 0; i < names.indexOf("Resonances"); i++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Resonances" })).toHaveAttribute("aria-selected", "true");
  const first = page.getByRole("radio", { name: "against |β|" });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "lattice" })).toBeChecked();
  await expect(figure(page, "lattice of multi-indices")).toBeVisible();
  await expect(page).toHaveURL(/view=resonances/);
});

test("a wave of one frequency: no small divisors, and why; one press leads to some", async ({ page }) => {
  await openResonances(page, "/#preset=v-system&view=resonances");
  await expect(page.getByRole("heading", { name: "A wave with one frequency has no small divisors" })).toBeVisible();
  await expect(figure(page, "small divisors")).toHaveCount(0);
  await page.getByRole("button", { name: "Open a wave of two colours" }).click();
  await expect(figure(page, "small divisors")).toBeVisible();
});

/** Commensurate frequencies, whose divisors crowd, and so many levels that the constants of all pairs take minutes. */
function largeScenario() {
  const levels = 48;
  const indices = Array.from({ length: levels }, (_, n) => n);
  const matrix = (entry: (n: number, k: number) => number) => indices.map((n) => indices.map((k) => entry(n, k)));
  return {
    format: "bloch-rate-scenario",
    version: 1,
    levels: {
      omega: indices.map((n) => Math.sqrt(2 + 7 * n)),
      delta: indices.map(() => 0),
      initial: indices.map((n) => (n === 0 ? 1 : 0)),
    },
    coupling: { re: matrix((n, k) => (Math.abs(n - k) === 1 ? 1 : 0)), im: matrix(() => 0) },
    relaxation: { gamma: matrix((n, k) => (n === k ? 0 : 1)), pauli: matrix(() => 0) },
    wave: {
      frequencies: [1, 0.5, 0.25, 2],
      modes: [{ alpha: [1, 0, 0, 0], re: 0.5, im: 0 }],
    },
    scaling: { epsilon: 1e-3, mu: 0.3, p: 0.3 },
    horizon: 1,
  };
}

test("a long search shows its progress and stops when told to", async ({ page }) => {
  await openResonances(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  const buffer = Buffer.from(JSON.stringify(largeScenario()));
  await (await chooser).setFiles({ name: "large.json", mimeType: "application/json", buffer });
  await expect(page.getByRole("progressbar", { name: "Search for small divisors" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. What was found so far is shown.")).toBeVisible();
  await expect(figure(page, "small divisors")).toBeVisible();
  await page.getByRole("button", { name: "Search again" }).click();
  await expect(page.getByRole("progressbar", { name: "Search for small divisors" })).toBeVisible();
});
