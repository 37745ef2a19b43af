import { readFile } from "node:fs/promises";
import { test as bare, type Page } from "@playwright/test";
import { HEADERS } from "../scripts/vite/policy.ts";
import { vSystem } from "../src/scenario/presets/vSystem.ts";
import { parseScenarioText } from "../src/scenario/schema.ts";
import { encodeState } from "../src/url/codec.ts";
import { encodeLecture } from "../src/url/lecture/codec.ts";
import { LECTURE_FORMAT, LECTURE_LIMITS, LECTURE_VERSION, type Lecture } from "../src/url/lecture/format.ts";
import { defaultState } from "../src/url/sharedState.ts";
import { certified, expect, openDynamics, populations, slider, test } from "./fixtures.ts";

/** Names that strangers may give. Each would run, lead away or disorder the page if anything took it for more than text. */
const NAMES = [
  `<img src=x onerror="window.owned=1"><script>window.owned=1</script>"'></title><a href="javascript:window.owned=1">b</a><b>bold</b><svg/onload=window.owned=1>`,
  `\u202egnp.exe\u2067 \u202dover<br>&lt;i&gt; %{x} %{fullData.name} $t(app.title) {{name}} __proto__ ${"W".repeat(100)}`,
];

const scenarioNamed = (name: string) => JSON.stringify({ ...vSystem.scenario, name });

