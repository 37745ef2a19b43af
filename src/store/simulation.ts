import type { SimulationChunk, SimulationOutcome } from "../jobs/contract.ts";
import { createSimulations } from "./memory/simulations.ts";
import { emptyResult, type Result, type RungName, withChunk } from "./result.ts";
import type { AppState, JobStatus, SimulationOrder, Simulator } from "./state.ts";

/** Samples of every curve: denser than the eye resolves on a chart 1200 pixels wide. */
const SAMPLES = 600;
/** Target error of populations of order 1. */
const TOLERANCE = 1e-11;
/** If Bloch takes longer than this, ms, the cheap rungs are shown without waiting for it. */
const PATIENCE = 60;
/** So long, ms, Bloch waits for the dearer rungs, so that most pictures are drawn once and whole. */
const TOGETHER = 30;
/** A rung that takes longer than this, ms, does not follow the hand: it comes when the hand rests. */
const SLOW = 25;

/** Rungs that a job solves when Bloch is done. */
const AFTER_BLOCH: readonly RungName[] = ["delayed", "timeDependent"];

export function orderFor(state: AppState): SimulationOrder {
  const polarisation = state.lower === "polarisation";
  const rungs = new Set<RungName>(polarisation ? [...state.shown, "limit"] : state.shown);
  return {
    scenario: state.scenario,
    // Bloch is always solved: the distances are measured from it, the certificate speaks of it.
    rungs: ["bloch", ...[...rungs].filter((rung) => rung !== "bloch")],
    output: { kind: "grid", axis: state.axis, samples: SAMPLES },
    method: state.method,
    tolerance: TOLERANCE,
    // The certificate costs more than the curve: it waits until the hand rests.
    certify: !state.held,
    compare: state.compare,
    polarisation,
    energy: state.energy && !state.held,
  };
}

export interface SimulationSink {
  readonly onResult: (result: Result) => void;
  readonly onStatus: (status: JobStatus) => void;
}

/** Chunks that every job begins with: where they are known already they are the same again. */
const OPENING: readonly SimulationChunk["kind"][] = ["warnings", "analysis", "comparison"];

/**
 * Hands on the results of jobs, never one older than is shown already. A result is handed on when its Bloch curve is
 * there, or after a moment's patience without it, so that rungs of two scenarios never share a chart. The status is
 * that of the newest job alone. What is known is handed on at once, and a job asked only for the rest.
 */
export class SimulationRunner {
  readonly #simulator: Simulator;
  readonly #sink: SimulationSink;
  readonly #simulations = createSimulations();
  /** Rungs that took long the last time */
  readonly #slow = new Set<RungName>();
  /** Orders are numbered here: not each of them needs a job */
  #newest = 0;
  #shown = 0;

  constructor(simulator: Simulator, sink: SimulationSink) {
    this.#simulator = simulator;
    this.#sink = sink;
  }

  run(whole: SimulationOrder, hurried = false): void {
    this.start(whole, hurried)();
  }

  /**
   * Asks for what is not known, before anything else is done; `hurried`: the hand is moving, and what is slow is left
   * out. The function that it returns shows what is known, once the page has heard of the scenario.
   */
  start(whole: SimulationOrder, hurried: boolean): () => void {
    const order = hurried ? { ...whole, rungs: whole.rungs.filter((rung) => !this.#slow.has(rung)) } : whole;
    const id = ++this.#newest;
    const { scenario, method } = order;
    const known = this.#simulations.find(order);
    const missing = this.#simulations.missing(order, known);
    const start = known ? { ...known.result, id, scenario } : emptyResult(id, scenario, method);
    const show = () => {
      if (known) this.#publish(start);
      this.#sink.onStatus({ kind: missing ? "running" : "idle" });
    };
    if (!missing) {
      this.#simulator.cancel({ gently: true });
      return show;
    }
    let result = start;
    let impatience: ReturnType<typeof setTimeout> | undefined;
    const publish = () => {
      clearTimeout(impatience);
      impatience = undefined;
      this.#publish(result);
    };
    this.#simulator.submit(missing, {
      onChunk: (chunk) => {
        if (known && OPENING.includes(chunk.kind)) return;
        if (chunk.kind === "progress") {
          const { fraction, secondsLeft } = chunk;
          if (id === this.#newest) this.#sink.onStatus({ kind: "progress", fraction, secondsLeft });
          return;
        }
        result = withChunk(result, chunk);
        if (chunk.kind === "curves") this.#clock(chunk);
        if (result.bloch) {
          if (!result.complete || hasAll(result, order.rungs)) publish();
          else impatience ??= setTimeout(publish, TOGETHER);
        } else if (chunk.kind === "curves") impatience ??= setTimeout(publish, PATIENCE);
      },
      onAgain: () => {
        result = start;
      },
      onOutcome: (outcome) => {
        // Of a job that was stopped on its way, too, what it has found is worth a look.
        if (impatience !== undefined && result.bloch) publish();
        clearTimeout(impatience);
        this.#simulations.add(order, known, result, outcome.status === "done");
        if (id !== this.#newest) return;
        if (outcome.status === "done") publish();
        this.#sink.onStatus(statusOf(outcome));
      },
    });
    return show;
  }

  cancel(): void {
    this.#simulator.cancel();
  }

  #clock({ curves, spent = 0 }: Extract<SimulationChunk, { kind: "curves" }>): void {
    for (const { rung } of curves) {
      if (spent > SLOW) this.#slow.add(rung);
      else this.#slow.delete(rung);
    }
  }

  #publish(result: Result): void {
    if (result.id < this.#shown) return;
    this.#shown = result.id;
    this.#sink.onResult(result);
  }
}

/** Whether the rungs that come after Bloch have come, or will not, as far as they were asked for. */
function hasAll({ curves, skipped }: Result, rungs: readonly RungName[]): boolean {
  return AFTER_BLOCH.every(
    (dear) => !rungs.includes(dear) || [...curves, ...skipped].some(({ rung }) => rung === dear),
  );
}

function statusOf(outcome: SimulationOutcome): JobStatus {
  switch (outcome.status) {
    case "done":
      return { kind: "idle" };
    case "cancelled":
      return { kind: "cancelled" };
    case "invalid":
      return { kind: "invalid", errors: outcome.errors };
    case "tooLarge":
      return { kind: "tooLarge", refusal: outcome.refusal };
    case "failed":
      return { kind: "failed", reason: outcome.reason };
  }
}
