/**
 * What a person does in one round. Where the slider goes and what the long map is of differ each time, so that workers compute; the
 * rest is the same.
 */
import { atRest } from "../browser/rest.mjs";

/** @typedef {import("playwright-core").Page} Page */

const SCENARIOS = ["v-system", "v-ratio-2", "two-colour", "lambda-system"];
/** One with many levels: its runs are the largest. */
const LARGE = "rydberg-levels";
/** A map that takes minutes: cancelled on its way. */
const LONG_MAP = "view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2";
/** A map, a scan and a sweep of errors that come to their ends; the same each time, for what they find is remembered. */
const SHORT = ["view=regime-map&map=mu_0.02_0.95,p_0.02_0.95,16,error-averaged-l2", "view=scan", "view=convergence"];
const MOVES = 60;
/** The golden section: steps of it never come to the same place twice. */
const GOLDEN = 0.618034;

/** A number that no other round has. @param {number} round */
const epsilon = (round) => `eps=${(1 + ((round * GOLDEN) % 1)).toFixed(6)}e-3`;

/** @param {Page} page @param {string} fragment */
async function open(page, fragment) {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, fragment);
  await atRest(page);
}

/** Where the page is measured: one scenario in one view. @param {Page} page */
export const home = (page) => open(page, "preset=v-system");

/** Drags a slider to and fro; the times of all display frames meanwhile, ms. @param {Page} page @param {number} shift from 0 to 1 */
async function drag(page, shift) {
  const box = await page.getByRole("slider", { name: "epsilon", exact: true }).boundingBox();
  if (!box) throw new Error("There is no slider to drag.");
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ move) => box.x + box.width * (0.45 + 0.1 * shift + 0.25 * Math.sin(move / 6));
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  const frames = page.evaluate(
    () =>
      new Promise((/** @type {(times: number[]) => void} */ done) => {
        /** @type {number[]} */
        const times = [];
        let ended = false;
        window.addEventListener(
          "pointerup",
          () => {
            ended = true;
          },
          { once: true, capture: true },
        );
        const frame = (/** @type {number} */ now) => {
          times.push(now);
          if (ended) done(times.slice(1).map((time, k) => time - /** @type {number} */ (times[k])));
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
  for (let move = 1; move <= MOVES; move++) await page.mouse.move(at(move), y);
  await page.mouse.up();
  return frames;
}

/** @param {Page} page */
async function everyView(page) {
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.getByRole("tabpanel").getByRole("heading").or(page.getByRole("figure")).first().waitFor();
  }
}

/** Starts a long map, cancels it when it has begun to show, and leaves. @param {Page} page @param {string} scenario */
async function cancelMap(page, scenario) {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, `${scenario}&${LONG_MAP}`);
  await page.getByRole("progressbar", { name: "Map" }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Compute the rest" }).waitFor();
}

/**
 * Fills what the page remembers of recent runs, which is bounded: runs of their own where the hand rests, and such as it passes over.
 * @param {Page} page
 * @param {number} batch each finds other ones
 */
export async function fillMemory(page, batch) {
  await open(page, `preset=${SCENARIOS[batch % SCENARIOS.length]}`);
  for (let k = 0; k < 3; k++) await drag(page, ((3 * batch + k) * GOLDEN) % 1);
  await atRest(page);
  for (let k = 0; k < 8; k++) await open(page, `preset=${LARGE}&${epsilon(8 * batch + k)}`);
  // Whole or not, a map keeps room for all its cells.
  for (let k = 0; k < 4; k++) await cancelMap(page, `preset=two-colour&${epsilon(1000 + 4 * batch + k)}`);
}

/**
 * One round; the times of the frames while the slider was dragged.
 * @param {Page} page
 * @param {number} round
 */
export async function goRound(page, round) {
  await open(page, `preset=${SCENARIOS[round % SCENARIOS.length]}`);
  const frames = await drag(page, (round * GOLDEN) % 1);
  await atRest(page);
  await everyView(page);
  await cancelMap(page, `preset=two-colour&${epsilon(round)}`);
  for (const choice of SHORT) await open(page, `preset=v-system&${choice}`);
  await home(page);
  return frames;
}