async function openText(page: Page, text: string, name = "scenario.json") {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Nothing that a name brought became an element, a handler, a way out of the page, or ran. */
async function expectText(page: Page) {
  const found = await page.evaluate(() => ({
    owned: "owned" in window,
    made: [...document.querySelectorAll("img, script:not([src]), iframe, object, embed, b, svg svg a, svg a")]
      .filter((element) => !(element instanceof HTMLImageElement && element.src.startsWith("blob:")))
      .map((element) => element.outerHTML.slice(0, 100)),
    handlers: [...document.querySelectorAll("*")]
      .flatMap((element) => element.getAttributeNames().map((name) => `${element.tagName} ${name}`))
      .filter((name) => / on/.test(name)),
    leading: [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
      .filter((address) => /^\s*(?:javascript|vbscript|data:text)/i.test(address)),
  }));
  expect(found).toEqual({ owned: false, made: [], handlers: [], leading: [] });
}

/** Points at the middle of a pinned curve, so that the chart says what it is. */
async function hoverGhost(page: Page) {
  const at = await populations(page).evaluate((figure) => {
    type Axis = { l2p(x: number): number; d2l(x: number): number; _offset: number };
    const { data, _fullLayout } = figure as unknown as {
      data: { name: string; x: ArrayLike<number>; y: ArrayLike<number> }[];
      _fullLayout: { xaxis: Axis; yaxis: Axis };
    };
    const { x, y } = data.find(({ name }) => name === "pin 1 Bloch 1")!;
    const middle = Math.floor(x.length / 2);
    const pixel = (axis: Axis, value: number) => axis._offset + axis.l2p(axis.d2l(value));
    return { x: pixel(_fullLayout.xaxis, x[middle]!), y: pixel(_fullLayout.yaxis, y[middle]!) };
  });
  await populations(page).hover({ position: at });
}

for (const name of NAMES) {
  test(`a scenario named ${JSON.stringify(name.slice(0, 30))} is text everywhere`, async ({ page }) => {
    await openDynamics(page);
    await openText(page, scenarioNamed(name));
    await expect(page.getByRole("button", { name: /^Scenario/ })).toContainText(name.slice(0, 20));
    await certified(page);
    await page.getByRole("button", { name: "Pin this run" }).click();
    await slider(page, "epsilon").press("PageUp");
    await certified(page);
    await page.getByRole("button", { name: "Compare" }).click();
    // Where curves are still on their way to their places another one may be nearer: then it is pointed at anew.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await hoverGhost(page);
      await expect(page.locator(".hoverlayer .hovertext")).toContainText(name.slice(0, 20), { timeout: 2000 });
    }).toPass();
    await expectText(page);
    // A name without a break is cut in its button.
    expect((await page.getByRole("button", { name: /^Scenario/ }).boundingBox())!.width).toBeLessThan(400);

    // Sentences that hold the name keep their own direction.
    const disordered = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .flatMap((element) => ["aria-label", "title"].map((attribute) => element.getAttribute(attribute) ?? ""))
        .filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text) && !/^[\u202a-\u202e\u2066-\u2069]/.test(text)),
    );
    expect(disordered).toEqual([]);

    // By its link, as a stranger sends it.
    await expect(page).toHaveURL(/#s=/);
    await page.reload();
    await certified(page);
    await expect(page.getByRole("button", { name: /^Scenario/ })).toContainText(name.slice(0, 20));
    await page.keyboard.press("q");
    await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
    await expectText(page);
    await page.keyboard.press("Escape");

    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await expect(page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("figure")).first()).toBeVisible();
      await expectText(page);
    }
  });

  test(`what is taken away of a scenario named ${JSON.stringify(name.slice(0, 30))} is safe`, async ({ page }) => {
    await openDynamics(page);
    await openText(page, scenarioNamed(name));
    await certified(page);
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    const take = async (label: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        dialog.getByRole("button", { name: label, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}.-]{1,90}$/u);
      return readFile(await download.path(), "utf8");
    };
    const svg = await take("Download SVG");
    // It is read as the picture it is, so it is well formed.
    const width = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
      await image.decode();
      return image.naturalWidth;
    }, svg);
    expect(width).toBeGreaterThan(100);
    expect(svg).not.toMatch(/<(?:script|img|iframe|foreignObject)\b/i);
    expect(svg).not.toMatch(/\son\w+\s*=\s*"/i);
    await expectText(page);

    await dialog.getByRole("tab", { name: "Data" }).click();
    for (const label of ["Download CSV", "Download JSON"]) {
      const text = await take(label);
      if (label === "Download JSON") expect(JSON.parse(text).scenario.name).toBe(name);
    }
    await dialog.getByRole("tab", { name: "Embed" }).click();
    const snippet = await dialog.getByRole("textbox", { name: "HTML to paste" }).inputValue();
    expect(snippet).toMatch(/^<iframe (?:[a-z]+="[^"<>]*" )+allowfullscreen><\/iframe>$/);
    await dialog.getByRole("tab", { name: "Files" }).click();
    const saved = parseScenarioText(await take("Save the scenario"));
    expect(saved.ok && saved.scenario.name).toBe(name);
  });
}

test("a file with hostile keys, a hostile name of its own or a name without end is refused as text", async ({
  page,
}) => {
  await openDynamics(page);
  const image = "<img src=x onerror=window.owned=1>";
  await openText(page, JSON.stringify({ ...vSystem.scenario, horizon: -1, [image]: image }), `${image}.json`);
  await expect(page.getByText(`${image}.json cannot be opened. Nothing was changed.`)).toBeVisible();
  await expectText(page);
  await openText(page, JSON.stringify({ format: image, version: image }), "format.json");
  await expect(page.getByText("format.json cannot be opened.")).toBeVisible();
  await expectText(page);
  await openText(page, scenarioNamed("<b>".repeat(10_000)), "long.json");
  await expect(page.getByText("long.json cannot be opened.")).toBeVisible();
  await expect(page.getByText("200 characters")).toBeVisible();
  await expectText(page);
  await expect(page.getByRole("button", { name: "Scenario: V system" })).toBeVisible();
});

/** What a note may hold in place of a formula: each would lead away, ask another host, run, or cover the page. */
const FORMULAS = [
  "\\href{javascript:window.owned=1}{a}",
  "\\url{https://example.org/}",
  "\\includegraphics{https://example.org/x.png}",
  "\\htmlData{onclick=window.owned=1}{b}\\htmlId{root}{c}\\htmlStyle{position:fixed;inset:0}{d}",
  "\\rule{9999em}{9999em}\\raisebox{9999em}{e}\\kern-9999em f",
  "\\def\\g{\\g\\g}\\g",
  "\u202egnp\u2067",
];

