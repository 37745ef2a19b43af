import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { certified, expect, openDynamics, slider, test, traceNames } from "./fixtures.ts";

const lectureButton = (page: Page) => page.getByRole("button", { name: "Lecture", exact: true });
const stepTitle = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const count = (page: Page) => page.locator(".lecture-count");

/** Opens the list and starts a lecture with the keyboard. */
async function start(page: Page, title: string): Promise<void> {
  await lectureButton(page).press("Enter");
  await page.getByRole("button", { name: `Start ${title}` }).press("Enter");
  await expect(page.getByRole("main", { name: `Lecture: ${title}` })).toBeVisible();
}

/** What must be as it was before a lecture. */
function pageState(page: Page) {
  return page.evaluate(() => ({
    hash: location.hash,
    entries: history.length,
    theme: document.documentElement.dataset.theme,
    size: getComputedStyle(document.documentElement).fontSize,
    undo: document.querySelector('[aria-label="Undo"]')?.getAttribute("aria-disabled"),
    epsilon: document.querySelector<HTMLInputElement>('#root input[aria-label="epsilon"]')?.value,
    focus: document.activeElement?.textContent,
  }));
}

test("a lecture is given from start to end by keyboard alone, and the page is as it was", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4&axis=linear");
  await slider(page, "epsilon").press("ArrowRight");
  await expect(page).toHaveURL(/eps=/);
  await certified(page);
  await lectureButton(page).focus();
  const before = await pageState(page);

  await page.keyboard.press("Enter");
  const begin = page.getByRole("button", { name: "Start Table 1 in seven steps" });
  while (!(await begin.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await expect(stepTitle(page, "Three levels and one wave")).toBeVisible();
  await certified(page);
  const titles: string[] = [];
  // Each key of a clicker or a keyboard that goes on.
  const keys = ["PageDown", "ArrowRight", " ", "ArrowDown", "Enter"];
  for (let i = 0; i < 40 && (await count(page).count()) > 0; i++) {
    const title = await page.locator(".lecture-title").innerText();
    if (titles.at(-1) !== title) titles.push(title);
    if (await page.getByText("This was the last step.").first().isVisible()) break;
    await page.keyboard.press(keys[i % keys.length]!);
  }
  expect(titles).toHaveLength(8);
  expect(titles.at(-1)).toBe("Table 1 in seven steps");
  await page.keyboard.press("PageUp");
  await expect(stepTitle(page, "One slider, four rows")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(count(page)).toHaveText("1 / 7");
  await page.keyboard.press("ArrowLeft");
  await expect(count(page)).toHaveText("1 / 7");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("main", { name: /^Lecture/ })).toHaveCount(0);
  await expect(lectureButton(page)).toBeFocused();
  await certified(page);
  expect(await pageState(page)).toEqual(before);
  // What was undone before can be undone still, and nothing of the lecture.
  await page.keyboard.press("Control+z");
  await expect(page).toHaveURL(/preset=v-ratio-2&eps=1e-4&axis=linear$/);
});

test("what is kept back comes when it is asked for, and what the room has seen stays", async ({ page }) => {
  await openDynamics(page);
  await start(page, "Where does the error come from?");
  await page.keyboard.press("PageDown");
  await expect(stepTitle(page, /^Rung 1/)).toBeVisible();
  await certified(page);
  expect(await traceNames(page)).not.toContain("delayed 1");
  await page.keyboard.press("r");
  await expect.poll(() => traceNames(page)).toContain("delayed 1");
  await page.keyboard.press("PageDown");
  await expect(stepTitle(page, /^Rung 2/)).toBeVisible();
  await expect.poll(() => traceNames(page)).toContain("delayed 1");
  expect(await traceNames(page)).not.toContain("timeDependent 1");
  // Forward first reveals.
  await page.keyboard.press("PageDown");
  await expect(stepTitle(page, /^Rung 2/)).toBeVisible();
  await expect.poll(() => traceNames(page)).toContain("timeDependent 1");
  await page.keyboard.press("PageUp");
  await expect(stepTitle(page, /^Rung 1/)).toBeVisible();
  await expect.poll(() => traceNames(page)).toContain("delayed 1");
  await expect(page.getByRole("button", { name: "Reveal" })).toHaveCount(0);
});

test("a level that is kept back is nowhere", async ({ page }) => {
  await openDynamics(page);
  await start(page, "Table 1 in seven steps");
  for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
  await expect(stepTitle(page, "1 < μ/p < 2: guess first")).toBeVisible();
  await certified(page);
  const drawn = () =>
    page.getByRole("figure", { name: "populations" }).evaluate((figure) => {
      const data = (figure as unknown as { data: { name: string; y: (number | null)[] }[] }).data;
      const named = [...figure.querySelectorAll(".annotation-text")].map((text) => text.textContent);
      const trace = data.find(({ name }) => name === "Bloch 3");
      return { points: trace?.y.filter((y) => y !== null).length, named: named.includes("level 3") };
    });
  await expect.poll(drawn).toEqual({ points: 0, named: false });
  expect(await page.getByRole("main").innerText()).not.toContain("0.313");
  await page.keyboard.press("r");
  await expect.poll(async () => (await drawn()).points).toBeGreaterThan(10);
  await expect.poll(async () => (await drawn()).named).toBe(true);
});

test("what the lecturer has moved stays until the step is left, and going back brings the step's own state", async ({
  page,
}) => {
  await openDynamics(page);
  await start(page, "Table 1 in seven steps");
  await page.keyboard.press("End");
  await expect(stepTitle(page, "One slider, four rows")).toBeVisible();
  await certified(page);
  const ratio = slider(page, "mu over p");
  await expect(ratio).toHaveValue("1.3");
  await ratio.focus();
  await page.keyboard.press("ArrowRight");
  const moved = await ratio.inputValue();
  expect(Number(moved)).toBeGreaterThan(1.3);
  // Black and back, the note and back: the hand's number is still there.
  for (const key of ["b", "b", "n", "n"]) await page.keyboard.press(key);
  await expect(ratio).toHaveValue(moved);
  await page.keyboard.press("PageUp");
  await expect(stepTitle(page, /guess again/)).toBeVisible();
  await page.keyboard.press("End");
  await expect(slider(page, "mu over p")).toHaveValue("1.3");
});

test("a dragged slider leaves the clicker's keys to the lecture", async ({ page }) => {
  await openDynamics(page);
  await start(page, "Table 1 in seven steps");
  await page.keyboard.press("End");
  await certified(page);
  const ratio = slider(page, "mu over p");
  const box = (await ratio.boundingBox())!;
  await page.mouse.move(box.x + 0.3 * box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.9 * box.width, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("table", { name: "Table 1" }).locator('[aria-current="true"]')).toContainText(
    "projector",
  );
  await page.keyboard.press("ArrowLeft");
  await expect(stepTitle(page, /guess again/)).toBeVisible();
});

test("black screen on B and on the clicker's dot; any key brings the picture back and does no more", async ({
  page,
}) => {
  await openDynamics(page);
  await start(page, "Table 1 in seven steps");
  const black = page.getByRole("button", { name: /The screen is black/ });
  await page.keyboard.press("b");
  await expect(black).toBeVisible();
  const { width, height } = (await black.boundingBox())!;
  expect([width, height]).toEqual([1280, 800]);
  await page.keyboard.press(".");
  await expect(black).toHaveCount(0);
  await page.keyboard.press(".");
  await page.keyboard.press("PageDown");
  await expect(black).toHaveCount(0);
  await expect(count(page)).toHaveText("1 / 7");
  await page.keyboard.press("b");
  await page.keyboard.press("Escape");
  await expect(black).toHaveCount(0);
  await expect(count(page)).toHaveText("1 / 7");
});

test("the QR code of what is on show, and the sheet of keys", async ({ page }) => {
  await openDynamics(page);
  await start(page, "Table 1 in seven steps");
  await page.keyboard.press("PageDown");
  await expect(stepTitle(page, /nothing changes/)).toBeVisible();
  await page.keyboard.press("q");
  await expect(page.getByRole("dialog")).toContainText("#preset=v-ratio-0.5");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(count(page)).toHaveText("2 / 7");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of the lecture" })).toContainText("black screen");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(count(page)).toHaveText("2 / 7");
});

test("a reload goes on with the step", async ({ page }) => {
  await openDynamics(page, "#preset=v-ratio-2");
  await start(page, "Table 1 in seven steps");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(count(page)).toHaveText("3 / 7");
  await page.reload();
  await expect(count(page)).toHaveText("3 / 7");
  await certified(page);
  await page.keyboard.press("Escape");
  await certified(page);
  await expect(page).toHaveURL(/#preset=v-ratio-2$/);
  await page.reload();
  await certified(page);
  await expect(page.getByRole("main", { name: /^Lecture/ })).toHaveCount(0);
});

test.describe("at 1920 × 1080", () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  for (const [title, steps] of [
    ["Table 1 in seven steps", 7],
    ["Where does the error come from?", 8],
    ["When the equations stop being physics", 6],
    ["Two colours and small divisors", 6],
  ] as const) {
    test(`“${title}” is read from the last row`, async ({ page }) => {
      await openDynamics(page);
      await start(page, title);
      for (let step = 1; step <= steps; step++) {
        await expect(count(page)).toHaveText(`${step} / ${steps}`);
        await page.keyboard.press("r");
        const place = page.locator(".lecture-picture .js-plotly-plot .scatterlayer path.js-line").first();
        await expect(place).toBeVisible();
        const small = await page.evaluate(smallText, 28);
        expect(small, `step ${step}`).toEqual([]);
        const thin = await page.evaluate(thinCurves, 4);
        expect(thin, `step ${step}`).toEqual([]);
        const outside = await page.evaluate(cutOff);
        expect(outside, `step ${step}`).toEqual([]);
        await page.keyboard.press("PageDown");
      }
    });
  }
});

/** Visible text below so many pixels, with its size: HTML, and what charts and diagrams write, as large as it is seen. */
function smallText(least: number): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.querySelector(".lecture")!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent?.trim() ?? "";
    // Exponents and indices are smaller than what they belong to, as in any formula.
    if (text === "" || element.closest(".visually-hidden, .katex, .simple-tex :is(.power, .index), sup, sub, tspan"))
      continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { width } = element.getBoundingClientRect();
    if (width === 0) continue;
    const svg = element instanceof SVGElement ? (element as unknown as SVGGraphicsElement).getScreenCTM?.() : null;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * (svg ? Math.hypot(svg.a, svg.b) : 1);
    if (size < least - 0.05) found.add(`${text.slice(0, 30)}: ${size.toFixed(1)}`);
  }
  return [...found];
}

