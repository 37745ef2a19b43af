import { rowSumNorm } from "../numerics/sparse.ts";
import { amplitudeBound } from "../numerics/torusFunction.ts";
import { speedLeft, TurningFrame } from "../numerics/turningFrame.ts";
import { type BlochSystem, blochSystem } from "./bloch.ts";
import { comparedIndices, type Judged } from "./certificate.ts";
import { solveByDoubling } from "./doublingBloch.ts";
import { TooLargeError } from "./refusal.ts";
import { traceOf } from "./trace.ts";

/**
 * What rounding does to a curve and no second solution shows for certain, because both round alike. Over a strobing period
 * a coherence turns by an angle a, up to whole turns and what the turning frame takes away, and its entry of E keeps the
 * decay of that period with an error of about a·2⁻⁵³. Where it lives for more than 10⁵ periods or so, populations can be moved
 * by that; how much is found by solving once more with decays that are wrong by many times as much.
 */

/** Roundings of one entry: some in a period's map, and some in each doubling until it has turned half round. */
const ROUNDINGS = 32;
/** Errors of decays below this share of them are no matter. */
const NEGLIGIBLE = 2e-11;
/** Share of a decay by which it is made wrong: far above the noise of the curves, and still in proportion. */
const PROBE = 1e-4;

/** How wrong the decays of coherences may be, dτ⁻¹, in the order of the system's rotations. */
export function decayErrors(system: BlochSystem, period: number): Float64Array {
  const { rotations, modulation, modulated } = system;
  const { frequencies } = modulation;
  const [first = 0] = frequencies;
  const frame = new TurningFrame(system);
  const driven = amplitudeBound(modulation) * rowSumNorm(modulated) * period;
  return Float64Array.from(rotations, (rotation, pair) => {
    const index = frame.indices[pair];
    const left = index
      ? speedLeft(rotation, index, frequencies)
      : rotation.speed +
        rotation.shift -
        first * (first > 0 ? Math.round((rotation.speed + rotation.shift) / first) : 0);
    // No entry of E is larger than 2.
    const angle = Math.min(2, Math.abs(left) * period + driven);
    return (ROUNDINGS * 2 ** -53 * angle) / period;
  });
}

/**
 * The largest change of a population that decays wrong by their rounding can make, where the second solution is compared; 0
 * where no coherence lives long enough, the whole trace where there is no room for another solution.
 */
export function* roundingError(judged: Judged): Generator<null, number> {
  const { model, system, plan, period, resolution, solution: first } = judged;
  const errors = decayErrors(system, period);
  const shares = system.rotations.map(({ decay }, pair) => (decay > 0 ? errors[pair]! / decay : 0));
  const largest = Math.max(0, ...shares);
  if (largest < NEGLIGIBLE) return 0;
  const times = PROBE / largest;
  const n = model.levelCount;
  const dephasing = model.dephasing.slice();
  system.coherences.forEach(({ j, k }, pair) => {
    const more = (times * errors[pair]!) / model.epsilon ** model.mu;
    dephasing[j * n + k]! += more;
    dephasing[k * n + j]! += more;
  });
  const wrong = { ...model, dephasing };
  try {
    const { populations } = yield* solveByDoubling(
      wrong,
      blochSystem(wrong, "bloch"),
      plan,
      period,
      { ...resolution, degrees: first.degrees },
      { fraction: 0 },
    );
    let moved = 0;
    for (const index of comparedIndices(plan.times.length)) {
      for (let i = 0; i < n; i++) {
        moved = Math.max(moved, Math.abs(populations[index * n + i]! - first.populations[index * n + i]!));
      }
    }
    return moved / times;
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return traceOf(model);
  }
}
