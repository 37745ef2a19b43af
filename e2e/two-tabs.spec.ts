import type { Page } from "@playwright/test";
import { allDrawn, certified, expect, openDynamics, slider, test, traceAt } from "./fixtures.ts";

const MAP = "/#preset=v-system&view=regime-map";

/** The cells of the map on show. */
const cells = (page: Page) =>
  page
    .getByRole("figure", { name: "regime map", exact: true })
    .evaluate((element) => (element as unknown as { data?: { z: (number | null)[][] }[] }).data?.[0]?.z ?? []);

/** Waits until every cell is known and drawn. */
async function whole(page: Page): Promise<void> {
  await expect(page.getByText("4096 of 4096 cells")).toBeVisible();
  await allDrawn(page);
}

test("a map in one tab of the browser and a slider in another do not disturb each other", async ({ page, context }) => {
  await page.goto(MAP);
  await whole(page);
  const wanted = await cells(page);
  await page.goto("about:blank");
  await page.goto("/#preset=two-colour&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2");
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();

  const other = await context.newPage();
  await openDynamics(other);
  const before = await traceAt(other, "Bloch 3", 0.1);
  await slider(other, "delta 3").fill("0");
  await expect.poll(async () => Math.abs((await traceAt(other, "Bloch 3", 0.1)) - before)).toBeGreaterThan(0.01);
  await certified(other);
  // The first tab is still at its own scenario and its own map.
  expect(page.url()).toContain("preset=two-colour");
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();

  // Two maps at the same time, of different scenarios: each ends as it does alone.
  await other.goto("about:blank");
  await other.goto(MAP);
  await page.goto("about:blank");
  await page.goto("/#preset=v-system&delta=0,0,0.5&view=regime-map");
  await Promise.all([whole(other), whole(page)]);
  await expect.poll(() => cells(other)).toEqual(wanted);
  await expect.poll(async () => (await cells(page)).length).toBe(64);
  expect(await cells(page)).not.toEqual(wanted);

  // A cancel in one leaves the other running.
  await page.goto("/#preset=two-colour&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2");
  await other.goto("/#preset=two-colour&view=regime-map&map=mu_0.02_0.9,p_0.02_0.9,128,error-timeDependent-l2");
  await expect(other.getByRole("progressbar", { name: "Map" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Cancelled");
  const count = () => other.locator(".regime-map .cost").innerText();
  const known = await count();
  await expect.poll(count).not.toBe(known);
  await expect(other.getByRole("progressbar", { name: "Map" })).toBeVisible();
  await other.close();
});

test("a crash in one tab is no matter of the other", async ({ page, context }) => {
  await openDynamics(page);
  const other = await context.newPage();
  await openDynamics(other);
  await other.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      throw new Error("struck by the test");
    });
  });
  await expect(other.getByText(/computation was restarted/)).toBeVisible();
  await expect(page.getByText(/computation was restarted/)).toBeHidden();
  await slider(page, "delta 3").fill("0");
  await certified(page);
  await other.close();
});
