import type { Page } from "@playwright/test";
import { certified, expect, openDynamics, slider, test, traceNames } from "./fixtures.ts";

const article = (page: Page) => page.getByRole("article");

test("from the first page to the last by keyboard, each typeset without a fault", async ({ page }) => {
  await page.goto("/#preset=v-system&view=theory");
  const headings = ["The model"];
  await expect(article(page).getByRole("heading", { level: 2 })).toHaveText("The model");
  for (;;) {
    await expect(article(page).locator(".katex-error")).toHaveCount(0);
    // What is left of a formula or a symbol that was not understood.
    await expect(article(page)).not.toContainText(/\[\[|\]\]|\$\w/);
    const next = article(page).getByRole("button", { name: /^Next: / });
    if ((await next.count()) === 0) break;
    const title = (await next.textContent())!.replace("Next: ", "");
    await next.focus();
    await page.keyboard.press("Enter");
    await expect(article(page).getByRole("heading", { level: 2 })).toHaveText(title);
    headings.push(title);
  }
  expect(headings).toHaveLength(11);
  await expect(page).toHaveURL(/page=symbols/);
});

test("a symbol in the text leads to its slider", async ({ page }) => {
  await page.goto("/#preset=v-system&view=theory&page=table-one");
  await article(page).getByRole("button", { name: "Go to the control of mu over p" }).first().press("Enter");
  await expect(slider(page, "mu over p")).toBeFocused();
});

test("“why?” beside Table 1 opens the theory there, and Back returns", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2");
  await page.getByRole("button", { name: "Why? Table 1" }).press("Enter");
  await expect(article(page).getByRole("heading", { level: 2 })).toHaveText("Table 1");
  await page.goBack();
  await certified(page);
});

/** Pages of the theory and how many claims of each can be shown. */
const CLAIMS = {
  model: 1,
  ladder: 7,
  "table-one": 5,
  layers: 2,
  equilibria: 2,
  "many-levels": 1,
  hypotheses: 2,
  physical: 1,
  misprints: 12,
  algorithm: 1,
  symbols: 0,
} as const;

test("every claim of every page opens the scenario that shows it", async ({ page }) => {
  test.slow();
  const seen = new Set<string>();
  for (const [name, count] of Object.entries(CLAIMS)) {
    // The first page is what a link without one means.
    const address = `/#preset=v-system&view=theory${name === "model" ? "" : `&page=${name}`}`;
    await page.goto(address);
    await expect(article(page).getByRole("link"), name).toHaveCount(count);
    for (let i = 0; i < count; i++) {
      await page.goto(address);
      const link = article(page).getByRole("link").nth(i);
      const fragment = (await link.getAttribute("href"))!;
      await expect(link).toHaveAccessibleName(/^Show me ./);
      if (seen.has(fragment)) continue;
      seen.add(fragment);
      await link.click();
      await expect(page.getByRole("tab", { name: "Theory" })).toHaveAttribute("aria-selected", "false");
      await expect(page.getByRole("tabpanel").locator("figure .main-svg").first()).toBeVisible();
      if (!fragment.includes("view=")) {
        await certified(page);
        expect((await traceNames(page)).length).toBeGreaterThan(0);
      }
      await expect(page.locator(".notice"), fragment).toHaveCount(0);
    }
  }
  expect(seen.size).toBeGreaterThan(20);
});

test("every symbol leads to its control: a slider, in a closed section too, or the editor", async ({ page }) => {
  const address = "/#preset=v-system&view=theory&page=symbols";
  await page.goto(address);
  const links = article(page).getByRole("button", { name: /^Go to the control of / });
  await expect(links.first()).toBeVisible();
  const names = await links.evaluateAll((buttons) => buttons.map(({ ariaLabel }) => ariaLabel!));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    await page.goto(address);
    await article(page).getByRole("button", { name, exact: true }).press("Enter");
    const label = name.replace("Go to the control of ", "");
    // p follows from the others and has a field alone.
    const control = label === "p" ? page.getByRole("textbox", { name: "p value", exact: true }) : slider(page, label);
    await expect(control).toBeFocused();
  }
  await page.goto(address);
  await article(page).getByRole("button", { name: "Set V in the editor" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Scenario" })).toBeVisible();
});
