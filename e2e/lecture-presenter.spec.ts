import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { certified, expect, openDynamics, test } from "./fixtures.ts";

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Starts a lecture and opens the presenter's window on its key. */
async function startWithPresenter(page: Page): Promise<Page> {
  await openDynamics(page);
  await page.getByRole("button", { name: "Lecture", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Start Table 1 in seven steps" }).press("Enter");
  await expect(title(page, "Three levels and one wave")).toBeVisible();
  const opened = page.waitForEvent("popup");
  await page.keyboard.press("p");
  return opened;
}

test("the presenter's window has the note, the next step and the time, and is in step both ways", async ({ page }) => {
  const presenter = await startWithPresenter(page);
  await expect(title(presenter, "Three levels and one wave")).toBeVisible();
  await expect(presenter.getByRole("region", { name: "Now" })).toContainText("Ask the room");
  const next = presenter.getByRole("region", { name: "Next" });
  await expect(next).toContainText("μ/p = 1/2: nothing changes");
  await expect(next.getByRole("figure", { name: "populations" })).toBeVisible();
  await expect(presenter.getByRole("timer")).toHaveText(/^\d+:\d\d$/);

  // From the room's window…
  await page.keyboard.press("PageDown");
  await expect(title(presenter, /nothing changes/)).toBeVisible();
  await expect(presenter.getByText("2 / 7")).toBeVisible();
  // …and from the presenter's, by button and by key.
  await presenter.getByRole("button", { name: "Next" }).click();
  await expect(title(page, /the rate changes/)).toBeVisible();
  await expect(title(presenter, /the rate changes/)).toBeVisible();
  await presenter.locator("body").press("PageDown");
  await expect(title(page, /guess first/)).toBeVisible();
  await expect(presenter.getByText("Kept back until you go on: level 3")).toBeVisible();
  await presenter.getByRole("button", { name: "Reveal" }).click();
  await expect(presenter.getByText("Kept back until you go on")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Reveal" })).toHaveCount(0);
  await presenter.getByRole("button", { name: "Back" }).click();
  await expect(title(page, /the rate changes/)).toBeVisible();

  await presenter.getByRole("button", { name: "Black screen" }).click();
  await expect(page.getByRole("button", { name: /The screen is black/ })).toBeVisible();
  await page.keyboard.press("b");
  await expect(presenter.getByRole("button", { name: "Black screen" })).toBeVisible();
  await expectAccessible(presenter, "lecture presenter");

  await presenter.getByRole("button", { name: "End the lecture" }).click();
  await expect(presenter.getByText("“Table 1 in seven steps” has ended.")).toBeVisible();
  await expect(page.getByRole("main", { name: /^Lecture/ })).toHaveCount(0);
  await certified(page);
});

test("either window may be loaded again", async ({ page }) => {
  const presenter = await startWithPresenter(page);
  await page.keyboard.press("PageDown");
  await expect(title(presenter, /nothing changes/)).toBeVisible();
  await presenter.reload();
  await expect(title(presenter, /nothing changes/)).toBeVisible();
  await page.reload();
  await expect(title(page, /nothing changes/)).toBeVisible();
  await presenter.getByRole("button", { name: "Next" }).click();
  await expect(title(page, /the rate changes/)).toBeVisible();
  await expect(title(presenter, /the rate changes/)).toBeVisible();
  // Loaded while the other is away: it finds the lecture when that is back.
  await page.keyboard.press("PageUp");
  await expect(title(presenter, /nothing changes/)).toBeVisible();
});

test("without a lecture it says so", async ({ page }) => {
  await page.goto("/?presenter");
  await expect(page.getByRole("status")).toContainText("No lecture is being given in this browser");
});
