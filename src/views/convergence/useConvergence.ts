import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useAppState, useOperationState, useOperations } from "../../panels/appContext.ts";
import { DEFAULT_SWEEP, rangeOf, type SweepChoice } from "../../scenario/convergence/choice.ts";
import type { Scenario } from "../../scenario/format.ts";
import type { ConvergenceResult } from "../../store/convergence.ts";
import { type ConvergenceCurve, convergenceCurves } from "../../store/convergenceCurves.ts";
import type { OperationStatus } from "../../store/laboratory.ts";

/** A new sweep takes the old one's place once its curves have a shape: nothing blinks while a slider moves. */
const FIRST_POINTS = 5;

export interface ConvergenceState {
  readonly status: OperationStatus;
  readonly choice: SweepChoice;
  readonly choose: (change: Partial<SweepChoice>) => void;
  /** The newest sweep with a shape, and its curves */
  readonly shown: ConvergenceResult | null;
  readonly curves: readonly ConvergenceCurve[];
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Sweeps whenever anything but ε changes, and holds what there is to show. */
export function useConvergence(): ConvergenceState {
  const operation = useOperations().convergence;
  const { status, result } = useOperationState(operation);
  // ε is what the sweep varies: moving its slider computes nothing anew.
  const key = useAppState((state) => keyOf(state.scenario));
  const scenario = useMemo(() => JSON.parse(key) as Scenario, [key]);
  const choice = useStore(operation.choice);
  const { largest, smallest, against, norm, fit } = choice;
  const input = useMemo(() => ({ scenario, range: rangeOf({ largest, smallest }) }), [scenario, largest, smallest]);

  useEffect(() => operation.run(input), [operation, input]);
  useEffect(() => () => operation.cancel(), [operation]);

  const [kept, setKept] = useState<ConvergenceResult | null>(null);
  const shaped = result !== null && result.promises !== null && (result.points.length >= FIRST_POINTS || kept === null);
  const shown = shaped ? result : kept;
  if (shown !== kept) setKept(shown);
  const curves = useMemo(
    () => (shown?.promises ? convergenceCurves(shown.promises, shown.points, { against, norm, range: fit }) : []),
    [shown, against, norm, fit],
  );
  return {
    status,
    choice,
    choose: (change) => operation.choice.setState(change),
    shown,
    curves,
    cancel: operation.cancel,
    again: () => operation.run(input),
  };
}

/** The scenario without its name, at an ε that says nothing. */
function keyOf({ name: _, ...scenario }: Scenario): string {
  return JSON.stringify({ ...scenario, scaling: { ...scenario.scaling, epsilon: DEFAULT_SWEEP.largest } });
}
