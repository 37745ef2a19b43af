import type { Locator, Page } from "@playwright/test";
import { directStates } from "../src/physics/instant/testing/directState.ts";
import { compile } from "../src/scenario/compile.ts";
import { parseNumber } from "../src/ui/parseNumber.ts";
import { decodeFragment } from "../src/url/codec.ts";
import { expectAccessible, THEMES } from "./accessible.ts";
import { certified, expect, openDynamics, slider, test } from "./fixtures.ts";

/** Few enough wave periods for the direct integrator, which shares nothing with what the page computes with. */
const FRAGMENT = "#preset=v-system&eps=0.05&mu=0.3&p=0.3&delta=0.2,0,1&horizon=2";

const cursor = (page: Page): Locator => page.getByRole("slider", { name: "time cursor" });
const section = (page: Page, name: string): Locator => page.getByRole("button", { name: new RegExp(`^${name}`) });
const toggle = (page: Page): Locator => page.getByRole("button", { name: "microscope", exact: true });
const microscope = (page: Page): Locator => page.getByRole("region", { name: "Microscope" });
const picture = (page: Page): Locator => microscope(page).getByRole("img", { name: "microscope" });
const timeOf = async (page: Page): Promise<number> => Number(await cursor(page).getAttribute("aria-valuenow"));

function modelOf(fragment: string) {
  const link = decodeFragment(fragment);
  if (!link.ok) throw new Error(`no such link: ${fragment}`);
  return { model: compile(link.state.scenario), epsilon: link.state.scenario.scaling.epsilon };
}

/** The cursor this many Page keys before the end. */
async function openAt(page: Page, fragment: string, pages: number): Promise<void> {
  await openDynamics(page, fragment);
  await cursor(page).focus();
  for (let i = 0; i < pages; i++) await page.keyboard.press("PageDown");
}

/** Modulus and phase in degrees of ρ(n, m), or a population, as the matrix says it. */
async function entry(page: Page, n: number, m: number): Promise<{ modulus: number; phase: number }> {
  const table = page.getByRole("table", { name: "density matrix" });
  const cell = table.getByRole("button", { name: new RegExp(`^ρ\\(${n}, ${m}\\)`) });
  const text = (await cell.getAttribute("aria-label")) ?? "";
  const found = /(?:modulus|=) ([^,]+)(?:, phase (−?\d+)°)?/.exec(text);
  return { modulus: parseNumber(found?.[1] ?? "") ?? Number.NaN, phase: parseNumber(found?.[2] ?? "0") ?? Number.NaN };
}

const apart = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180);

