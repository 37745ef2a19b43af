import type { Page, Worker } from "@playwright/test";
import { certified, expect, openDynamics, populations, slider, test, traceAt } from "./fixtures.ts";

const LONG_MAP = "/#preset=two-colour&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2";
const known = async (page: Page): Promise<number> =>
  Number.parseInt(await page.locator(".regime-map .cost").innerText(), 10);

/** A slider moves and the curve, certified, with it. */
async function expectAlive(page: Page): Promise<void> {
  await certified(page);
  const before = await traceAt(page, "Bloch 3", 0.1);
  const input = slider(page, "delta 3");
  await input.fill((await input.inputValue()) === "0" ? "1" : "0");
  await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 3", 0.1)) - before)).toBeGreaterThan(0.005);
  await certified(page);
}

/** Every view once, each with something in it. */
async function walkViews(page: Page): Promise<void> {
  const panel = page.getByRole("tabpanel");
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(panel).toHaveAccessibleName((await tab.textContent())!);
    await expect(panel.getByRole("heading").or(panel.getByRole("figure")).first()).toBeVisible();
  }
  await page.getByRole("tab", { name: "Dynamics" }).click();
}

/** From now on the worker gets only little memory at a time, and is told so as a browser tells it. */
const withoutMemory = (worker: Worker) =>
  worker.evaluate(() => {
    const whole = Float64Array;
    Object.assign(globalThis, { whole });
    globalThis.Float64Array = new Proxy(whole, {
      construct(target, [first, ...rest], self) {
        const length = typeof first === "number" ? first : 0;
        if (length > 500) throw new RangeError("Array buffer allocation failed");
        return Reflect.construct(target, [first, ...rest], self);
      },
    });
  });

const withMemory = (worker: Worker) =>
  worker.evaluate(() => {
    globalThis.Float64Array = (globalThis as unknown as { whole: typeof Float64Array }).whole;
  });

test.describe("memory", () => {
  test("a worker that gets no memory says so, nothing is lost, and it computes again when there is some", async ({
    page,
  }) => {
    await openDynamics(page, "#preset=v-system");
    await page.getByRole("button", { name: "Pin this run" }).click();
    const before = await traceAt(page, "Bloch 3", 0.1);
    const workers = page.workers();
    await withoutMemory(workers[0]!);
    await slider(page, "delta 3").fill("0");
    await expect(page.getByRole("alert")).toContainText(/The computation failed: .*Array buffer allocation failed/);
    // Nothing says of a curve that it is certified, and what was chosen stays.
    await expect(page.getByRole("status", { name: "certificate" })).not.toContainText("certified to");
    await expect(slider(page, "delta 3")).toHaveValue("0");
    await page.getByRole("button", { name: "Compute again" }).click();
    await expect(page.getByRole("alert")).toContainText("Array buffer allocation failed");
    await withMemory(workers[0]!);
    await page.getByRole("button", { name: "Compute again" }).click();
    await certified(page);
    await expect(page.getByText("The computation failed")).toHaveCount(0);
    await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 3", 0.1)) - before)).toBeGreaterThan(0.005);
    await expect(page.getByRole("group", { name: "Pinned runs" }).getByRole("group")).toHaveCount(1);
    // The same one: it had not broken.
    expect(page.workers()).toEqual(workers);
    await expectAlive(page);
  });

  test("a map for which there is no memory says so, keeps its cells, and is computed on later", async ({ page }) => {
    await page.goto(LONG_MAP);
    await expect.poll(() => known(page)).toBeGreaterThan(0);
    const [worker] = page.workers().filter((one) => /laboratory/.test(one.url()));
    await withoutMemory(worker!);
    await expect(page.getByRole("alert")).toContainText(/The map failed: .*Array buffer allocation failed/);
    const kept = await known(page);
    expect(kept).toBeGreaterThan(0);
    await withMemory(worker!);
    await page.getByRole("button", { name: "Compute the rest" }).click();
    await expect.poll(() => known(page)).toBeGreaterThan(kept);
    await expect(page.getByText("The map failed")).toHaveCount(0);
    await expect(page.getByText("The computation was restarted")).toHaveCount(0);
  });

  test("a tab that dies altogether comes back at the same place", async ({ page, context }) => {
    await openDynamics(page, "#preset=v-system&axis=linear");
    await slider(page, "epsilon").press("PageUp");
    await expect(page).toHaveURL(/eps=/);
    const address = page.url();
    const epsilon = await slider(page, "epsilon").getAttribute("aria-valuetext");
    const died = page.waitForEvent("crash");
    const devtools = await context.newCDPSession(page);
    devtools.send("Page.crash").catch(() => {});
    await died;
    const again = await context.newPage();
    await again.goto(address);
    await certified(again);
    await expect(slider(again, "epsilon")).toHaveAttribute("aria-valuetext", epsilon!);
  });
});

