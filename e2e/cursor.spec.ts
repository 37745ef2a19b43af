import type { Locator, Page } from "@playwright/test";
import { certified, expect, openDynamics, populations, test, traceAt } from "./fixtures.ts";

const cursor = (page: Page): Locator => page.getByRole("slider", { name: "time cursor" });
const diagram = (page: Page): Locator => page.getByRole("img", { name: /^Level diagram/ });
const control = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: "Time" }).getByRole("button", { name, exact: true });
const section = (page: Page, name: string): Locator => page.getByRole("button", { name: new RegExp(`^${name}`) });

/** Four digits are shown, and curves are drawn to a small part of a pixel. */
const DRAWN = 2e-4;

const timeOf = async (page: Page): Promise<number> => Number(await cursor(page).getAttribute("aria-valuenow"));

/** The populations that the level diagram shows, by level. */
async function shownInDiagram(page: Page): Promise<number[]> {
  const name = (await diagram(page).getAttribute("aria-label")) ?? "";
  return [...name.matchAll(/holds (\d\.\d+)/g)].map(([, text]) => Number(text));
}

/** How much of its line each level's bar fills, from the lowest level in the picture up. */
const bars = (page: Page): Promise<number[]> =>
  diagram(page).evaluate((picture) =>
    [...picture.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("width"))),
  );

test.describe("the time cursor", () => {
  test("is moved by keys: arrows, Page keys, Home and End; diagram, read-out and words follow", async ({ page }) => {
    await openDynamics(page);
    expect(await timeOf(page)).toBeCloseTo(10, 6);
    await cursor(page).focus();
    const end = await timeOf(page);
    await page.keyboard.press("ArrowLeft");
    const one = await timeOf(page);
    expect(one).toBeLessThan(end);
    await page.keyboard.press("PageDown");
    expect(await timeOf(page)).toBeLessThan(one / 1.5);
    await page.keyboard.press("Home");
    const first = await timeOf(page);
    expect(first).toBeLessThan(1e-4);
    await expect(cursor(page)).toHaveAttribute("aria-valuetext", /^t = .*fast layer; level 1: 0\.99\d, level 2: 0\.00/);
    await page.keyboard.press("PageUp");
    expect(await timeOf(page)).toBeGreaterThan(first * 1.5);
    await page.keyboard.press("End");
    expect(await timeOf(page)).toBe(end);
    await expect(cursor(page)).toHaveAttribute("aria-valuetext", /relaxation/);

    for (let i = 0; i < 10; i++) await page.keyboard.press("PageDown");
    const time = await timeOf(page);
    await expect(page.getByRole("heading", { name: /^Levels at t = 0\.018/ })).toBeVisible();
    const shown = await shownInDiagram(page);
    expect(shown).toHaveLength(3);
    const drawn = await bars(page);
    for (const [n, value] of shown.entries()) {
      const exact = await traceAt(page, `Bloch ${n + 1}`, time);
      expect(Math.abs(value - exact)).toBeLessThan(DRAWN);
    }
    // Bars are as long as populations are large, all in one unit.
    const sum = drawn.reduce((total, width) => total + width, 0);
    const sorted = [...shown].sort((a, b) => a - b);
    for (const [i, width] of [...drawn].sort((a, b) => a - b).entries()) {
      expect(Math.abs(width / sum - sorted[i]!)).toBeLessThan(1e-3);
    }
    await section(page, "Read-out").press("Enter");
    const cells = page.getByRole("table", { name: "Numbers at the time cursor" });
    const row = cells
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: "1", exact: true }) })
      .first();
    expect(Number(await row.getByRole("cell").first().textContent())).toBeCloseTo(shown[0]!, 4);
    await cursor(page).press("Home");
    await expect(row.getByRole("cell").first()).toHaveText(/^0\.99/);
  });

  for (const axis of ["logarithmic", "linear"] as const) {
    test(`follows the pointer on a ${axis} axis, and a click puts it there`, async ({ page }) => {
      await openDynamics(page, `#preset=v-system&axis=${axis}`);
      const box = (await cursor(page).boundingBox())!;
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 3;
      await page.mouse.move(x, y);
      await page.mouse.down();
      const seen: number[] = [];
      for (const by of [60, 120, 180]) {
        await page.mouse.move(x - by, y, { steps: 4 });
        seen.push(await timeOf(page));
        const now = (await cursor(page).boundingBox())!;
        expect(Math.abs(now.x + now.width / 2 - (x - by))).toBeLessThan(4);
      }
      await page.mouse.up();
      const [a, b, c] = seen as [number, number, number];
      // Equal ways are equal ratios on one axis, equal differences on the other.
      if (axis === "logarithmic") expect(Math.abs(a / b / (b / c) - 1)).toBeLessThan(0.1);
      else expect(Math.abs((a - b) / (b - c) - 1)).toBeLessThan(0.1);
      await page.mouse.click(x - 240, y);
      await expect.poll(() => timeOf(page)).toBeLessThan(c);
      expect(
        Math.abs((await shownInDiagram(page))[0]! - (await traceAt(page, "Bloch 1", await timeOf(page)))),
      ).toBeLessThan(DRAWN);
    });
  }

  test("goes from layer to layer and stops at the ends", async ({ page }) => {
    await openDynamics(page);
    await control(page, "Previous layer time").press("Enter");
    expect(Math.abs((await timeOf(page)) / 0.0914 - 1)).toBeLessThan(0.05);
    await control(page, "Previous layer time").click();
    expect(Math.abs((await timeOf(page)) / 0.0055 - 1)).toBeLessThan(0.05);
    await control(page, "Previous layer time").click();
    const first = await timeOf(page);
    await control(page, "Previous layer time").click();
    expect(await timeOf(page)).toBe(first);
    for (let i = 0; i < 4; i++) await control(page, "Next layer time").press("Enter");
    expect(await timeOf(page)).toBeCloseTo(10, 6);
  });

  test("keeps its time while sliders move, and comes along when the horizon passes under it", async ({ page }) => {
    await openDynamics(page);
    await cursor(page).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
    const time = await timeOf(page);
    await page.getByRole("slider", { name: "delta 2", exact: true }).press("ArrowRight");
    await certified(page);
    expect(Math.abs((await timeOf(page)) / time - 1)).toBeLessThan(0.05);
    await page.getByRole("button", { name: /^Horizon/ }).click();
    const horizon = page.getByRole("textbox", { name: "horizon value", exact: true });
    await horizon.fill("0.5");
    await horizon.press("Enter");
    await expect.poll(() => timeOf(page)).toBeLessThanOrEqual(0.5);
  });
});

