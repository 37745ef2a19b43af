import * as fc from "fast-check";
import { expect, test } from "vitest";
import { placeCard } from "./place.ts";

const window = { width: 1280, height: 720 };
const card = { width: 320, height: 180 };

test("the card stands beside what it speaks of", () => {
  expect(placeCard({ left: 20, top: 60, width: 260, height: 50 }, card, window)).toEqual({ left: 20, top: 124 });
  expect(placeCard({ left: 20, top: 60, width: 260, height: 600 }, card, window)).toEqual({ left: 294, top: 60 });
  expect(placeCard({ left: 1000, top: 60, width: 260, height: 600 }, card, window)).toEqual({ left: 666, top: 60 });
  expect(placeCard({ left: 20, top: 600, width: 1240, height: 80 }, card, window)).toEqual({ left: 20, top: 406 });
});

test("it is inside the window, and clear of a target that leaves it room", () => {
  const box = fc.record({
    left: fc.integer({ min: 0, max: 1200 }),
    top: fc.integer({ min: 0, max: 700 }),
    width: fc.integer({ min: 10, max: 500 }),
    height: fc.integer({ min: 10, max: 300 }),
  });
  fc.assert(
    fc.property(box, (target) => {
      const { left, top } = placeCard(target, card, window);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + card.width).toBeLessThanOrEqual(window.width);
      expect(top + card.height).toBeLessThanOrEqual(window.height);
      const clear =
        left >= target.left + target.width ||
        left + card.width <= target.left ||
        top >= target.top + target.height ||
        top + card.height <= target.top;
      expect(clear).toBe(true);
    }),
    { seed: 1 },
  );
});
