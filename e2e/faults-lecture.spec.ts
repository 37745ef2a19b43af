import type { Page } from "@playwright/test";
import { certified, expect, openDynamics, slider, test } from "./fixtures.ts";
import { strike } from "./strike.ts";

/** What React and the browser say of a fault that the page has met and stands. */
test.use({
  tolerated: /struck by the test|Failed to load resource|NotLoadedError/,
});

const alert = (page: Page) => page.getByRole("alert");
const fault = (page: Page) => page.getByRole("dialog", { name: "An error" });
const count = (page: Page) => page.locator(".lecture-count");
const openMenu = async (page: Page) => {
  await page.getByRole("button", { name: "Lecture", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Lectures" })).toBeVisible();
};
const start = (page: Page) => page.getByRole("button", { name: "Start Table 1 in seven steps" }).click();

/** From now on no script comes over the network any more; the result mends it. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  const refuse = "**/assets/*.js";
  await page.route(refuse, (route) => route.abort("internetdisconnected"));
  return () => page.unroute(refuse);
}

test("a lecture that does not load is no matter of the page, and begins when it is asked for again", async ({
  page,
}) => {
  await openDynamics(page, "#preset=v-ratio-2");
  await openMenu(page);
  const mend = await cutOff(page);
  await start(page);
  await expect(fault(page)).toContainText("did not load");
  await fault(page).getByText("A report to copy").click();
  await expect(fault(page).locator("details pre")).toContainText("message: NotLoadedError: ");
  await fault(page).getByRole("button", { name: "Close" }).click();
  await expect(fault(page)).toHaveCount(0);
  await slider(page, "epsilon").press("PageUp");
  await certified(page);
  await openMenu(page);
  await start(page);
  await expect(fault(page)).toContainText("did not load");
  await mend();
  await fault(page).getByRole("button", { name: "Try again" }).click();
  await expect(count(page)).toHaveText("1 / 7");
  await expect(fault(page)).toHaveCount(0);

  // Interrupted by a reload, after which only the page itself comes: asked for again, it goes on at its step.
  await page.keyboard.press("PageDown");
  await expect(count(page)).toHaveText("2 / 7");
  await page.route("**/assets/play-*.js", (route) => route.abort("internetdisconnected"));
  await page.reload();
  await expect(fault(page)).toContainText("did not load");
  await page.unroute("**/assets/play-*.js");
  await fault(page).getByRole("button", { name: "Try again" }).click();
  await expect(count(page)).toHaveText("2 / 7");
  await certified(page);
});

test("the link and the file of a lecture are opened once what reads them has loaded", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2");
  let mend = await cutOff(page);
  await page.evaluate(() => {
    window.location.hash = "#lecture=1damaged";
  });
  await expect(fault(page)).toContainText("did not load");
  await mend();
  await fault(page).getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".notice")).toContainText("damaged");
  await page.locator(".notice").getByRole("button", { name: "Dismiss" }).click();

  // The page opened anew: what was read once is not asked for again.
  await page.reload();
  await certified(page);
  const lecture = {
    format: "bloch-rate-lecture",
    version: 1,
    title: "Sent on",
    steps: [{ title: "One", link: "preset=v-system" }],
  };
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  const chosen = await chooser;
  mend = await cutOff(page);
  await chosen.setFiles({
    name: "sent.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(lecture)),
  });
  await expect(fault(page)).toContainText("did not load");
  await expect(page.locator(".notice")).toHaveCount(0);
  await mend();
  await fault(page).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Start Sent on" })).toBeVisible();
  await expect(page.locator(".notice")).toContainText("sent.json");
});

test("an exception in the middle of a lecture says so to the room; it goes on at its step, or ends", async ({
  page,
}) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4");
  await openMenu(page);
  await start(page);
  await expect(count(page)).toHaveText("1 / 7");
  await certified(page);
  await page.keyboard.press("PageDown");
  await expect(count(page)).toHaveText("2 / 7");
  await strike(page, "lecture-title");
  // Behind the last step the title stands elsewhere, and so is made anew.
  for (let step = 0; step < 12 && (await alert(page).count()) === 0; step++) await page.keyboard.press("PageDown");
  await expect(alert(page)).toContainText("The lecture met an error and stopped.");
  await expect(alert(page)).toContainText("struck by the test");
  await expect(alert(page).getByText("A report to copy")).toBeVisible();
  await strike(page, "");
  await alert(page).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Table 1 in seven steps" })).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(count(page)).toHaveText("7 / 7");

  await strike(page, "lecture-title");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(alert(page)).toBeVisible();
  await alert(page).getByRole("button", { name: "End the lecture" }).click();
  await expect(page.locator(".lecture-root")).toHaveCount(0);
  await certified(page);
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4$/);
});

for (const { name, address, file } of [
  { name: "the page of a frame", address: "/?embed#preset=two-colour", file: "EmbedPage" },
  { name: "the presenter's window", address: "/?presenter", file: "PresenterPage" },
]) {
  test(`${name} that does not load says so, and comes when it is asked for again`, async ({ page }) => {
    await page.route(`**/assets/${file}-*.js`, (route) => route.abort("internetdisconnected"));
    await page.goto(address);
    await expect(alert(page)).toContainText("did not load");
    await page.unroute(`**/assets/${file}-*.js`);
    await alert(page).getByRole("button", { name: "Try again" }).click();
    await expect(
      page.getByRole("figure", { name: "populations" }).or(page.getByText("No lecture is being given")).first(),
    ).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
  });
}
