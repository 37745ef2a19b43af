import {
  activeRow,
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

test.describe("the default scenario", () => {
  test("a number shown rounded is whole while it is edited, and what is typed replaces it", async ({ page }) => {
    await openDynamics(page);
    const p = page.getByRole("textbox", { name: "p value", exact: true });
    await expect(p).toHaveValue("0.346154");
    for (const enter of [() => p.click(), () => p.focus()]) {
      await enter();
      await expect(p).toHaveValue(/^0\.346153846/);
      await page.keyboard.type("0.25");
      await expect(p).toHaveValue("0.25");
      await page.keyboard.press("Escape");
      await p.blur();
    }
  });

  test("draws the V system: a fast layer, a slow one, then 1/3 each, certified", async ({ page }) => {
    await openDynamics(page);
    await expect(page.getByRole("tab", { name: "Dynamics" })).toHaveAttribute("aria-selected", "true");
    await expectTrace(page, "Bloch 1", 0.015, 0.45, 0.05);
    await expectTrace(page, "Bloch 2", 0.015, 0.45, 0.05);
    await expectTrace(page, "Bloch 3", 0.4, 1 / 3, 0.02);
    await expectTrace(page, "dominant 3", 0.4, await traceAt(page, "Bloch 3", 0.4), 1e-3);
    await expect(activeRow(page)).toHaveCount(1);
    await expect(activeRow(page)).toContainText("transition rates and time-layer");
    await expect(page.getByRole("status", { name: "certificate" })).toHaveText(/trace 1 · physical/);
  });

  test("with μ/p beyond 2 level 3 stays behind and another row of Table 1 holds", async ({ page }) => {
    await openDynamics(page);
    const ratio = page.getByRole("textbox", { name: "mu over p value" });
    await ratio.fill("3");
    await ratio.press("Enter");
    await expect(activeRow(page)).toContainText("projector Π and asymptotic state");
    await expect.poll(() => traceAt(page, "Bloch 3", 0.4)).toBeLessThan(0.1);
    await certified(page);
    await expectTrace(page, "Bloch 1", 0.4, 0.5, 0.05);
  });
});

test.describe("sliders", () => {
  test("work from the keyboard: arrows, Page keys, Home and End", async ({ page }) => {
    await openDynamics(page);
    const ratio = slider(page, "mu over p");
    await ratio.focus();
    await page.keyboard.press("ArrowRight");
    await expect(ratio).toHaveValue("1.31");
    await page.keyboard.press("ArrowLeft");
    await expect(ratio).toHaveValue("1.3");
    await page.keyboard.press("PageUp");
    await expect(ratio).toHaveValue("1.8");
    await page.keyboard.press("PageUp");
    await expect(activeRow(page)).toContainText("projector Π and asymptotic state");
    await page.keyboard.press("Home");
    await expect(ratio).toHaveValue("0");
    await page.keyboard.press("End");
    await expect(ratio).toHaveValue("4");
    await expect(ratio).toHaveAttribute("aria-valuetext", "4");
    await certified(page);
  });

  test("follow the mouse and stick to 1 and 2", async ({ page }) => {
    await openDynamics(page);
    const ratio = slider(page, "mu over p");
    const box = (await ratio.boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.33, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.42, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.505, y, { steps: 4 });
    await expect(ratio).toHaveValue("2");
    await page.mouse.move(box.x + box.width * 0.74, y, { steps: 4 });
    await expect(activeRow(page)).toContainText("projector Π and asymptotic state");
    await page.mouse.up();
    await certified(page);
    await expect.poll(() => traceAt(page, "Bloch 3", 0.4)).toBeLessThan(0.1);
  });

  test("can be set through the range input, and every level has one", async ({ page }) => {
    await openDynamics(page);
    for (const name of ["epsilon", "mu", "mu over p", "delta 1", "delta 2", "delta 3"]) {
      await expect(slider(page, name)).toBeVisible();
    }
    await slider(page, "delta 3").fill("0");
    await expect(page.getByRole("textbox", { name: "delta 3 value" })).toHaveValue("0");
    // Without detuning levels 2 and 3 are alike.
    await expect
      .poll(async () => Math.abs((await traceAt(page, "Bloch 2", 0.01)) - (await traceAt(page, "Bloch 3", 0.01))))
      .toBeLessThan(1e-6);
  });
});

test.describe("number fields", () => {
  test("take exact values and give them to slider, link and curve", async ({ page }) => {
    await openDynamics(page);
    const epsilon = page.getByRole("textbox", { name: "epsilon value" });
    await expect(epsilon).toHaveValue("1e-5");
    await epsilon.fill("2.5e-4");
    await epsilon.press("Enter");
    await expect
      .poll(async () => Number(await slider(page, "epsilon").inputValue()))
      .toBeCloseTo(Math.log10(2.5e-4), 9);
    await expect(page).toHaveURL(/eps=2\.5e-4|eps=0\.00025/);
    await certified(page);
  });

  test("keep an invalid entry with a message that names the limits", async ({ page }) => {
    await openDynamics(page);
    const epsilon = page.getByRole("textbox", { name: "epsilon value" });
    await epsilon.fill("2");
    await epsilon.press("Tab");
    await expect(epsilon).toHaveValue("2");
    await expect(epsilon).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("ε must be greater than 0 and at most 1.")).toBeVisible();
    await epsilon.fill("one");
    await epsilon.press("Enter");
    await expect(epsilon).toHaveValue("one");
    await epsilon.press("Escape");
    await expect(epsilon).toHaveValue("1e-5");
    await expect(page).not.toHaveURL(/eps=/);
  });

  test("a reset goes back to the preset's number", async ({ page }) => {
    await openDynamics(page, "#preset=v-system&mu=0.3");
    await page.getByRole("button", { name: "Reset mu to 0.45" }).click();
    await expect(page.getByRole("textbox", { name: "mu value", exact: true })).toHaveValue("0.45");
  });
});