for (const { how, forbid } of [
  {
    how: "is forbidden",
    forbid: () => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("forbidden", "SecurityError");
          },
        });
      }
    },
  },
  {
    how: "is full",
    forbid: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      History.prototype.replaceState = new Proxy(History.prototype.replaceState, {
        apply(target, self, [data, ...rest]) {
          if (data !== null) throw new DOMException("full", "DataCloneError");
          return Reflect.apply(target, self, [data, ...rest]);
        },
      });
    },
  },
]) {
  test(`where storage ${how} everything works, and only what would be remembered is not`, async ({ page }) => {
    await page.addInitScript(forbid);
    await openDynamics(page, "#preset=v-system");
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expectAlive(page);
    await page.getByRole("button", { name: "Pin this run" }).click();
    await walkViews(page);
    await page.getByRole("button", { name: "Lecture", exact: true }).click();
    await page.getByRole("button", { name: "Start Table 1 in seven steps" }).click();
    await expect(page.locator(".lecture-count")).toHaveText("1 / 7");
    await page.keyboard.press("PageDown");
    await expect(page.locator(".lecture-count")).toHaveText("2 / 7");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("group", { name: "Pinned runs" }).getByRole("group")).toHaveCount(1);
    await page.reload();
    await certified(page);
    await expect(page).toHaveURL(/#preset=v-system&delta3=|#preset=v-system.*delta/);
  });
}

for (const { how, refuse } of [
  {
    how: "refused",
    refuse: () => {
      const no = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: { writeText: no } });
      Object.defineProperty(navigator, "share", { value: no });
    },
  },
  // On a page that does not come over https.
  { how: "absent", refuse: () => Object.defineProperty(navigator, "clipboard", { value: undefined }) },
]) {
  test(`where the clipboard is ${how} everything to be copied is there to read`, async ({ page }) => {
    await page.addInitScript(refuse);
    await openDynamics(page, "#preset=v-system");
    const notice = page.locator(".notice");
    await page.keyboard.press("l");
    await expect(notice).toContainText("#preset=v-system");
    await notice.getByRole("button", { name: "Dismiss" }).click();
    if (how === "refused") {
      await page.getByRole("button", { name: "Share" }).click();
      await page.getByRole("menuitem", { name: "Send…" }).click();
      await expect(notice).toContainText("#preset=v-system");
    }
    await page.keyboard.press("x");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("tab", { name: "Python" }).click();
    await dialog.getByRole("button", { name: "Copy" }).click();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(notice).toContainText("would not give access to the clipboard. To copy by hand: ");
    await expect(notice).toContainText("import");
    await expectAlive(page);
  });
}

test.describe("fonts", () => {
  test.use({ tolerated: /Failed to load resource/ });

  test("without its fonts the page is read in those of the system, and nothing runs out of the screen", async ({
    page,
  }) => {
    let refused = 0;
    await page.route(/\.(woff2?|ttf)(\?|$)/, (route) => {
      refused++;
      return route.abort();
    });
    await openDynamics(page, "#preset=v-system");
    await expect(populations(page).locator("text").first()).toBeVisible();
    await walkViews(page);
    await page.getByRole("tab", { name: "Theory" }).click();
    await expect(page.locator(".katex").first()).toBeVisible();
    expect(refused).toBeGreaterThan(1);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.getByRole("tab", { name: "Dynamics" }).click();
    await expectAlive(page);
  });
});

test("no view asks for WebGL or a GPU, so their absence takes nothing away", async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const whole = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      asked.push(kind);
      return kind === "2d" ? whole.call(this, kind, ...rest) : null;
    } as typeof HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(navigator, "gpu", {
      get: () => {
        asked.push("gpu");
        return undefined;
      },
    });
  });
  await openDynamics(page);
  await walkViews(page);
  await expectAlive(page);
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked.filter((kind) => kind !== "2d")).toEqual([]);
});

/** What a browser's clocks may be put forward by, or back, ms: that of the day, and that since the page was opened. */
interface Clocks {
  day: number;
  since: number;
}

