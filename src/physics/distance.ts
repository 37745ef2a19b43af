import { LADDER } from "./ladder.ts";
import type { Curve, RungName } from "./results.ts";

/** A distance of populations in three norms; the paper's is ℓ². */
export interface Norms<T> {
  /** Σ_n |ρ_n − σ_n| */
  readonly l1: T;
  /** (Σ_n |ρ_n − σ_n|²)^{1/2} */
  readonly l2: T;
  /** max_n |ρ_n − σ_n| */
  readonly max: T;
}

/** The distance of one curve to another at every sample, and its largest value over all samples. */
export interface CurveDistance {
  readonly from: RungName;
  readonly to: RungName;
  readonly samples: Norms<Float64Array>;
  readonly sup: Norms<number>;
}

/** What a rung is away from the full model, and from the rung it simplifies; null where that one was not solved. */
export interface RungDistances {
  readonly rung: RungName;
  readonly toBloch: CurveDistance | null;
  readonly toAbove: CurveDistance | null;
}

/**
 * ‖ρ(t) − σ(t)‖ at every sample and sup over the samples, in ℓ¹, ℓ² and the maximum norm. Both curves must have the same
 * sample times (up to rounding) and levels: throws otherwise. The supremum is over samples, a lower bound of that over all t.
 */
export function curveDistance(from: Curve, to: Curve): CurveDistance {
  const count = from.times.length;
  if (to.times.length !== count || to.populations.length !== from.populations.length) {
    throw new Error(`invalid curves: ${from.rung} and ${to.rung} have different samples or levels`);
  }
  const levels = count === 0 ? 0 : from.populations.length / count;
  const l1 = new Float64Array(count);
  const l2 = new Float64Array(count);
  const max = new Float64Array(count);
  const sup = { l1: 0, l2: 0, max: 0 };
  for (let i = 0; i < count; i++) {
    if (Math.abs(from.times[i]! - to.times[i]!) > 1e-12 * Math.abs(from.times[i]!)) {
      throw new Error(`invalid curves: ${from.rung} and ${to.rung} differ in sample time ${i}`);
    }
    let squares = 0;
    for (let n = 0; n < levels; n++) {
      const difference = Math.abs(from.populations[i * levels + n]! - to.populations[i * levels + n]!);
      l1[i]! += difference;
      squares += difference * difference;
      max[i] = Math.max(max[i]!, difference);
    }
    l2[i] = Math.sqrt(squares);
    sup.l1 = Math.max(sup.l1, l1[i]!);
    sup.l2 = Math.max(sup.l2, l2[i]!);
    sup.max = Math.max(sup.max, max[i]!);
  }
  return { from: from.rung, to: to.rung, samples: { l1, l2, max }, sup };
}

/**
 * For every rung below Bloch among `curves`, its distance to Bloch and to the rung above it: the next higher one of the
 * ladder that exists for these exponents (at μ = 0 the limit stands directly below the averaged rung).
 */
export function ladderDistances(curves: readonly Curve[], exponents: { mu: number; p: number }): RungDistances[] {
  const ladder = LADDER.filter((rung) => rung.available(exponents)).map((rung) => rung.name);
  const curveOf = (name: RungName | undefined) => curves.find((curve) => curve.rung === name);
  const bloch = curveOf("bloch");
  return ladder.slice(1).flatMap((rung, i) => {
    const curve = curveOf(rung);
    if (!curve) return [];
    const above = curveOf(ladder[i]);
    return [
      {
        rung,
        toBloch: bloch ? curveDistance(curve, bloch) : null,
        toAbove: above ? curveDistance(curve, above) : null,
      },
    ];
  });
}
