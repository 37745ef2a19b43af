import type { RequestedTime, SamplePlan, Stride } from "./samplePlan.ts";

/** Steps per octave of time on a logarithmic grid, a power of two. */
const STEPS_PER_OCTAVE = 16;
/** Up to this many base steps a grid is placed freely inside the steps; beyond, samples fall on whole ones. */
export const FREE_STEPS = 96;

/** Samples at exactly the given slow times (any order; each ≥ 0), listed ascending. */
export function planTimes(times: readonly number[], step: number): SamplePlan {
  const sorted = Float64Array.from(times).sort();
  const requested: RequestedTime[] = [];
  for (const time of sorted) requested.push(splitTime(time, step));
  return { step, recordStart: false, strides: [], requested, times: sorted };
}

/**
 * A grid of slow times on [0, horizon]. On a linear axis there are about `samples`, a power of two of base steps
 * apart; on a logarithmic one every octave has the same number of steps, from about `earliest` on. Samples fall on whole base
 * steps, where one stored map reaches the next, so the last one is the last whole step of the horizon.
 */
export function planGrid(
  axis: "logarithmic" | "linear",
  samples: number,
  horizon: number,
  step: number,
  earliest: number,
): SamplePlan {
  const whole = splitTime(horizon, step).steps;
  if (whole <= FREE_STEPS) return planTimes(freeTimes(axis, samples, horizon, earliest), step);
  const strides = axis === "linear" ? linearStrides(samples, whole) : logarithmicStrides(whole, earliest / step);
  return { step, recordStart: axis === "linear", strides, requested: [], times: stridedTimes(strides, axis, step) };
}

function freeTimes(axis: "logarithmic" | "linear", samples: number, horizon: number, earliest: number): number[] {
  const last = Math.max(samples - 1, 1);
  if (axis === "linear") return Array.from({ length: last + 1 }, (_, i) => (horizon * i) / last);
  const decades = Math.log(horizon / earliest);
  return Array.from({ length: last + 1 }, (_, i) => (i === last ? horizon : earliest * Math.exp((decades * i) / last)));
}

/** The steps that do not fill a stride come first, so that the walk ends on the last whole step. */
function linearStrides(samples: number, whole: number): Stride[] {
  const wished = Math.round(Math.log2(whole / Math.max(samples - 1, 1)));
  const level = Math.max(0, Math.min(wished, Math.floor(Math.log2(whole))));
  const count = Math.floor(whole / 2 ** level);
  const lead = binaryDigits(whole - count * 2 ** level).map((digit) => ({ level: digit, count: 1, record: false }));
  return [...lead, { level, count, record: true }];
}

/**
 * Levels lead … top fill whole octaves, STEPS_PER_OCTAVE steps each (the first twice as many, from 0); one more level
 * walks what is left, and the binary digits of the rest ride along with their own levels.
 */
function logarithmicStrides(whole: number, earliest: number): Stride[] {
  const first = Math.min(Math.max(1, Math.ceil(earliest)), whole);
  const lead = Math.max(0, Math.floor(Math.log2(first / STEPS_PER_OCTAVE)));
  const top = Math.floor(Math.log2(whole / (2 * STEPS_PER_OCTAVE)));
  if (top < lead) return linearStrides(2 * STEPS_PER_OCTAVE, whole);
  const last = Math.floor((whole - 2 * STEPS_PER_OCTAVE * 2 ** top) / 2 ** (top + 1));
  const rest = whole - 2 * STEPS_PER_OCTAVE * 2 ** top - last * 2 ** (top + 1);
  const digits = new Set(binaryDigits(rest));
  const strides: Stride[] = [];
  for (let level = 0; level < lead; level++) if (digits.has(level)) strides.push({ level, count: 1, record: false });
  const unseen = Math.min(Math.ceil(first / 2 ** lead), STEPS_PER_OCTAVE) - 1;
  strides.push({ level: lead, count: unseen, record: false });
  for (let level = lead; level <= top; level++) {
    const steps = level === lead ? 2 * STEPS_PER_OCTAVE - unseen : STEPS_PER_OCTAVE;
    strides.push({ level, count: steps + (digits.has(level) ? 1 : 0), record: true });
  }
  strides.push({ level: top + 1, count: last, record: true });
  return strides.filter((stride) => stride.count > 0);
}

/** The set bits of a non-negative integer, ascending; exact to 2^53. */
export function binaryDigits(integer: number): number[] {
  const digits: number[] = [];
  for (let level = 0, rest = integer; rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) digits.push(level);
  }
  return digits;
}

function stridedTimes(strides: readonly Stride[], axis: "logarithmic" | "linear", step: number): Float64Array {
  const start = axis === "linear" ? 1 : 0;
  const recorded = strides.reduce((sum, { count, record }) => sum + (record ? count : 0), start);
  const times = new Float64Array(recorded);
  let position = 0;
  let at = start;
  for (const { level, count, record } of strides) {
    const stride = 2 ** level;
    for (let i = 0; i < count; i++) {
      position += stride;
      if (record) times[at++] = position * step;
    }
  }
  return times;
}

/** A slow time as whole base steps and what is left. */
export function splitTime(time: number, step: number): RequestedTime {
  const ratio = time / step;
  const nearest = Math.round(ratio);
  // A whole number of steps up to rounding is taken as one: the partial step would only add noise.
  if (Math.abs(ratio - nearest) <= 4 * Number.EPSILON * nearest) return { steps: nearest, remainder: 0 };
  const steps = Math.floor(ratio);
  return { steps, remainder: Math.min(Math.max(time - steps * step, 0), step) };
}

/** The highest level a plan needs, or −1 when no whole base step is taken. */
export function highestLevel(plan: SamplePlan): number {
  let level = -1;
  for (const stride of plan.strides) level = Math.max(level, stride.level);
  for (const { steps } of plan.requested) if (steps >= 1) level = Math.max(level, Math.floor(Math.log2(steps)));
  return level;
}
