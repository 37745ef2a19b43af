import type { Page } from "@playwright/test";
import { expectAccessible, THEMES } from "./accessible.ts";
import {
  certified,
  expect,
  expectTrace,
  openDynamics,
  populations,
  slider,
  test,
  traceAt,
  traceNames,
} from "./fixtures.ts";

/** Opens the panel by keyboard and returns its dialog. */
async function openPanel(page: Page) {
  const opener = page.getByRole("button", { name: "From the laboratory…" });
  // Where the header is narrow it is one of the tools behind a button.
  if (!(await opener.isVisible())) await page.getByRole("button", { name: "More tools" }).press("Enter");
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "From the laboratory" });
  await expect(dialog).toBeVisible();
  return dialog;
}

const rowOf = (dialog: ReturnType<Page["getByRole"]>) =>
  dialog.getByRole("table", { name: "The same experiment, split in different ways" }).locator('[aria-current="true"]');

test.describe("From the laboratory", () => {
  test("an experiment opens as a scenario by keyboard, with seconds beside t", async ({ page }) => {
    await openDynamics(page);
    const dialog = await openPanel(page);
    await expect(dialog.getByText(/is not below 1\/2: outside the theorem/)).toBeVisible();
    await expect(rowOf(dialog)).toContainText("V = 1");
    await dialog.getByRole("radio", { name: "from the coupling, V = 1" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(rowOf(dialog)).toContainText("W = 1");
    await expect(dialog.getByText(/is 2 or more, which this page does not take/)).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Open as a scenario" })).toBeDisabled();
    await dialog.getByRole("radio", { name: "from γ = 1 and δ = 1" }).focus();
    await page.keyboard.press("ArrowRight");
    await dialog.getByRole("textbox", { name: "own μ" }).fill("0.45");
    await dialog.getByRole("textbox", { name: "own p" }).fill("0.3");
    await expect(dialog.getByText(/Row μ\/p ∈ \(1, 2\) of Table 1/)).toBeVisible();
    await dialog.getByRole("button", { name: "Open as a scenario" }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await certified(page);
    await expect(page.getByText("t = 1 is 16.2 ns")).toBeVisible();
    const ticks = populations(page).getByText("10 ns", { exact: true });
    await expect(ticks).toBeVisible();
    await page.getByRole("switch", { name: "laboratory time" }).press("Space");
    await expect(ticks).toBeHidden();
    // Another scenario has no seconds.
    await page.getByRole("button", { name: "Scenario" }).press("Enter");
    await page.getByRole("option", { name: "Ladder" }).press("Enter");
    await expect(page.getByText(/t = 1 is/)).toBeHidden();
  });

  test("the same populations whichever split is chosen", async ({ page }) => {
    await openDynamics(page);
    const ends: number[] = [];
    for (const choice of ["from the coupling, V = 1", "my own"]) {
      const dialog = await openPanel(page);
      await dialog.getByRole("radio", { name: "Exciton of a quantum dot at 1 tesla" }).press("Space");
      await dialog
        .getByRole("radiogroup", { name: "ε", exact: true })
        .getByRole("radio", { name: choice })
        .press("Space");
      await dialog.getByRole("radiogroup", { name: "μ and p" }).getByRole("radio", { name: "my own" }).press("Space");
      await dialog.getByRole("button", { name: "Open as a scenario" }).press("Enter");
      await expect(dialog).toBeHidden();
      await certified(page);
      ends.push(
        await populations(page).evaluate((figure) => {
          const { data } = figure as unknown as { data: { name: string; y: number[] }[] };
          return data.find(({ name }) => name === "Bloch 2")!.y.at(-1)!;
        }),
      );
    }
    expect(ends[0]).toBeGreaterThan(0.05);
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(1e-9);
  });

  test("says what is wrong field by field, and loses nothing that was typed", async ({ page }) => {
    await openDynamics(page);
    let dialog = await openPanel(page);
    const transition = dialog.getByRole("textbox", { name: "Transition frequency" });
    await transition.fill("508.85");
    await transition.press("Tab");
    await expect(dialog.getByText("Add the unit, one of THz, eV, nm, rad/s.")).toBeVisible();
    await expect(transition).toHaveAttribute("aria-invalid", "true");
    await expect(dialog.getByText("Correct the marked fields to see what they mean.")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Open as a scenario" })).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: "From the laboratory…" })).toBeFocused();
    dialog = await openPanel(page);
    await expect(transition).toHaveValue("508.85");
    await transition.fill("589.158 nm");
    await dialog.getByRole("textbox", { name: "T₂", exact: true }).fill("1 s");
    await transition.press("Tab");
    await expect(dialog.getByText(/At most 32\.\d ns: a coherence dies/)).toBeVisible();
    // What one arrangement does not ask for waits for the next.
    await dialog.getByRole("textbox", { name: "Splitting of the close pair" }).fill("7 MHz");
    await dialog.getByRole("radio", { name: "Two levels" }).press("Space");
    await expect(dialog.getByRole("textbox", { name: "Splitting of the close pair" })).toBeHidden();
    await dialog.getByRole("radio", { name: "V", exact: true }).press("Space");
    await expect(dialog.getByRole("textbox", { name: "Splitting of the close pair" })).toHaveValue("7 MHz");
  });
});

test.describe("accessibility", () => {
  for (const theme of THEMES) {
    test(`the panel in the ${theme} theme, faults shown`, async ({ page }) => {
      await openDynamics(page);
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitemradio", { name: new RegExp(theme, "i") }).click();
      const dialog = await openPanel(page);
      const check = () => expectAccessible(page, "the panel", { theme, within: "[role=dialog]" });
      await check();
      await dialog.getByRole("textbox", { name: "Intensity" }).fill("bright");
      await dialog.getByRole("textbox", { name: "Temperature" }).press("Tab");
      await expect(dialog.getByText(/^Not a number/)).toBeVisible();
      await check();
    });
  }

  test("everything fits a phone without scrolling sideways", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDynamics(page);
    const dialog = await openPanel(page);
    const sideways = await dialog.evaluate((element) =>
      [element, ...element.querySelectorAll("div, section, form")]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== "inline")
        .map((box) => `${box.className} ${box.scrollWidth} > ${box.clientWidth}`),
    );
    expect(sideways).toEqual([]);
  });
});

test.describe("published curves", () => {
  test("of the sodium preset lie on ours, with their source", async ({ page }) => {
    await openDynamics(page, "#preset=sodium-optical-pumping");
    await expect.poll(() => traceNames(page)).toContain("published 5");
    await expect(page.getByText(/points published elsewhere.*CoOMBE/)).toBeVisible();
    const points = await populations(page).evaluate((figure) => {
      const { data } = figure as unknown as { data: { name: string; x: number[]; y: number[] }[] };
      const { x, y } = data.find(({ name }) => name === "published 2")!;
      return x.map((time, i) => ({ time, value: y[i]! }));
    });
    expect(points.length).toBe(30);
    for (const { time, value } of points.filter((_, i) => i % 7 === 0)) {
      await expectTrace(page, "Bloch 2", time, value, 2e-3);
    }
    // They stand still while a slider moves our curves away from them.
    const before = await traceAt(page, "Bloch 2", 100);
    const epsilon = slider(page, "epsilon");
    await epsilon.focus();
    await page.keyboard.press("PageDown");
    await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 2", 100)) - before)).toBeGreaterThan(1e-3);
    expect(await traceAt(page, "published 2", points[9]!.time)).toBe(points[9]!.value);
    // No other preset has any.
    await page.goto("/#preset=v-system");
    await expect.poll(() => traceNames(page)).not.toContain("published 5");
  });
});
