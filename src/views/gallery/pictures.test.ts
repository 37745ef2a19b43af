import { expect, test } from "vitest";
import { presets } from "../../scenario/presets/index.ts";
import { populationsAt } from "../../scenario/testing/curves.ts";
import type { Picture } from "./PresetPicture.tsx";
import drawn from "./pictures.json";

const pictures = drawn as Readonly<Record<string, Picture>>;

test("every preset has a picture, small enough to be loaded at once", () => {
  expect(Object.keys(pictures)).toEqual(presets.map(({ id }) => id));
  for (const [id, picture] of Object.entries(pictures)) {
    expect(JSON.stringify(picture).length, id).toBeLessThan(5000);
  }
});

/** Height of the last point of a path. */
const endOf = (path: string) => Number(path.split(/[ML ]/).at(-1));

test.each(presets.map(({ id, scenario }) => ({ id, scenario })))(
  "the picture of $id ends where Bloch does: run `npm run pictures` after a change",
  ({ id, scenario }) => {
    const end = populationsAt(scenario, "bloch", scenario.horizon);
    const { bloch } = pictures[id]!;
    expect(bloch).toHaveLength(end.length);
    // A picture is 102 units high between the populations 1 and 0, or the lowest one below.
    const heights = bloch.map(endOf);
    const [top, bottom] = [4, 106];
    for (let n = 0; n < end.length; n++) {
      for (let m = 0; m < n; m++) {
        const apart = (end[m]! - end[n]!) * (bottom - top);
        if (Math.min(...end) >= 0) expect(Math.abs(heights[n]! - heights[m]! - apart)).toBeLessThan(1);
      }
    }
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(top - 0.1);
    expect(Math.max(...heights)).toBeLessThanOrEqual(bottom + 0.1);
  },
);
