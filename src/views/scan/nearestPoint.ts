/** Index of the ascending value nearest to one, by its logarithm on a logarithmic axis; −1 of none. */
export function nearestPoint(x: readonly number[], value: number, log = false): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, at] of x.entries()) {
    const far = log ? Math.abs(Math.log(at / value)) : Math.abs(at - value);
    if (far < least) [best, least] = [i, far];
  }
  return best;
}
