import { expect, test } from "vitest";
import { loadPersistently, type Missing } from "./loading.ts";

/** Fails so often, then comes. */
function failing(times: number) {
  let asked = 0;
  return {
    load: () => (++asked > times ? Promise.resolve("the part") : Promise.reject(new Error(`not there (${asked})`))),
    asked: () => asked,
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("a part that comes is told of to nobody", async () => {
  const told: (Missing | null)[] = [];
  expect(await loadPersistently(failing(0).load, (missing) => told.push(missing))).toBe("the part");
  expect(told).toEqual([]);
});

test("a part that does not come is asked for when somebody asks, and what waits for it goes on then", async () => {
  const { load, asked } = failing(2);
  const told: (Missing | null)[] = [];
  let part: string | null = null;
  const done = loadPersistently(load, (missing) => told.push(missing)).then((found) => {
    part = found;
  });
  for (const tries of [1, 2]) {
    await turn();
    expect(part).toBeNull();
    expect(asked()).toBe(tries);
    const missing = told.at(-1)!;
    expect(missing?.error).toMatchObject({ name: "NotLoadedError", message: `not there (${tries})`, tries });
    missing!.again();
    expect(told.at(-1)).toBeNull();
  }
  await done;
  expect(part).toBe("the part");
  expect(told.filter((missing) => missing !== null)).toHaveLength(2);
});
