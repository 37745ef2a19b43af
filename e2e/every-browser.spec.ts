import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parseScenarioText } from "../src/scenario/schema.ts";
import { certified, expect, openDynamics, slider, test } from "./fixtures.ts";

/** Where playwright.config.ts lets Firefox save. */
const FIREFOX_DOWNLOADS = "test-results/firefox-downloads";

/** The text of the file of this name that `save` makes the browser save. */
async function saved(page: Page, browserName: string, name: string, save: () => Promise<void>): Promise<string> {
  if (browserName !== "firefox") {
    const [download] = await Promise.all([page.waitForEvent("download"), save()]);
    expect(download.suggestedFilename()).toBe(name);
    return readFileSync(await download.path(), "utf8");
  }
  const file = `${FIREFOX_DOWNLOADS}/${name}`;
  expect(existsSync(file)).toBe(false);
  await save();
  // Written under its name from the start, and whole a moment later.
  const text = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
  await expect.poll(text).toMatch(/\}\s*$/);
  return text();
}

test("the first curve is certified, and sliders follow keys and the pointer", async ({ page, browser }) => {
  test.info().annotations.push({ type: "version", description: browser.version() });
  await openDynamics(page);
  const epsilon = slider(page, "epsilon");
  const before = await epsilon.getAttribute("aria-valuetext");
  await epsilon.press("PageUp");
  await expect(epsilon).not.toHaveAttribute("aria-valuetext", before!);
  await certified(page);
  const box = (await epsilon.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/eps=/);
  await certified(page);
});

test("each view opens", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4&axis=linear");
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4&axis=linear$/);
  const panel = page.getByRole("tabpanel");
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(panel).toHaveAccessibleName((await tab.textContent())!);
    await expect(panel.getByRole("heading").or(panel.getByRole("figure")).first()).toBeVisible();
  }
});

test("a file is saved", async ({ page, browserName }) => {
  await openDynamics(page, "#preset=v-system");
  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("tab", { name: "Files" }).click();
  const text = await saved(page, browserName, "v-system.json", () =>
    dialog.getByRole("button", { name: "Save the scenario" }).click(),
  );
  expect(parseScenarioText(text)).toMatchObject({ ok: true, scenario: { name: "V system" } });
});
