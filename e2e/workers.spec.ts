import type { Page, Worker } from "@playwright/test";
import { allDrawn, certified, expect, openDynamics, slider, test, traceAt } from "./fixtures.ts";

/** A map that takes minutes: nothing ends by itself while a test looks. */
const LONG_MAP = "/#preset=two-colour&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2";

const ofLaboratory = (page: Page): Worker[] => page.workers().filter((worker) => /laboratory/.test(worker.url()));
const known = async (page: Page): Promise<number> =>
  Number.parseInt(await page.locator(".regime-map .cost").innerText(), 10);

/** Opens the long map and waits until its workers are at it. */
async function openLongMap(page: Page): Promise<void> {
  await page.goto(LONG_MAP);
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
  await expect.poll(() => known(page)).toBeGreaterThan(0);
}

/** An endless loop, after which the worker hears nothing any more. */
function hang(worker: Worker): void {
  // It never answers: what becomes of the call is of no matter.
  worker
    .evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    })
    .catch(() => {});
}

function crash(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("struck by the test");
    });
  });
}

test("a map has as many workers as the machine has cores, and they stay", async ({ page }) => {
  await openLongMap(page);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  await expect.poll(() => ofLaboratory(page).length).toBe(Math.min(8, cores));
  await slider(page, "delta 1").press("ArrowRight");
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Compute the rest" }).click();
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
  // One that was too busy to hear the cancel in time has been replaced; there are never more at once.
  await expect.poll(() => ofLaboratory(page).length).toBe(Math.min(8, cores));
});

test("a laboratory worker that crashes is replaced, the page says so, and the map goes on", async ({ page }) => {
  await openLongMap(page);
  const [first] = ofLaboratory(page);
  await crash(first!);
  await expect(page.getByText(/computation was restarted: .*struck by the test/)).toBeVisible();
  const before = await known(page);
  await expect.poll(() => known(page)).toBeGreaterThan(before);
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
  expect(ofLaboratory(page)).not.toContain(first);
});

test("a crash while a map is computed changes none of its cells", async ({ page }) => {
  const address = "/#preset=v-system&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,64,error-averaged-l2";
  const cells = () =>
    page
      .getByRole("figure", { name: "regime map", exact: true })
      .evaluate((element) => (element as unknown as { data: { z: (number | null)[][] }[] }).data[0]!.z);
  const whole = async () => {
    await expect(page.getByText("4096 of 4096 cells")).toBeVisible();
    await allDrawn(page);
  };
  await page.goto(address);
  await whole();
  const wanted = await cells();
  await page.goto("about:blank");
  await page.goto(address);
  await expect.poll(() => known(page)).toBeGreaterThan(0);
  await crash(ofLaboratory(page)[0]!);
  await whole();
  await expect(page.getByText(/computation was restarted/)).toBeVisible();
  await expect.poll(cells).toEqual(wanted);
});

test("a laboratory worker that hangs is replaced, the page says so, and the map goes on", async ({ page }) => {
  await openLongMap(page);
  const [first] = ofLaboratory(page);
  hang(first!);
  await expect(page.getByText(/computation was restarted: .*stopped answering/)).toBeVisible();
  const before = await known(page);
  await expect.poll(() => known(page)).toBeGreaterThan(before);
});

test("a cancel does not wait for a worker that hears nothing: it is ended, and the rest is computed by another", async ({
  page,
}) => {
  await openLongMap(page);
  const hung = ofLaboratory(page);
  for (const worker of hung) hang(worker);
  // They are at work on something that lasts: ended long before they are missed.
  const closed = Promise.all(hung.map((worker) => worker.waitForEvent("close")));
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Cancelled");
  await closed;
  const before = await known(page);
  await page.getByRole("button", { name: "Compute the rest" }).click();
  await expect.poll(() => known(page)).toBeGreaterThan(before);
  await expect(page.getByText(/computation was restarted/)).toBeHidden();
});

test("the simulation worker that hangs is replaced, the page says so, and curves go on", async ({ page }) => {
  await openDynamics(page);
  const first = page.workers().find((worker) => /simulation/.test(worker.url()))!;
  hang(first);
  await expect(page.getByText(/computation was restarted: .*stopped answering/)).toBeVisible();
  const before = await traceAt(page, "Bloch 3", 0.1);
  await slider(page, "delta 3").fill("0");
  await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 3", 0.1)) - before)).toBeGreaterThan(0.01);
  await certified(page);
});

test("the simulation worker that crashes leaves the map alone", async ({ page }) => {
  await openLongMap(page);
  await crash(page.workers().find((worker) => /simulation/.test(worker.url()))!);
  await expect(page.getByText(/computation was restarted: .*struck by the test/)).toBeVisible();
  const before = await known(page);
  await expect.poll(() => known(page)).toBeGreaterThan(before);
});

test("a worker that was replaced is let go, with all that listened to it", async ({ page, context }) => {
  await openDynamics(page);
  const devtools = await context.newCDPSession(page);
  /** Objects that are workers, after what nothing holds is gone. */
  const held = async () => {
    for (let times = 0; times < 3; times++) await devtools.send("HeapProfiler.collectGarbage");
    const { result } = await devtools.send("Runtime.evaluate", { expression: "Worker.prototype" });
    const { objects } = await devtools.send("Runtime.queryObjects", { prototypeObjectId: result.objectId! });
    const counted = await devtools.send("Runtime.callFunctionOn", {
      objectId: objects.objectId!,
      functionDeclaration: "function () { return this.length; }",
      returnByValue: true,
    });
    await devtools.send("Runtime.releaseObject", { objectId: objects.objectId! });
    return counted.result.value as number;
  };
  expect(await held()).toBe(1);
  for (let times = 0; times < 4; times++) {
    const [worker] = page.workers();
    const gone = worker!.waitForEvent("close");
    await crash(worker!);
    await gone;
    // What was never asked for before needs another one.
    await slider(page, "epsilon").press("PageUp");
    await expect.poll(() => page.workers().length).toBe(1);
  }
  // The one that broke last may still be on its way out.
  await expect.poll(held).toBeLessThanOrEqual(2);
});

test("what is looked at goes first: pointing at the map previews while the map is far from done", async ({ page }) => {
  await openLongMap(page);
  const cursor = page.getByRole("slider", { name: "Cells of the map" });
  const preview = page.getByRole("img", { name: /^Populations there, by Bloch/ });
  const box = (await cursor.boundingBox())!;
  await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.8 * box.height);
  await expect(preview).toBeVisible();
  const there = await preview.getAttribute("aria-label");
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.2 * box.height);
  await expect.poll(() => preview.getAttribute("aria-label")).not.toBe(there);
  await expect(page.getByRole("progressbar", { name: "Map" })).toBeVisible();
});