test("p is derived, or held fixed while μ moves", async ({ page }) => {
  await openDynamics(page);
  const mu = page.getByRole("textbox", { name: "mu value", exact: true });
  const ratio = page.getByRole("textbox", { name: "mu over p value" });
  const p = page.getByRole("textbox", { name: "p value", exact: true });
  await mu.fill("0.26");
  await mu.press("Enter");
  await expect(ratio).toHaveValue("1.3");
  await expect(p).toHaveValue("0.2");
  await page.getByRole("switch", { name: "p fixed" }).press("Space");
  await mu.fill("0.3");
  await mu.press("Enter");
  await expect(p).toHaveValue("0.2");
  await expect(ratio).toHaveValue("1.5");
});

test("each rung can be shown and hidden", async ({ page }) => {
  await openDynamics(page);
  await expect.poll(() => traceNames(page)).toContain("limit 1");
  await page.getByRole("button", { name: "limit (29)" }).click();
  await expect.poll(() => traceNames(page)).not.toContain("limit 1");
  await page.getByRole("button", { name: "delayed (14)" }).click();
  await expect.poll(() => traceNames(page)).toContain("delayed 3");
  await expect(page.getByRole("button", { name: "delayed (14)" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "time-dependent (11)" }).click();
  await expect.poll(() => traceNames(page)).toContain("timeDependent 1");
});

test("the time axis is logarithmic or linear", async ({ page }) => {
  await openDynamics(page);
  const axisType = () =>
    populations(page).evaluate(
      (figure) => (figure as unknown as { layout: { xaxis: { type: string } } }).layout.xaxis.type,
    );
  await expect.poll(axisType).toBe("log");
  await page.getByRole("radio", { name: "linear" }).check({ force: true });
  await expect.poll(axisType).toBe("linear");
  await expect(page).toHaveURL(/axis=lin/);
  await expectTrace(page, "Bloch 3", 5, 1 / 3, 0.02);
});

test("presets open from the menu", async ({ page }) => {
  await openDynamics(page);
  await page.getByRole("button", { name: "Scenario" }).click();
  await page.getByRole("option", { name: "Λ system" }).click();
  await expect(page).toHaveURL(/preset=lambda/);
  await certified(page);
});

test.describe("links", () => {
  test("Back and Forward bring the scenario back", async ({ page }) => {
    await openDynamics(page);
    const ratio = page.getByRole("textbox", { name: "mu over p value" });
    await ratio.fill("3");
    await ratio.press("Enter");
    await expect(page).toHaveURL(/ratio=3|p=0\.15/);
    await page.goBack();
    await expect(ratio).toHaveValue("1.3");
    await expect(activeRow(page)).toContainText("transition rates and time-layer");
    await page.goForward();
    await expect(ratio).toHaveValue("3");
    await expect(activeRow(page)).toContainText("projector Π and asymptotic state");
  });

  test("a readable link opens what it says", async ({ page }) => {
    await openDynamics(page, "#preset=v-system&eps=1e-3&mu=0.3&ratio=1.5&delta=0,0,1&view=dynamics");
    await expect(page.getByRole("textbox", { name: "epsilon value" })).toHaveValue("0.001");
    await expect(page.getByRole("textbox", { name: "mu over p value" })).toHaveValue("1.5");
  });

  test("a bad link opens the default scenario with a notice", async ({ page }) => {
    await openDynamics(page, "#s=1damaged");
    await expect(page.getByText("The default scenario is shown instead.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "epsilon value" })).toHaveValue("1e-5");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(page.getByText("The default scenario is shown instead.")).toBeHidden();
  });
});

test.describe("files", () => {
  const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

  test("bad JSON and bad fields are listed, and nothing changes", async ({ page }) => {
    await openDynamics(page);
    const open = async (name: string, text: string) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Open…" }).click();
      await (await chooser).setFiles(file(name, text));
    };
    await open("broken.json", "{ not json");
    await expect(page.getByText("broken.json cannot be opened.")).toBeVisible();
    await expect(page.getByText(/must be valid JSON/)).toBeVisible();

    await open("empty.json", '{"format": "bloch-rate-scenario", "version": 1, "horizon": -1}');
    await expect(page.getByText("empty.json cannot be opened.")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "horizon" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "epsilon value" })).toHaveValue("1e-5");
  });

  test("what was saved opens again", async ({ page }) => {
    await openDynamics(page, "#preset=v-system&mu=0.3");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("tab", { name: "Files" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the scenario" }).click();
    const saved = await (await download).path();
    await page.keyboard.press("Escape");
    await page.goto("/#preset=v-system");
    await expect(page.getByRole("textbox", { name: "mu value", exact: true })).toHaveValue("0.45");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open…" }).click();
    await (await chooser).setFiles(saved);
    await expect(page.getByRole("textbox", { name: "mu value", exact: true })).toHaveValue("0.3");
    await certified(page);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("nothing runs over the side, and targets are large enough for a finger", async ({ page }) => {
    await openDynamics(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    // A switch and a radio are touched by their label.
    const targets =
      "button, [role=slider], input[type=range], [role=textbox], input[type=text], [role=tab], label:has(input)";
    for (const control of await page.locator(targets).locator("visible=true").all()) {
      const box = (await control.boundingBox())!;
      expect(box.height, await control.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(24);
    }
  });
});

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
] as const) {
  test(`the main view fits ${width}×${height} without scrolling the page`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openDynamics(page);
    const { scrollWidth, scrollHeight } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      scrollHeight: document.documentElement.scrollHeight,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
    expect(scrollHeight).toBeLessThanOrEqual(height);
    await expect(page.getByRole("status", { name: "certificate" })).toBeInViewport({ ratio: 1 });
    await expect(populations(page)).toBeInViewport({ ratio: 1 });
  });
}

test("the theme is remembered", async ({ page }) => {
  await openDynamics(page);
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Projector" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projector");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projector");
  await certified(page);
});
