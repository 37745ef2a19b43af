/**
 * Arrays that are used for a moment and given back. A map of cells solves thousands of small systems in a second: made anew
 * each time, their arrays cost as much to free, on another core, as a tenth of the work.
 */

/** Arrays of one length that are kept at most, and numbers in all of them together. */
const MOST_OF_LENGTH = 4;
const MOST_NUMBERS = 1 << 18;
/** Larger ones are few, and memory that somebody else may want. */
const LARGEST = MOST_NUMBERS / 4;

export class Scratch {
  private readonly kept = new Map<number, Float64Array[]>();
  private keptNumbers = 0;

  /** An array with whatever numbers it was left with. */
  take(length: number): Float64Array {
    const array = this.kept.get(length)?.pop();
    if (!array) return new Float64Array(length);
    this.keptNumbers -= length;
    return array;
  }

  /** Whoever took it must not touch it any more. One that is never given back is simply freed. */
  give(array: Float64Array): void {
    const { length } = array;
    if (length > LARGEST) return;
    if (this.keptNumbers + length > MOST_NUMBERS) {
      this.kept.clear();
      this.keptNumbers = 0;
    }
    const others = this.kept.get(length);
    if (others && others.length >= MOST_OF_LENGTH) return;
    this.keptNumbers += length;
    if (others) others.push(array);
    else this.kept.set(length, [array]);
  }
}

/** The one that all solvers of a thread share. */
const shared = new Scratch();

export function takeScratch(length: number): Float64Array {
  return shared.take(length);
}

export function giveScratch(array: Float64Array): void {
  shared.give(array);
}
