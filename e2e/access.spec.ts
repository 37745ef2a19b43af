import type { Page } from "@playwright/test";
import { expectAccessible, THEMES } from "./accessible.ts";
import { expect, openDynamics, test } from "./fixtures.ts";

const VIEWS = ["Dynamics", "Convergence", "Regime map", "Scan", "Resonances", "Many levels", "Theory"] as const;

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

/** The chart of the view is drawn, or its text is there. What is still being computed goes on. */
async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole("tabpanel").locator("figure .main-svg, article h2").first()).toBeVisible();
}

/** The view, with a scenario that fills it. */
async function openView(page: Page, name: string): Promise<void> {
  const preset = name === "Resonances" ? "two-colour" : "v-system";
  await page.goto(`/#preset=${preset}&view=${name.toLowerCase().replace(" ", "-")}`);
  await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
  await drawn(page);
}

async function withTheme(page: Page, theme: string): Promise<void> {
  await page.addInitScript((name) => localStorage.setItem("bloch-rate-theme", name), theme);
}

/**
 * Texts of the view's charts that have too little contrast with the page, with their colour and contrast. The numbers of a
 * map's contours are left out: they stand on cells of any colour, black or white, each with an edge of the other.
 */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    return [...document.querySelectorAll<SVGTextElement>("figure text")]
      .filter((text) => text.textContent.trim() !== "" && getComputedStyle(text).opacity !== "0")
      .filter((text) => !text.closest(".map-figure .textpoint"))
      .flatMap((text) => {
        const { fill, fontSize } = getComputedStyle(text);
        const own = luminance(fill);
        const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
        const large = Number.parseFloat(fontSize) >= 18.66;
        return contrast < (large ? 3 : 4.5) ? [`${text.textContent} ${fill} ${contrast.toFixed(2)}`] : [];
      });
  });
}

for (const theme of THEMES) {
  test(`every view without a fault, ${theme}`, async ({ page }) => {
    test.slow();
    await withTheme(page, theme);
    await openDynamics(page);
    for (const name of VIEWS) {
      await openView(page, name);
      // The header is the same around all views.
      const within = name === VIEWS[0] ? undefined : "[role=tabpanel]";
      await expectAccessible(page, name, { theme, within });
      expect(await faintTexts(page), name).toEqual([]);
      const tables = await page.getByRole("tabpanel").getByRole("radio", { name: "table", exact: true }).all();
      if (tables.length === 0) continue;
      for (const table of tables) await table.press("Space");
      await expectAccessible(page, `${name} as a table`, { theme, within: "[role=tabpanel]" });
    }
  });

  test(`every menu and dialog of the header without a fault, ${theme}`, async ({ page }) => {
    test.slow();
    await withTheme(page, theme);
    await openDynamics(page);
    const openers: readonly [string, "listbox" | "menu" | "dialog"][] = [
      ["Scenario", "listbox"],
      ["Share", "menu"],
      ["From the laboratory", "dialog"],
      ["Export", "dialog"],
      ["Keys", "dialog"],
      ["Language", "menu"],
      ["Theme", "menu"],
    ];
    for (const [name, role] of openers) {
      const opener = page.getByRole("banner").getByRole("button", { name: new RegExp(name) });
      if (!(await opener.isVisible())) await page.getByRole("button", { name: "More tools" }).click();
      await opener.click();
      await expect(page.getByRole(role).first()).toBeVisible();
      await expectAccessible(page, name, { theme });
      await page.keyboard.press("Escape");
      await expect(page.getByRole(role)).toHaveCount(0);
      // Closing gives the focus back.
      await expect(opener).toBeFocused();
    }
  });
}

test("the keys 1 to 7 open the views; the focus goes with them, and ? lists every key", async ({ page }) => {
  await openDynamics(page);
  await page.getByRole("slider", { name: "mu", exact: true }).focus();
  for (const [i, name] of VIEWS.entries()) {
    await page.keyboard.press(String(i + 1));
    await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
    await drawn(page);
    // Nothing left the Tab key at the top of the page.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  }
  await page.keyboard.press("1");
  await drawn(page);
  // As a keyboard writes it: with Shift.
  await page.keyboard.press("Shift+?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  for (const name of VIEWS) await expect(sheet).toContainText(`view: ${name}`);
  for (const words of ["edit", "QR code", "copy", "undo", "time axis", "play", "pin", "microscope", "chart"]) {
    await expect(sheet).toContainText(new RegExp(words, "i"));
  }
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("a");
  await expect(page.getByRole("radio", { name: "linear" })).toBeChecked();
  await page.keyboard.press("p");
  await expect(page.getByRole("group", { name: "pinned runs" })).toBeVisible();
});

test("the first Tab leads past the header", async ({ page }) => {
  await openDynamics(page);
  const before = page.url();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to the view" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[role=tabpanel]") !== null)).toBe(true);
  expect(page.url()).toBe(before);
});

/** Charts with a cursor, where there is more than one. */
const CHARTS: Readonly<Record<string, number>> = { Resonances: 2, "Many levels": 4 };

