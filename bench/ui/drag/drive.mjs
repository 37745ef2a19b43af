/** Moves a hand makes: pointer moves at a mouse's rate, sent without waiting for the page, as a mouse sends them. */

/** Moves each second, as of a mouse on USB: no multiple of the display's rate, so that they fall on every part of a frame. */
const RATE = 125;
/** Of the track, each side of its middle. */
const REACH = 0.3;
/** Times the hand goes there and back in the whole drag. */
const SWINGS = 2;

/**
 * Drags a slider to and fro, smoothly, and lets go where it began.
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} slider
 * @param {number} seconds
 * @param {() => Promise<void>} begun called with the button down and the hand at rest
 * @param {() => Promise<void>} ended called before the button goes up
 */
export async function drag(page, slider, seconds, begun, ended) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("The slider is not on the page.");
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ share) => box.x + box.width * share;
  const session = await page.context().newCDPSession(page);
  /** @param {"mouseMoved" | "mousePressed" | "mouseReleased"} type @param {number} share */
  const send = (type, share) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x: at(share),
      y,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  await send("mousePressed", 0.5);
  await send("mouseMoved", 0.5);
  await begun();
  const start = performance.now();
  /** @type {Promise<unknown>[]} */
  const sent = [];
  const moves = seconds * RATE;
  for (let i = 1; i <= moves; i++) {
    const wait = start + (1000 * i) / RATE - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send("mouseMoved", 0.5 + REACH * Math.sin((2 * Math.PI * SWINGS * i) / moves)));
  }
  await ended();
  await Promise.all(sent);
  await send("mouseReleased", 0.5);
  await session.detach();
}
