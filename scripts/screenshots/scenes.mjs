/**
 * What is photographed. To add a scene, add an entry: the page is opened with its fragment, its actions are done as a
 * person would do them, and the picture is taken when the page is at rest. A tab without a scene gets one by itself.
 */

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

/** @type {readonly Scene[]} */
export const SCENES = [
  { name: "dynamics" },
  { name: "dynamics-all-rungs", fragment: "preset=v-system&rungs=bloch,delayed,timeDependent,averaged,dominant,limit" },
  { name: "dynamics-linear", fragment: "preset=v-system&axis=linear" },
  { name: "dynamics-two-colour", fragment: "preset=two-colour" },
  { name: "dynamics-not-physical", fragment: "preset=non-physical" },
  { name: "dynamics-bad-link", fragment: "preset=no-such-preset" },
  { name: "gallery", act: openGallery },
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
  { name: "many-levels", fragment: "preset=v-system&view=many-levels" },
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
