import type { Result, RungName } from "../result.ts";
import type { SimulationOrder } from "../state.ts";
import { canonicalText } from "./canonical.ts";
import { createLru } from "./lru.ts";

/** Results where a hand has rested, and those that a slider passed over, bytes. */
const RESTING = 24e6;
const PASSING = 10e6;

/** What may be asked of a simulation beside its rungs. */
type Extra = "certify" | "compare" | "polarisation" | "energy";
const EXTRAS: readonly Extra[] = ["certify", "compare", "polarisation", "energy"];

/** A result with all that was asked of it and answered, were it by saying nothing: a rung that does not exist. */
export interface Known {
  readonly result: Result;
  readonly answered: ReadonlySet<RungName | Extra>;
}

/** What was simulated lately, so that nothing is computed twice. */
export interface Simulations {
  /** All that is known of an order's scenario at its times, whatever else the order asks */
  find(order: SimulationOrder): Known | null;
  /** What of an order is still to be computed; null where all is known */
  missing(order: SimulationOrder, known: Known | null): SimulationOrder | null;
  /** Adds what a job has found, whether it came to its end or not; `before` is what was known when it was asked for. */
  add(order: SimulationOrder, before: Known | null, result: Result, done: boolean): void;
}

export function createSimulations(): Simulations {
  const resting = createLru<Known>(RESTING);
  const passing = createLru<Known>(PASSING);
  return {
    find(order) {
      const key = keyOf(order);
      return resting.get(key) ?? passing.get(key) ?? null;
    },
    missing: missingOf,
    add(order, before, result, done) {
      // Pieces of a curve are not the curve.
      if (!result.bloch || !result.complete) return;
      const answered = new Set(before?.answered);
      answered.add("bloch");
      for (const { rung } of [...result.curves, ...result.skipped]) answered.add(rung);
      for (const extra of EXTRAS) if (done && order[extra]) answered.add(extra);
      if (done) for (const rung of order.rungs) answered.add(rung);
      if (result.certificate) answered.add("certify");
      const key = keyOf(order);
      const rests = answered.has("certify");
      if (rests) passing.delete(key);
      (rests ? resting : passing).set(key, { result, answered });
    },
  };
}

/** Orders of one key have the same curves, as far as they ask for them. */
function keyOf({ scenario, output, method, tolerance }: SimulationOrder): string {
  return canonicalText([scenario, output, method, tolerance]);
}

function missingOf(order: SimulationOrder, known: Known | null): SimulationOrder | null {
  if (!known) return order;
  const { result, answered } = known;
  const wanted = (extra: Extra) => Boolean(order[extra]) && !answered.has(extra);
  const rungs = new Set(order.rungs.filter((rung) => !answered.has(rung)));
  const extras = EXTRAS.filter(wanted);
  if (rungs.size === 0 && extras.length === 0) return null;
  // How Bloch polarises is measured against the limit, which costs nothing.
  if (wanted("polarisation")) rungs.add("limit");
  return {
    ...order,
    rungs: [...rungs],
    certify: wanted("certify"),
    compare: wanted("compare"),
    polarisation: wanted("polarisation"),
    energy: wanted("energy"),
    ...(result.bloch && { known: { curve: result.bloch.curve, grid: result.bloch.cost.grid } }),
  };
}