test("every chart of every view has a cursor that is moved by keys and read out, a summary and a table", async ({
  page,
}) => {
  test.slow();
  await openDynamics(page);
  for (const name of VIEWS.filter((view) => view !== "Theory")) {
    await openView(page, name);
    const view = page.getByRole("tabpanel");
    const cursors = view.getByRole("slider", { name: /cursor|cell/i });
    // A chart without a point yet has nothing to stand on.
    const count = CHARTS[name] ?? 1;
    await expect(cursors, name).toHaveCount(count);
    for (let i = 0; i < count; i++) {
      const cursor = cursors.nth(i);
      await cursor.focus();
      const textAt = async (key: string) => {
        await page.keyboard.press(key);
        return cursor.getAttribute("aria-valuetext");
      };
      expect(await textAt("Home"), name).toMatch(/\d/);
      // A chart that still comes in may have one point yet.
      await expect.poll(async () => (await textAt("Home")) !== (await textAt("End")), { message: name }).toBe(true);
      await expect(cursor).toBeFocused();
    }
    // The shared cursor says its value in a polite live region, and beside the point.
    const last = view.getByRole("slider", { name: /^cursor in the chart/ }).last();
    if ((await last.count()) > 0) {
      const said = last.locator("xpath=following-sibling::*[@aria-live='polite']");
      // A chart that came while the others were read.
      await last.focus();
      await page.keyboard.press("Home");
      await expect(said).toHaveText(/\d/);
      const label = last.locator(".chart-cursor-label > :last-child");
      // A sweep that still comes in moves both.
      await expect.poll(async () => (await said.textContent()) === (await label.textContent())).toBe(true);
    }
    for (const figure of await view.getByRole("figure").all()) {
      const ids = ((await figure.getAttribute("aria-describedby")) ?? "").split(" ");
      const words = await page.evaluate(
        (list) => list.map((id) => document.getElementById(id)?.textContent ?? "").join(" "),
        ids,
      );
      expect(words, `${name}: ${await figure.getAttribute("aria-label")}`).toMatch(/\w{3}/);
    }
    const tables = view.getByRole("radio", { name: "table", exact: true });
    for (const choice of await tables.all()) {
      await choice.focus();
      await page.keyboard.press("Space");
      await expect(choice).toBeChecked();
      await expect(view.getByRole("table").first()).toBeVisible();
    }
  }
});

/** Everything that is pressed, dragged or typed into, with the box that the finger finds. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, [role="slider"], [role="tab"], [role="switch"], [tabindex="0"]',
    );
    const found: string[] = [];
    for (const element of targets) {
      // The library's hidden twins of its widgets are nobody's target; a radio or a switch is as large as its label.
      if (element.closest('[aria-hidden="true"], [data-react-aria-prevent-focus]')) continue;
      const label = element.matches("input") ? element.closest("label") : null;
      const { width, height } = (label ?? element).getBoundingClientRect();
      if (width === 0 || height === 0 || getComputedStyle(element).clipPath !== "none") continue;
      // Exempt: a link or a symbol within a sentence.
      if (element.closest("p, li, dd, td") && getComputedStyle(element).display.startsWith("inline")) continue;
      if (Math.min(width, height) < 23.9) {
        found.push(`${element.ariaLabel ?? element.textContent} ${width.toFixed(1)} × ${height.toFixed(1)}`);
      }
    }
    return found;
  });
}

test("on a phone nothing scrolls sideways and every target is at least 24 pixels wide and high", async ({
  browser,
}) => {
  test.slow();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openDynamics(page);
  for (const name of VIEWS) {
    await openView(page, name);
    expect(await smallTargets(page), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
  }
  await page.getByRole("button", { name: "More tools" }).tap();
  for (const name of ["Keys", "Theme", "Language", "Export"]) {
    await expect(page.getByRole("banner").getByRole("button", { name })).toBeVisible();
  }
  expect(await smallTargets(page), "more tools").toEqual([]);
  await context.close();
});

test("at 320 pixels, which is 1280 at 400 %, and at 640, 200 %, nothing is lost", async ({ page }) => {
  test.slow();
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await openDynamics(page);
    for (const name of VIEWS) {
      await openView(page, name);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, `${name} at ${width}`).toBeLessThanOrEqual(0);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, h2, h3, label, [role=tab]")]
          .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === "none")
          .filter((element) => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            if (wide < 2 || (left >= -1 && right <= window.innerWidth + 1)) return false;
            // What a row of its own scrolls to is not lost.
            for (let box = element.parentElement; box; box = box.parentElement) {
              if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
            }
            return true;
          })
          .map((element) => element.textContent),
      );
      expect(cut, `${name} at ${width}`).toEqual([]);
    }
  }
});

test("the page says its language, and moves nothing for those who asked for that", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openDynamics(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Theme" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => animation.effect?.getComputedTiming())
      .filter((timing) => timing && Number(timing.duration) > 1),
  );
  expect(moving).toEqual([]);
});

test("in forced colours curves keep apart by colour and dash, and the focus is seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openDynamics(page);
  const strokes = await page
    .getByRole("figure", { name: "populations" })
    .locator(".scatterlayer path.js-line")
    .evaluateAll((paths) =>
      paths.map((path) => {
        const { stroke, strokeDasharray } = getComputedStyle(path);
        return `${stroke} ${strokeDasharray}`;
      }),
    );
  expect(new Set(strokes).size).toBeGreaterThanOrEqual(6);
  // The chart is drawn in layers: a ground on one of them would hide the others.
  const grounds = await page
    .locator("figure svg")
    .evaluateAll((layers) => layers.map((layer) => getComputedStyle(layer).backgroundColor));
  expect([...new Set(grounds)]).toEqual(["rgba(0, 0, 0, 0)"]);
  await page.keyboard.press("1");
  const tabs = tab(page, "Dynamics");
  await tabs.focus();
  await page.keyboard.press("ArrowRight");
  const focused = tab(page, "Convergence");
  await expect(focused).toBeFocused();
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe("none");
});
