import { compileInput } from "../../../scenario/compile.ts";
import type { Scenario } from "../../../scenario/format.ts";
import { blochSystem } from "../../bloch.ts";
import { certifiedError } from "../../certificate.ts";
import { tailToleranceFor } from "../../doublingBloch.ts";
import type { BlochModel } from "../../model.ts";
import { directSeconds, TooLargeError } from "../../refusal.ts";
import type { Certificate, Curve, OutputRequest, RungName } from "../../results.ts";
import { solve } from "../../solve.ts";
import { strobePeriod } from "../../strobe.ts";
import { traceScale } from "../../trace.ts";
import { byAnotherStrobing, byDirectIntegration, byTwoLegsInOtherUnits, type OtherWay } from "./otherWays.ts";
import { type Draw, draws, randomScenario } from "./randomScenario.ts";

const TOLERANCE = 1e-10;
/**
 * A solve that takes longer on its own processor is an offender, s. The curve and its certificate may each come a quarter past the
 * limit of refusal.ts, which is about a minute, and a busy machine is slower.
 */
const LONGEST_SOLVE = 240;
/** Direct integration is used where its estimate is below this, s. */
const AFFORDABLE = 0.3;
/** Another way is given up after this, s, for a cheaper one. */
const PATIENCE = 0.4;
const LONGEST_WAY = 120;
/**
 * Where coherences live longer than so many radians of the strobing phase, maps over a period that does not fit theirs lose
 * digits that the solver's own keep.
 */
const LONG_LIVED = 1e5;

