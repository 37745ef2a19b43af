import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { certified, expect, openDynamics, slider, test, traceNames } from "./fixtures.ts";

const open = (page: Page) => page.getByRole("button", { name: "Lecture", exact: true }).click();
const editor = (page: Page) => page.getByRole("dialog", { name: "Lecture editor" });
const steps = (page: Page) => editor(page).getByRole("listitem");

/** A new lecture of one step, the page as it is. */
async function begin(page: Page): Promise<void> {
  await open(page);
  await page.getByRole("button", { name: "New lecture" }).click();
  await expect(editor(page)).toBeVisible();
}

test("a lecture is made from the page, given, kept, and taken away as a file that opens again", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-1");
  await begin(page);
  await editor(page).getByLabel("Title of the lecture").fill("My hour");
  await editor(page).getByLabel("Title of the step").fill("Where we begin");
  await editor(page).getByLabel("Note for whoever speaks").fill("Say <b>hello</b>, then $\\mu/p$.");

  // The page moves on, and becomes the second step.
  await slider(page, "mu over p").focus();
  await page.keyboard.press("End");
  await certified(page);
  await editor(page).getByRole("button", { name: "Add what the page shows" }).click();
  await expect(steps(page)).toHaveCount(2);
  await editor(page).getByLabel("Title of the step").fill("Where it ends");
  await editor(page).getByRole("group", { name: "Controls" }).getByRole("button", { name: "mu over p" }).click();
  await editor(page)
    .getByRole("group", { name: "Hidden until asked for" })
    .getByRole("button", { name: "dominant (25)" })
    .click();
  await editor(page)
    .getByRole("group", { name: "Beside the picture" })
    .getByRole("button", { name: "Table 1" })
    .click();
  await editor(page).getByRole("button", { name: "Points at" }).click();
  await page.getByRole("option", { name: "Table 1" }).click();
  await expectAccessible(page, "lecture editor", { within: ".lecture-editor" });

  // Given from this step, it shows what was asked for.
  await editor(page).getByRole("button", { name: "Preview from this step" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Where it ends" })).toBeVisible();
  await certified(page);
  await expect(slider(page, "mu over p")).toBeVisible();
  await expect(slider(page, "epsilon")).toHaveCount(0);
  expect(await traceNames(page)).not.toContain("dominant 1");
  await page.keyboard.press("r");
  await expect.poll(() => traceNames(page)).toContain("dominant 1");
  await page.keyboard.press("PageUp");
  await expect(page.getByText("Say <b>hello</b>, then")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeVisible();

  const downloading = page.waitForEvent("download");
  await editor(page).getByRole("button", { name: "Save file" }).click();
  const file = await (await downloading).path();
  const saved = JSON.parse(readFileSync(file, "utf8"));
  expect(saved).toMatchObject({
    format: "bloch-rate-lecture",
    version: 1,
    title: "My hour",
    steps: [
      { title: "Where we begin", link: "preset=v-ratio-1" },
      { title: "Where it ends", controls: ["mu over p"], hide: ["dominant"], highlight: "table-1", show: ["table-1"] },
    ],
  });

  // Kept in this browser without asking.
  await page.reload();
  await certified(page);
  await open(page);
  await page.getByRole("button", { name: "Edit My hour" }).click();
  await expect(steps(page)).toHaveCount(2);
  await editor(page).getByRole("button", { name: "Close the lecture editor" }).click();

  // Deleted, brought back, deleted again.
  await open(page);
  await page.getByRole("button", { name: "Delete My hour" }).click();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("button", { name: "Edit My hour" })).toBeVisible();
  await page.getByRole("button", { name: "Delete My hour" }).click();
  await expect(page.getByRole("button", { name: "Edit My hour" })).toHaveCount(0);

  // By button.
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file…" }).click();
  await (await choosing).setFiles({ name: "hour.json", mimeType: "application/json", buffer: readFileSync(file) });
  await page.getByRole("button", { name: "Keep My hour" }).click();
  await expect(page.getByRole("button", { name: "Edit My hour" })).toBeVisible();
});

test("steps are reordered, duplicated, removed and brought back", async ({ page }) => {
  await openDynamics(page);
  await open(page);
  await page.getByRole("button", { name: "Copy Table 1 in seven steps to edit" }).click();
  await expect(steps(page)).toHaveCount(7);
  const titles = () => editor(page).locator(".lecture-step-title").allInnerTexts();
  const [first, second, third] = (await titles()) as [string, string, string];
  const bare = (title: string) => title.replace(/^\d+\s*/, "");
  await editor(page)
    .getByRole("button", { name: /^Move step 1 down/ })
    .click();
  expect((await titles()).slice(0, 3).map(bare)).toEqual([second, first, third].map(bare));
  await editor(page)
    .getByRole("button", { name: /^Duplicate step 3/ })
    .click();
  expect((await titles()).slice(2, 4).map(bare)).toEqual([third, third].map(bare));
  await editor(page)
    .getByRole("button", { name: /^Remove step 1/ })
    .click();
  expect(bare((await titles())[0]!)).toBe(bare(first));
  await editor(page).getByRole("button", { name: "Bring back" }).click();
  expect((await titles()).slice(0, 2).map(bare)).toEqual([second, first].map(bare));
});

test("a lecture's link opens it; a damaged one says so and changes nothing", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDynamics(page, "#preset=v-ratio-2");
  await begin(page);
  await editor(page).getByLabel("Title of the lecture").fill("Sent on");
  await editor(page).getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("The link to the lecture “Sent on” is on the clipboard.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#lecture=1[\w-]+$/);

  const other = await context.newPage();
  await other.goto(link);
  const sent = other.getByRole("region", { name: "Sent to you" });
  await sent.getByRole("button", { name: "Start Sent on" }).press("Enter");
  await expect(other.getByRole("heading", { level: 1, name: "V system, μ/p = 2" })).toBeVisible();
  await other.keyboard.press("Escape");
  await certified(other);
  await expect(other).toHaveURL(/#preset=v-system$/);

  // Into the address of a page that is open.
  const entries = await other.evaluate(() => history.length);
  await other.evaluate(
    (fragment) => {
      location.hash = fragment;
    },
    `${new URL(link).hash.slice(0, -4)}AAAA`,
  );
  await expect(other.locator(".notice")).toContainText("This link is damaged");
  await expect(other).toHaveURL(/#preset=v-system$/);
  expect(await other.evaluate(() => history.length)).toBeLessThanOrEqual(entries + 1);
  await other.close();
});

test("a dropped file opens; what is wrong with one is said field by field", async ({ page }) => {
  await openDynamics(page);
  const drop = (text: string) =>
    page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], "lecture.json", { type: "application/json" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, text);
  const step = { title: "One", link: "preset=v-system" };
  const lecture = { format: "bloch-rate-lecture", version: 1, title: "Dropped", steps: [step] };
  await drop(JSON.stringify({ ...lecture, steps: [{ ...step, controls: ["warp"] }, { link: "nonsense=1" }] }));
  await expect(page.locator(".notice")).toContainText("steps[1].title");
  await drop(JSON.stringify({ ...lecture, steps: [{ ...step, controls: ["warp"] }] }));
  await expect(page.locator(".notice")).toContainText("steps[0].controls[0]");
  await drop(JSON.stringify(lecture));
  await expect(page.getByRole("button", { name: "Start Dropped" })).toBeFocused();
});

test("without storage the editor works and says that nothing is kept", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openDynamics(page);
  await begin(page);
  await expect(editor(page).getByText("This browser keeps nothing")).toBeVisible();
  await editor(page).getByRole("button", { name: "Add what the page shows" }).click();
  await expect(steps(page)).toHaveCount(2);
});
