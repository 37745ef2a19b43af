import type { Locator, Page } from "@playwright/test";
import { solve } from "../src/physics/solve.ts";
import { compile } from "../src/scenario/compile.ts";
import { vSystem } from "../src/scenario/presets/vSystem.ts";
import { parseNumber } from "../src/ui/parseNumber.ts";
import { expectAccessible, THEMES } from "./accessible.ts";
import { certified, expect, openDynamics, populations, slider, test } from "./fixtures.ts";

const pin = (page: Page): Locator => page.getByRole("button", { name: "Pin this run" });
const list = (page: Page): Locator => page.getByRole("group", { name: "Pinned runs" });
const table = (page: Page): Locator => page.getByRole("table", { name: "Comparison of runs" });

async function setValue(page: Page, name: string, text: string): Promise<void> {
  const value = page.getByRole("textbox", { name: `${name} value`, exact: true });
  await value.fill(text);
  await value.press("Enter");
  await certified(page);
}

/** What a row of the comparison says, the present run first. */
const cells = (page: Page, name: string): Promise<string[]> =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .getByRole("cell")
    .allTextContents();

/** The ghosts drawn, by name, with their values. */
const ghosts = (page: Page): Promise<Record<string, number[]>> =>
  populations(page).evaluate((figure) =>
    Object.fromEntries(
      ((figure as unknown as { data?: { name: string; y: number[] }[] }).data ?? [])
        .filter(({ name }) => name.startsWith("pin "))
        .map(({ name, y }) => [name, [...y]]),
    ),
  );

/** The V system at another μ/p, solved here by the core alone: its headline numbers. */
function solved(ratio: number) {
  const { scaling } = vSystem.scenario;
  const scenario = { ...vSystem.scenario, scaling: { ...scaling, p: scaling.mu / ratio } };
  const found = { equilibrium: [] as readonly number[], layers: [] as number[], coherence: 0, dominant: 0 };
  let dominant: Float64Array | null = null;
  for (const event of solve(compile(scenario), {
    rungs: ["bloch", "dominant"],
    output: { kind: "grid", axis: "logarithmic", samples: 2000 },
    method: "doubling",
    tolerance: 1e-10,
    certify: true,
  })) {
    if (event?.kind === "analysis") {
      found.equilibrium = event.analysis.equilibrium.averaged;
      found.layers = event.analysis.layers.map(({ time }) => time).sort((a, b) => a - b);
    }
    if (event?.kind === "curves")
      dominant = event.curves.find(({ rung }) => rung === "dominant")?.populations ?? dominant;
    if (event?.kind === "bloch") {
      found.coherence = event.coherenceL1.reduce((most, value) => Math.max(most, value), 0);
      const { populations: bloch } = event.curve;
      found.dominant = bloch.reduce((most, value, i) => Math.max(most, Math.abs(value - dominant![i]!)), 0);
    }
  }
  return found;
}

test("ghosts stay where they were while sliders move, with the axis and with the rungs of their run", async ({
  page,
}) => {
  await openDynamics(page);
  await pin(page).press("Enter");
  await expect.poll(async () => Object.keys(await ghosts(page))).toContain("pin 1 Bloch 3");
  const kept = await ghosts(page);
  await slider(page, "mu over p").press("PageUp");
  await certified(page);
  await slider(page, "delta 2").press("PageUp");
  await certified(page);
  await setValue(page, "epsilon", "1e-4");
  const now = await ghosts(page);
  for (const level of [1, 2, 3]) {
    const [before, after] = [kept[`pin 1 Bloch ${level}`]!, now[`pin 1 Bloch ${level}`]!];
    // A stretch of the axis may go or come; what is drawn of the ghost is the same run.
    expect(Math.abs(after.at(-1)! - before.at(-1)!)).toBeLessThan(1e-12);
  }
  expect(Object.keys(now)).not.toContain("pin 1 averaged 1");
  await page.getByRole("switch", { name: "ghosts of every rung" }).press("Space");
  await expect.poll(async () => Object.keys(await ghosts(page))).toContain("pin 1 averaged 1");
  await page.getByRole("radio", { name: "linear" }).press("Space");
  await expect.poll(async () => (await ghosts(page))["pin 1 Bloch 3"]?.length ?? 0).toBeGreaterThan(10);
});