test.describe("playing", () => {
  for (const axis of ["logarithmic", "linear"] as const) {
    test(`goes evenly along a ${axis} axis, at the speed that was chosen, to the end`, async ({ page }) => {
      await openDynamics(page, `#preset=v-system&axis=${axis}`);
      await page.getByRole("button", { name: "Speed" }).press("Enter");
      await page.getByRole("option", { name: "8×" }).press("Enter");
      await cursor(page).press("Home");
      // Places of the cursor's line at every frame, before it moves on, with the time of the frame that put it there.
      await cursor(page).evaluate((element) => {
        const seen: [number, number][] = [];
        let before = performance.now();
        const note = (now: number) => {
          seen.push([before, element.getBoundingClientRect().x]);
          before = now;
          requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
        Object.assign(window, { seen });
      });
      await control(page, "Play").press("Enter");
      await expect(control(page, "Pause")).toBeVisible();
      await expect(control(page, "Play")).toBeVisible();
      expect(await timeOf(page)).toBeCloseTo(10, 6);
      const seen = await page.evaluate(() => (window as unknown as { seen: [number, number][] }).seen);
      const moving = seen.filter(([, x], i) => i > 0 && x !== seen[i - 1]![1]);
      expect(moving.length).toBeGreaterThan(3);
      // As far as the frames have lasted, of which none counts for more than 0.1 s: 8 × a tenth of the axis a second.
      const lasted = new Map<number, number>();
      seen.reduce((sum, [now], i) => {
        const total = sum + (i === 0 ? 0 : Math.min(100, now - seen[i - 1]![0]));
        lasted.set(now, total);
        return total;
      }, 0);
      const start = seen[0]![1];
      const way = moving.at(-1)![1] - start;
      const [first] = moving;
      for (const [now, x] of moving.slice(1, -1)) {
        const expected = first![1] + (way * 8 * (lasted.get(now)! - lasted.get(first![0])!)) / 10_000;
        expect(Math.abs(x - expected) / way).toBeLessThan(0.02);
      }
      // The populations it ended at.
      expect((await shownInDiagram(page))[0]).toBeCloseTo(0.338, 3);
    });
  }

  test("space on the cursor plays and pauses; repeating it begins again", async ({ page }) => {
    await openDynamics(page);
    await control(page, "Repeat").press("Space");
    await page.getByRole("button", { name: "Speed" }).press("Enter");
    await page.getByRole("option", { name: "8×" }).press("Enter");
    await cursor(page).focus();
    await page.keyboard.press("Space");
    await expect(control(page, "Pause")).toBeVisible();
    let before = await timeOf(page);
    // Back at the start at least twice.
    for (let times = 0; times < 2; times++) {
      await expect
        .poll(
          async () => {
            const now = await timeOf(page);
            const fell = now < before / 2;
            before = now;
            return fell;
          },
          { intervals: [30] },
        )
        .toBe(true);
    }
    await page.keyboard.press("Space");
    await expect(control(page, "Play")).toBeVisible();
    const stopped = await timeOf(page);
    await expect(cursor(page)).toBeFocused();
    await page.keyboard.press("ArrowRight");
    expect(await timeOf(page)).toBeGreaterThan(stopped);
  });

  test("a hand on the cursor stops it", async ({ page }) => {
    await openDynamics(page);
    await page.getByRole("button", { name: "Speed" }).press("Enter");
    await page.getByRole("option", { name: "¼×" }).press("Enter");
    await control(page, "Play").click();
    await expect(control(page, "Pause")).toBeVisible();
    await cursor(page).press("ArrowRight");
    await expect(control(page, "Play")).toBeVisible();
  });
});

test.describe("the level diagram", () => {
  test("magnifies near-degeneracy on a second scale, and tells exact from detuned from not resonant", async ({
    page,
  }) => {
    await openDynamics(page);
    await expect(diagram(page)).toHaveAccessibleName(/Exactly resonant: 1–2/);
    await expect(diagram(page)).toHaveAccessibleName(/Resonant but detuned: 1–3/);
    await expect(page.getByText(/εᵖδ at [\d.]+ times the scale of ω/)).toBeVisible();
    // Levels 2 and 3 lie at one ω: apart in the picture only by the second scale, which grows with δ and not with ε^p.
    const apart = () =>
      diagram(page).evaluate((picture) => {
        const lines = [...picture.querySelectorAll(".level-line")].map((line) => line.getBoundingClientRect().y);
        return Math.min(...lines.flatMap((y, i) => lines.slice(i + 1).map((other) => Math.abs(y - other))));
      });
    expect(await apart()).toBeGreaterThan(5);
    await page.getByRole("button", { name: "edit…" }).press("Enter");
    const field = (name: string) => page.getByRole("dialog").getByRole("textbox", { name, exact: true });
    await field("V 2 3").fill("0.2");
    await field("omega 3").fill("1.5");
    await page.keyboard.press("Escape");
    await expect(diagram(page)).toHaveAccessibleName(/Coupled but not resonant: .*1–3/);
    const colours = await diagram(page).evaluate((picture) =>
      [...picture.querySelectorAll<SVGElement>(".arrow")].map((arrow) => [
        arrow.dataset.kind,
        getComputedStyle(arrow.querySelector("path, line") ?? arrow).stroke,
      ]),
    );
    const byKind = new Map(colours as [string, string][]);
    expect(new Set(byKind.values()).size).toBe(byKind.size);
    expect(byKind.size).toBeGreaterThan(1);
  });

  test("shows the wave's lines as photons, one for each", async ({ page }) => {
    await openDynamics(page, "#preset=two-colour");
    const photons = await diagram(page).evaluate((picture) => picture.querySelectorAll(".photons > *").length);
    expect(photons).toBeGreaterThanOrEqual(2);
    await expect(populations(page)).toBeVisible();
  });

  test("groups the levels that share under Π", async ({ page }) => {
    await openDynamics(page, "#preset=v-ratio-3");
    await expect(diagram(page)).toHaveAccessibleName(/Π shares: \{1, 2\} \{3\}/);
    await openDynamics(page);
    await expect(diagram(page)).toHaveAccessibleName(/Π shares: \{1, 2, 3\}/);
  });
});
