import { test as base, expect as baseExpect, type Locator, type Page } from "@playwright/test";
import { arriveLate } from "./late.ts";

/**
 * Every browser test fails on a console error or warning, on an uncaught exception, and on any request that leaves
 * the page's own host.
 */
export const test = base.extend<{ watched: undefined; tolerated: RegExp }>({
  /** Complaints of the browser that belong to the fault a test makes on purpose */
  tolerated: [/^$/, { option: true }],
  context: async ({ context }, use) => {
    await arriveLate(context);
    await use(context);
  },
  watched: [
    async ({ page, baseURL, tolerated }, use) => {
      const home = new URL(baseURL!).host;
      const complaints: string[] = [];
      page.on("console", (message) => {
        // Playwright's own word, where a test runs without the service worker.
        if (message.text() === "Service Worker registration blocked by Playwright") return;
        if (message.type() === "error" || message.type() === "warning") {
          complaints.push(`console ${message.type()}: ${message.text()}`);
        }
      });
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        // The page that is one file is opened from disk; no served page may ask for a file there.
        if (protocol !== "data:" && protocol !== "blob:" && protocol !== "file:" && host !== home) {
          complaints.push(`request to another host: ${request.url()}`);
        }
      });
      await use(undefined);
      expect(complaints.filter((complaint) => !tolerated.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Looking is cheap: often, so that a wait ends soon after what was waited for. */
const OFTEN = [50, 50, 100, 100, 200];

const poll: typeof baseExpect.poll = (actual, options) =>
  baseExpect.poll(actual, { intervals: OFTEN, ...(typeof options === "string" ? { message: options } : options) });

/** Playwright's, with polls that look often. */
export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (target, name) => (name === "poll" ? poll : Reflect.get(target, name)),
});

/** Opens the page, with a fragment or without, and waits for the first certified curve and for what comes after it, as keys do. */
export async function openDynamics(page: Page, fragment = ""): Promise<void> {
  await page.goto(`/${fragment}`);
  await certified(page);
  await expect.poll(() => page.locator("[data-coming]").count()).toBe(0);
}

/** Waits until every chart on the page shows what it was last asked to show. */
export async function allDrawn(page: Page): Promise<void> {
  await expect.poll(() => page.locator("figure[data-coming]").count()).toBe(0);
}

/** Waits until the curve on show is certified, and drawn. */
export async function certified(page: Page): Promise<void> {
  const certificate = page.getByRole("status", { name: "certificate" });
  await expect.poll(() => certificate.textContent()).toMatch(/certified to/);
  await expect.poll(() => traceNames(page)).toContain("Bloch 1");
  await allDrawn(page);
}

export const populations = (page: Page): Locator => page.getByRole("figure", { name: "populations" });

export function slider(page: Page, name: string): Locator {
  return page.getByRole("slider", { name, exact: true });
}

export function traceNames(page: Page): Promise<string[]> {
  return populations(page).evaluate((figure) =>
    ((figure as unknown as { data?: { name: string }[] }).data ?? []).map(({ name }) => name),
  );
}

/** The value of a trace at a time, between its points by straight lines; NaN while there is no such trace. */
export function traceAt(page: Page, name: string, time: number): Promise<number> {
  return populations(page).evaluate(
    (figure, wanted) => {
      const data = (figure as unknown as { data?: { name: string; x: number[]; y: number[] }[] }).data ?? [];
      const trace = data.find((candidate) => candidate.name === wanted.name);
      if (!trace) return Number.NaN;
      const after = trace.x.findIndex((x) => x >= wanted.time);
      if (after < 0) return Number.NaN;
      if (after === 0) return trace.y[0]!;
      const share = (wanted.time - trace.x[after - 1]!) / (trace.x[after]! - trace.x[after - 1]!);
      return trace.y[after - 1]! + share * (trace.y[after]! - trace.y[after - 1]!);
    },
    { name, time },
  );
}

/** The last value of a trace, at T or right before it; NaN while there is no such trace. */
export function lastOf(page: Page, name: string): Promise<number> {
  return populations(page).evaluate((figure, wanted) => {
    const data = (figure as unknown as { data?: { name: string; y: number[] }[] }).data ?? [];
    return [...(data.find((trace) => trace.name === wanted)?.y ?? [])].at(-1) ?? Number.NaN;
  }, name);
}

/** Waits until a trace has this value at this time. */
export async function expectTrace(page: Page, name: string, time: number, value: number, tolerance = 0.02) {
  await expect
    .poll(async () => Math.abs((await traceAt(page, name, time)) - value), {
      message: `${name} at t = ${time} is ${value} ± ${tolerance}`,
    })
    .toBeLessThan(tolerance);
}

/** The row of Table 1 that is marked. */
export function activeRow(page: Page): Locator {
  return page.getByRole("table", { name: "Table 1" }).locator('[aria-current="true"]');
}
