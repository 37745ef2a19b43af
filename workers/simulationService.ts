import type { SimulationChunk, SimulationOutcome, SimulationRequest, SimulationService } from "../src/jobs/contract.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { TooLargeError } from "../src/physics/refusal.ts";
import type { SolveEvent, SolveOptions } from "../src/physics/results.ts";
import { compileInput } from "../src/scenario/compile.ts";
import { drainInSlices } from "./timeSlice.ts";

type OnChunk = (chunk: SimulationChunk) => void;

/** What the service stands on: handed in, so that it runs under test without a worker. */
export interface SimulationServiceOptions {
  readonly solve: (model: BlochModel, options: SolveOptions) => Generator<SolveEvent, void, void>;
  /** Wall clock, ms */
  readonly now: () => number;
  /** Lets waiting messages be heard */
  readonly breathe: () => Promise<void>;
  /** Hands one chunk on; resolves when it was taken */
  readonly deliver: (onChunk: OnChunk, chunk: SimulationChunk) => Promise<void>;
  /** Frees what a job's callback holds */
  readonly release: (onChunk: OnChunk) => void;
}

/** Runs simulations one after the other, each in slices between which a cancel is heard. */
export function createSimulationService(options: SimulationServiceOptions): SimulationService {
  const cancelled = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();

  async function work(request: SimulationRequest, onChunk: OnChunk): Promise<SimulationOutcome> {
    const { id } = request;
    if (cancelled.has(id)) return { status: "cancelled", id };
    const compiled = compileInput(request.scenario);
    if (!compiled.ok) return { status: "invalid", id, errors: compiled.errors };
    let delivered: Promise<void> = Promise.resolve();
    const send = (chunk: SimulationChunk) => {
      const taken = options.deliver(onChunk, chunk);
      delivered = delivered.then(() => taken);
      // Looked at below, once; until then a failed delivery is not an unhandled one.
      delivered.catch(() => {});
    };
    try {
      if (compiled.warnings.length > 0) send({ id, kind: "warnings", warnings: compiled.warnings });
      const status = await drainInSlices(options.solve(compiled.model, request), {
        onEvents: (events) => {
          for (const event of events) send({ id, ...event });
        },
        isCancelled: () => cancelled.has(id),
        now: options.now,
        breathe: options.breathe,
      });
      // The outcome travels by another port than the chunks and must not overtake them.
      await delivered;
      return { status, id };
    } catch (error) {
      await delivered.catch(() => {});
      if (error instanceof TooLargeError) return { status: "tooLarge", id, refusal: error.refusal };
      return { status: "failed", id, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    run(request, onChunk) {
      const outcome = last.then(async () => {
        try {
          return await work(request, onChunk);
        } finally {
          for (const id of cancelled) if (id <= request.id) cancelled.delete(id);
          options.release(onChunk);
        }
      });
      last = outcome.catch(() => {});
      return outcome;
    },
    cancel(id) {
      cancelled.add(id);
    },
    ping() {
      return true;
    },
  };
}
