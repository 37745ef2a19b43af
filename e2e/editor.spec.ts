import type { Locator, Page } from "@playwright/test";
import { expectAccessible, THEMES } from "./accessible.ts";
import { certified, expect, openDynamics, populations, slider, test, traceAt, traceNames } from "./fixtures.ts";

const editor = (page: Page): Locator => page.getByRole("dialog", { name: "Scenario", exact: true });
const field = (page: Page, name: string): Locator => editor(page).getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string): Locator => editor(page).getByRole("button", { name, exact: true });

/** Types into a field as a person does, and goes on to the next. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).press("Tab");
}

async function openEditor(page: Page, fragment = ""): Promise<void> {
  await openDynamics(page, fragment);
  await page.keyboard.press("e");
  await expect(editor(page)).toBeVisible();
}

/** All fields of a square table, row by row; "" where there is none. */
async function matrix(page: Page, name: string, size: number): Promise<string[][]> {
  return Promise.all(
    Array.from({ length: size }, (_, n) =>
      Promise.all(
        Array.from({ length: size }, async (_, m) => {
          const input = field(page, `${name} ${n + 1} ${m + 1}`);
          return (await input.count()) === 0 ? "" : await input.inputValue();
        }),
      ),
    ),
  );
}

const atTheEnd = (page: Page, levels: readonly number[]) =>
  Promise.all(levels.map((level) => traceAt(page, `Bloch ${level}`, 9)));

test.describe("its place on the page", () => {
  test("opens on a key and by its button, beside the charts, and gives the focus back", async ({ page }) => {
    await openDynamics(page);
    const wide = (await populations(page).boundingBox())!;
    const opener = page.getByRole("button", { name: "edit…" });
    await opener.press("Enter");
    await expect(editor(page)).toBeVisible();
    await expect
      .poll(async () => {
        const [chart, panel] = [(await populations(page).boundingBox())!, (await editor(page).boundingBox())!];
        return chart.x + chart.width <= panel.x && chart.width > 400 && chart.width !== wide.width;
      })
      .toBe(true);
    await button(page, "Make the editor wider").press("Enter");
    await expect
      .poll(async () => {
        const [chart, panel] = [(await populations(page).boundingBox())!, (await editor(page).boundingBox())!];
        return chart.x + chart.width <= panel.x && chart.width > 300 && panel.width > 700;
      })
      .toBe(true);
    await page.keyboard.press("Escape");
    await expect(editor(page)).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press("e");
    await expect(editor(page)).toBeVisible();
    await button(page, "Close the editor").click();
    await expect(editor(page)).toBeHidden();
  });

  test("on a phone it covers the page, which waits behind it", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openEditor(page);
    const panel = (await editor(page).boundingBox())!;
    expect([panel.x, panel.y, panel.width, panel.height]).toEqual([0, 0, 390, 844]);
    expect(await page.locator(".page").evaluate((element) => (element as HTMLElement).inert)).toBe(true);
    // Everything in it is within the width of the screen.
    const beyond = await editor(page).evaluate((element) =>
      [...element.querySelectorAll("input, button")]
        .filter((control) => control.getBoundingClientRect().right > window.innerWidth + 1)
        .map((control) => control.getAttribute("aria-label") ?? control.textContent),
    );
    expect(beyond).toEqual([]);
    await type(page, "horizon", "20");
    await button(page, "undo").click();
    await expect(field(page, "horizon")).toHaveValue("10");
    await page.keyboard.press("Escape");
    expect(await page.locator(".page").evaluate((element) => (element as HTMLElement).inert)).toBe(false);
  });

  test("its parts are one key press away", async ({ page }) => {
    await openEditor(page);
    for (const [part, first] of [
      ["Coupling", "V 1 1"],
      ["Relaxation", "gamma 1 2"],
      ["Wave", "frequency 1"],
      ["Run", "epsilon"],
      ["Levels", "omega 1"],
    ] as const) {
      await editor(page).getByRole("navigation").getByRole("button", { name: part }).press("Enter");
      await expect(field(page, first)).toBeFocused();
      await expect(field(page, first)).toBeInViewport();
    }
  });
});

