import AxeBuilder from "@axe-core/playwright";
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

test("each misprint is shown by a scenario, each row of Table 1 by its own", async ({ page }) => {
  for (const [name, count] of [
    ["misprints", 12],
    ["table-one", 5],
  ] as const) {
    const address = `/#preset=v-system&view=theory&page=${name}`;
    await page.goto(address);
    await expect(article(page).getByRole("link")).toHaveCount(count);
    for (let i = 0; i < count; i++) {
      await page.goto(address);
      const link = article(page).getByRole("link").nth(i);
      const fragment = await link.getAttribute("href");
      await link.click();
      await expect(page.getByRole("tab", { name: "Theory" })).toHaveAttribute("aria-selected", "false");
      if (!/view=/.test(fragment!)) {
        await certified(page);
        expect((await traceNames(page)).length).toBeGreaterThan(0);
      }
      await expect(page.locator(".notice")).toHaveCount(0);
    }
  }
});

for (const theme of ["light", "dark", "projector"]) {
  test(`nothing in the way of a screen reader, ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem("bloch-rate-theme", name), theme);
    for (const name of ["ladder", "many-levels", "symbols"]) {
      await page.goto(`/#preset=v-system&view=theory&page=${name}`);
      await expect(article(page).getByRole("heading", { level: 2 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
  });
}
