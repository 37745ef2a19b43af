import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { documentIn } from "../src/export/fileText.ts";
import { pngScenario, pngSize } from "../src/export/png.ts";
import { findPreset } from "../src/scenario/presets/index.ts";
import { expectAccessible } from "./accessible.ts";
import { certified, expect, openDynamics, slider, test, traceNames } from "./fixtures.ts";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Export" });

async function openExport(page: Page, part: string): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await dialog(page).getByRole("tab", { name: part }).click();
  return dialog(page);
}

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await button.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Chooses a file by the button in the header. */
async function openByButton(page: Page, name: string, bytes: Buffer): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await expect(page.getByText(`Opened ${name}.`)).toBeVisible();
}

/** Drops a file on the middle of the page. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], file!));
      return data;
    },
    [name, bytes.toString("utf8")] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("main", type, { dataTransfer: transfer });
  }
  await expect(page.getByText(`Opened ${name}.`)).toBeVisible();
}

const VIEWS = [
  { view: "dynamics", preset: "v-system" },
  { view: "convergence", preset: "v-system" },
  { view: "regime-map", preset: "v-system" },
  { view: "scan", preset: "v-system" },
  { view: "resonances", preset: "two-colour" },
  { view: "many-levels", preset: "v-system" },
] as const;

for (const { view, preset } of VIEWS) {
  test(`every chart of ${view} is taken at print size, with its parameters and link, and opens again`, async ({
    page,
  }) => {
    await page.goto(`/#preset=${preset}&view=${view}`);
    await expect.poll(() => page.locator("main figure .main-svg").count()).toBeGreaterThan(0);
    const sheet = await openExport(page, "Figure");
    const menu = sheet.getByRole("button", { name: "Chart" });
    const several = (await menu.count()) > 0;
    let names: string[] = [""];
    if (several) {
      await menu.click();
      names = await page.getByRole("option").allInnerTexts();
      await page.keyboard.press("Escape");
    }
    const { scenario } = findPreset(preset)!;
    for (const name of names) {
      if (several) {
        await menu.click();
        await page.getByRole("option", { name, exact: true }).click();
      }
      const preview = sheet.getByRole("img", {
        name: name === "" ? /as it will be saved/ : `${name} as it will be saved`,
      });
      await expect(preview).toBeVisible();
      const svg = await downloaded(page, sheet.getByRole("button", { name: "Download SVG" }));
      const text = svg.bytes.toString("utf8");
      expect(/<svg [^>]*>/.exec(text)![0]).toContain('width="183mm"');
      const words = text.replace(/<metadata[\s\S]*?<\/metadata>/, "").replace(/<[^>]+>/g, " ");
      expect(words.includes("μ = ")).toBe(true);
      // A link is broken where a line ends.
      expect(words.replace(/\s+/g, "").includes(`#preset=${preset}`)).toBe(true);
      const found = documentIn(text);
      expect(found.ok && found.document).toEqual(scenario);
    }
    const promised = /the PNG has (\d+) × (\d+) pixels/.exec(await sheet.innerText())!;
    const png = await downloaded(page, sheet.getByRole("button", { name: "Download PNG" }));
    expect(pngSize(png.bytes)).toEqual({ width: Number(promised[1]), height: Number(promised[2]) });
    expect(pngSize(png.bytes).width).toBe(Math.round((183 / 25.4) * 300));
    expect(JSON.parse(pngScenario(png.bytes)!)).toEqual(scenario);
  });
}

test("curves as CSV and JSON hold what is drawn, with scenario, version and certificate, and open again", async ({
  page,
}) => {
  await openDynamics(page, "#preset=v-ratio-2&eps=1e-4");
  const sheet = await openExport(page, "Data");
  await expectAccessible(page, "export");
  const csv = await downloaded(page, sheet.getByRole("button", { name: "Download CSV", exact: true }));
  const json = await downloaded(page, sheet.getByRole("button", { name: "Download JSON" }));
  const lines = csv.bytes.toString("utf8").split("\r\n");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(lines.find((line) => line.startsWith("# program: "))).toMatch(
    new RegExp(`${version.replaceAll(".", "\\.")}$`),
  );
  expect(lines.find((line) => line.startsWith("# certificate: "))).toContain('"passed":true');
  expect(lines.find((line) => line.startsWith("# link: "))).toContain("#preset=v-ratio-2&eps=1e-4");
  const [head = "", ...rows] = lines.filter((line) => line !== "" && !line.startsWith("#"));
  expect(head.split(",").slice(0, 4)).toEqual(["t", "Bloch 1", "Bloch 2", "Bloch 3"]);
  const document = JSON.parse(json.bytes.toString("utf8"));
  expect(document.certificate.passed).toBe(true);
  expect(document.program.version).toBe(version);
  const bloch = document.curves.find(({ rung }: { rung: string }) => rung === "bloch");
  const written = rows.map((row) => row.split(",").map(Number)).filter((row) => bloch.times.includes(row[0]));
  expect(written.map((row) => row.slice(1, 4))).toEqual(bloch.populations);
  for (const row of bloch.populations) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 9);
  await page.keyboard.press("Escape");

  for (const { name, bytes } of [csv, json]) {
    await page.goto("about:blank");
    await openDynamics(page);
    await openByButton(page, name, bytes);
    await expect(slider(page, "epsilon")).toHaveValue("-4");
    await certified(page);
  }
});

test("the points of another view's chart are taken as CSV", async ({ page }) => {
  await page.goto("/#preset=v-system&view=convergence");
  await expect.poll(() => page.locator("main figure .main-svg").count()).toBeGreaterThan(0);
  const sheet = await openExport(page, "Data");
  const file = await downloaded(page, sheet.getByRole("button", { name: /Download CSV of/ }).first());
  const lines = file.bytes.toString("utf8").split("\r\n");
  expect(lines).toContain("curve,x,y");
  expect(lines.find((line) => line.startsWith("# link: "))).toContain("view=convergence");
  const found = documentIn(file.bytes.toString("utf8"));
  expect(found.ok && found.document).toEqual(findPreset("v-system")!.scenario);
});

test("a scenario is saved by the button and opened by a drop; a damaged file changes nothing", async ({ page }) => {
  await openDynamics(page, "#preset=quantum-dot");
  const sheet = await openExport(page, "Files");
  const file = await downloaded(page, sheet.getByRole("button", { name: "Save the scenario" }));
  expect(file.name).toBe("quantum-dot-in-a-magnetic-field.json");
  expect(JSON.parse(file.bytes.toString("utf8"))).toEqual(findPreset("quantum-dot")!.scenario);
  await page.keyboard.press("Escape");
  await page.goto("about:blank");
  await openDynamics(page);
  await drop(page, file.name, file.bytes);
  await expect(slider(page, "delta 6")).toHaveValue("2");
  await certified(page);

  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  const half = file.bytes.subarray(0, file.bytes.length / 2);
  await (await choosing).setFiles({ name: "half.json", mimeType: "application/json", buffer: half });
  await expect(page.locator(".notice")).toContainText("half.json cannot be opened. Nothing was changed.");
  await expect(slider(page, "delta 6")).toHaveValue("2");
});

test("pinned runs are saved as one file, and pinned again on another page", async ({ page }) => {
  await openDynamics(page, "#preset=v-system");
  await page.getByRole("button", { name: "Pin this run" }).click();
  await slider(page, "mu over p").focus();
  await slider(page, "mu over p").press("End");
  await certified(page);
  await page.getByRole("button", { name: "Pin this run" }).click();
  const runs = page.getByRole("group", { name: "Pinned runs" }).getByRole("group");
  await expect(runs).toHaveCount(2);
  const names = await runs.allInnerTexts();
  const ghosts = (await traceNames(page)).filter(
    (name) => !/^(Bloch|delayed|timeDependent|averaged|dominant|limit) \d/.test(name),
  );
  const sheet = await openExport(page, "Files");
  const file = await downloaded(page, sheet.getByRole("button", { name: "Save the pinned runs" }));
  await page.keyboard.press("Escape");
  await page.goto("about:blank");
  await openDynamics(page, "#preset=v-ratio-2");
  await drop(page, file.name, file.bytes);
  await expect(runs).toHaveCount(2);
  expect(await runs.allInnerTexts()).toEqual(names);
  await expect.poll(() => traceNames(page)).toEqual(expect.arrayContaining(ghosts));
  // The scenario on show is what it was.
  await expect(page).toHaveURL(/#preset=v-ratio-2$/);
});

test("the QuTiP script has the scenario's numbers, and brings them back", async ({ page }) => {
  await openDynamics(page, "#preset=v-system&eps=1e-3");
  const sheet = await openExport(page, "Python");
  await sheet.getByText("fast time τ").click();
  const script = await downloaded(page, sheet.getByRole("button", { name: "Download", exact: true }));
  const text = script.bytes.toString("utf8");
  expect(text).toContain("epsilon = 0.001");
  expect(text).toContain('time = "fast"');
  expect(await sheet.getByRole("textbox", { name: "The script" }).inputValue()).toBe(text);
  const found = documentIn(text);
  expect(found.ok && found.document).toMatchObject({ scaling: { epsilon: 1e-3 } });
});
