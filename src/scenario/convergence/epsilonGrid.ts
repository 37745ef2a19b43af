/** The values of ε that a sweep visits: `count` of them, equally spaced in log ε, both ends among them. */
export interface EpsilonRange {
  readonly largest: number;
  readonly smallest: number;
  readonly count: number;
}

/** The values of a sweep, largest first. The same range gives the same doubles, so that known results are found again. */
export function epsilonGrid({ largest, smallest, count }: EpsilonRange): number[] {
  const [top, bottom] = [Math.log10(largest), Math.log10(smallest)];
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return largest;
    if (i === count - 1) return smallest;
    // Twelve digits are enough and make round values round.
    return Number((10 ** (top + ((bottom - top) * i) / (count - 1))).toPrecision(12));
  });
}

/** Indices 0 … count − 1 from coarse to fine: both ends, the middle, then the middles of what is left. */
export function coarseToFine(count: number): number[] {
  if (count <= 2) return Array.from({ length: count }, (_, i) => i);
  const order = [0, count - 1];
  let gaps: [number, number][] = [[0, count - 1]];
  while (gaps.length > 0) {
    const next: [number, number][] = [];
    for (const [left, right] of gaps) {
      if (right - left < 2) continue;
      const middle = Math.floor((left + right) / 2);
      order.push(middle);
      next.push([left, middle], [middle, right]);
    }
    gaps = next;
  }
  return order;
}
