import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { certified, expect, openDynamics, slider, test } from "./fixtures.ts";
import { strike, strikeFromTheStart } from "./strike.ts";

/** What React and the browser say of a fault that the page has met and stands. */
test.use({
  tolerated: /struck by the test|Failed to load resource|NotLoadedError|uncaught: Failed to fetch dynamically imported/,
});

/** Each view, and the class of an element in it that cannot be made any more. */
const VIEWS = [
  { tab: "Dynamics", id: "dynamics", struck: "stage", file: null },
  { tab: "Convergence", id: "convergence", struck: "stage", file: "ConvergenceView" },
  { tab: "Regime map", id: "regime-map", struck: "stage", file: "RegimeMapView" },
  { tab: "Scan", id: "scan", struck: "stage", file: "ScanView" },
  { tab: "Resonances", id: "resonances", struck: "stage", file: "ResonancesView" },
  { tab: "Many levels", id: "many-levels", struck: "stage", file: "ManyLevelsView" },
  { tab: "Theory", id: "theory", struck: "theory-contents", file: "TheoryView" },
] as const;

const panel = (page: Page) => page.getByRole("tabpanel");
const alert = (page: Page) => page.getByRole("alert");
const works = (page: Page) => panel(page).getByRole("heading").or(panel(page).getByRole("figure")).first();
const reportOf = async (page: Page) => {
  await alert(page).getByText("A report to copy").click();
  return alert(page).locator("details pre").innerText();
};

for (const { tab, id, struck } of VIEWS) {
  test(`an exception in ${tab} stops this view alone, with a report to copy and a way on`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openDynamics(page, "#preset=v-ratio-2&eps=1e-4");
    if (id === "dynamics") await page.getByRole("tab", { name: "Theory" }).click();
    await strike(page, struck);
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await expect(alert(page)).toContainText("This view met an error and stopped.");
    await expect(alert(page)).toContainText("struck by the test");

    const report = await reportOf(page);
    expect(report).toContain("program: bloch-rate ");
    expect(report).toContain(`view: ${id}\nmessage: Error: struck by the test\n`);
    expect(report).toMatch(/component:\n {2}at \S/);
    expect(report).toContain(`browser: ${await page.evaluate(() => navigator.userAgent)}`);
    expect(report).toMatch(/link: http:\S+#preset=v-ratio-2&eps=1e-4/);
    await alert(page).getByRole("button", { name: "Copy the report" }).click();
    await expect(alert(page).getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report);

    // The rest goes on, and nothing that was chosen is lost.
    const other = id === "theory" ? "Resonances" : "Theory";
    await strike(page, id === "theory" ? struck : `only ${struck}`);
    await page.getByRole("tab", { name: other }).click();
    await expect(works(page)).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
    await strike(page, struck);
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await expect(alert(page)).toBeVisible();
    await strike(page, "");
    await alert(page).getByRole("button", { name: "Try again" }).click();
    await expect(works(page)).toBeVisible();
    await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4/);
  });
}

