import { type Headline, headlineText, type MissingReason } from "../scenario/headlines.ts";
import { ABSENT, KNOWN, UNKNOWN } from "../scenario/regimeMap/refinement.ts";

/** One quantity in all cells of a map. */
export interface MapColumn {
  /** NaN where there is no number, and where nothing is known yet */
  readonly values: Float64Array;
  /** UNKNOWN, KNOWN or ABSENT */
  readonly state: Uint8Array;
  /** Why a cell is ABSENT */
  readonly reasons: Map<number, MissingReason>;
}

/** What is known of a map so far; filled in place. */
export interface KnownMap {
  readonly headlines: readonly Headline[];
  /** By the text of the headline */
  readonly columns: ReadonlyMap<string, MapColumn>;
  /** Cells known, of all */
  known: number;
  readonly cells: number;
}

export function emptyMap(headlines: readonly Headline[], cells: number): KnownMap {
  const column = (): MapColumn => ({
    values: new Float64Array(cells).fill(Number.NaN),
    state: new Uint8Array(cells),
    reasons: new Map(),
  });
  return { headlines, cells, known: 0, columns: new Map(headlines.map((one) => [headlineText(one), column()])) };
}

export function isKnown(map: KnownMap, cell: number): boolean {
  const [first] = map.columns.values();
  return first!.state[cell] !== UNKNOWN;
}

/** Takes in what a worker has found for some cells: `values` is cells × headlines. */
export function takeIn(
  map: KnownMap,
  cells: ArrayLike<number>,
  values: ArrayLike<number>,
  absent: readonly { readonly place: number; readonly reason: MissingReason }[],
): void {
  const columns = [...map.columns.values()];
  const width = columns.length;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (!isKnown(map, cell)) map.known++;
    columns.forEach((column, j) => {
      const value = values[i * width + j]!;
      column.values[cell] = value;
      column.state[cell] = Number.isNaN(value) ? ABSENT : KNOWN;
    });
  }
  for (const { place, reason } of absent)
    columns[place % width]!.reasons.set(cells[Math.floor(place / width)]!, reason);
}

/** Numbers kept in all, about 60 MB. */
const MOST_NUMBERS = 7e6;

/** Maps by their key; of many the one asked for longest ago is forgotten. */
export class MapCache {
  readonly #maps = new Map<string, KnownMap>();

  take(key: string, make: () => KnownMap): KnownMap {
    const map = this.#maps.get(key) ?? make();
    this.#maps.delete(key);
    this.#maps.set(key, map);
    let kept = 0;
    for (const one of this.#maps.values()) kept += one.cells * one.columns.size;
    for (const [old, one] of this.#maps) {
      if (kept <= MOST_NUMBERS || old === key) break;
      this.#maps.delete(old);
      kept -= one.cells * one.columns.size;
    }
    return map;
  }
}
