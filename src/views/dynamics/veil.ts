import type { DynamicsInput } from "../../charts/dynamicsInput.ts";

/** What is kept back of the main chart until somebody asks for it. */
export interface Veil {
  /** Counted from 0 */
  readonly levels: readonly number[];
  /** The bands of the time-layers, with their names */
  readonly layers: boolean;
}

type Drawn = Omit<DynamicsInput, "width" | "height" | "zoom">;

/** The same input without what is kept back. A level that is not drawn is not a number anywhere: nothing of it can show. */
export function veiled(input: Drawn, { levels, layers }: Veil): Drawn {
  if (levels.length === 0) return layers ? { ...input, layers: [] } : input;
  const isHidden = (level: number) => levels.includes(level);
  const without = (populations: readonly number[]) => populations.map((x, n) => (isHidden(n) ? Number.NaN : x));
  return {
    ...input,
    curves: input.curves.map((curve) => {
      const size = curve.times.length > 0 ? curve.populations.length / curve.times.length : 0;
      return { ...curve, populations: curve.populations.map((x, i) => (isHidden(i % size) ? Number.NaN : x)) };
    }),
    equilibrium: input.equilibrium && without(input.equilibrium),
    otherEquilibria: (input.otherEquilibria ?? []).map((mark) => ({ ...mark, populations: without(mark.populations) })),
    // Whole runs beside the present one would show what is kept back.
    unperturbed: null,
    ghosts: [],
    published: [],
    layers: layers ? [] : input.layers,
  };
}
