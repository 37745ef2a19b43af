import type { CDPSession, Page, Worker } from "@playwright/test";
import { certified, expect, openDynamics, populations, slider, test, traceAt } from "./fixtures.ts";

interface Trace {
  name: string;
  x: number[];
  y: (number | null)[];
}

/** All that the chart holds, as its Plotly element says. */
function chartData(page: Page): Promise<Trace[]> {
  return populations(page).evaluate((figure) =>
    ((figure as unknown as { data?: Trace[] }).data ?? []).map(({ name, x, y }) => ({ name, x: [...x], y: [...y] })),
  );
}

/** The largest difference between two charts of the same traces and times; infinite when they are not the same. */
function difference(a: Trace[], b: Trace[]): number {
  if (a.length !== b.length || a.length === 0) return Number.POSITIVE_INFINITY;
  let worst = 0;
  a.forEach((trace, i) => {
    const other = b[i]!;
    if (trace.name !== other.name || trace.x.length !== other.x.length) worst = Number.POSITIVE_INFINITY;
    for (let k = 0; k < trace.x.length && Number.isFinite(worst); k++) {
      const [y, z] = [trace.y[k] ?? null, other.y[k] ?? null];
      if (trace.x[k] !== other.x[k] || (y === null) !== (z === null)) worst = Number.POSITIVE_INFINITY;
      else if (y !== null && z !== null) worst = Math.max(worst, Math.abs(y - z));
    }
  });
  return worst;
}

async function grip(page: Page, name: string): Promise<{ at: (share: number) => number; y: number }> {
  const box = (await slider(page, name).boundingBox())!;
  return { at: (share) => box.x + box.width * share, y: box.y + box.height / 2 };
}

test("the chart follows a slider while it is still held", async ({ page }) => {
  await openDynamics(page);
  const { at, y } = await grip(page, "mu over p");
  await page.mouse.move(at(0.33), y);
  await page.mouse.down();
  const seen = new Set<number>();
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(at(0.33 + 0.045 * step), y);
    const before = seen.size;
    await expect
      .poll(async () => seen.add(Number((await traceAt(page, "Bloch 3", 0.4)).toFixed(9))).size)
      .toBeGreaterThan(before);
  }
  expect(await traceAt(page, "Bloch 3", 0.4)).toBeLessThan(0.1);
  await page.mouse.up();
  await certified(page);
});

test("after 200 rapid moves the curves are those of the last position, and stay", async ({
  page,
  context,
  baseURL,
}) => {
  await openDynamics(page);
  const { at, y } = await grip(page, "mu over p");
  await page.mouse.move(at(0.33), y);
  await page.mouse.down();
  for (let move = 0; move < 200; move++) {
    await page.mouse.move(at(0.5 + 0.45 * Math.sin(move * 0.37)), y);
  }
  await page.mouse.move(at(0.61), y);
  await page.mouse.up();
  const value = await slider(page, "mu over p").inputValue();
  await certified(page);

  const fresh = await context.newPage();
  await expect
    .poll(async () => {
      await fresh.goto("about:blank");
      await fresh.goto(new URL(page.url(), baseURL).href);
      return slider(fresh, "mu over p").inputValue();
    })
    .toBe(value);
  await certified(fresh);
  const wanted = await chartData(fresh);
  await expect.poll(async () => difference(await chartData(page), wanted)).toBeLessThan(1e-9);
  // A late answer to an earlier position would show within the time of a few jobs.
  for (let frame = 0; frame < 60; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(difference(await chartData(page), wanted)).toBeLessThan(1e-9);
  }
  expect(page.workers()).toHaveLength(1);
  await fresh.close();
});

test("exactly one worker lives, whatever is done", async ({ page }) => {
  let made = 0;
  page.on("worker", () => made++);
  await openDynamics(page);
  for (const [name, share] of [
    ["epsilon", 0.6],
    ["mu", 0.3],
    ["delta 2", 0.9],
  ] as const) {
    const { at, y } = await grip(page, name);
    await page.mouse.click(at(share), y);
    await certified(page);
  }
  await page.goBack();
  await certified(page);
  expect(made).toBe(1);
  expect(page.workers()).toHaveLength(1);
});

test.describe("a lost worker", () => {
  test("that throws is replaced, the page says so, and curves go on", async ({ page }) => {
    await openDynamics(page);
    const [first] = page.workers();
    await first!.evaluate(() => {
      setTimeout(() => {
        throw new Error("struck by the test");
      });
    });
    await expect(page.getByText(/computation was restarted: .*struck by the test/)).toBeVisible();
    await expectAlive(page, first!);
  });

  test("that falls silent is replaced, the page says so, and curves go on", async ({ page }) => {
    await openDynamics(page);
    const [first] = page.workers();
    await first!.evaluate(() => globalThis.close());
    await expect(page.getByText(/computation was restarted: .*stopped answering/)).toBeVisible();
    await expectAlive(page, first!);
  });
});

/** Another worker than the lost one, alone, and it computes. */
async function expectAlive(page: Page, lost: Worker): Promise<void> {
  await expect.poll(() => page.workers().length).toBe(1);
  expect(page.workers()[0]).not.toBe(lost);
  const before = await traceAt(page, "Bloch 3", 0.1);
  await slider(page, "delta 3").fill("0");
  await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 3", 0.1)) - before)).toBeGreaterThan(0.01);
  await certified(page);
}

test("memory does not grow over 2,000 jobs", async ({ page }) => {
  // One job a frame: without a graphics card a frame takes its time.
  test.setTimeout(900_000);
  await page.setViewportSize({ width: 900, height: 480 });
  await openDynamics(page);
  const session = await page.context().newCDPSession(page);
  await jobs(page, 300);
  const before = await heapBytes(session);
  await jobs(page, 2000);
  const after = await heapBytes(session);
  expect(after - before).toBeLessThan(4e6);
  expect(page.workers()).toHaveLength(1);
});

/** So many moves of a slider that a key holds, one a frame, there and back between two values, and the last job's end. */
async function jobs(page: Page, count: number): Promise<void> {
  await slider(page, "mu over p").evaluate(async (element, moves) => {
    const input = element as HTMLInputElement;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    const key = (type: string) => input.dispatchEvent(new KeyboardEvent(type, { key: "ArrowRight", bubbles: true }));
    key("keydown");
    for (let move = 0; move < moves; move++) {
      set.call(input, String(1.3 + 0.4 * Math.sin(move)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    key("keyup");
  }, count);
  await certified(page);
}

/** Live bytes of the page after garbage collection. */
async function heapBytes(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
