import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, certified, expect, openDynamics, populations, slider } from "./fixtures.ts";
import { type StaticHost, startHost } from "./staticHost.ts";

const DIST = process.env.E2E_DIST ?? "dist";

/** Folders as people have them: within another's, with characters that an address must write otherwise. */
const COURSE = "/~ann/théorie des champs/";
const FOLDER = `${COURSE}bloch & rate/`;
const address = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/** A plain web server with a course on it: a page that frames the app, and the app in a folder beside it. */
const test = base.extend<{ host: StaticHost }>({
  host: async ({ browserName: _ }, use) => {
    const host = await startHost();
    const course = mkdtempSync(join(tmpdir(), "bloch-rate-course-"));
    const frame = `<iframe src="bloch%20%26%20rate/?embed#preset=v-ratio-2" title="the chart" width="720" height="480"></iframe>`;
    writeFileSync(
      join(course, "index.html"),
      `<!doctype html><title>Course</title><link rel="icon" href="data:,">${frame}`,
    );
    host.serve(COURSE, course);
    host.serve(FOLDER, DIST);
    await use(host);
    await host.close();
    rmSync(course, { recursive: true });
  },
  baseURL: ({ host }, use) => use(host.origin),
  serviceWorkers: "allow",
});

test("served from a folder of a plain host, the page asks for nothing outside it, and works", async ({
  page,
  host,
}) => {
  const home = host.origin + address(FOLDER);
  const outside: string[] = [];
  page.context().on("request", (request) => {
    if (/^http/.test(request.url()) && !request.url().startsWith(home)) outside.push(request.url());
  });
  await page.goto(`${home}#preset=v-ratio-2&eps=1e-4`);
  await certified(page);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(page.getByRole("tabpanel")).toHaveAccessibleName((await tab.textContent())!);
    await expect(page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("figure")).first()).toBeVisible();
  }
  await page.goto(`${home}index.html#preset=v-ratio-3`);
  await certified(page);
  expect(outside).toEqual([]);
});

test("in its folder it works offline, and two copies on one host do not meet", async ({ page, host }) => {
  const [one, two] = [address(FOLDER), "/other/"];
  host.serve(two, DIST);
  for (const path of [one, two]) {
    await page.goto(host.origin + path);
    await certified(page);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(host.origin + path);
  }
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  await host.close();
  for (const path of [one, two]) {
    await openDynamics(page, `${path.slice(1)}#preset=two-colour`);
    await slider(page, "mu").press("PageUp");
    await certified(page);
  }
});

test("a course page beside it holds its chart in a frame", async ({ page, host }) => {
  await page.goto(host.origin + address(COURSE));
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("figure", { name: "populations" })).toBeVisible();
  await expect(frame.getByRole("slider", { name: "epsilon", exact: true })).toBeVisible();
  const link = frame.getByRole("link", { name: "Open in the whole app" });
  await link.focus();
  await expect(link).toHaveAttribute("href", new RegExp(`^${host.origin + address(FOLDER)}#preset=v-ratio-2`));
  const [whole] = await Promise.all([page.waitForEvent("popup"), link.click()]);
  await certified(whole);
  await expect(populations(whole)).toBeVisible();
});
