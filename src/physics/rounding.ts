import type { QuasiPeriodicSystem } from "../numerics/quasiPeriodicSystem.ts";
import { rowSumNorm, SparseBuilder, type SparseMatrix } from "../numerics/sparse.ts";
import { amplitudeBound } from "../numerics/torusFunction.ts";
import { speedLeft, TurningFrame } from "../numerics/turningFrame.ts";
import { comparedIndices, type Judged, sampleDifference } from "./certificate.ts";
import { solveByDoubling } from "./doublingBloch.ts";
import { TooLargeError } from "./refusal.ts";
import { traceOf } from "./trace.ts";

/**
 * What rounding does to a curve and no second solution shows for certain, because both round alike. Over a strobing period
 * a coherence turns by an angle a, up to whole turns and what the turning frame takes away; its entry of E keeps the decay and
 * the turn of that period with an error of about a·2⁻⁵³, and the coupling is known to 2⁻⁵³ of itself. Where a coherence lives
 * for more than 10⁵ periods or so, or for ever, populations can be moved by that; how much is found by solving once more with
 * a system that is wrong by many times as much.
 */

/** Roundings of one entry: some in a period's map, and some in each doubling until it has turned half round. */
const ROUNDINGS = 32;
/** Those that change a turn, or the coupling. */
const TURN_ROUNDINGS = 8;
/** Errors that make less than this of a coherence are no matter. */
const NEGLIGIBLE = 2e-11;
/** What the wrong system makes of a coherence within its life: far above the noise of the curves, and still in proportion. */
const PROBE = 1e-4;

/** How wrong the decays of coherences may be, dτ⁻¹, in the order of the system's rotations. */
export function decayErrors(system: QuasiPeriodicSystem, period: number): Float64Array {
  const { rotations, modulation } = system;
  const { frequencies } = modulation;
  const [first = 0] = frequencies;
  const frame = new TurningFrame(system);
  const driven = driveOf(system) * period;
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

/** How fast the wave moves coordinates at most, rad per unit of τ. */
const driveOf = ({ modulation, modulated }: QuasiPeriodicSystem) => amplitudeBound(modulation) * rowSumNorm(modulated);

/**
 * The largest change of a population that such errors can make, where the second solution is compared; 0 where no coherence
 * lives long enough, the whole trace where there is no room for another solution.
 */
export function* roundingError(judged: Judged): Generator<null, number> {
  const { model, system, plan, period, resolution, solution: first } = judged;
  const errors = decayErrors(system, period);
  const end = (plan.times.at(-1) ?? 0) / model.epsilon ** 2;
  const ofCoupling = TURN_ROUNDINGS * 2 ** -53 * driveOf(system);
  // What errors make of a coherence while it lasts.
  const made = system.rotations.map(
    ({ decay }, pair) => Math.max(errors[pair]!, ofCoupling) * Math.min(end, 1 / decay),
  );
  const largest = Math.max(0, ...made);
  if (largest < NEGLIGIBLE) return 0;
  const times = PROBE / largest;
  try {
    const { populations } = yield* solveByDoubling(
      model,
      { ...system, ...disturbed(system, errors, times) },
      plan,
      period,
      { ...resolution, degrees: first.degrees },
      { fraction: 0 },
    );
    const moved = comparedIndices(plan.times.length).map((index) =>
      sampleDifference(model.levelCount, populations, index, first.populations, index),
    );
    return Math.max(0, ...moved) / times;
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return traceOf(model);
  }
}

/** The parts of a system that rounding spoils, spoilt so many times as much. */
function disturbed(system: QuasiPeriodicSystem, errors: Float64Array, times: number) {
  const constant = new SparseBuilder(system.size);
  for (const [row, column, value] of entriesOf(system.constant)) constant.add(row, column, value);
  const rotations = system.rotations.map((rotation, pair) => {
    const { re, im, decay, shift } = rotation;
    const slower = times * errors[pair]!;
    const turned = (TURN_ROUNDINGS / ROUNDINGS) * slower;
    constant.add(re, re, -slower);
    constant.add(im, im, -slower);
    constant.add(re, im, turned);
    constant.add(im, re, -turned);
    return { ...rotation, decay: decay + slower, shift: shift + turned };
  });
  const stronger = 1 + times * TURN_ROUNDINGS * 2 ** -53;
  const modulated = { ...system.modulated, values: system.modulated.values.map((value) => stronger * value) };
  return { constant: constant.build(), rotations, modulated };
}

function* entriesOf({ size, rowStart, columns, values }: SparseMatrix): Generator<[number, number, number]> {
  for (let row = 0; row < size; row++) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) yield [row, columns[at]!, values[at]!];
  }
}
