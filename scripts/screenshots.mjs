/**
 * `npm run screenshots`: photographs every scene of screenshots/scenes.mjs in each theme and size, from a fresh build,
 * into screenshots/. A subset: `npm run screenshots -- --scene convergence --theme dark,light --size 390x844`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { atRest, watchRest } from "./browser/rest.mjs";
import { buildSite, launchBrowser, serveSite } from "./browser/site.mjs";
import { readOptions, refuse } from "./options.mjs";
import { withMissingViews } from "./screenshots/scenes.mjs";

const THEMES = ["light", "dark", "projector"];
const SIZES = ["1920x1080", "1280x720", "390x844"];
/** Pages open at the same time. */
const TOGETHER = 2;

const USAGE = `Usage: npm run screenshots -- [options]
  --scene a,b     only scenes whose name contains one of these
  --theme a,b     of ${THEMES.join(", ")}
  --size a,b      of ${SIZES.join(", ")}, or any other WIDTHxHEIGHT
  --dist folder   photograph this build instead of making one
  --out folder    default screenshots
  --full          the whole page where it is higher than the window
  --list          name the scenes and end`;

/** @param {string} text */
function sizeOf(text) {
  const found = /^(\d+)x(\d+)$/.exec(text);
  if (!found) return refuse(`A size is WIDTHxHEIGHT, not “${text}”.`);
  return { width: Number(found[1]), height: Number(found[2]) };
}

const options = readOptions(USAGE, {
  scene: { type: "string" },
  theme: { type: "string" },
  size: { type: "string" },
  dist: { type: "string" },
  out: { type: "string", default: "screenshots" },
  full: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
});
const themes = options.theme?.split(",") ?? THEMES;
for (const theme of themes) if (!THEMES.includes(theme)) refuse(`There is no theme “${theme}”.`);
const sizes = (options.size?.split(",") ?? SIZES).map((name) => ({ name, viewport: sizeOf(name) }));

if (options.dist === undefined) {
  console.error("Building…");
  buildSite(".cache/screenshots/dist");
}
const site = await serveSite(options.dist ?? ".cache/screenshots/dist");
const browser = await launchBrowser(["--force-prefers-reduced-motion"]);

/** The ids of the tabs, as the page itself has them. */
async function views() {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.getByRole("tab").first().waitFor();
  const ids = await page.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute("data-key") ?? ""));
  await page.close();
  return ids.filter((id) => id !== "");
}

/**
 * @param {import("./screenshots/scenes.mjs").Scene} scene
 * @param {string} theme
 * @param {(typeof sizes)[number]} size
 */
async function photograph(scene, theme, size) {
  const context = await browser.newContext({ viewport: size.viewport, hasTouch: size.viewport.width < 600 });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await watchRest(page);
    await page.addInitScript((name) => window.localStorage.setItem("bloch-rate-theme", name), theme);
    await page.goto(`${site.address}${scene.fragment ? `#${scene.fragment}` : ""}`);
    await atRest(page);
    if (scene.act) {
      await scene.act(page);
      await atRest(page);
    }
    const file = join(options?.out ?? "", `${scene.name}.${theme}.${size.name}.png`);
    await page.screenshot({ path: file, fullPage: options?.full ?? false });
    console.log(file);
  } finally {
    await context.close();
  }
}

let failures = 0;
try {
  const wanted = options.scene?.split(",");
  const scenes = withMissingViews(await views()).filter(
    ({ name }) => !wanted || wanted.some((part) => name.includes(part)),
  );
  if (scenes.length === 0) refuse(`No scene is called “${options.scene}”.`);
  if (options.list) {
    for (const { name, fragment = "" } of scenes) console.log(`${name}\t#${fragment}`);
  } else {
    mkdirSync(options.out, { recursive: true });
    const todo = scenes.flatMap((scene) =>
      themes.flatMap((theme) =>
        sizes.map(
          (size) => () =>
            photograph(scene, theme, size).catch((error) => {
              failures++;
              console.error(`${scene.name}, ${theme}, ${size.name}: ${error instanceof Error ? error.message : error}`);
            }),
        ),
      ),
    );
    const worker = async () => {
      for (let next = todo.shift(); next; next = todo.shift()) await next();
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(failures > 0 ? 1 : 0);
