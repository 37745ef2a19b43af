import type { Instant } from "../physics/instant/results.ts";

/** Decades of |ρ(n, m)| that the size of a disc spans. */
export const DECADES = 5;

/** How one entry of ρ is drawn. */
export interface DensityCell {
  /** Row and column, levels counted from 0 */
  readonly n: number;
  readonly m: number;
  readonly modulus: number;
  /** arg ρ(n, m) in (−π, π]; null where the entry is too small to have one, and on the diagonal */
  readonly phase: number | null;
  /** Share of its cell that it takes, 0 to 1: of the height for a population, of the radius for a coherence */
  readonly share: number;
}

export interface DensityLook {
  /** Σ ρ(n, n): a population of this size fills its cell */
  readonly trace: number;
  /** 10^top is the modulus of a coherence that fills its cell */
  readonly top: number;
  /** True: ρ(n, m)·e^{iω(n, m)τ}, which only the wave and the detunings move */
  readonly rotating: boolean;
}

/** All entries, row by row. Coherences are of order ε^{1−μ} and smaller beside populations: their size is a logarithm. */
export function densityCells(instant: Pick<Instant, "re" | "im" | "turns">, look: DensityLook): DensityCell[] {
  const n = Math.round(Math.sqrt(instant.re.length));
  return Array.from(instant.re, (x, place) => {
    const row = Math.floor(place / n);
    const column = place % n;
    const y = instant.im[place]!;
    const modulus = row === column ? x : Math.hypot(x, y);
    if (row === column) {
      return { n: row, m: column, modulus, phase: null, share: clamp(look.trace > 0 ? x / look.trace : 0) };
    }
    const share = logarithmicShare(modulus, look.top);
    const turned = Math.atan2(y, x) + (look.rotating ? 2 * Math.PI * instant.turns[place]! : 0);
    return { n: row, m: column, modulus, phase: share > 0 ? principal(turned) : null, share };
  });
}

/** 1 at 10^top, 0 at and below 10^(top − DECADES). */
export function logarithmicShare(modulus: number, top: number): number {
  return modulus > 0 ? clamp(1 + (Math.log10(modulus) - top) / DECADES) : 0;
}

/**
 * Where a scale for coherences ends, as a power of ten: from the largest Σ|ρ(n, m)| of the curve, the same at all times,
 * so that sizes can be compared while the cursor moves.
 */
export function topOfScale(coherenceL1: ArrayLike<number>): number {
  let largest = 0;
  // Each coherence is counted twice in the sum.
  for (let i = 0; i < coherenceL1.length; i++) largest = Math.max(largest, coherenceL1[i]! / 2);
  return largest > 0 ? Math.log10(largest) : 0;
}

/** An angle in (−π, π]. */
export function principal(angle: number): number {
  const turned = angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
  return turned <= -Math.PI ? turned + 2 * Math.PI : turned;
}

/** The colour of a phase: hue once around, lightness and chroma as even as a screen can; the hand says the same. */
export function phaseColour(phase: number, scheme: "light" | "dark"): string {
  const hue = Math.round(((phase * 180) / Math.PI + 360) % 360);
  return scheme === "dark" ? `oklch(0.58 0.12 ${hue})` : `oklch(0.74 0.12 ${hue})`;
}

/** The end of a clock hand of this length at a phase: to the right at 0, counter-clockwise, as angles are drawn. */
export function handEnd(phase: number, length: number): readonly [number, number] {
  return [length * Math.cos(phase), -length * Math.sin(phase)];
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
