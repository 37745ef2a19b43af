import type { Data } from "plotly.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Drawing, mountChart } from "./chartMount.ts";
import type { PlotlyModule } from "./plotly.ts";

const marks: boolean[] = [];
const element = {
  toggleAttribute: (_name: string, on: boolean) => {
    marks.push(on);
    return on;
  },
} as unknown as HTMLElement;

/** A drawing known by its number. */
const drawing = (number: number, frame = "logarithmic 800 600", name = "Bloch 1"): Drawing => {
  const data: Data[] = [{ type: "scatter", name, x: [number], y: [number] }];
  return { frame, figure: () => ({ data, layout: {}, config: {} }) };
};

function setup({ load = true, quick = true } = {}) {
  const log: string[] = [];
  const errors: unknown[] = [];
  const number = (data: readonly Data[]) => String((data[0] as { x: number[] }).x[0]);
  const plotly = {
    react: async (_element: unknown, data: Data[]) => {
      log.push(`full ${number(data)}`);
    },
    purge: () => log.push("purge"),
  } as unknown as PlotlyModule;
  const chart = mountChart(element, {
    load: () => (load ? Promise.resolve(plotly) : Promise.reject(new Error("no such chunk"))),
    quick: {
      draw: (_element, { data }) => {
        if (quick) log.push(`quick ${number(data)}`);
        return quick;
      },
      end: () => {},
    },
    onError: (error) => errors.push(error),
  });
  const frame = () => vi.advanceTimersByTimeAsync(16);
  return { chart, log, errors, frame };
}

beforeEach(() => {
  marks.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => setTimeout(callback, 16));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a mounted chart", () => {
  test("draws once a frame, the newest", async () => {
    const { chart, log, frame } = setup();
    for (let i = 1; i <= 5; i++) chart.show(drawing(i), false);
    await frame();
    expect(log).toEqual(["full 5"]);
  });

  test("draws without Plotly while a control is held, and with it on release", async () => {
    const { chart, log, frame } = setup();
    chart.show(drawing(0), false);
    await frame();
    for (let i = 1; i <= 30; i++) {
      chart.show(drawing(i), true);
      await frame();
    }
    chart.show(drawing(30), false);
    await frame();
    expect(log).toEqual(["full 0", ...Array.from({ length: 30 }, (_, i) => `quick ${i + 1}`), "full 30"]);
  });

  test("draws what only Plotly can draw now and then while a control is held, the newest when the hand rests", async () => {
    const { chart, log, frame } = setup({ quick: false });
    chart.show(drawing(0), false);
    await frame();
    for (let i = 1; i <= 30; i++) {
      chart.show(drawing(i), true);
      await frame();
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(log.length).toBeGreaterThan(3);
    expect(log.length).toBeLessThan(8);
    expect(log.at(-1)).toBe("full 30");
  });

  test("draws all of it when axis or size have changed, not when traces have", async () => {
    const { chart, log, frame } = setup();
    chart.show(drawing(0), false);
    await frame();
    chart.show(drawing(1, "linear 800 600"), true);
    await frame();
    chart.show(drawing(2, "linear 800 600", "dominant 1"), true);
    await frame();
    expect(log).toEqual(["full 0", "full 1", "quick 2"]);
  });

  test("draws nothing after it was destroyed", async () => {
    const { chart, log, frame } = setup();
    chart.show(drawing(0), false);
    await frame();
    chart.show(drawing(1), true);
    chart.destroy();
    chart.show(drawing(2), false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(["full 0", "purge"]);
  });

  test("draws a first picture without Plotly, and fetches it when all curves are there", async () => {
    const log: string[] = [];
    const chart = mountChart(element, {
      load: async () => {
        log.push("fetched");
        return { react: async () => void log.push("full"), purge: () => {} } as unknown as PlotlyModule;
      },
      quick: { draw: () => false, end: () => {} },
      first: {
        draw: () => log.push("first") > 0,
        end: () => log.push("first taken away"),
        patience: 5000,
        drawn: () => log.push("drawn"),
      },
      onError: (error) => log.push(String(error)),
    });
    chart.show({ ...drawing(0), partial: true }, false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(["first"]);
    chart.show(drawing(1), false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(["first", "first", "fetched", "drawn", "full", "first taken away"]);
  });

  test("says when its library cannot be loaded", async () => {
    const { chart, errors, frame } = setup({ load: false });
    chart.show(drawing(0), false);
    await frame();
    expect(errors).toEqual([new Error("no such chunk")]);
  });
});

test("says of itself that it is coming until what is wanted is drawn, or Plotly cannot be had", async () => {
  const { chart, frame } = setup();
  chart.show(drawing(1), false);
  expect(marks).toEqual([true]);
  await frame();
  await frame();
  expect(marks.at(-1)).toBe(false);
  for (const live of [true, false]) {
    marks.length = 0;
    chart.show(drawing(2), live);
    expect(marks).toEqual([true]);
    await frame();
    expect(marks).toEqual([true, false]);
  }
  marks.length = 0;
  chart.show({ ...drawing(3), followed: true }, true);
  await frame();
  expect(marks).toEqual([true, true]);
  chart.show(drawing(3), false);
  await frame();
  expect(marks.at(-1)).toBe(false);
  marks.length = 0;
  const broken = setup({ load: false });
  broken.chart.show(drawing(1), false);
  await frame();
  expect(marks).toEqual([true, false]);
});
