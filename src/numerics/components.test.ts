import { describe, expect, it } from "vitest";
import { connectedComponents, membersOf, strongComponents } from "./components.ts";

function matrixOf(size: number, edges: readonly (readonly [number, number])[]): Float64Array {
  const matrix = new Float64Array(size * size);
  for (const [row, column] of edges) matrix[row * size + column] = 1;
  return matrix;
}

describe("connectedComponents", () => {
  it("names each vertex after its smallest companion, whichever way the edge is written", () => {
    const smallest = connectedComponents(
      matrixOf(6, [
        [5, 1],
        [1, 3],
        [2, 4],
      ]),
      6,
    );
    expect(Array.from(smallest)).toEqual([0, 1, 2, 1, 2, 1]);
    expect(membersOf(smallest)).toEqual([[0], [1, 3, 5], [2, 4]]);
  });
});

describe("strongComponents", () => {
  it("separates a cycle from what leads to it and from what it leads to", () => {
    // Columns flow to rows: 0 → 1 → 2 → 1, 2 → 3.
    const component = strongComponents(
      matrixOf(4, [
        [1, 0],
        [2, 1],
        [1, 2],
        [3, 2],
      ]),
      4,
    );
    expect(component[1]).toBe(component[2]);
    expect(new Set(component).size).toBe(3);
    expect(component[3]).toBeLessThan(component[1]!);
    expect(component[1]).toBeLessThan(component[0]!);
  });

  it("agrees with mutual reachability on random graphs", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let run = 0; run < 200; run++) {
      const size = 1 + Math.floor(random() * 8);
      const density = random();
      const matrix = Float64Array.from({ length: size * size }, () => (random() < density / 2 ? 1 : 0));
      const reach = matrix.map((value, x) => (x % (size + 1) === 0 || value > 0 ? 1 : 0));
      for (let k = 0; k < size; k++) {
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) if (reach[i * size + k] && reach[k * size + j]) reach[i * size + j] = 1;
        }
      }
      const component = strongComponents(matrix, size);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          const mutual = reach[i * size + j] === 1 && reach[j * size + i] === 1;
          expect(component[i] === component[j]).toBe(mutual);
        }
      }
    }
  });
});
