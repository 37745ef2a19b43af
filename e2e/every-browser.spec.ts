import { certified, expect, openDynamics, slider, test } from "./fixtures.ts";

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
