import { expectAccessible } from "./accessible.ts";
import { expect, openDynamics, test } from "./fixtures.ts";

test("the link is copied, and opens the same", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4&axis=linear");
  await page.getByRole("button", { name: "Share" }).press("Enter");
  await page.getByRole("menuitem", { name: "Copy link" }).press("Enter");
  await expect(page.getByText("The link to exactly this is on the clipboard.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#preset=v-ratio-2&eps=1e-4&axis=linear$/);
});

test("a refused clipboard gives the link to read instead", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  });
  await openDynamics(page);
  await page.keyboard.press("l");
  await expect(page.locator(".notice")).toContainText("#preset=v-system");
});

test("the device's own sheet is handed the link; closing it is no fault", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: (data: ShareData) => {
        (window as unknown as { shared: ShareData }).shared = data;
        return Promise.reject(new DOMException("closed", "AbortError"));
      },
    });
  });
  await openDynamics(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("menuitem", { name: "Send…" }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared?: ShareData }).shared?.url))
    .toMatch(/#preset=v-system$/);
  await expect(page.locator(".notice")).toHaveCount(0);
});

test("the QR code fills the screen on one key and leaves on Escape", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2");
  await page.keyboard.press("q");
  const code = page.getByRole("img", { name: /QR code of the link/ });
  await expect(code).toBeVisible();
  const box = (await code.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThan(450);
  await expect(page.getByRole("dialog")).toContainText("#preset=v-ratio-2");
  await expectAccessible(page, "share");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("? lists the keys that work; letters typed into a field are letters", async ({ page }) => {
  await openDynamics(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("full screen");
  await expectAccessible(page, "share");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "epsilon value" }).focus();
  await page.keyboard.type("q");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what is chosen in Convergence and Resonances is in the link", async ({ page }) => {
  await page.goto("/#preset=two-colour&view=resonances&divisors=pair_1_3,bound_500,table");
  await expect(page.getByRole("textbox", { name: "largest |β|" })).toHaveValue("500");
  const table = page.getByRole("radiogroup", { name: "Picture" }).getByRole("radio", { name: "table" });
  await expect(table).toBeChecked();
  await page.getByRole("tab", { name: "Convergence" }).click();
  await table.press("Space");
  await expect(page).toHaveURL(/view=convergence&errors=table&divisors=pair_1_3,bound_500,table$/);
});

test.describe("a link on a phone-sized touch screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("opens what the sender saw, fits, and answers to touch", async ({ page }) => {
    await openDynamics(page, "#preset=v-ratio-2&eps=1e-4&t=0.1&axis=linear");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(page.getByRole("button", { name: "Scenario: V system, μ/p = 2" })).toBeVisible();
    await expect(page.getByRole("radio", { name: "linear" })).toBeChecked();
    await expect(page.getByRole("slider", { name: "epsilon", exact: true })).toHaveValue("-4");
    await page.getByText("log t", { exact: true }).tap();
    await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4&t=0.1$/);
    await page.getByRole("button", { name: "Share" }).tap();
    await page.getByRole("menuitem", { name: "QR code" }).tap();
    const code = (await page.getByRole("img", { name: /QR code of the link/ }).boundingBox())!;
    expect(code.width).toBeGreaterThan(330);
    expect(code.x + code.width).toBeLessThanOrEqual(390);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
    await page.getByRole("tab", { name: "Convergence" }).tap();
    await expect(page).toHaveURL(/view=convergence/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
