import { expectAccessible } from "./accessible.ts";
import { expect, expectTrace, openDynamics, slider, test } from "./fixtures.ts";

test("the snippet is one frame that shows this scenario, few controls and the way back", async ({ page, context }) => {
  await openDynamics(page, "#preset=v-ratio-2&axis=linear");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Export" });
  await sheet.getByRole("tab", { name: "Embed" }).click();
  await sheet.getByText("dark", { exact: true }).click();
  const html = await sheet.getByRole("textbox", { name: "HTML to paste" }).inputValue();
  const address = /src="([^"]+)"/.exec(html)![1]!.replaceAll("&amp;", "&");
  expect(address).toMatch(/\?embed&theme=dark#preset=v-ratio-2&axis=linear$/);

  const frame = await context.newPage();
  await frame.setViewportSize({ width: 900, height: 620 });
  await frame.goto(address);
  await expect(frame.getByRole("status", { name: "certificate" })).toHaveText(/certified to/);
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.getByRole("slider")).toHaveCount(3);
  await expect(frame.getByRole("tab")).toHaveCount(0);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(620);
  await expectAccessible(frame, "embed");

  await slider(frame, "mu over p").focus();
  await slider(frame, "mu over p").press("Home");
  const whole = frame.getByRole("link", { name: "Open in the whole app" });
  await whole.focus();
  await expect(whole).toHaveAttribute("href", /^[^?]*#preset=v-ratio-2&.*axis=linear/);
  // The frame's own address stays as it came: it must not fill the history of the page around it.
  expect(frame.url()).toBe(address);
  await frame.close();
});

test("a bad address in a frame is said there, with the default scenario below", async ({ page }) => {
  await page.goto("/?embed#s=1nonsense");
  await expect(page.getByText(/damaged/)).toBeVisible();
  await expectTrace(page, "Bloch 1", 5, 0.338, 0.01);
});