export const OUTCOMES = [
  "certified",
  "not certified",
  "refused",
  "LIE",
  "UNCHECKED",
  "NOT FINITE",
  "SLOW",
  "EXCEPTION",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What came of one scenario. */
export interface Verdict {
  readonly index: number;
  readonly outcome: Outcome;
  /** The other way that a certified curve was compared with */
  readonly way?: string;
  /** Largest difference to it, relative to the trace */
  readonly difference?: number;
  /** The certificate's own error */
  readonly error?: number;
  /** Time of the solve with its certificate, s of the processor */
  readonly seconds: number;
  /** The same for the other ways */
  readonly waySeconds?: number;
  readonly about?: string;
}

/** Seconds that the processor has worked: a busy machine must not change a verdict. */
export type Clock = () => number;

/** Solves scenario `index` of a seed as the page does, and holds what is certified against another way. */
export function judge(seed: number, index: number, clock: Clock): Verdict {
  const scenario = randomScenario(seed, index);
  const draw = draws(seed + 1, index);
  const started = clock();
  const seconds = () => clock() - started;
  const found = (outcome: Outcome, more: Partial<Verdict> = {}): Verdict => ({
    index,
    outcome,
    seconds: seconds(),
    ...more,
  });
  try {
    const compiled = compileInput(scenario);
    if (!compiled.ok)
      return found("EXCEPTION", { about: `not legal: ${compiled.errors[0]!.path} ${compiled.errors[0]!.message}` });
    const solved = solveAll(compiled.model, scenario, draw, () => seconds() > LONGEST_SOLVE);
    if (solved === "slow") return found("SLOW");
    if (solved.notFinite !== undefined) return found("NOT FINITE", { about: solved.notFinite });
    const { certificate } = solved;
    const spent = seconds();
    if (!certificate.passed)
      return {
        ...found("not certified", { error: certificate.error, about: JSON.stringify(certificate) }),
        seconds: spent,
      };
    const compared = found(...compare(compiled.model, solved, draw, clock));
    return { ...compared, seconds: spent, waySeconds: compared.seconds - spent };
  } catch (error) {
    if (error instanceof TooLargeError) return found("refused", { about: error.message });
    return found("EXCEPTION", {
      about: error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1] ?? ""}` : String(error),
    });
  }
}

interface Solved {
  readonly curve: Curve;
  readonly certificate: Certificate;
  readonly notFinite: string | undefined;
}

function solveAll(model: BlochModel, { horizon }: Scenario, draw: Draw, late: () => boolean): Solved | "slow" {
  const rungs: RungName[] = ["bloch", "averaged", "dominant", "limit"];
  if (model.levelCount <= 3 && draw.chance(0.15)) rungs.push("delayed", "timeDependent");
  const output: OutputRequest = draw.chance(0.7)
    ? { kind: "times", times: [...[0, 0, 0].map(() => horizon * draw.power(-3, 0)), horizon] }
    : { kind: "grid", axis: draw.pick(["linear", "logarithmic"] as const), samples: 60 };
  let curve: Curve | undefined;
  let certificate: Certificate | undefined;
  let notFinite: string | undefined;
  const look = (what: string, values: Iterable<number>) => {
    for (const x of values) if (!Number.isFinite(x)) notFinite ??= what;
  };
  for (const event of solve(model, { rungs, output, method: "doubling", tolerance: TOLERANCE, certify: true })) {
    if (late()) return "slow";
    if (event === null) continue;
    if (event.kind === "analysis") look("analysis", numbersIn(event.analysis));
    if (event.kind === "curves") for (const { rung, populations } of event.curves) look(rung, populations);
    if (event.kind === "certificate") certificate = event.certificate;
    if (event.kind === "bloch") {
      curve = event.curve;
      look("bloch times", curve.times);
      look("bloch", curve.populations);
      look("coherences", event.coherenceL1);
    }
  }
  if (!curve || !certificate) throw new Error("an incomplete solve");
  if (certificate.passed) look("certificate", [certificate.error, certificate.traceDefect, certificate.minPopulation]);
  return { curve, certificate, notFinite };
}

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === "number") yield value;
  else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) yield* numbersIn(item);
}

/**
 * Direct integration where it is affordable, else another strobing, else two legs in other units: on a finer grid than the
 * curve's, or on its own where a finer one is beyond the limits.
 */
function compare(
  model: BlochModel,
  { curve, certificate }: Solved,
  draw: Draw,
  clock: Clock,
): [Outcome, Partial<Verdict>] {
  const n = model.levelCount;
  const last = curve.times.length - 1;
  const chosen = last < 4 ? [...curve.times.keys()] : [0.2, 0.6, 1].map((part) => Math.round(part * last));
  const times = chosen.map((i) => curve.times[i]!);
  const total = traceScale(model);
  const ways: [string, () => OtherWay, number][] = [];
  if (directSeconds(model, times.at(-1)!) < AFFORDABLE)
    ways.push(["direct integration", () => byDirectIntegration(model, times), 10 * AFFORDABLE]);
  if (lifetime(model) < LONG_LIVED) ways.push(["another strobing", () => byAnotherStrobing(model, times), PATIENCE]);
  const legs = (tail?: number) => () => byTwoLegsInOtherUnits(model, times, draw, tail);
  ways.push(["two legs in other units", legs(), LONGEST_WAY]);
  ways.push(["two legs, no finer grid", legs(tailToleranceFor(TOLERANCE)), LONGEST_WAY]);
  const seen: string[] = [];
  for (const [way, start, patience] of ways) {
    const populations = inTime(start, patience, clock);
    if (typeof populations === "string") {
      seen.push(`${way}: ${populations}`);
      continue;
    }
    let difference = 0;
    chosen.forEach((index, i) => {
      for (let j = 0; j < n; j++) {
        const here = Math.abs(curve.populations[index * n + j]! - populations[i * n + j]!) / total;
        if (!(here <= difference)) difference = here;
      }
    });
    const more = { way, difference, error: certificate.error };
    return difference <= certifiedError(TOLERANCE) ? ["certified", more] : ["LIE", { ...more, about: seen.join("; ") }];
  }
  return ["UNCHECKED", { about: seen.join("; "), error: certificate.error }];
}

/** Radians of the strobing phase in the longest life of a coherence. */
function lifetime(model: BlochModel): number {
  const slowest = blochSystem(model, "bloch").rotations.reduce((least, { decay }) => Math.min(least, decay), 1e300);
  return (2 * Math.PI) / strobePeriod(model) / slowest;
}

/** The result of another way, or why there is none. */
function inTime(start: () => OtherWay, patience: number, clock: Clock): Float64Array | string {
  const until = clock() + patience;
  try {
    const way = start();
    for (let step = way.next(); ; step = way.next()) {
      if (step.done) return step.value;
      if (clock() > until) return `more than ${patience} s`;
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
