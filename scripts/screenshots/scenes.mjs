/**
 * What is photographed. To add a scene, add an entry: the page is opened with its fragment, its actions are done as a
 * person would do them, and the picture is taken when the page is at rest. A tab without a scene gets one by itself.
 */

import { cursorBack, editing, opening, setValue } from "./acts.mjs";

/**
 * @typedef {object} Scene
 * @property {string} name part of the picture's file name
 * @property {string} [fragment] of the link, without `#`
 * @property {(page: import("playwright-core").Page) => Promise<void>} [act] waits for what it acts on, never for a time
 */

/** @param {import("playwright-core").Page} page */
async function openGallery(page) {
  await page.locator(".preset-button").click();
  await page.getByRole("option").first().waitFor();
}

/** The built-in lectures, with as many steps. */
const LECTURES = [
  { name: "table-one", title: "Table 1 in seven steps", steps: 7 },
  { name: "ladder", title: "Where does the error come from?", steps: 8 },
  { name: "not-physical", title: "When the equations stop being physics", steps: 6 },
  { name: "two-colours", title: "Two colours and small divisors", steps: 6 },
];

/** @param {import("playwright-core").Page} page */
async function startLecture(page, /** @type {string} */ title) {
  await page.getByRole("button", { name: "Lecture", exact: true }).click();
  await page.getByRole("button", { name: `Start ${title}` }).click();
  await page.locator(".lecture-title").waitFor();
}

/**
 * Every step of every built-in lecture, as the room sees it once all is revealed.
 * @returns {Scene[]}
 */
function lectureScenes() {
  return LECTURES.flatMap(({ name, title, steps }) =>
    Array.from({ length: steps }, (_, i) => ({
      name: `lecture-${name}-${i + 1}`,
      act: async (page) => {
        await startLecture(page, title);
        while (!(await page.locator(".lecture-count").innerText()).startsWith(`${i + 1} /`)) {
          await page.keyboard.press("PageDown");
        }
        await page.keyboard.press("r");
      },
    })),
  );
}

/** @type {readonly Scene[]} */
export const SCENES = [
  { name: "dynamics" },
  { name: "dynamics-all-rungs", fragment: "preset=v-system&rungs=bloch,delayed,timeDependent,averaged,dominant,limit" },
  { name: "dynamics-linear", fragment: "preset=v-system&axis=linear" },
  { name: "dynamics-two-colour", fragment: "preset=two-colour" },
  { name: "dynamics-not-physical", fragment: "preset=non-physical" },
  { name: "dynamics-bad-link", fragment: "preset=no-such-preset" },
  { name: "editor-levels", act: editing("Levels") },
  { name: "editor-relaxation", act: editing("Relaxation") },
  { name: "editor-wave", fragment: "preset=two-colour", act: editing("Wave") },
  { name: "editor-run", act: editing("Run") },
  {
    name: "editor-wide",
    act: editing("Coupling", async (editor) => {
      for (let i = 0; i < 5; i++) await editor.getByRole("button", { name: "Add a level" }).click();
      const wider = editor.getByRole("button", { name: "Make the editor wider" });
      if (await wider.isVisible()) await wider.click();
    }),
  },
  {
    name: "editor-faults",
    act: editing("Levels", async (editor) => {
      await editor.getByRole("textbox", { name: "omega 2", exact: true }).fill("nonsense");
      await editor.getByRole("textbox", { name: "V 1 3", exact: true }).fill("");
      await editor.getByRole("textbox", { name: "V 1 2", exact: true }).fill("0.3+0.2i");
    }),
  },
  {
    name: "dynamics-microscope",
    async act(page) {
      await cursorBack(page, 10);
      await page.getByRole("button", { name: "microscope", exact: true }).click();
    },
  },
  {
    name: "dynamics-density",
    async act(page) {
      await cursorBack(page, 10);
      await opening(["Density matrix", "Read-out"])(page);
    },
  },
  {
    name: "dynamics-bloch-vector",
    async act(page) {
      await editing("Levels", (editor) => editor.getByRole("button", { name: "remove level 3" }).click())(page);
      await page.keyboard.press("Escape");
      await cursorBack(page, 10);
      await opening(["Bloch vector"])(page);
    },
  },
  {
    name: "dynamics-pins",
    async act(page) {
      await page.getByRole("button", { name: "Pin this run" }).click();
      await setValue(page, "mu over p", "2.4");
      await page.getByRole("button", { name: "Pin this run" }).click();
      await setValue(page, "epsilon", "1e-3");
      await page.getByRole("button", { name: "Compare" }).click();
    },
  },
  {
    name: "dynamics-sections",
    act: opening(["What δ changes here", "Distances", "In the end", "Hypotheses", "Energy flow"]),
  },
  { name: "gallery", act: openGallery },
  ...[1, 2, 3, 4, 5].map((step) => ({
    name: `visit-${step}`,
    act: async (/** @type {import("playwright-core").Page} */ page) => {
      await page.keyboard.press("?");
      await page.locator(".shortcuts-visit").click();
      for (let at = 1; at < step; at++) await page.locator(".visit .primary").click();
    },
  })),
  {
    name: "gallery-search",
    act: async (page) => {
      await openGallery(page);
      await page.getByRole("searchbox").fill("Λ");
    },
  },
  { name: "convergence", fragment: "preset=v-system&view=convergence" },
  { name: "resonances", fragment: "preset=v-system&view=resonances" },
  { name: "resonances-two-colour", fragment: "preset=two-colour&view=resonances" },
  { name: "regime-map", fragment: "preset=v-system&view=regime-map" },
  {
    name: "regime-map-pointed",
    fragment: "preset=v-system&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,64,error-dominant-l2",
    act: (page) => page.getByRole("slider", { name: "Cells of the map" }).press("PageDown"),
  },
  {
    name: "regime-map-detuning",
    fragment: "preset=v-system&view=regime-map&map=delta-3_-3_3,mu_0.02_0.95,64,population-3-bloch-T",
  },
  {
    name: "regime-map-table",
    fragment: "preset=v-system&view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,16,exponent-last-ratio",
    act: (page) => page.getByRole("radio", { name: "map", exact: true }).press("ArrowRight"),
  },
  { name: "scan", fragment: "preset=v-system&view=scan" },
  { name: "scan-two-colour", fragment: "preset=two-colour&view=scan" },
  {
    name: "scan-rates",
    fragment:
      "preset=v-system&view=scan&scan=delta-3,from_-2_2,of_rate-averaged-1-2,of_rate-averaged-1-3,of_time-slow-measured",
    act: (page) => page.getByRole("slider", { name: "scan cursor" }).press("PageUp"),
  },
  { name: "scan-errors", fragment: "preset=v-system&view=scan&scan=epsilon,of_error-averaged-max,of_coherence" },
  { name: "many-levels", fragment: "preset=v-system&view=many-levels" },
  { name: "lectures", act: (page) => page.getByRole("button", { name: "Lecture", exact: true }).click() },
  ...lectureScenes(),
];

/**
 * One for every tab that no scene opens.
 * @param {readonly string[]} views
 * @returns {Scene[]}
 */
export function withMissingViews(views) {
  const opened = new Set(SCENES.map(({ fragment = "" }) => /view=([\w-]+)/.exec(fragment)?.[1] ?? "dynamics"));
  const missing = views.filter((view) => !opened.has(view));
  return [...SCENES, ...missing.map((view) => ({ name: view, fragment: `preset=v-system&view=${view}` }))];
}
