import type { SimulationChunk, SimulationOutcome } from "../jobs/contract.ts";
import { emptyResult, type Result, withChunk } from "./result.ts";
import type { AppState, JobStatus, SimulationOrder, Simulator } from "./state.ts";

/** Samples of every curve: denser than the eye resolves on a chart 1200 pixels wide. */
const SAMPLES = 600;
/** Target error of populations of order 1. */
const TOLERANCE = 1e-11;
/** If Bloch takes longer than this, ms, the cheap rungs are shown without waiting for it. */
const PATIENCE = 60;

export function orderFor(state: AppState): SimulationOrder {
  const rungs = new Set(state.shown);
  return {
    scenario: state.scenario,
    // Bloch is always solved: the distances are measured from it, the certificate speaks of it.
    rungs: ["bloch", ...[...rungs].filter((rung) => rung !== "bloch")],
    output: { kind: "grid", axis: state.axis, samples: SAMPLES },
    method: state.method,
    tolerance: TOLERANCE,
    // The certificate costs more than the curve: it waits until the hand rests.
    certify: !state.held,
  };
}

export interface SimulationSink {
  readonly onResult: (result: Result) => void;
  readonly onStatus: (status: JobStatus) => void;
}

/**
 * Runs one order after the other and hands on what belongs to the newest alone. A result is handed on when its
 * Bloch curve is there, or after a moment's patience without it, so that rungs of two scenarios never share a chart.
 */
export class SimulationRunner {
  readonly #simulator: Simulator;
  readonly #sink: SimulationSink;
  /** Counts orders: chunks of any but the newest are dropped, whatever the simulator does */
  #turn = 0;
  #id: number | null = null;
  #impatience: ReturnType<typeof setTimeout> | undefined;

  constructor(simulator: Simulator, sink: SimulationSink) {
    this.#simulator = simulator;
    this.#sink = sink;
  }

  run(order: SimulationOrder): void {
    const turn = ++this.#turn;
    this.#rest();
    let result: Result | null = null;
    let early: SimulationChunk[] = [];
    const publish = () => {
      if (turn !== this.#turn || !result) return;
      this.#rest();
      this.#sink.onResult(result);
    };
    const take = (chunk: SimulationChunk) => {
      if (turn !== this.#turn) return;
      if (!result) {
        early = [...early, chunk];
        return;
      }
      if (chunk.kind === "progress") {
        this.#sink.onStatus({ kind: "progress", fraction: chunk.fraction, secondsLeft: chunk.secondsLeft });
        return publish();
      }
      result = withChunk(result, chunk);
      if (result.bloch) publish();
      else if (chunk.kind === "curves") this.#impatience ??= setTimeout(publish, PATIENCE);
    };

    this.#sink.onStatus({ kind: "running" });
    const job = this.#simulator.submit(order, take);
    this.#id = job.id;
    result = emptyResult(job.id, order.scenario, order.method);
    early.forEach(take);
    job.outcome.then(
      (outcome) => {
        if (turn !== this.#turn) return;
        if (outcome.status === "done") publish();
        this.#sink.onStatus(statusOf(outcome));
      },
      (error: unknown) => {
        if (turn === this.#turn) this.#sink.onStatus({ kind: "failed", reason: String(error) });
      },
    );
  }

  #rest(): void {
    clearTimeout(this.#impatience);
    this.#impatience = undefined;
  }

  cancel(): void {
    if (this.#id !== null) this.#simulator.cancel(this.#id);
  }
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
