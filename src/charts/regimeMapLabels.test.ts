import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabel } from "./regimeMapLabels.ts";

describe("the place of a region's name", () => {
  it("is inside the region, whatever wedge it is", () => {
    const slope = fc.double({ min: 0.2, max: 3, noNaN: true });
    fc.assert(
      fc.property(slope, slope, (a, b) => {
        const inside = (x: number, y: number) => y > Math.min(a, b) * x && y < Math.max(a, b) * x;
        const box = placeLabel(inside, { width: 0.12, height: 0.05 });
        if (!box) return;
        for (const sx of [-0.5, 0.5]) {
          for (const sy of [-0.5, 0.5]) {
            expect(inside(box.x + sx * box.width, box.y + sy * box.height)).toBe(true);
          }
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("keeps clear of what is there already", () => {
    const clear = { x: 0.5, y: 0.5, width: 0.3, height: 0.3 };
    const box = placeLabel(() => true, { width: 0.2, height: 0.1 }, [clear])!;
    expect(Math.abs(box.x - 0.5) >= 0.25 || Math.abs(box.y - 0.5) >= 0.2).toBe(true);
  });

  it("is none where it does not fit", () => {
    expect(placeLabel((x, y) => Math.abs(x - y) < 0.01, { width: 0.2, height: 0.05 })).toBeNull();
  });
});