test("a run is hidden, shown, renamed, brought back and removed, all from the keyboard", async ({ page }) => {
  await openDynamics(page);
  await pin(page).press("Enter");
  const first = list(page).getByRole("group", { name: "V system", exact: true });
  await expect(first).toBeVisible();
  await setValue(page, "mu over p", "2.4");
  await pin(page).press("Enter");
  await expect(list(page).getByRole("group", { name: "μ/p = 2.4", exact: true })).toBeVisible();
  await first.getByRole("button", { name: "Show V system" }).press("Space");
  await expect.poll(async () => Object.keys(await ghosts(page))).not.toContain("pin 1 Bloch 1");
  await first.getByRole("button", { name: "Show V system" }).press("Space");
  await expect.poll(async () => Object.keys(await ghosts(page))).toContain("pin 1 Bloch 1");

  await list(page).getByRole("button", { name: "Compare" }).press("Space");
  const name = table(page).getByRole("textbox", { name: "Name of pinned run 1" });
  await name.fill("before");
  await name.press("Enter");
  const renamed = list(page).getByRole("group", { name: "before", exact: true });
  await expect(renamed).toBeVisible();
  await name.fill("given up");
  await name.press("Escape");
  await expect(name).toHaveValue("before");

  await renamed.getByRole("button", { name: "Restore before" }).press("Enter");
  await expect(slider(page, "mu over p")).toHaveValue("1.3");
  await page.keyboard.press("Control+z");
  await expect(slider(page, "mu over p")).toHaveValue("2.4");

  await renamed.getByRole("button", { name: "Remove before" }).press("Enter");
  await expect(renamed).toBeHidden();
  await expect(list(page).getByRole("button", { name: "Remove μ/p = 2.4" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(list(page)).toBeHidden();
  await expect(pin(page)).toBeFocused();
  await expect.poll(async () => Object.keys(await ghosts(page))).toEqual([]);
});

test("the comparison says the numbers of the core, and in bold what differs", async ({ page }) => {
  await openDynamics(page);
  await pin(page).click();
  await setValue(page, "mu over p", "2.4");
  await list(page).getByRole("button", { name: "Compare" }).click();
  const [present, pinned] = [solved(2.4), solved(1.3)];
  expect(await cells(page, "row of Table 1")).toEqual([
    "projector Π and asymptotic state",
    "transition rates and time-layer",
  ]);
  expect(await cells(page, "groups of Π")).toEqual(["{1, 2} {3}", "{1, 2, 3}"]);
  for (const n of [0, 1, 2]) {
    const said = (await cells(page, `level ${n + 1} in the end`)).map(Number);
    expect(Math.abs(said[0]! - present.equilibrium[n]!)).toBeLessThan(6e-5);
    expect(Math.abs(said[1]! - pinned.equilibrium[n]!)).toBeLessThan(6e-5);
  }
  const close = (text: string, value: number, share: number) =>
    expect(Math.abs((parseNumber(text) ?? Number.NaN) / value - 1)).toBeLessThan(share);
  const fast = await cells(page, "fast layer, 1/λ");
  close(fast[0]!, present.layers[0]!, 6e-3);
  close(fast[1]!, pinned.layers[0]!, 6e-3);
  const slow = await cells(page, "slow layer, 1/λ");
  expect(slow[0]).toBe("–");
  close(slow[1]!, pinned.layers[1]!, 6e-3);
  // Largest values over samples: ours are not the page's, and both lie near the top of a smooth curve.
  const coherence = await cells(page, "‖ρ_od‖₁, largest");
  close(coherence[0]!, present.coherence, 2e-2);
  close(coherence[1]!, pinned.coherence, 2e-2);
  const error = await cells(page, "dominant (25), largest distance");
  close(error[0]!, present.dominant, 2e-2);
  close(error[1]!, pinned.dominant, 2e-2);
  // Only what was changed is a difference of parameters: μ/p, and p with it.
  const differs = await table(page)
    .getByRole("row")
    .filter({ has: page.locator('[data-differs="true"]') })
    .getByRole("rowheader")
    .allTextContents();
  expect(differs).toContain("row of Table 1");
  await setValue(page, "mu over p", "1.3");
  await expect(table(page).getByText("All parameters are the same.")).toBeVisible();
});

test("six runs at most, and the seventh is refused in words", async ({ page }) => {
  await openDynamics(page);
  for (let i = 0; i < 7; i++) await pin(page).press("Enter");
  await expect(page.getByText("6 runs can be pinned at once. Remove one to pin another.")).toBeVisible();
  await expect(list(page).getByRole("button", { name: /^Remove / })).toHaveCount(6);
  await list(page).getByRole("button", { name: "Remove V system (3)" }).press("Enter");
  await expect(page.getByText("6 runs can be pinned at once.")).toBeHidden();
});

for (const theme of THEMES) {
  test(`pins and their comparison are free for assistive technology in the ${theme} theme`, async ({ page }) => {
    await openDynamics(page);
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: new RegExp(theme, "i") }).click();
    await pin(page).click();
    await setValue(page, "mu over p", "2.4");
    await list(page).getByRole("button", { name: "Compare" }).click();
    await expect(table(page)).toBeVisible();
    await expectAccessible(page, "pins", { theme });
  });
}
