import { expectAccessible } from "./accessible.ts";
import { certified, expect, openDynamics, test } from "./fixtures.ts";

const gallery = "Scenarios";

test("a scenario is found by words and opened by keyboard alone", async ({ page }) => {
  await openDynamics(page);
  await page.keyboard.press("g");
  const dialog = page.getByRole("dialog", { name: gallery });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("quantum dot");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await expect(dialog.getByRole("status")).toHaveText("1 scenario");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("option", { name: "Quantum dot in a magnetic field" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#preset=quantum-dot$/);
  await expect(page.getByRole("button", { name: "Scenario: Quantum dot in a magnetic field" })).toBeVisible();
  await certified(page);
});

test("arrow keys walk the cards in both directions; Escape leaves all as it was", async ({ page }) => {
  await openDynamics(page);
  await page.getByRole("button", { name: "Scenario: V system" }).press("Enter");
  const options = page.getByRole("option");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const [above, below] = [await options.nth(1).boundingBox(), await page.locator(":focus").boundingBox()];
  expect(below!.x).toBeCloseTo(above!.x, 0);
  expect(below!.y).toBeGreaterThan(above!.y);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(options.nth(0)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Scenario: V system" })).toBeFocused();
  await expect(page).toHaveURL(/#preset=v-system$/);
});

test("Enter in the search opens the first that fits; nothing that fits is said", async ({ page }) => {
  await openDynamics(page);
  await page.keyboard.press("g");
  const dialog = page.getByRole("dialog", { name: gallery });
  await dialog.getByRole("searchbox").fill("no such thing");
  await expect(dialog).toContainText("No scenario fits");
  await dialog.getByRole("searchbox").fill("torrey");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#preset=rabi-oscillation$/);
});

test("a tag narrows the list, and leaves it again", async ({ page }) => {
  await openDynamics(page);
  await page.keyboard.press("g");
  const dialog = page.getByRole("dialog", { name: gallery });
  await expect(dialog.getByRole("option").first()).toBeVisible();
  const count = await dialog.getByRole("option").count();
  expect(count).toBeGreaterThanOrEqual(24);
  const tag = dialog.getByRole("radio", { name: "Misprints" });
  await tag.press("Space");
  await expect(dialog.getByRole("option")).toHaveCount(6);
  await tag.press("Space");
  await expect(dialog.getByRole("option")).toHaveCount(count);
});

test("every card has its picture, two sentences, a source and what to try", async ({ page }) => {
  await openDynamics(page);
  await page.keyboard.press("g");
  const cards = page.getByRole("option");
  await expect(cards.first()).toBeVisible();
  for (const card of await cards.all()) {
    await expect(card).toContainText("Source: ");
    await expect(card).toContainText(/\bTry\b/);
    const picture = (await card.locator("svg path").first().boundingBox())!;
    expect(picture.width).toBeGreaterThan(100);
  }
  await expectAccessible(page, "gallery");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the gallery fills the screen, scrolls, and opens by a tap", async ({ page }) => {
    await openDynamics(page);
    await page.getByRole("button", { name: "Scenario: V system" }).tap();
    const dialog = page.getByRole("dialog", { name: gallery });
    const box = (await dialog.boundingBox())!;
    expect(box.width).toBeGreaterThan(380);
    await expect(dialog.getByRole("searchbox")).not.toBeFocused();
    const card = dialog.getByRole("option", { name: "Dark state" });
    await card.scrollIntoViewIfNeeded();
    await card.tap();
    await expect(page).toHaveURL(/#preset=dark-state$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