/** Curves of the charts that are thinner than so many pixels. */
function thinCurves(least: number): string[] {
  const lines = document.querySelectorAll<SVGPathElement>(".lecture-picture .scatterlayer path.js-line");
  const widths = [...lines].map((line) => Number.parseFloat(getComputedStyle(line).strokeWidth));
  if (widths.length === 0) return ["no curve"];
  return [...new Set(widths.filter((width) => width < least))].map((width) => `${width} px`);
}

/** Parts of the lecture that reach beyond what is seen of them. */
function cutOff(): string[] {
  const screen = document.querySelector(".lecture-screen")!;
  const parts = [...document.querySelectorAll(".lecture-side, .lecture-picture, .lecture-foot, .lecture-head"), screen];
  return parts
    .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)
    .map(
      (part) =>
        `${part.className}: ${part.scrollWidth}×${part.scrollHeight} in ${part.clientWidth}×${part.clientHeight}`,
    );
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a swipe turns the steps", async ({ page }) => {
    await openDynamics(page);
    await page.getByRole("button", { name: "More tools" }).tap();
    await lectureButton(page).tap();
    await page.getByRole("button", { name: "Start Table 1 in seven steps" }).tap();
    await expect(count(page)).toHaveText("1 / 7");
    await certified(page);
    const swipe = (from: number, to: number) =>
      page.locator(".lecture-picture").evaluate(
        (element, [x0, x1]) => {
          const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x!, clientY: 300 });
          const send = (type: string, x: number, lifted: boolean) =>
            element.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: lifted ? [] : [touch(x)],
                changedTouches: [touch(x)],
              }),
            );
          send("touchstart", x0!, false);
          send("touchend", x1!, true);
        },
        [from, to],
      );
    await swipe(320, 80);
    await expect(count(page)).toHaveText("2 / 7");
    await swipe(80, 320);
    await expect(count(page)).toHaveText("1 / 7");
    await swipe(200, 190);
    await expect(count(page)).toHaveText("1 / 7");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
    await page.getByRole("button", { name: "End the lecture" }).tap();
    await expect(page.getByRole("main", { name: /^Lecture/ })).toHaveCount(0);
  });
});

test("the list and the steps have no violation that axe finds", async ({ page }) => {
  await openDynamics(page);
  await lectureButton(page).click();
  await expect(page.getByRole("dialog", { name: "Lectures" })).toBeVisible();
  await expectAccessible(page, "lecture");
  await page.getByRole("button", { name: "Start Table 1 in seven steps" }).click();
  await expect(page.getByRole("main", { name: /^Lecture/ })).toBeVisible();
  for (const key of ["Home", "PageDown", "End"]) {
    await page.keyboard.press(key);
    await certified(page);
    await expectAccessible(page, "lecture", { within: ".lecture-root" });
  }
});