test.describe("levels", () => {
  test("come, go and change places; what belongs to them follows", async ({ page }) => {
    await openEditor(page);
    await type(page, "V 1 2", "0.3+0.2i");
    await certified(page);
    const before = await atTheEnd(page, [1, 2, 3]);
    await button(page, "Add a level").press("Enter");
    await expect.poll(() => traceNames(page)).toContain("Bloch 4");
    await expect(field(page, "omega 4")).toHaveValue("2");
    await expect(slider(page, "delta 4")).toBeVisible();
    await button(page, "remove level 4").press("Enter");
    await expect.poll(() => traceNames(page)).not.toContain("Bloch 4");
    await expect(button(page, "remove level 3")).toBeFocused();
    await certified(page);

    // Level 1 goes to the end: by its handle from the keyboard, twice.
    await button(page, "move level 1").press("ArrowDown");
    await button(page, "move level 2").press("ArrowDown");
    await expect(field(page, "initial 3")).toHaveValue("1");
    await expect(field(page, "V 3 1")).toHaveValue("0.3+0.2i");
    await expect(field(page, "V 1 3")).toHaveValue("0.3-0.2i");
    await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 3", 1e-4)) - 1)).toBeLessThan(0.05);
    await certified(page);
    const turned = await atTheEnd(page, [3, 1, 2]);
    for (const [n, value] of turned.entries()) expect(Math.abs(value - before[n]!)).toBeLessThan(1e-9);

    // And back by the buttons.
    await button(page, "move level 3 up").press("Enter");
    await button(page, "move level 2 up").click();
    await expect(field(page, "V 1 2")).toHaveValue("0.3+0.2i");
  });

  test("are moved by dragging, and the deed is one step", async ({ page }) => {
    await openEditor(page);
    const grip = (await button(page, "move level 3").boundingBox())!;
    const first = (await button(page, "move level 1").boundingBox())!;
    const x = grip.x + 8;
    await page.mouse.move(x, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, first.y - 6, { steps: 12 });
    await page.mouse.up();
    await expect(field(page, "delta 1")).toHaveValue("1");
    await expect(field(page, "initial 2")).toHaveValue("1");
    await page.keyboard.press("Control+z");
    await expect(field(page, "initial 1")).toHaveValue("1");
    await expect(field(page, "delta 3")).toHaveValue("1");

    // Escape gives a drag up, and only the drag.
    await page.mouse.move(x, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, first.y - 6, { steps: 12 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(field(page, "delta 3")).toHaveValue("1");
  });

  test("one is left at least, and the keyboard keeps its place", async ({ page }) => {
    await openEditor(page);
    await button(page, "move level 2").focus();
    await page.keyboard.press("ArrowDown");
    await expect(button(page, "move level 3")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(button(page, "move level 1")).toBeFocused();
    await expect(field(page, "initial 2")).toHaveValue("1");
    await button(page, "remove level 3").press("Enter");
    await expect(button(page, "remove level 2")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "remove level 1")).toBeFocused();
    await expect(button(page, "remove level 1")).toBeDisabled();
    await page.keyboard.press("Enter");
    // The level that is left holds nothing: the editor says so, and undo brings the others back.
    await expect(editor(page).getByText(/must have at least one population greater than 0/)).toBeVisible();
    await type(page, "initial 1", "1");
    await expect.poll(() => traceNames(page)).not.toContain("Bloch 2");
    await certified(page);
    await page.keyboard.press("Control+z");
    await expect(slider(page, "delta 2")).toBeVisible();
    await certified(page);
  });

  test("populations get the sum 1, energies their order", async ({ page }) => {
    await openEditor(page);
    await type(page, "initial 1", "3");
    await type(page, "initial 2", "1");
    await button(page, "Make it 1").press("Enter");
    await expect(field(page, "initial 1")).toHaveValue("0.75");
    await expect(field(page, "initial 2")).toHaveValue("0.25");
    await expect.poll(() => traceAt(page, "Bloch 1", 1e-4)).toBeLessThan(0.76);
    await type(page, "omega 1", "3/2");
    await button(page, "Sort by energy").press("Enter");
    await expect(field(page, "omega 3")).toHaveValue("3/2");
    await expect(field(page, "initial 3")).toHaveValue("0.75");
    await expect(editor(page).getByRole("img", { name: "Levels by energy: 1 = 2 < 3" })).toBeVisible();
  });
});

test.describe("the coupling V", () => {
  test("stays Hermitian with every key", async ({ page }) => {
    await openEditor(page);
    await field(page, "V 2 1").focus();
    const shown: string[] = [];
    for (const key of ["0", ".", "5", "+", "2", "i"]) {
      await page.keyboard.press(key);
      shown.push(await field(page, "V 1 2").inputValue());
    }
    // What cannot be read yet has no conjugate; all else has.
    expect(shown).toEqual(["0", "0.", "0.5", "", "", "0.5-2i"]);
    await field(page, "V 1 2").fill("2∠π/2");
    await expect(field(page, "V 2 1")).toHaveValue("-2i");
    await type(page, "V 1 1", "i");
    await expect(editor(page).getByText(/^V 1 1 “i” must be real/)).toBeVisible();
  });

  test("its phases matter where they close a loop, and only there", async ({ page }) => {
    await openEditor(page);
    await certified(page);
    const plain = await traceAt(page, "Bloch 2", 1e-2);
    await type(page, "V 1 2", "1∠1.1");
    await certified(page);
    await expect(page).toHaveURL(/#s=/);
    expect(Math.abs((await traceAt(page, "Bloch 2", 1e-2)) - plain)).toBeLessThan(1e-9);
    await type(page, "V 1 2", "2i");
    await expect.poll(() => traceAt(page, "Bloch 2", 1e-2)).toBeGreaterThan(plain + 0.01);
  });

  test("arrow keys go from field to field as in a spreadsheet, and cells are pasted as one step", async ({ page }) => {
    await openEditor(page);
    await field(page, "V 1 1").focus();
    await page.keyboard.press("ArrowRight");
    await expect(field(page, "V 1 2")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(field(page, "V 2 2")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(field(page, "V 3 2")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(field(page, "V 3 1")).toBeFocused();
    // The diagonal of gamma has no fields: it is stepped over.
    await field(page, "gamma 1 2").focus();
    await page.keyboard.press("ArrowDown");
    await expect(field(page, "gamma 3 2")).toBeFocused();

    await field(page, "V 1 1").focus();
    await field(page, "V 1 1").evaluate((input) => {
      const data = new DataTransfer();
      data.setData("text/plain", "0.1\t0.2+0.3i\t0.4\r\n0.2-0.3i\t0.5\t0.6i\r\n");
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    expect(await matrix(page, "V", 3)).toEqual([
      ["0.1", "0.2+0.3i", "0.4"],
      ["0.2-0.3i", "0.5", "0.6i"],
      ["0.4", "-0.6i", "0"],
    ]);
    await page.keyboard.press("Control+z");
    expect(await matrix(page, "V", 3)).toEqual([
      ["0", "1", "1"],
      ["1", "0", "0"],
      ["1", "0", "0"],
    ]);
  });
});

test.describe("relaxation", () => {
  test("thermal rates are set free with the values that they have, and a bath is found again", async ({ page }) => {
    await openEditor(page);
    await type(page, "omega 3", "1.5");
    await type(page, "temperature", "0.8");
    await type(page, "base rate 1 2", "0.4");
    await type(page, "base rate 2 3", "0.05");
    await button(page, "Set them free").press("Enter");
    const omega = [0, 1, 1.5];
    const base = (n: number, m: number) => (n + m === 1 ? 0.4 : n + m === 3 ? 0.05 : 0.3);
    const rates = await matrix(page, "W", 3);
    for (const n of [0, 1, 2]) {
      for (const m of [0, 1, 2]) {
        if (n === m) continue;
        await field(page, `W ${n + 1} ${m + 1}`).focus();
        const whole = Number(await field(page, `W ${n + 1} ${m + 1}`).inputValue());
        const expected = base(n, m) * Math.exp((omega[n]! - omega[m]!) / 1.6);
        expect(Math.abs(whole / expected - 1), `W ${n + 1} ${m + 1}`).toBeLessThan(1e-12);
      }
    }
    expect(rates[0]![0]).toBe("");
    await editor(page).getByRole("radio", { name: "thermal" }).press("Space");
    await expect(field(page, "temperature")).toHaveValue("0.8");
    await expect(field(page, "base rate 2 3")).toHaveValue("0.05");
  });

  test("a free W is in force as typed: without the wave the atom ends where it says", async ({ page }) => {
    await openEditor(page);
    for (const [n, m] of [
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      await type(page, `V ${n} ${m}`, "0");
    }
    await editor(page).getByRole("radio", { name: "free" }).check({ force: true });
    for (const [name, text] of [
      ["W 1 2", "1"],
      ["W 2 1", "3"],
      ["W 1 3", "2"],
      ["W 3 1", "4"],
      ["W 2 3", "0"],
      ["W 3 2", "0"],
    ] as const) {
      await type(page, name, text);
    }
    // ρ₁ : ρ₂ : ρ₃ = 1 : 1/3 : 1/2, as detailed balance along the two pairs has it.
    const expected = [6 / 11, 2 / 11, 3 / 11];
    await expect.poll(async () => Math.abs((await traceAt(page, "Bloch 1", 9)) - expected[0]!)).toBeLessThan(1e-6);
    await certified(page);
    const end = await atTheEnd(page, [1, 2, 3]);
    for (const [n, value] of end.entries()) expect(Math.abs(value - expected[n]!)).toBeLessThan(1e-6);
  });

  test("γ of every pair at once; a γ that no environment has is marked", async ({ page }) => {
    await openEditor(page);
    await field(page, "every gamma").fill("2.5");
    await field(page, "every gamma").press("Enter");
    expect(await matrix(page, "gamma", 3)).toEqual([
      ["", "2.5", "2.5"],
      ["2.5", "", "2.5"],
      ["2.5", "2.5", ""],
    ]);
    await expect(slider(page, "gamma")).toBeHidden();
    await type(page, "gamma 2 3", "40");
    await expect(editor(page).getByText("No environment gives this γ")).toBeVisible();
  });
});

test.describe("the wave", () => {
  test("frequencies and modes come and go; its picture and its lines follow", async ({ page }) => {
    await openEditor(page, "#preset=two-colour");
    const lines = editor(page).getByRole("img", { name: /^Lines of the wave/ });
    const curve = editor(page).getByRole("img", { name: /^The wave between/ });
    await expect(lines).toHaveAccessibleName(/at 1 with amplitude 0\.5, which the transition 1–2 meets/);
    await button(page, "Add a frequency").press("Enter");
    await type(page, "frequency 3", "0.7");
    await button(page, "Add a mode").press("Enter");
    await expect(field(page, "mode 3 harmonic 3")).toHaveValue("1");
    await type(page, "mode 3 amplitude", "0.2");
    await expect(lines).toHaveAccessibleName(/at 0\.7 with amplitude 0\.2/);
    const path = () => curve.locator(".curve").getAttribute("d");
    const atPhaseZero = await path();
    await type(page, "mode 3 phase", "π/2");
    expect(await path()).not.toBe(atPhaseZero);
    await expect(lines).toHaveAccessibleName(/at 0\.7 with amplitude 0\.2/);
    await type(page, "mode 3 harmonic 1", "-1");
    await expect(lines).toHaveAccessibleName(/at 0\.3 with amplitude 0\.2/);
    await certified(page);
    await button(page, "remove mode 3").press("Enter");
    await expect(lines).not.toHaveAccessibleName(/at 0\.3/);
    await button(page, "remove frequency 3").press("Enter");
    await expect(field(page, "mode 1 harmonic 3")).toBeHidden();
    await expect(slider(page, "frequency 3")).toBeHidden();
    await certified(page);
  });

  test("one mode of amplitude A is a wave of height 2A", async ({ page }) => {
    await openEditor(page);
    await type(page, "mode 1 amplitude", "0.8");
    await expect(
      editor(page).getByRole("img", { name: /^The wave between 0 and τ = 25.1, at most 1.6 in size/ }),
    ).toBeVisible();
    await type(page, "mode 1 amplitude", "");
    await expect(editor(page).getByText(/^mode 1 amplitude is empty/)).toBeVisible();
  });

  test("a level's energy moves the transition under its lines", async ({ page }) => {
    await openEditor(page);
    const lines = editor(page).getByRole("img", { name: /^Lines of the wave/ });
    await expect(lines).toHaveAccessibleName(/meets$/);
    await field(page, "omega 2").fill("1.2");
    await expect(lines).toHaveAccessibleName(/which the transition 1–3 meets$/);
    await field(page, "omega 3").fill("1.3");
    await expect(lines).not.toHaveAccessibleName(/meets/);
  });
});

test.describe("what cannot be read", () => {
  test("is said field by field, in words; nothing typed is lost, and the rest waits with it", async ({ page }) => {
    await openEditor(page);
    const before = await traceAt(page, "Bloch 2", 1e-2);
    await field(page, "omega 2").fill("nonsense");
    // Not while it is being typed.
    await expect(editor(page).getByText(/^omega 2 “nonsense”/)).toBeHidden();
    await page.keyboard.press("Tab");
    await expect(editor(page).getByText("omega 2 “nonsense” must be a number, like 0.45, 1e-5 or 1/3.")).toBeVisible();
    await expect(field(page, "omega 2")).toHaveAttribute("aria-invalid", "true");
    await expect(field(page, "omega 2")).toHaveAccessibleDescription(/^omega 2 “nonsense” must be a number/);
    for (const [name, text, complaint] of [
      ["initial 3", "-1", "must be 0 or more"],
      ["V 1 3", "2+", "must be a complex number"],
      ["gamma 1 2", "0", "must be greater than 0"],
      ["temperature", "-2", "must be greater than 0"],
      ["base rate 1 2", "x", "must be a number"],
      ["frequency 1", "1e400", "must be a number"],
      ["mode 1 harmonic 1", "1/2", "whole"],
      ["mode 1 phase", "up", "must be an angle"],
      ["epsilon", "2", "must be greater than 0 and at most 1"],
      ["mu", "-1", "must be 0 or more"],
      ["horizon", "", "must be greater than 0"],
    ] as const) {
      await type(page, name, text);
      await expect(field(page, name), name).toHaveAccessibleDescription(
        name === "horizon" ? /^horizon is empty/ : new RegExp(`^${name} “${text.replace("+", "\\+")}” .*${complaint}`),
      );
    }
    await type(page, "p", "0.3");
    await expect(editor(page).getByText("not in force until corrected")).toBeVisible();
    await expect(editor(page).getByText("12 fields to correct:")).toBeVisible();
    expect(await traceAt(page, "Bloch 2", 1e-2)).toBe(before);

    // Closed and opened again, all is there; the button beside the sliders says that something waits.
    await page.keyboard.press("Escape");
    await expect(page.getByText("12 fields to correct:")).toBeVisible();
    await slider(page, "delta 2").press("ArrowRight");
    const delta = await slider(page, "delta 2").inputValue();
    await page.keyboard.press("Control+z");
    await expect(slider(page, "delta 2")).toHaveValue("0");
    await page.keyboard.press("Control+Shift+Z");
    await page.getByRole("button", { name: "edit…" }).press("Enter");
    await expect(field(page, "omega 2")).toHaveValue("nonsense");
    await expect(field(page, "mode 1 phase")).toHaveValue("up");
    await expect(field(page, "p")).toHaveValue("0.3");
    // What a slider and undo set meanwhile shows in the fields that nobody edits.
    expect(Number(await field(page, "delta 2").inputValue())).toBe(Number(delta));

    // From the list at the top each is one key press away.
    await editor(page).getByRole("status").getByRole("button", { name: "mode 1 phase" }).press("Enter");
    await expect(field(page, "mode 1 phase")).toBeFocused();
    for (const [name, text] of [
      ["mode 1 phase", "30°"],
      ["omega 2", "1"],
      ["initial 3", "0"],
      ["V 1 3", "1"],
      ["gamma 1 2", "1"],
      ["temperature", "1"],
      ["base rate 1 2", "0.3"],
      ["frequency 1", "1"],
      ["mode 1 harmonic 1", "1"],
      ["epsilon", "1e-4"],
      ["mu", "0.4"],
    ] as const) {
      await type(page, name, text);
    }
    await expect(editor(page).getByText("1 field to correct:")).toBeVisible();
    expect(await traceAt(page, "Bloch 2", 1e-2)).not.toBe(Number.NaN);
    await type(page, "horizon", "5");
    await expect(editor(page).getByText("the curves follow")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "epsilon value", exact: true })).toHaveValue("1e-4");
    await expect(slider(page, "mu")).toHaveValue("0.4");
    await certified(page);
  });

  test("can be given up", async ({ page }) => {
    await openEditor(page);
    await type(page, "mu", "half");
    await type(page, "gamma 1 2", "-1");
    await button(page, "Give them up").press("Enter");
    await expect(field(page, "mu")).toHaveValue("0.45");
    await expect(field(page, "gamma 1 2")).toHaveValue("1");
    await expect(editor(page).getByText("the curves follow")).toBeVisible();
  });

  test("stays with its scenario: another preset has its own fields, and undo brings the texts back", async ({
    page,
  }) => {
    await openEditor(page);
    await type(page, "V 1 2", "1+");
    await type(page, "horizon", "20/2");
    await page.getByRole("button", { name: "Scenario" }).click();
    await page.getByRole("option", { name: "Two colours" }).press("Enter");
    await expect(field(page, "frequency 2")).toBeVisible();
    await expect(field(page, "V 1 2")).not.toHaveValue("1+");
    await page.getByRole("button", { name: "undo", exact: true }).click();
    await expect(field(page, "V 1 2")).toHaveValue("1+");
    await expect(field(page, "horizon")).toHaveValue("20/2");
  });
});

test.describe("undo and redo", () => {
  test("one field is one step, a button is one, a drag of a slider is one", async ({ page }) => {
    await openEditor(page);
    const undo = page.getByRole("button", { name: "undo", exact: true });
    const redo = page.getByRole("button", { name: "redo", exact: true });
    // With pauses longer than the quiet after which the draft is in force.
    await field(page, "delta 2").focus();
    for (const [key, seen] of [
      ["0", "0"],
      [".", "0"],
      ["5", "0.5"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(slider(page, "delta 2")).toHaveValue(seen);
    }
    await page.keyboard.press("Tab");
    await button(page, "Add a level").press("Enter");
    await expect(slider(page, "delta 4")).toBeVisible();
    await type(page, "delta 4", "0.25");

    const ratio = slider(page, "mu over p");
    const box = (await ratio.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.33, box.y + box.height / 2);
    await page.mouse.down();
    for (const share of [0.4, 0.5, 0.6, 0.7, 0.8])
      await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    const p = await page.getByRole("textbox", { name: "p value", exact: true }).inputValue();
    await expect(field(page, "p")).toHaveValue(p);
    await certified(page);

    await undo.click();
    await expect(ratio).toHaveValue("1.3");
    await expect(field(page, "p")).toHaveValue("0.346154");
    await undo.click();
    await expect(field(page, "delta 4")).toHaveValue("0");
    await undo.click();
    await expect(field(page, "delta 4")).toBeHidden();
    await undo.click();
    await expect(field(page, "delta 2")).toHaveValue("0");
    await expect(undo).toBeDisabled();
    for (let i = 0; i < 4; i++) await redo.click();
    await expect(redo).toBeDisabled();
    await expect(field(page, "delta 2")).toHaveValue("0.5");
    await expect(field(page, "delta 4")).toHaveValue("0.25");
    await expect(field(page, "p")).toHaveValue(p);
    await certified(page);
  });

  test("covers every kind of field", async ({ page }) => {
    await openEditor(page);
    const deeds: [string, string, string][] = [
      ["omega 2", "1", "1.1"],
      ["delta 1", "0", "0.3"],
      ["initial 2", "0", "0.5"],
      ["V 2 3", "0", "0.1i"],
      ["gamma 1 3", "1", "2"],
      ["temperature", "1", "0.5"],
      ["base rate 1 3", "0.3", "0.1"],
      ["frequency 1", "1", "1.05"],
      ["mode 1 amplitude", "0.5", "0.25"],
      ["mode 1 phase", "0", "π/3"],
      ["epsilon", "1e-5", "1e-4"],
      ["mu", "0.45", "0.2"],
      ["p", "0.346154", "0.25"],
      ["horizon", "10", "3"],
      ["name", "V system", "my atom"],
    ];
    for (const [name, , text] of deeds) await type(page, name, text);
    await editor(page).getByRole("radio", { name: "free" }).check({ force: true });
    await type(page, "W 1 2", "0.125");
    await page.keyboard.press("Control+z");
    await expect(field(page, "W 1 2")).not.toHaveValue("0.125");
    await page.keyboard.press("Control+z");
    await expect(editor(page).getByRole("radio", { name: "thermal" })).toBeChecked();
    for (const [name, before, after] of deeds.toReversed()) {
      await expect(field(page, name), name).toHaveValue(after);
      await page.keyboard.press("Control+z");
      await expect(field(page, name), name).toHaveValue(before);
    }
    for (const [name, , after] of deeds) {
      await page.keyboard.press("Control+Shift+Z");
      await expect(field(page, name), name).toHaveValue(after);
    }
    await certified(page);
  });
});

for (const theme of THEMES) {
  test(`the open editor, with faults, is free for assistive technology in the ${theme} theme`, async ({ page }) => {
    await openDynamics(page, "#preset=two-colour");
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: new RegExp(theme, "i") }).click();
    await page.keyboard.press("e");
    await type(page, "omega 2", "nonsense");
    await type(page, "V 1 2", "");
    await expect(editor(page).getByText("2 fields to correct:")).toBeVisible();
    await expectAccessible(page, "the open editor", { theme });
  });
}

test("the run: horizon, scaling, name, which curves and along which axis", async ({ page }) => {
  await openEditor(page);
  await type(page, "horizon", "1/2");
  await expect
    .poll(() =>
      populations(page).evaluate((figure) => {
        const bloch = (figure as unknown as { data: { name: string; x: number[] }[] }).data.find(
          ({ name }) => name === "Bloch 1",
        );
        return Math.abs((bloch?.x.at(-1) ?? 0) - 0.5);
      }),
    )
    .toBeLessThan(1e-8);
  await type(page, "epsilon", "1e-3");
  await expect(page.getByRole("textbox", { name: "epsilon value", exact: true })).toHaveValue("0.001");
  await type(page, "mu", "0.6");
  await expect(editor(page).getByText("μ ≥ 1/2 lies outside the theorem").first()).toBeVisible();
  await editor(page).getByRole("checkbox", { name: "averaged (18)" }).press("Space");
  await expect.poll(() => traceNames(page)).not.toContain("averaged 1");
  await editor(page).getByRole("checkbox", { name: "delayed (14)" }).check({ force: true });
  await expect.poll(() => traceNames(page)).toContain("delayed 1");
  await editor(page).getByRole("radio", { name: "linear" }).press("Space");
  await expect
    .poll(() =>
      populations(page).evaluate(
        (figure) => (figure as unknown as { layout: { xaxis: { type?: string } } }).layout.xaxis.type,
      ),
    )
    .toBe("linear");
  await type(page, "name", "half a second");
  await expect(page.getByRole("button", { name: "Scenario" })).toContainText("half a second");
});
