import { bundle } from "./bundle.ts";
import { expect, test } from "./fixtures.ts";

const ENTRY = `
  import Plotly from "/src/charts/plotly.ts";
  import "/src/charts/plotlyHeatMaps.ts";
  import { createCellPainter } from "/src/charts/regimeMapCells.ts";
  import { SEQUENTIAL } from "/src/charts/regimeMapColours.ts";

  const SIZE = 24;
  /** Some cells, a few of them without a value and a few beyond the range of colours. */
  const cells = (phase) =>
    Array.from({ length: SIZE }, (_, row) =>
      Array.from({ length: SIZE }, (_, column) =>
        (row * 7 + column) % 29 === 0 ? null : 0.5 + 0.6 * Math.sin(row / 4 + phase) * Math.cos(column / 5)),
    );
  const figure = (z) => ({
    data: [{ type: "heatmap", name: "map", x0: 0, dx: 1, y0: 0, dy: 1, z, zmin: 0, zmax: 1, zsmooth: false, showscale: false, colorscale: SEQUENTIAL }],
    layout: { width: 500, height: 400 },
    config: { staticPlot: true },
  });
  const element = document.body.appendChild(document.createElement("div"));

  /** The colour in the middle of each cell as it is seen, whatever the size of the image behind. */
  const colours = async () => {
    const image = new Image();
    image.src = element.querySelector(".heatmaplayer image").getAttribute("href");
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return Array.from({ length: SIZE * SIZE }, (_, cell) => {
      const x = Math.floor((((cell % SIZE) + 0.5) / SIZE) * canvas.width);
      const y = Math.floor(((Math.floor(cell / SIZE) + 0.5) / SIZE) * canvas.height);
      return [...context.getImageData(x, y, 1, 1).data];
    });
  };

  globalThis.compare = async () => {
    const start = figure(cells(0));
    await Plotly.newPlot(element, start.data, start.layout, start.config);
    const before = await colours();
    const next = figure(cells(1));
    const painter = createCellPainter();
    const painted = painter.draw(element, next);
    const byHand = await colours();
    painter.end();
    await Plotly.react(element, figure(cells(1)).data, { ...next.layout, datarevision: 1 });
    return { painted, before, byHand, byPlotly: await colours() };
  };
`;

type Colours = readonly (readonly number[])[];

test("cells that are painted while they come are those that Plotly draws at rest", async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({ content: await bundle(ENTRY) });
  const { painted, before, byHand, byPlotly } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        compare: () => Promise<{ painted: boolean; before: Colours; byHand: Colours; byPlotly: Colours }>;
      }
    ).compare(),
  );
  expect(painted).toBe(true);
  expect(byHand).not.toEqual(before);
  byHand.forEach((colour, cell) => {
    const [, , , alpha] = byPlotly[cell]!;
    // No value: nothing is painted, whatever colour nothing has.
    expect(colour[3], `cell ${cell}`).toBe(alpha);
    if (alpha === 0) return;
    // The table of colours has 256 entries or so: a channel may be a step off.
    colour.forEach((channel, i) => {
      expect(Math.abs(channel - byPlotly[cell]![i]!), `cell ${cell}`).toBeLessThanOrEqual(3);
    });
  });
});
