import type { Page } from "@playwright/test";
import { certified, expect, openDynamics, test, traceNames } from "./fixtures.ts";

const LEVELS = 16;
const FREQUENCIES = [1, Math.SQRT2, Math.sqrt(3), Math.sqrt(5)];

/** Four incommensurate frequencies, many levels, a large ε: more phase-grid maps than any memory holds. */
function largeScenario(epsilon: number, horizon: number) {
  const matrix = (entry: number) =>
    Array.from({ length: LEVELS }, (_, n) => Array.from({ length: LEVELS }, (_, m) => (n === m ? 0 : entry)));
  const zeros = Array<number>(LEVELS).fill(0);
  return {
    format: "bloch-rate-scenario",
    version: 1,
    name: "Sixteen levels",
    levels: { omega: zeros.map((_, n) => 0.37 * n), delta: zeros, initial: zeros.map((_, n) => (n === 0 ? 1 : 0)) },
    coupling: { re: matrix(1), im: matrix(0) },
    relaxation: { gamma: matrix(1), pauli: matrix(0) },
    wave: {
      frequencies: FREQUENCIES,
      modes: FREQUENCIES.map((_, j) => ({ alpha: FREQUENCIES.map((_, k) => (k === j ? 1 : 0)), re: 1.5, im: 0 })),
    },
    scaling: { epsilon, mu: 0.3, p: 0.25 },
    horizon,
  };
}

async function openFile(page: Page, scenario: unknown) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  const buffer = Buffer.from(JSON.stringify(scenario));
  await (await chooser).setFiles({ name: "large.json", mimeType: "application/json", buffer });
}

test("a scenario too large is refused with its size; the direct integrator shows progress and can be cancelled", async ({
  page,
}) => {
  await openDynamics(page);
  await openFile(page, largeScenario(0.005, 5));
  const refusal = page.getByRole("alert").filter({ hasText: "Too large for the fast method" });
  await expect(refusal).toContainText(/\d (GB|TB|PB) of memory/);
  await expect(refusal).toContainText("The direct integrator can do it in about");
  await expect.poll(() => traceNames(page), "no curve of the scenario before is left").not.toContain("Bloch 1");

  await refusal.getByRole("button", { name: "Use the direct integrator" }).click();
  await expect(page.getByRole("progressbar", { name: "Integration" })).toBeVisible();
  await expect(page.getByText(/% done, about .* left/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Cancelled." })).toBeVisible();

  // The page is free for something else at once.
  await page.getByRole("button", { name: "Scenario" }).click();
  await page.getByRole("option", { name: "V system", exact: true }).click();
  await certified(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a dropped file opens, a bad one is refused field by field", async ({ page }) => {
  await openDynamics(page);
  const drop = (name: string, text: string) =>
    page.evaluate(
      ({ name, text }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: "application/json" }));
        for (const type of ["dragenter", "dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      { name, text },
    );
  await drop("bad.json", JSON.stringify({ ...largeScenario(0.005, 5), horizon: 0 }));
  await expect(page.getByText("bad.json cannot be opened. Nothing was changed.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "horizon" })).toContainText("greater than 0");
  await drop("good.json", JSON.stringify({ ...largeScenario(0.005, 5), name: "Dropped" }));
  await expect(page.getByRole("button", { name: "Scenario" })).toContainText("Dropped");
});