const NOTE = [...NAMES, ...FORMULAS.map((tex) => `$${tex}$`)].join("\n");
/** So deep that what sets formulas gives up. */
const DEEP = `$${"x^{".repeat(1200)}${"}".repeat(1200)}$`;

/** A step for each hostile name, in every text of it; each step shows a scenario of that name. */
const LECTURE: Lecture = {
  format: LECTURE_FORMAT,
  version: LECTURE_VERSION,
  title: NAMES.map((name) => name.slice(0, 30)).join(" "),
  steps: NAMES.map((name, k) => {
    const state = encodeState({ ...defaultState(), scenario: { ...vSystem.scenario, name } });
    if (!state.ok) throw new Error("no link");
    return {
      title: name.slice(0, LECTURE_LIMITS.title),
      sentence: `${name} $\\href{javascript:window.owned=1}{x}$`,
      note: k === 0 ? `${NOTE}\n${DEEP}` : NOTE,
      link: state.fragment,
    };
  }),
};

/** Nothing is pushed out of the window or laid over the heading. */
async function expectInPlace(page: Page) {
  const found = await page.evaluate(() => {
    const heading = document.querySelector(".lecture-title, .presenter-title")!;
    const box = heading.getBoundingClientRect();
    const seen = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
    return {
      beyond: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
      covered: !heading.contains(seen),
    };
  });
  expect(found).toEqual({ beyond: 0, covered: false });
}

