import { describe, expect, test } from "vitest";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture } from "../url/lecture/format.ts";
import { createShelf, MOST_KEPT, type ShelfStorage } from "./shelf.ts";

const lecture = (title: string): Lecture => ({
  format: LECTURE_FORMAT,
  version: LECTURE_VERSION,
  title,
  steps: [{ title: "a", link: "preset=v-system" }],
});

function memory(): ShelfStorage & { text: string | null } {
  return {
    text: null,
    getItem() {
      return this.text;
    },
    setItem(_key, text) {
      this.text = text;
    },
  };
}

const titles = (shelf: ReturnType<typeof createShelf>) =>
  shelf.store.getState().lectures.map(({ lecture: { title } }) => title);

describe("the shelf of own lectures", () => {
  test("keeps what was made, changed and removed, for the next page too", () => {
    const storage = memory();
    const shelf = createShelf(() => storage);
    const [a, b] = [shelf.add(lecture("a")), shelf.add(lecture("b"))];
    shelf.change(a, lecture("A"));
    expect(titles(createShelf(() => storage))).toEqual(["b", "A"]);
    shelf.remove(b);
    expect(titles(createShelf(() => storage))).toEqual(["A"]);
    shelf.restore();
    expect(titles(createShelf(() => storage))).toEqual(["b", "A"]);
    expect(createShelf(() => storage).find(b)).toEqual(lecture("b"));
  });

  test("goes on without storage, and says so", () => {
    for (const storage of [
      () => {
        throw new Error("forbidden");
      },
      () => ({
        getItem: () => null,
        setItem: () => {
          throw new Error("full");
        },
      }),
    ]) {
      const shelf = createShelf(storage);
      shelf.add(lecture("a"));
      expect(titles(shelf)).toEqual(["a"]);
      expect(shelf.store.getState().unsaved).toBe(true);
    }
  });

  test("leaves out what is damaged", () => {
    const storage = memory();
    for (const text of ["{", "7", "null", '[null, 3, {"lecture": {}}]']) {
      storage.text = text;
      expect(titles(createShelf(() => storage))).toEqual([]);
    }
    storage.text = JSON.stringify([{ lecture: { title: "bad" } }, { id: "x", lecture: lecture("good") }]);
    expect(titles(createShelf(() => storage))).toEqual(["good"]);
  });

  test("does not grow for ever", () => {
    const shelf = createShelf(memory);
    for (let i = 0; i < MOST_KEPT + 5; i++) shelf.add(lecture(`${i}`));
    expect(titles(shelf)).toHaveLength(MOST_KEPT);
    expect(titles(shelf)[0]).toBe(`${MOST_KEPT + 4}`);
  });
});