test("an exception in the page around the views shows one card, with a report to copy and a way on", async ({
  page,
}) => {
  await strikeFromTheStart(page, "page");
  await page.goto("/#preset=v-ratio-2&eps=1e-4");
  await expect(alert(page)).toContainText("The page met an error and stopped. Nothing that you chose is lost.");
  await expect(alert(page)).toContainText("struck by the test");
  await expect(page.getByRole("main")).toHaveCount(1);
  const report = await reportOf(page);
  expect(report).toContain("message: Error: struck by the test\n");
  expect(report).toMatch(/link: http:\S+#preset=v-ratio-2&eps=1e-4$/);
  await expect(alert(page).getByRole("button", { name: "Copy the report" })).toBeVisible();
  await expectAccessible(page, "faults views");
  await alert(page).getByRole("button", { name: "Try again" }).click();
  await expect(alert(page)).toContainText("struck by the test");
  await strike(page, "");
  await alert(page).getByRole("button", { name: "Try again" }).click();
  await certified(page);
  await expect(alert(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4$/);
});

test("the card of a fault meets what axe checks, and leads to the default scenario or to a page opened anew", async ({
  page,
}) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4");
  await page.getByRole("button", { name: "Pin this run" }).click();
  await page.getByRole("tab", { name: "Theory" }).click();
  await strike(page, "stage");
  await page.getByRole("tab", { name: "Dynamics" }).click();
  await expect(alert(page)).toBeVisible();
  await reportOf(page);
  await expectAccessible(page, "faults views");
  // The page opened anew has all that was there, pinned runs too.
  await alert(page).getByRole("button", { name: "Open the page anew" }).click();
  await certified(page);
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4/);
  await expect(page.getByRole("group", { name: "Pinned runs" }).getByRole("group")).toHaveCount(1);

  await page.getByRole("tab", { name: "Theory" }).click();
  await strike(page, "stage");
  await page.getByRole("tab", { name: "Dynamics" }).click();
  await strike(page, "");
  await alert(page).getByRole("button", { name: "Open the default scenario" }).click();
  await certified(page);
  await expect(page).toHaveURL(/#preset=v-system$/);
});

for (const { tab, file } of VIEWS.filter(({ file }) => file !== null)) {
  test(`${tab}: what does not load is asked for again, and nothing else stops`, async ({ page }) => {
    await openDynamics(page, "#preset=v-ratio-2");
    let blocked = true;
    await page.route(`**/assets/${file}-*.js`, (route) =>
      blocked ? route.abort("internetdisconnected") : route.continue(),
    );
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await expect(alert(page)).toContainText("did not load");
    blocked = false;
    await alert(page).getByRole("button", { name: "Try again" }).click();
    await expect(works(page)).toBeVisible();
    await expect(page).toHaveURL(/#preset=v-ratio-2/);
  });
}

test("without a network “Try again” stays where it is, however often; with one it goes on", async ({
  page,
  context,
}) => {
  await openDynamics(page, "#preset=v-ratio-2");
  await context.setOffline(true);
  await page.getByRole("tab", { name: "Theory" }).click();
  for (let press = 0; press < 3; press++) {
    await expect(alert(page)).toContainText("did not load");
    await alert(page).getByRole("button", { name: "Try again" }).click();
  }
  await page.getByRole("tab", { name: "Dynamics" }).click();
  await slider(page, "epsilon").press("PageUp");
  await certified(page);
  await context.setOffline(false);
  await page.getByRole("tab", { name: "Theory" }).click();
  await expect(works(page)).toBeVisible();
});

test("a file that is broken on the host is taken anew with the page, once the host has mended it", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4");
  await page.route("**/assets/TheoryView-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'throw new Error("struck by the test")' }),
  );
  await page.getByRole("tab", { name: "Theory" }).click();
  await expect(alert(page)).toContainText("struck by the test");
  await page.unroute("**/assets/TheoryView-*.js");
  await alert(page).getByRole("button", { name: "Try again" }).click();
  await expect(works(page)).toBeVisible();
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4.*view=theory/);
});

test("a page that does not load says so, in the reader's language, and comes when it is opened anew", async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "languages", { get: () => ["fr-FR"] }));
  await page.route("**/assets/page-*.js", (route) => route.abort("internetdisconnected"));
  await page.goto("/#preset=v-ratio-2&eps=1e-4");
  await expect(alert(page)).toContainText("La page ne s’est pas chargée.");
  await page.unroute("**/assets/page-*.js");
  await alert(page).getByRole("button", { name: "Rouvrir la page" }).click();
  await expect(page.getByRole("tab", { name: "Dynamique" })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#preset=v-ratio-2&eps=1e-4$/);
});

for (const { key, file, name } of [
  { key: "e", file: "EditorPanel", name: "Scenario" },
  { key: "g", file: "GalleryDialog", name: "Scenarios" },
  { key: "x", file: "ExportDialog", name: "Export" },
]) {
  test(`a tool that does not load (${name}) leaves the page as it is, and comes when it is asked for again`, async ({
    page,
  }) => {
    await openDynamics(page, "#preset=v-ratio-2");
    let blocked = true;
    await page.route(`**/assets/${file}-*.js`, (route) => (blocked ? route.abort() : route.continue()));
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name: "An error" });
    await expect(dialog).toContainText("did not load");
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toHaveCount(0);
    await slider(page, "epsilon").press("PageUp");
    await certified(page);
    blocked = false;
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog", { name, exact: true })).toBeVisible();
  });
}
