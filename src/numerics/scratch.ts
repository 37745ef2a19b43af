/**
 * Arrays that are used for a moment and given back. A map of cells solves thousands of small systems in a second: made anew
 * each time, their arrays cost as much to free, on another core, as a tenth of the work.
 */

/** Arrays of one length that are kept at most, and numbers in all of them together. */
const MOST_OF_LENGTH = 4;
const MOST_NUMBERS = 1 << 18;
/** Larger ones are few, and memory that somebody else may want. */
const LARGEST = MOST_NUMBERS / 4;

const kept = new Map<number, Float64Array[]>();
let keptNumbers = 0;

/** An array with whatever numbers it was left with. */
export function takeScratch(length: number): Float64Array {
  const array = kept.get(length)?.pop();
  if (!array) return new Float64Array(length);
  keptNumbers -= length;
  return array;
}

/** Whoever took it must not touch it any more. One that is never given back is simply freed. */
export function giveScratch(array: Float64Array): void {
  const { length } = array;
  if (length > LARGEST) return;
  if (keptNumbers + length > MOST_NUMBERS) {
    kept.clear();
    keptNumbers = 0;
  }
  const others = kept.get(length);
  if (others && others.length >= MOST_OF_LENGTH) return;
  keptNumbers += length;
  if (others) others.push(array);
  else kept.set(length, [array]);
}
