import { expect, test } from "vitest";
import { zoomAfter } from "./dynamicsZoom.ts";

test("a zoom is what Plotly reports, axis by axis", () => {
  const time = zoomAfter({}, { "xaxis.range[0]": -3, "xaxis.range[1]": -1 });
  expect(time).toEqual({ time: [-3, -1] });
  expect(zoomAfter(time!, { "yaxis2.range": [-8, -2] })).toEqual({ time: [-3, -1], errors: [-8, -2] });
  expect(zoomAfter(time!, { "xaxis.autorange": true, "yaxis.range": [0, 1] })).toEqual({ populations: [0, 1] });
});

test("other reports, and ranges that are none, change nothing", () => {
  for (const report of [
    {},
    { dragmode: "pan" },
    { "xaxis.range[0]": 1 },
    { "xaxis.range": [2, 2] },
    { "yaxis.range": [Number.NaN, 1] },
  ]) {
    expect(zoomAfter({ time: [0, 1] }, report)).toBeNull();
  }
});
