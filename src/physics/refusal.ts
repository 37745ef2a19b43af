import type { CocycleCost } from "../numerics/cocycleCost.ts";
import type { BlochModel } from "./model.ts";
import type { Refusal } from "./results.ts";

/** Stated limits of the doubling method: past them it declines before it starts. */
export const LIMIT_BYTES = 512 * 2 ** 20;
/** About a minute of one core */
export const LIMIT_OPERATIONS = 7e10;
/** Past a fortnight the direct integrator is no alternative either. */
const HOPELESS_SECONDS = 14 * 86_400;

/** Accepted steps of the direct method per radian of the fastest motion, at its usual tolerance (measured). */
const DIRECT_STEPS_PER_RADIAN = 1.3;
/** Seconds per multiplication of the direct method (measured on one shared core). */
const DIRECT_SECONDS_PER_OPERATION = 2.5e-9;

/** Thrown before any work when the doubling method would pass its stated limits. */
export class TooLargeError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "TooLargeError";
    this.refusal = refusal;
  }
}

/** Throws TooLargeError when the cost passes a limit. `grid` is for the message. */
export function checkCost(
  model: BlochModel,
  cost: CocycleCost,
  size: number,
  grid: readonly number[],
  until: number,
): void {
  if (cost.bytes <= LIMIT_BYTES && cost.operations <= LIMIT_OPERATIONS) return;
  throw tooLarge(model, cost, size, grid, until);
}

/** The refusal of a cost, with `reason` as its first sentence where memory and multiplications do not say it. */
export function tooLarge(
  model: BlochModel,
  cost: CocycleCost,
  size: number,
  grid: readonly number[],
  until: number,
  reason = needs(cost, size, grid),
): TooLargeError {
  const seconds = directSeconds(model, until);
  const directly = seconds > HOPELESS_SECONDS ? null : seconds;
  return new TooLargeError({
    message:
      `${reason} ` +
      (directly === null
        ? "The direct integrator would not finish in reasonable time either."
        : `The direct integrator would take about ${duration(directly)}.`),
    bytes: cost.bytes,
    operations: cost.operations,
    limitBytes: LIMIT_BYTES,
    limitOperations: LIMIT_OPERATIONS,
    directSeconds: directly,
  });
}

function needs(cost: CocycleCost, size: number, grid: readonly number[]): string {
  const points = grid.reduce((product, points) => product * points, 1);
  const maps = points === 1 ? "one map" : `${grid.join(" × ")} = ${points} phase-grid maps`;
  return (
    `Doubling needs ${maps} of ${size} × ${size} numbers: ${magnitude(cost.bytes / 2 ** 20)} MiB of memory ` +
    `(limit ${magnitude(LIMIT_BYTES / 2 ** 20)}) and ${magnitude(cost.operations / 1e9)} billion multiplications ` +
    `(limit ${magnitude(LIMIT_OPERATIONS / 1e9)}).`
  );
}

/** Estimated seconds of the direct method up to the slow time `until`. */
export function directSeconds(model: BlochModel, until: number): number {
  const n = model.levelCount;
  let couplings = 0;
  let strongest = 0;
  for (let i = 0; i < n * n; i++) {
    const size = Math.hypot(model.couplingRe[i]!, model.couplingIm[i]!);
    if (size > 0) couplings++;
    strongest = Math.max(strongest, size);
  }
  const spread = Math.max(...model.energies) - Math.min(...model.energies);
  const fastestLine = model.wave.lines.reduce((most, line) => Math.max(most, Math.abs(line.frequency)), 0);
  const amplitude = model.wave.lines.reduce((sum, line) => sum + Math.hypot(line.re, line.im), 0);
  const damping = model.epsilon ** model.mu * model.dephasing.reduce((a, b) => Math.max(a, b), 0);
  const speed = spread + fastestLine + damping + 2 * model.epsilon * amplitude * strongest;
  const steps = (until / model.epsilon ** 2) * speed * DIRECT_STEPS_PER_RADIAN;
  const operationsPerStep = 12 * (8 * couplings * n + 10 * n * n) + 130 * n * n;
  return steps * operationsPerStep * DIRECT_SECONDS_PER_OPERATION;
}

function magnitude(x: number): string {
  return x >= 1e6 ? x.toExponential(1) : String(Number(x.toPrecision(2)));
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 129_600) return `${Math.round(seconds / 3600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}
