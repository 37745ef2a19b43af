import { type DivisorList, smallDivisors } from "../../numerics/smallDivisors/smallDivisors.ts";
import { now } from "../clock.ts";
import type { BlochModel } from "../model.ts";
import {
  diophantineLine,
  isResonantDivisor,
  largestConstant,
  type PairForm,
  pairForm,
  plainSearch,
} from "./diophantine.ts";
import { lemma7Curve, tonguesOf } from "./lemma7.ts";
import { resonancesOf } from "./meetings.ts";
import type { DivisorReport, DivisorRequest, LevelPair, PairConstant, ResonanceEvent } from "./results.ts";

/** Divisors up to this many times the smallest one so far are listed beside the records. */
export const NEARNESS = 10;
/** Progress is reported at most this often, ms. */
const PROGRESS_INTERVAL = 100;

/**
 * What the Resonances view shows of a model, in the order of its cost: transitions and lines; the small divisors of one
 * pair, plain and perturbed, with Hypothesis 1's line and Lemma 7; the largest C_η of every pair. For r = 1 there is
 * nothing small, and the first event is the only one.
 */
export function* resonanceReport(
  model: BlochModel,
  request: DivisorRequest,
): Generator<ResonanceEvent | null, void, void> {
  yield { kind: "resonances", resonances: resonancesOf(model) };
  if (model.wave.frequencies.length < 2) return;
  const report = yield* silently(divisorReport(model, request));
  yield { kind: "divisors", report };
  yield* allConstants(model, request);
}

/** The small divisors of one pair. `null` is a breathing point. */
export function* divisorReport(
  model: BlochModel,
  request: DivisorRequest,
): Generator<number | null, DivisorReport, void> {
  const { pair, bound, eta } = request;
  const form = pairForm(model, pair, eta);
  const given = request.constant === null ? () => 0 : diophantineLine(form, request.constant);
  const plain = yield* smallDivisors(plainSearch(form, bound, NEARNESS, given));
  const largest = largestConstant(plain, form)?.constant ?? null;
  const constant = request.constant ?? largest;
  const shift = model.epsilon ** model.p * form.detuning;
  const perturbed = yield* perturbedDivisors(form, shift, bound, constant ?? 0);
  const tongues = constant === null ? [] : yield* tonguesOf(form, constant, model.p, bound, NEARNESS);
  return {
    pair,
    eta,
    frequencies: [...form.omega],
    offset: form.offset,
    shift,
    width: pair && model.epsilon ** model.mu * model.dephasing[pair[0] * model.levelCount + pair[1]]!,
    constant,
    largestConstant: largest,
    levelFactor: form.levelFactor,
    plain,
    perturbed,
    tongues,
    lemma7: constant === null ? [] : lemma7Curve(form, constant, model.p),
  };
}

/** |β·ω + ω(n,k) + ε^p δ(n,k)| against half the line, as in Lemma 7; β that are resonant without the shift are left out. */
function perturbedDivisors(
  form: PairForm,
  shift: number,
  bound: number,
  constant: number,
): Generator<number | null, DivisorList, void> {
  const line = diophantineLine(form, constant);
  const search = plainSearch(form, bound, NEARNESS, (length) => line(length) / 2);
  return smallDivisors({
    ...search,
    offset: form.offset + shift,
    isZero: ({ value }) => isResonantDivisor(form, value - shift),
  });
}

/** The largest C_η of β·ω alone and of every pair up to the bound, smallest first. */
function* allConstants(
  model: BlochModel,
  { bound, eta }: DivisorRequest,
): Generator<ResonanceEvent | null, void, void> {
  const pairs: (LevelPair | null)[] = [null];
  for (let n = 0; n < model.levelCount; n++) {
    for (let k = n + 1; k < model.levelCount; k++) pairs.push([n, k]);
  }
  const found: PairConstant[] = [];
  const started = now();
  let reported = started;
  for (const [done, pair] of pairs.entries()) {
    const form = pairForm(model, pair, eta);
    const list = yield* silently(smallDivisors(plainSearch(form, bound, 1, () => 0)));
    const largest = largestConstant(list, form);
    if (largest) found.push({ pair, ...largest, reached: list.reached });
    if (now() - reported < PROGRESS_INTERVAL) continue;
    reported = now();
    const fraction = (done + 1) / pairs.length;
    yield { kind: "progress", fraction, secondsLeft: ((reported - started) / 1000) * (1 / fraction - 1) };
  }
  found.sort((a, b) => a.constant - b.constant);
  yield { kind: "constants", constants: found };
}

/** Only the breathing points of a generator that also tells its progress. */
function* silently<T>(work: Generator<number | null, T, void>): Generator<null, T, void> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield null;
  }
}
