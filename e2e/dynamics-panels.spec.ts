import type { Page } from "@playwright/test";
import { expectAccessible, THEMES } from "./accessible.ts";
import { activeRow, certified, expect, openDynamics, populations, test, traceAt, traceNames } from "./fixtures.ts";

const section = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const diagram = (page: Page) => page.getByRole("img", { name: /^Level diagram/ });

/** The row of a small table whose header says this. */
const row = (page: Page, header: string | RegExp) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: header }) });

test.describe("Table 1 beside what the scenario does", () => {
  test("two layers in place of one, a slower rate, the same Π", async ({ page }) => {
    await openDynamics(page);
    await expect(activeRow(page)).toContainText(/transition rates and time-layer\s*×\s*8/);
    await section(page, "What δ changes here").click();
    await expect(row(page, "layers 1/λ").getByRole("cell").first()).toHaveText("0.0055, 0.091");
    await expect(row(page, "rate 1 ↔ 2").getByRole("cell")).toHaveText(["88.9", "88.9"]);
    await expect(row(page, "rate 1 ↔ 3").getByRole("cell").last()).toHaveText("88.9");
    await expect(row(page, "groups of Π").getByRole("cell")).toHaveText(["{1, 2, 3}", "{1, 2, 3}"]);
    await expect(page.getByText("nothing is left to exchange")).toBeVisible();
    await expect(diagram(page)).toHaveAccessibleName(/Π shares: \{1, 2, 3\}/);
  });

  test("from μ/p = 2 on another Π, with rates between its groups", async ({ page }) => {
    await openDynamics(page, "#preset=v-ratio-3");
    await expect(activeRow(page)).toContainText("another Π");
    await expect(diagram(page)).toHaveAccessibleName(/Π shares: \{1, 2\} \{3\}/);
    await section(page, "What δ changes here").click();
    await expect(row(page, "groups of Π").getByRole("cell")).toHaveText(["{1, 2} {3}", "{1, 2, 3}"]);
    await expect(page.getByText(/\{1, 2\} → \{3\}: rate 0\.\d+/)).toBeVisible();
  });

  test("the unperturbed Bloch curves are drawn on demand, where levels 2 and 3 are alike", async ({ page }) => {
    await openDynamics(page);
    expect(await traceNames(page)).not.toContain("unperturbed 1");
    await section(page, "What δ changes here").click();
    await page.getByRole("switch", { name: "Compare with δ = 0" }).press("Space");
    await expect.poll(() => traceNames(page)).toContain("unperturbed 3");
    const [second, third] = [await traceAt(page, "unperturbed 2", 0.01), await traceAt(page, "unperturbed 3", 0.01)];
    expect(Math.abs(second - third)).toBeLessThan(1e-6);
    expect(Math.abs((await traceAt(page, "Bloch 3", 0.01)) - third)).toBeGreaterThan(0.05);
    // It follows the controls.
    const mu = page.getByRole("textbox", { name: "mu value", exact: true });
    await mu.fill("0.3");
    await mu.press("Enter");
    await expect.poll(() => traceAt(page, "unperturbed 3", 0.01)).not.toBe(third);
    await page.getByRole("switch", { name: "Compare with δ = 0" }).press("Space");
    await expect.poll(() => traceNames(page)).not.toContain("unperturbed 1");
  });
});

test("polarisation takes the lower chart, each curve under its bound", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-3");
  await page.getByRole("radio", { name: "polarisation" }).check({ force: true });
  await expect.poll(() => traceNames(page)).toContain("unpolarised bound");
  expect(await traceNames(page)).not.toContain("error dominant");
  for (const t of [1e-3, 1e-2, 0.1, 1]) {
    for (const name of ["unpolarised", "drift"]) {
      const value = await traceAt(page, name, t);
      expect(value, `${name} at ${t}`).toBeLessThan(1.001 * (await traceAt(page, `${name} bound`, t)));
    }
  }
  await page.getByRole("radio", { name: "distances" }).check({ force: true });
  await expect.poll(() => traceNames(page)).toContain("error dominant");
});

