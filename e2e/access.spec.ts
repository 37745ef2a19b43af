import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { certified, expect, openDynamics, test } from "./fixtures.ts";

const VIEWS = ["Dynamics", "Convergence", "Regime map", "Scan", "Resonances", "Many levels", "Theory"] as const;
const THEMES = ["light", "dark", "projector"] as const;

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

/** The chart of the view is drawn, or its text is there, and nothing is being computed any more. */
async function settled(page: Page): Promise<void> {
  const view = page.getByRole("tabpanel");
  await expect(view.locator("figure .main-svg, article h2").first()).toBeVisible();
  await expect(view.locator("[aria-busy=true], .job-progress, .certificate[data-state=pending]")).toHaveCount(0);
}

async function openView(page: Page, name: string): Promise<void> {
  await tab(page, name).click();
  await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
  await settled(page);
}

async function withTheme(page: Page, theme: string): Promise<void> {
  await page.addInitScript((name) => localStorage.setItem("bloch-rate-theme", name), theme);
}

/** WCAG's rules to 2.2 AA, best practice, and targets of 24 pixels. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
  const said = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  expect(said, what).toEqual([]);
}

for (const theme of THEMES) {
  test(`every view without a fault, ${theme}`, async ({ page }) => {
    test.slow();
    await withTheme(page, theme);
    await openDynamics(page, "#preset=two-colour");
    for (const name of VIEWS) {
      await openView(page, name);
      await expectAccessible(page, name);
      const table = page.getByRole("tabpanel").getByRole("radio", { name: "table", exact: true });
      if ((await table.count()) === 0) continue;
      await table.press("Space");
      await settled(page).catch(() => {});
      await expectAccessible(page, `${name} as a table`);
    }
  });

  test(`every menu and dialog of the header without a fault, ${theme}`, async ({ page }) => {
    test.slow();
    await withTheme(page, theme);
    await openDynamics(page);
    const openers: readonly [string, "listbox" | "menu" | "dialog"][] = [
      ["Scenario", "listbox"],
      ["Share", "menu"],
      ["From the laboratory", "dialog"],
      ["Export", "dialog"],
      ["Keys", "dialog"],
      ["Language", "menu"],
      ["Theme", "menu"],
    ];
    for (const [name, role] of openers) {
      const opener = page.getByRole("banner").getByRole("button", { name: new RegExp(name) });
      if (!(await opener.isVisible())) await page.getByRole("button", { name: "More tools" }).click();
      await opener.click();
      await expect(page.getByRole(role).first()).toBeVisible();
      await expectAccessible(page, name);
      await page.keyboard.press("Escape");
      await expect(page.getByRole(role)).toHaveCount(0);
      // Closing gives the focus back.
      await expect(opener).toBeFocused();
    }
  });
}
