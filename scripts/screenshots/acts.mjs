/** What a person does before a picture is taken. Each waits for what it acts on, never for a time. */

/** @typedef {import("playwright-core").Page} Page */

/**
 * Opens the editor at one of its parts.
 * @param {string} part
 * @param {(editor: import("playwright-core").Locator) => Promise<void>} [then]
 * @returns {(page: Page) => Promise<void>}
 */
export const editing =
  (part, then = async () => {}) =>
  async (page) => {
    await page.keyboard.press("e");
    const editor = page.getByRole("dialog", { name: "Scenario" });
    await editor.getByRole("navigation").getByRole("button", { name: part }).click();
    await then(editor);
  };

/**
 * Opens parts of the column at the right, and brings the first into view.
 * @param {readonly string[]} titles
 * @returns {(page: Page) => Promise<void>}
 */
export const opening = (titles) => async (page) => {
  for (const title of titles) await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await page
    .getByRole("button", { name: new RegExp(`^${titles[0]}`) })
    .evaluate((button) => button.scrollIntoView({ block: "start" }));
};

/**
 * Takes the time cursor this many Page keys back from the end.
 * @param {Page} page
 * @param {number} pages
 */
export async function cursorBack(page, pages) {
  const cursor = page.getByRole("slider", { name: "time cursor" });
  for (let i = 0; i < pages; i++) await cursor.press("PageDown");
}

/**
 * Sets a number field of a slider.
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function setValue(page, name, text) {
  const value = page.getByRole("textbox", { name: `${name} value`, exact: true });
  await value.fill(text);
  await value.press("Enter");
}
