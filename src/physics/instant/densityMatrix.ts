import type { BlochSystem } from "../bloch.ts";

/** ρ(n, m), N×N row-major. */
export interface DensityMatrix {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The matrix that the reals of a `BlochSystem` stand for; coherences that nothing reaches are 0. */
export function densityMatrix({ levelCount: n, coherences }: BlochSystem, state: Float64Array): DensityMatrix {
  const re = new Float64Array(n * n);
  const im = new Float64Array(n * n);
  for (let level = 0; level < n; level++) re[level * (n + 1)] = state[level]!;
  for (const place of coherences) {
    const { j, k } = place;
    re[j * n + k] = state[place.re]!;
    im[j * n + k] = state[place.im]!;
    re[k * n + j] = state[place.re]!;
    im[k * n + j] = -state[place.im]!;
  }
  return { re, im };
}