/** The page's clocks, and those of its display frames, can be put elsewhere. */
async function looseClocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const clocks: Clocks = { day: 0, since: 0 };
    Object.assign(window, { clocks });
    const day = Date.now.bind(Date);
    const since = performance.now.bind(performance);
    const frame = window.requestAnimationFrame.bind(window);
    Date.now = () => day() + clocks.day;
    performance.now = () => since() + clocks.since;
    window.requestAnimationFrame = (work) => frame((time) => work(time + clocks.since));
  });
}

const HOUR = 3_600_000;
/** The clock of the day is set by a person or by the network; the other one only goes forward, as after a sleep. */
const CLOCKS = [
  { how: "set forward", clocks: { day: 8 * HOUR, since: 0 } },
  { how: "set back", clocks: { day: -8 * HOUR, since: 0 } },
  { how: "forward after a sleep", clocks: { day: 8 * HOUR, since: 8 * HOUR } },
];

async function jump(page: Page, clocks: Clocks): Promise<void> {
  const put = (to: Clocks) => {
    const { day, since } = to;
    Object.assign((globalThis as unknown as { clocks: Clocks }).clocks, { day, since });
  };
  await page.evaluate(put, clocks);
  // A worker has a clock of its own.
  for (const worker of page.workers()) {
    await worker.evaluate((since) => {
      const kept = globalThis as unknown as { real?: () => number };
      kept.real ??= performance.now.bind(performance);
      const { real } = kept;
      performance.now = () => real() + since;
    }, clocks.since);
  }
}

for (const { how, clocks } of CLOCKS) {
  test(`clocks that are ${how} by eight hours: dragging, playing, undo and a lecture go on`, async ({ page }) => {
    await looseClocks(page);
    await openDynamics(page, "#preset=v-system");
    const box = (await slider(page, "epsilon").boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y);
    await jump(page, clocks);
    await page.mouse.move(box.x + box.width * 0.7, y);
    await page.mouse.up();
    await certified(page);
    await expectAlive(page);
    // The drag, then the field before it: the jump made no step of its own.
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(page).toHaveURL(/#preset=v-system$/);
    await certified(page);

    const time = page.getByRole("slider", { name: "time cursor" });
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await jump(page, { day: 2 * clocks.day, since: 2 * clocks.since });
    const shown = await time.getAttribute("aria-valuetext");
    await expect(time).not.toHaveAttribute("aria-valuetext", shown!);
    await page.getByRole("button", { name: "Pause", exact: true }).click();

    await page.getByRole("button", { name: "Lecture", exact: true }).click();
    await page.getByRole("button", { name: "Start Table 1 in seven steps" }).click();
    const timer = page.getByRole("timer").first();
    await expect(timer).toHaveText(/^0:0\d/);
    await jump(page, { day: 3 * clocks.day, since: 3 * clocks.since });
    await page.keyboard.press("PageDown");
    await expect(page.locator(".lecture-count")).toHaveText("2 / 7");
    await certified(page);
    // It goes on, from where it was or from where the clock of the day now is.
    const elapsed = await timer.innerText();
    await expect(timer).not.toHaveText(elapsed);
    await page.keyboard.press("Escape");
    await expectAlive(page);
    // A clock that jumped is no worker that died.
    await expect(page.getByText("The computation was restarted")).toHaveCount(0);
  });
}

test("a map during which the computer slept for hours comes to its end", async ({ page }) => {
  await looseClocks(page);
  await page.goto("/#preset=v-system&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,32,error-averaged-l2");
  await expect.poll(() => known(page)).toBeGreaterThan(0);
  await jump(page, { day: 8 * HOUR, since: 8 * HOUR });
  await expect(page.getByText("1024 of 1024 cells")).toBeVisible();
  await expect(page.getByText("The computation was restarted")).toHaveCount(0);
});

test("a tab put to sleep for hours while a map is computed wakes and goes on with the same workers", async ({
  page,
  context,
}) => {
  await looseClocks(page);
  await page.goto(LONG_MAP);
  await expect.poll(() => known(page)).toBeGreaterThan(0);
  const workers = page.workers();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await jump(page, { day: 8 * HOUR, since: 8 * HOUR });
  const before = await known(page);
  await expect.poll(() => known(page)).toBeGreaterThan(before);
  await expect(page.getByText("The computation was restarted")).toHaveCount(0);
  for (const worker of page.workers()) expect(workers).toContain(worker);
  await page.getByRole("tab", { name: "Dynamics" }).click();
  await certified(page);
});