test.describe("the density matrix", () => {
  test("is the state that the direct integrator reaches, in the paper's frame and in the turning one", async ({
    page,
  }) => {
    await openAt(page, FRAGMENT, 6);
    await section(page, "Density matrix").press("Enter");
    const { model, epsilon } = modelOf(FRAGMENT);
    for (const frame of ["as in (1)", "turning with ω"] as const) {
      await page.getByRole("radio", { name: frame }).check({ force: true });
      const tau = (await timeOf(page)) / epsilon ** 2;
      const [state] = directStates(model, [tau]);
      const { re, im } = state!;
      for (const n of [0, 1, 2]) {
        await expect
          .poll(async () => Math.abs((await entry(page, n + 1, n + 1)).modulus - re[4 * n]!))
          .toBeLessThan(1e-6);
        for (const m of [0, 1, 2]) {
          if (n === m) continue;
          const at = 3 * n + m;
          const modulus = Math.hypot(re[at]!, im[at]!);
          const turn = frame === "as in (1)" ? 0 : (model.energies[n]! - model.energies[m]!) * tau;
          const phase = ((Math.atan2(im[at]!, re[at]!) + turn) * 180) / Math.PI;
          await expect
            .poll(async () => apart((await entry(page, n + 1, m + 1)).phase, phase), { message: `${frame} ${n} ${m}` })
            .toBeLessThan(1);
          expect(Math.abs((await entry(page, n + 1, m + 1)).modulus / modulus - 1)).toBeLessThan(6e-3);
        }
      }
    }
  });

  test("is walked through by keys, and follows the cursor", async ({ page }) => {
    await openAt(page, FRAGMENT, 6);
    await section(page, "Density matrix").press("Enter");
    const table = page.getByRole("table", { name: "density matrix" });
    await table.getByRole("button", { name: /^ρ\(1, 2\)/ }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(table.getByRole("button", { name: /^ρ\(2, 2\)/ })).toBeFocused();
    await page.keyboard.press("End");
    await expect(table.getByRole("button", { name: /^ρ\(2, 3\)/ })).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await expect(table.getByRole("button", { name: /^ρ\(1, 1\)/ })).toBeFocused();
    const before = (await entry(page, 1, 1)).modulus;
    await cursor(page).press("Home");
    await expect.poll(async () => (await entry(page, 1, 1)).modulus).toBeGreaterThan(before + 0.05);
    await page.getByRole("radio", { name: "turning with ω" }).press("ArrowRight");
    await expect(page.getByRole("radio", { name: "as in (1)" })).toBeChecked();
  });
});

test.describe("the microscope", () => {
  test("shows some periods as the direct integrator has them", async ({ page }) => {
    await openAt(page, FRAGMENT, 6);
    await toggle(page).press("Enter");
    await expect(picture(page)).toBeVisible();
    const { model, epsilon } = modelOf(FRAGMENT);
    const start = (await timeOf(page)) / epsilon ** 2;
    const periods = slider(page, "periods");
    await periods.press("End");
    await expect(periods).toHaveAttribute("aria-valuetext", "20 periods");
    await periods.press("Home");
    await expect(periods).toHaveAttribute("aria-valuetext", "2 periods");
    await periods.press("ArrowRight");
    await expect(microscope(page).getByText(/^3 periods = /)).toBeVisible();
    const duration = 3 * 2 * Math.PI;
    await expect(
      microscope(page).getByText(`3 periods = ${Number((duration * epsilon ** 2).toPrecision(2))} in t`),
    ).toBeVisible();

    const states = directStates(
      model,
      Array.from({ length: 601 }, (_, i) => start + (duration * i) / 600),
    );
    for (const [n, m] of [
      [0, 1],
      [0, 2],
    ] as const) {
      await microscope(page).getByRole("button", { name: "Pair of levels" }).press("Enter");
      await page.getByRole("option", { name: `levels ${n + 1}–${m + 1}` }).press("Enter");
      const moduli = states.map(({ re, im }) => Math.hypot(re[3 * n + m]!, im[3 * n + m]!));
      const summary = async () => {
        const id = (await picture(page).getAttribute("aria-describedby")) ?? "";
        const text = (await page.locator(`#${id}`).textContent()) ?? "";
        const numbers =
          /between (\S+) and (\S+)\. .* by up to (.+?) about .* between (.+) and (.+)\.$/.exec(text) ?? [];
        return { text, numbers: numbers.slice(1).map((part) => parseNumber(part) ?? Number.NaN) };
      };
      // The words follow the picture with a pause.
      await expect
        .poll(async () => {
          const { text, numbers } = await summary();
          const [least, most, , weakest, strongest] = numbers as [number, number, number, number, number];
          if (!text.includes(`ρ(${n + 1}, ${m + 1})`) || least !== -1 || most !== 1) return Number.POSITIVE_INFINITY;
          return Math.max(Math.abs(weakest / Math.min(...moduli) - 1), Math.abs(strongest / Math.max(...moduli) - 1));
        })
        .toBeLessThan(1e-2);
    }
    // Populations about their means over the periods.
    const swing = Math.max(
      ...[0, 1, 2].map((n) => {
        const values = states.map(({ re }) => re[4 * n]!);
        const mean = (values.reduce((sum, x) => sum + x, 0) - (values[0]! + values.at(-1)!) / 2) / 600;
        return Math.max(...values.map((x) => Math.abs(x - mean)));
      }),
    );
    const id = (await picture(page).getAttribute("aria-describedby")) ?? "";
    const said = /by up to (.+?) about/.exec((await page.locator(`#${id}`).textContent()) ?? "")?.[1] ?? "";
    expect(Math.abs(parseNumber(said)! / swing - 1)).toBeLessThan(0.06);
  });

  test("draws the wave, the populations and a coherence, and follows the cursor and the frame", async ({ page }) => {
    await openDynamics(page);
    await toggle(page).click();
    const curves = (row: string) =>
      picture(page).evaluate(
        (drawing, name) =>
          [...drawing.querySelectorAll(`[data-row="${name}"] path`)].map((path) => path.getAttribute("d") ?? ""),
        row,
      );
    await expect.poll(async () => (await curves("populations")).filter((d) => d !== "").length).toBe(3);
    expect((await curves("wave"))[0]).not.toBe("");
    const coherence = await curves("coherence");
    expect(coherence.filter((d) => d !== "").length).toBeGreaterThanOrEqual(3);
    await microscope(page).getByRole("radio", { name: "turning with ω" }).check({ force: true });
    await expect.poll(() => curves("coherence")).not.toEqual(coherence);
    const populations = await curves("populations");
    await cursor(page).press("Home");
    await expect.poll(() => curves("populations")).not.toEqual(populations);
    const periods = await curves("wave");
    await slider(page, "periods").press("End");
    await expect.poll(() => curves("wave")).not.toEqual(periods);
    // And a slider of the scenario.
    const driven = await curves("coherence");
    await slider(page, "mu").press("PageDown");
    await certified(page);
    await expect.poll(() => curves("coherence")).not.toEqual(driven);
    await microscope(page).getByRole("button", { name: "Close the microscope" }).press("Enter");
    await expect(microscope(page)).toBeHidden();
    await expect(toggle(page)).toHaveAttribute("aria-pressed", "false");
  });
});

test.describe("the Bloch vector", () => {
  const numbers = async (page: Page, n: number, m: number): Promise<number[]> => {
    const table = page.getByRole("table", { name: `Bloch vector of levels ${n} and ${m}` });
    return (await table.getByRole("cell").allTextContents()).map((text) => parseNumber(text) ?? Number.NaN);
  };

  test("of any pair of levels is that of the direct integrator's state", async ({ page }) => {
    await openAt(page, FRAGMENT, 6);
    await section(page, "Bloch vector").press("Enter");
    const { model, epsilon } = modelOf(FRAGMENT);
    const tau = (await timeOf(page)) / epsilon ** 2;
    const { re, im } = directStates(model, [tau])[0]!;
    await page.getByRole("radio", { name: "as in (1)" }).check({ force: true });
    for (const [j, k] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      await page.getByRole("button", { name: "Pair of levels" }).press("Enter");
      await page.getByRole("option", { name: `levels ${j + 1}–${k + 1}` }).press("Enter");
      const share = re[4 * j]! + re[4 * k]!;
      const expected = [
        (2 * re[3 * j + k]!) / share,
        (2 * im[3 * j + k]!) / share,
        (re[4 * k]! - re[4 * j]!) / share,
        share,
      ];
      await expect
        .poll(async () => {
          const shown = await numbers(page, j + 1, k + 1);
          return Math.max(...expected.map((value, i) => Math.abs((shown[i] ?? Number.NaN) - value)));
        })
        .toBeLessThan(2e-4);
      const shown = await numbers(page, j + 1, k + 1);
      expect(Math.abs(Math.hypot(shown[0]!, shown[1]!) / Math.hypot(expected[0]!, expected[1]!) - 1)).toBeLessThan(
        1e-2,
      );
    }
  });

  test("for two levels it needs no choice; keys, a drag and a double click turn it", async ({ page }) => {
    await openDynamics(page, FRAGMENT);
    await page.getByRole("button", { name: "edit…" }).press("Enter");
    await page.getByRole("button", { name: "remove level 3" }).press("Enter");
    await page.keyboard.press("Escape");
    await certified(page);
    await section(page, "Bloch vector").press("Enter");
    await expect(page.getByRole("button", { name: "Pair of levels" })).toBeHidden();
    const ball = page.getByRole("slider", { name: "Bloch sphere of levels 1 and 2, drag or arrow keys turn it" });
    await expect(ball).toHaveAttribute("aria-valuetext", /u = .+, v = .+, w = /);
    const first = await ball.getAttribute("aria-valuenow");
    await ball.press("ArrowRight");
    await expect(ball).toHaveAttribute("aria-valuenow", String(Number(first) + 5));
    await ball.press("ArrowUp");
    await ball.press("Home");
    await expect(ball).toHaveAttribute("aria-valuenow", first ?? "");
    const box = (await ball.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect(ball).not.toHaveAttribute("aria-valuenow", first ?? "");
    await ball.dblclick();
    await expect(ball).toHaveAttribute("aria-valuenow", first ?? "");
    // At the start all is in level 1: the vector points down, and it rises along the curve.
    await cursor(page).press("Home");
    await expect.poll(async () => (await numbers(page, 1, 2))[2]).toBeLessThan(-0.9);
    await cursor(page).press("End");
    await expect.poll(async () => (await numbers(page, 1, 2))[2]).toBeGreaterThan(-0.3);
    const paths = ball.evaluate((element) =>
      [...element.querySelectorAll('[data-part="before"] path')].some(
        (path) => (path.getAttribute("d") ?? "").length > 40,
      ),
    );
    expect(await paths).toBe(true);
  });
});

for (const theme of THEMES) {
  test(`what shows the state at the cursor is free for assistive technology in the ${theme} theme`, async ({
    page,
  }) => {
    await openAt(page, FRAGMENT, 6);
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: new RegExp(theme, "i") }).click();
    for (const name of ["Read-out", "Density matrix", "Bloch vector"]) await section(page, name).click();
    await toggle(page).click();
    await expect(picture(page)).toBeVisible();
    await expect.poll(async () => (await entry(page, 1, 2)).modulus).toBeGreaterThan(0);
    await expectAccessible(page, "the state at the cursor", { theme });
  });
}