test("distances in three norms, to Bloch and to the rung above, in the chart and as numbers", async ({ page }) => {
  await openDynamics(page);
  await section(page, "Distances").click();
  const largest = await traceAt(page, "error dominant", 0.1);
  await page.getByRole("radio", { name: "max" }).press("ArrowRight");
  await page.getByRole("radio", { name: "ℓ²" }).press("ArrowRight");
  await expect(page.getByRole("radio", { name: "ℓ¹" })).toBeChecked();
  await expect.poll(() => traceAt(page, "error dominant", 0.1)).toBeGreaterThan(1.01 * largest);
  // Of three levels the sum is at most three times the largest.
  expect(await traceAt(page, "error dominant", 0.1)).toBeLessThan(3.001 * largest);
  const toBloch = await traceAt(page, "error limit", 0.01);
  await page.getByRole("radio", { name: "to Bloch" }).press("ArrowRight");
  await expect(page.getByText("Distance to the rung above")).toBeVisible();
  await expect.poll(() => traceAt(page, "error limit", 0.01)).not.toBe(toBloch);
  await expect(row(page, "limit").getByRole("cell").first()).toHaveText(/^1\.3/);
});

test("without Bloch the lower chart keeps its axes and says why it is empty", async ({ page }) => {
  await openDynamics(page);
  await page.getByRole("button", { name: "Bloch", exact: true }).click();
  await expect.poll(() => traceNames(page)).toContain("no distance");
  await expect(populations(page).getByText("so there is no distance to it")).toBeVisible();
  await expect(populations(page).getByText("Distance to Bloch")).toBeVisible();
  await expect(populations(page).locator(".y2tick")).not.toHaveCount(0);
});

test("where every rung ends, and the currents that flow there", async ({ page }) => {
  await openDynamics(page);
  await expect(diagram(page)).toHaveAccessibleName(/Stationary currents: .*→/);
  await section(page, "In the end").click();
  await expect(page.getByRole("columnheader", { name: "limit (29)" })).toBeVisible();
  await expect(page.getByText("All levels lead to each other")).toBeVisible();
  await expect(page.getByText(/\d → \d: 0\.\d+ per unit of t/).first()).toBeVisible();
});

test("hypotheses: what fails is said in words, with the offending pair", async ({ page }) => {
  await openDynamics(page, "#preset=non-physical");
  await expect(section(page, "Hypotheses")).toContainText("fail");
  await section(page, "Hypotheses").click();
  const physical = page.getByRole("listitem").filter({ hasText: "γ is physical" }).first();
  await expect(physical).toContainText("Fails");
  await expect(physical).toContainText("pair 1–3");
  await expect(page.getByRole("listitem").filter({ hasText: "0 ≤ μ < 1/2" }).first()).toContainText("Holds");
  const mu = page.getByRole("textbox", { name: "mu value", exact: true });
  await mu.fill("0.7");
  await mu.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "0 ≤ μ < 1/2" }).first()).toContainText("Fails");
});

test("the energy flow: in the end as much is absorbed as is given, by rates and by Bloch", async ({ page }) => {
  await openDynamics(page);
  await section(page, "Energy flow").click();
  const cells = row(page, "all").getByRole("cell");
  await expect(cells).toHaveCount(3);
  const [rates, bloch, given] = (await cells.allTextContents()).map(Number) as [number, number, number];
  expect(rates).toBeGreaterThan(0);
  expect(Math.abs(rates - given)).toBeLessThan(0.01 * rates);
  expect(Math.abs(bloch - given)).toBeLessThan(0.01 * rates);
  await page.getByRole("radiogroup", { name: "Moment" }).getByText("t = 0.0055").click();
  await expect.poll(async () => Number((await cells.allTextContents())[0])).toBeGreaterThan(10 * rates);
});

test("sections open from the keyboard and stay as they were left", async ({ page }) => {
  await openDynamics(page);
  await section(page, "In the end").press("Enter");
  await expect(section(page, "In the end")).toHaveAttribute("aria-expanded", "true");
  await page.reload();
  await certified(page);
  await expect(section(page, "In the end")).toHaveAttribute("aria-expanded", "true");
  await expect(section(page, "Hypotheses")).toHaveAttribute("aria-expanded", "false");
});

for (const theme of THEMES) {
  test(`open sections are free for assistive technology in the ${theme} theme`, async ({ page }) => {
    await openDynamics(page, "#preset=non-physical");
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: new RegExp(theme, "i") }).click();
    for (const name of ["What δ changes here", "In the end", "Hypotheses", "Energy flow"]) {
      await section(page, name).click();
    }
    await page.getByRole("switch", { name: "Compare with δ = 0" }).press("Space");
    await expect(row(page, "all")).toBeVisible();
    await expect.poll(() => traceNames(page)).toContain("unperturbed 1");
    await expectAccessible(page, "open sections", { theme });
  });
}