test("a lecture of hostile titles and notes, from its link, is text to the room and to whoever speaks", async ({
  page,
}) => {
  const link = encodeLecture(LECTURE);
  if (!link.ok) throw new Error("no link");
  await openDynamics(page, `#${link.fragment}`);
  await expectText(page);
  await page.getByRole("button", { name: /^Start <img/ }).click();
  await expect(page.locator(".lecture-count")).toHaveText(`1 / ${NAMES.length}`);
  // The room reads the note too.
  await page.keyboard.press("n");
  await expect(page.locator(".lecture-sentence")).toContainText("<script>window.owned=1</script>");
  const opened = page.waitForEvent("popup");
  await page.keyboard.press("p");
  const presenter = await opened;
  const left: string[] = [];
  presenter.on("request", (request) => left.push(request.url()));
  for (const [k, name] of NAMES.entries()) {
    await expect(page.locator(".lecture-count")).toHaveText(`${k + 1} / ${NAMES.length}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.slice(0, LECTURE_LIMITS.title));
    await expect(presenter.getByRole("heading", { level: 1 })).toHaveText(name.slice(0, LECTURE_LIMITS.title));
    await expect(presenter.locator(".presenter-note")).toContainText("<script>window.owned=1</script>");
    await certified(page);
    for (const window of [page, presenter]) {
      await expectText(window);
      await expectInPlace(window);
    }
    await page.keyboard.press("PageDown");
  }
  await expect(page.getByText("This was the last step.").first()).toBeVisible();
  expect(left.filter((url) => new URL(url).host !== new URL(page.url()).host)).toEqual([]);
  await page.keyboard.press("Escape");
  await presenter.close();
});

test("a lecture of hostile titles and notes, from its file, is text in the list, in the editor and in what is saved", async ({
  page,
}) => {
  await openDynamics(page);
  await openText(page, JSON.stringify(LECTURE), "lecture.json");
  await page.getByRole("button", { name: /^Keep <img/ }).click();
  await expectText(page);
  await page.getByRole("button", { name: /^Edit <img/ }).click();
  const editor = page.getByRole("dialog", { name: "Lecture editor" });
  for (const title of await editor.locator(".lecture-step-title").all()) {
    await title.click();
    await expectText(page);
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    editor.getByRole("button", { name: "Save file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}.-]{1,90}$/u);
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toEqual(LECTURE);
  await editor.getByRole("button", { name: "Close the lecture editor" }).click();
  const image = "<img src=x onerror=window.owned=1>";
  await openText(
    page,
    JSON.stringify({ ...LECTURE, steps: [{ title: image, link: image, hide: [image] }] }),
    "bad.json",
  );
  await expect(page.getByText("bad.json cannot be opened.")).toBeVisible();
  await expectText(page);
});

const FRAGMENTS = [
  "#preset=<img src=x onerror=window.owned=1>&eps=<script>window.owned=1</script>",
  "#s=javascript:window.owned=1",
  "#view=%3Csvg%20onload%3Dwindow.owned%3D1%3E&preset=v-system",
  "#__proto__=1&constructor=2&preset=__proto__",
  `#${"%3Cb%3E".repeat(20_000)}`,
];

for (const [k, fragment] of FRAGMENTS.entries()) {
  test(`a hostile link opens the default scenario, with what was wrong as text (${k + 1})`, async ({ page }) => {
    await openDynamics(page, fragment);
    await expectText(page);
    expect(await page.evaluate(() => ({}) as { polluted?: unknown } & Record<string, unknown>)).toEqual({});
    await openDynamics(page, `?embed&controls=<img>,__proto__&theme=<b>${fragment}`);
    await expectText(page);
  });
}

// What follows is refused loudly, in the console, and so is no matter for a test that allows no word there.
bare("every file comes with the headers of the guide", async ({ request }) => {
  for (const path of ["/", "/sw.js", "/mark.svg"]) {
    const sent = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(HEADERS)) expect(sent[name.toLowerCase()]).toBe(value);
  }
});

bare("the browser itself refuses scripts from text, other hosts and foreign workers", async ({ page }) => {
  // A request that the policy stops is announced all the same, and fails before it leaves.
  const left: string[] = [];
  page.on("requestfinished", (request) => left.push(request.url()));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "csp") left.push(request.url());
  });
  await openDynamics(page);
  const refused = await page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      eval: () => Reflect.get(window, "eval")("1"),
      Function: () => new Function("return 1")(),
      "a timer of text": () => setTimeout("window.owned = 1" as unknown as () => void),
      innerHTML: () => Object.assign(document.createElement("div"), { innerHTML: "<b>x</b>" }),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=window.owned=1>"),
      "document.write": () => document.write("<script>window.owned=1</script>"),
      DOMParser: () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
      srcdoc: () => Object.assign(document.createElement("iframe"), { srcdoc: "<script>1</script>" }),
      "text of a script": () => Object.assign(document.createElement("script"), { text: "window.owned=1" }),
      "a worker of text": () => new Worker("data:text/javascript,1"),
      "a worker of a blob": () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
      "a worker from another host": () => new Worker("https://example.org/assets/x.js"),
      "another policy": () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy("mine", {}),
      fetch: () => fetch("https://example.org/"),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket("wss://example.org/");
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      picture: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = "https://example.org/x.png";
        }),
      "an inline script": () => {
        const script = document.createElement("script");
        script.append("window.owned = 1");
        document.body.append(script);
        if (!("owned" in window)) throw new Error("did not run");
      },
      "a handler in an attribute": () => {
        const button = document.createElement("button");
        button.setAttribute("onclick", "window.owned = 1");
        button.click();
        if (!("owned" in window)) throw new Error("did not run");
      },
    };
    const passed: string[] = [];
    // Code that a test runs may evaluate text; what runs in a task of the page's own may not.
    await new Promise((later) => setTimeout(later));
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        passed.push(name);
      } catch {
        // As it should be.
      }
    }
    return { passed, owned: "owned" in window };
  });
  expect(refused).toEqual({ passed: [], owned: false });
  expect(left.filter((url) => new URL(url).host === "example.org")).toEqual([]);
});
