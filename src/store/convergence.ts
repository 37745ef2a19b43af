import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf } from "../jobs/laboratory/contract.ts";
import { DEFAULT_SWEEP, type SweepChoice } from "../scenario/convergence/choice.ts";
import { coarseToFine, type EpsilonRange, epsilonGrid } from "../scenario/convergence/epsilonGrid.ts";
import type { Scenario } from "../scenario/format.ts";
import { type Laboratory, type Operation, operate } from "./laboratory.ts";
import { canonicalText } from "./memory/canonical.ts";
import { createLru } from "./memory/lru.ts";

export type { EpsilonRange };

type Event = EventOf<"convergence">;
export type Promises = Extract<Event, { kind: "promises" }>;
export type ErrorPoint = Extract<Event, { kind: "point" }>["point"];
export type Norm = keyof NonNullable<ErrorPoint["errors"][number]["toBloch"]>;

/** What to sweep; the scenario's own ε plays no part. */
export interface ConvergenceInput {
  readonly scenario: Scenario;
  readonly range: EpsilonRange;
}

/** What a sweep has shown so far. */
export interface ConvergenceResult {
  readonly input: ConvergenceInput;
  readonly promises: Promises | null;
  /** Largest ε first */
  readonly points: readonly ErrorPoint[];
}

export interface ConvergenceOperation extends Operation<"convergence", ConvergenceResult, ConvergenceInput> {
  /** What the view shows of it */
  readonly choice: StoreApi<SweepChoice>;
}

/** All that is known of a scenario whatever its ε. */
interface Known {
  promises: Promises | null;
  readonly points: Map<number, ErrorPoint>;
}

/** Points that are remembered, bytes: of some hundred scenarios that a slider has passed over. */
const MEMORY = 12e6;
/** The first points come alone, so that curves soon have a shape; those between them a few at a time. */
const ALONE = 5;
const TOGETHER = 3;

/** Sweeps over ε, each value computed by whichever worker is free; no point twice. */
export function createConvergence(laboratory: Laboratory): ConvergenceOperation {
  const memory = createLru<Known>(MEMORY);
  const operation = operate<"convergence", ConvergenceResult, ConvergenceInput>(laboratory, {
    name: "convergence",
    begin(input) {
      const { scenario, range } = input;
      const key = canonicalText({ ...scenario, scaling: { ...scenario.scaling, epsilon: 0 } });
      const known = memory.get(key) ?? { promises: null, points: new Map() };
      memory.set(key, known);
      const epsilons = epsilonGrid(range);
      const points = epsilons.flatMap((epsilon) => known.points.get(epsilon) ?? []);
      const missing = coarseToFine(epsilons.length)
        .map((index) => epsilons[index]!)
        .filter((epsilon) => !known.points.has(epsilon));
      return {
        result: { input, promises: known.promises, points },
        known: known.promises !== null,
        parts: inParts(missing).map((part) => ({ scenario, epsilons: part })),
        heard(event) {
          if (event.kind === "promises") known.promises = event;
          else if (event.kind === "point") known.points.set(event.point.epsilon, event.point);
        },
        // It has grown: its size is taken anew.
        ended: () => memory.set(key, known),
      };
    },
    withEvent,
  });
  return { ...operation, choice: createStore(() => DEFAULT_SWEEP) };
}

function inParts(epsilons: readonly number[]): number[][] {
  const parts = epsilons.slice(0, ALONE).map((epsilon) => [epsilon]);
  for (let at = ALONE; at < epsilons.length; at += TOGETHER) parts.push(epsilons.slice(at, at + TOGETHER));
  return parts;
}

function withEvent(result: ConvergenceResult, event: Event): ConvergenceResult {
  switch (event.kind) {
    case "promises":
      // Every part says them, and says the same.
      return result.promises ? result : { ...result, promises: event };
    case "point": {
      const { point } = event;
      const after = result.points.findIndex(({ epsilon }) => epsilon < point.epsilon);
      const at = after < 0 ? result.points.length : after;
      return { ...result, points: result.points.toSpliced(at, 0, point) };
    }
    case "progress":
      return result;
  }
}
