import type { Locator, Page } from "@playwright/test";
import { certified, expect, openDynamics, slider, test, traceNames } from "./fixtures.ts";

const undo = (page: Page): Locator => page.getByRole("button", { name: "undo", exact: true });
const redo = (page: Page): Locator => page.getByRole("button", { name: "redo", exact: true });
const value = (page: Page, name: string): Locator => page.getByRole("textbox", { name: `${name} value`, exact: true });

test.describe("undo and redo", () => {
  test("buttons have nothing to do at first, and say what they would do", async ({ page }) => {
    await openDynamics(page);
    await expect(undo(page)).toBeDisabled();
    await expect(redo(page)).toBeDisabled();
    await value(page, "epsilon").fill("1e-3");
    await value(page, "epsilon").press("Enter");
    await expect(undo(page)).toBeEnabled();
    await undo(page).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("tooltip")).toHaveText(/^Undo: ε/);
    await page.keyboard.press("Enter");
    await expect(value(page, "epsilon")).toHaveValue("1e-5");
    await expect(undo(page)).toBeDisabled();
    await expect(undo(page)).toBeFocused();
    await redo(page).click();
    await expect(value(page, "epsilon")).toHaveValue("0.001");
    await expect(redo(page)).toBeDisabled();
    await certified(page);
  });

  test("a drag with the mouse is one step", async ({ page }) => {
    await openDynamics(page);
    const ratio = slider(page, "mu over p");
    const box = (await ratio.boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.33, y);
    await page.mouse.down();
    for (const share of [0.4, 0.6, 0.7, 0.8, 0.9]) await page.mouse.move(box.x + box.width * share, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Number(await ratio.inputValue())).toBeGreaterThan(3);
    await page.keyboard.press("Control+z");
    await expect(ratio).toHaveValue("1.3");
    await expect(undo(page)).toBeDisabled();
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(async () => Number(await ratio.inputValue())).toBeGreaterThan(3);
  });

  test("a key held down is one step", async ({ page }) => {
    await openDynamics(page);
    const mu = slider(page, "mu");
    await mu.focus();
    for (let i = 0; i < 8; i++) await page.keyboard.down("ArrowLeft");
    await page.keyboard.up("ArrowLeft");
    await expect(mu).toHaveValue("0.37");
    await page.keyboard.press("Control+z");
    await expect(mu).toHaveValue("0.45");
    await expect(undo(page)).toBeDisabled();
    await page.keyboard.press("Control+y");
    await expect(mu).toHaveValue("0.37");
  });

  test("covers presets, files, curves shown, axis and what is held fixed", async ({ page }) => {
    await openDynamics(page);
    const preset = page.getByRole("button", { name: "Scenario" });
    await preset.press("Enter");
    await page.getByRole("option", { name: "Two colours" }).press("Enter");
    await expect(preset).toContainText("Two colours");
    await page.getByRole("switch", { name: "p fixed" }).press("Space");
    await page.getByRole("radio", { name: "linear" }).press("Space");
    const averaged = page.getByRole("button", { name: "averaged (18)" });
    await averaged.press("Enter");
    await expect.poll(() => traceNames(page)).not.toContain("averaged 1");
    const file = {
      format: "bloch-rate-scenario",
      version: 1,
      name: "two levels from a file",
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
          [0, 0],
          [0, 0],
        ],
      },
      wave: { frequencies: [1], modes: [{ alpha: [1], re: 0.5, im: 0 }] },
      scaling: { epsilon: 1e-2, mu: 0.3, p: 0.3 },
      horizon: 1,
    };
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open…" }).press("Enter");
    await (await choosing).setFiles({
      name: "two.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await expect(preset).toContainText("two levels from a file");
    await expect(slider(page, "delta 3")).toBeHidden();

    await page.keyboard.press("Control+z");
    await expect(preset).toContainText("Two colours");
    await expect(slider(page, "delta 3")).toBeVisible();
    await expect(averaged).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.press("Control+z");
    await expect(averaged).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("radio", { name: "log t" })).toBeChecked();
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("switch", { name: "p fixed" })).not.toBeChecked();
    await page.keyboard.press("Control+z");
    await expect(preset).toContainText("V system");
    await expect(undo(page)).toBeDisabled();
    for (let i = 0; i < 5; i++) await page.keyboard.press("Control+Shift+Z");
    await expect(preset).toContainText("two levels from a file");
    await expect(redo(page)).toBeDisabled();
    await certified(page);
  });

  test("while a text is typed the browser's own undo works in its field; once it is entered, the page's", async ({
    page,
  }) => {
    await openDynamics(page);
    await value(page, "mu").fill("0.2");
    await value(page, "mu").press("Enter");
    await expect(slider(page, "mu")).toHaveValue("0.2");
    const epsilon = value(page, "epsilon");
    await epsilon.focus();
    await page.keyboard.type("not yet");
    await page.keyboard.press("Control+z");
    await expect(slider(page, "mu")).toHaveValue("0.2");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect(slider(page, "mu")).toHaveValue("0.45");
  });

  test("Back, Forward, undo and redo lead each other nowhere wrong", async ({ page }) => {
    await openDynamics(page);
    await value(page, "mu").fill("0.2");
    await value(page, "mu").press("Enter");
    await expect(page).toHaveURL(/mu=0\.2/);
    await value(page, "mu").fill("0.3");
    await value(page, "mu").press("Enter");
    await expect(page).toHaveURL(/mu=0\.3/);
    await page.goBack();
    await expect(slider(page, "mu")).toHaveValue("0.2");
    // Going back was a deed like any other.
    await undo(page).click();
    await expect(slider(page, "mu")).toHaveValue("0.3");
    await expect(page).toHaveURL(/mu=0\.3/);
    await redo(page).click();
    await expect(slider(page, "mu")).toHaveValue("0.2");
    for (const mu of ["0.3", "0.2", "0.45"]) {
      await undo(page).click();
      await expect(slider(page, "mu")).toHaveValue(mu);
    }
    await expect(undo(page)).toBeDisabled();
    await expect(page).not.toHaveURL(/mu=/);
    await page.goBack();
    await expect(slider(page, "mu")).not.toHaveValue("0.45");
    await certified(page);
  });
});
