import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { activeRow, certified, expect, slider, test } from "./fixtures.ts";

/** A program that drives the page gets the visit where it asks for it, once, as a newcomer would. */
async function asNewcomer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.location.protocol === "http:" && window.localStorage.getItem("bloch-rate-visit") === null) {
      window.localStorage.setItem("bloch-rate-visit", "wanted");
    }
  });
}

const card = (page: Page) => page.getByRole("dialog");

test("five cards lead over the living page, and never come back", async ({ page }) => {
  await asNewcomer(page);
  await page.goto("/");
  await expect(card(page)).toContainText("1 of 5");
  await expect(card(page).getByRole("button", { name: "Next" })).toBeFocused();
  await expectAccessible(page, "first visit");
  let words = (await card(page).innerText()).split(/\s+/).length;
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("2 of 5");
  words += (await card(page).innerText()).split(/\s+/).length;
  await certified(page);
  await expect(activeRow(page)).toContainText("1 <");
  await slider(page, "mu over p").focus();
  await slider(page, "mu over p").press("End");
  await expect(activeRow(page)).toContainText("2 ≤");
  for (const step of ["3 of 5", "4 of 5", "5 of 5"]) {
    await card(page).getByRole("button", { name: "Next" }).click();
    await expect(card(page)).toContainText(step);
    words += (await card(page).innerText()).split(/\s+/).length;
  }
  // Read at 200 words a minute, with as long again to look and to move: under a minute.
  expect(words).toBeLessThan(200);
  await card(page).getByRole("button", { name: "Done" }).click();
  await expect(card(page)).toHaveCount(0);

  await page.goto("about:blank");
  await page.goto("/");
  await certified(page);
  await expect(card(page)).toHaveCount(0);
});

test("Escape ends it wherever the focus is; the sheet of keys brings it back", async ({ page }) => {
  await asNewcomer(page);
  await page.goto("/");
  await expect(card(page)).toContainText("1 of 5");
  await slider(page, "epsilon").focus();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Show the first visit again" }).click();
  await expect(card(page)).toContainText("1 of 5");
  await card(page).getByRole("button", { name: "Skip" }).click();
  await expect(card(page)).toHaveCount(0);
});

test("a link shows what it holds and nothing over it, nor does a frame", async ({ page }) => {
  await asNewcomer(page);
  await page.goto("/#preset=v-ratio-2");
  await certified(page);
  await expect(card(page)).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto("/?embed");
  await expect(page.getByRole("status", { name: "certificate" })).toHaveText(/certified to/);
  await expect(card(page)).toHaveCount(0);
});

test("where nothing can be remembered it is not shown", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await certified(page);
  await expect(card(page)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("every card is on the screen with what it speaks of", async ({ page }) => {
    await asNewcomer(page);
    await page.goto("/");
    for (let step = 1; step <= 5; step++) {
      await expect(card(page)).toContainText(`${step} of 5`);
      await expect(page.locator(".visit-ring")).toBeInViewport();
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
      await card(page)
        .getByRole("button", { name: step < 5 ? "Next" : "Done" })
        .tap();
    }
    await expect(card(page)).toHaveCount(0);
  });
});
