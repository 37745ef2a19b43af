import { useCallback, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useAppState, useOperationState, useOperations } from "../../panels/appContext.ts";
import type { SearchChoice } from "../../scenario/resonances/choice.ts";
import type { OperationStatus } from "../../store/laboratory.ts";
import type { DivisorReport, DivisorSettings, Pair, PairConstants, Resonances } from "../../store/resonances.ts";
import { searchFor } from "./searchSettings.ts";

/** The parts of the newest search, each kept until the next one has its own: nothing blinks while a slider moves. */
export interface ResonancesShown {
  readonly resonances: Resonances | null;
  readonly report: DivisorReport | null;
  readonly constants: PairConstants | null;
}

export interface ResonancesState extends ResonancesShown {
  readonly status: OperationStatus;
  readonly settings: DivisorSettings;
  readonly choice: SearchChoice;
  readonly choose: (change: Partial<SearchChoice>) => void;
  readonly choosePair: (pair: Pair) => void;
  readonly cancel: () => void;
  readonly again: () => void;
}

const NOTHING: ResonancesShown = { resonances: null, report: null, constants: null };

/** Searches whenever the scenario or a choice changes, and holds what there is to show. */
export function useResonances(): ResonancesState {
  const operation = useOperations().resonances;
  const { status, result } = useOperationState(operation);
  const scenario = useAppState((state) => state.scenario);
  const choice = useStore(operation.choice);
  const { pair, bound, eta, constant } = choice;
  // How it is looked at asks for no new search.
  const settings = useMemo(
    () => searchFor(scenario, { pair, bound, eta, constant }),
    [scenario, pair, bound, eta, constant],
  );

  useEffect(() => operation.run({ scenario, request: settings }), [operation, scenario, settings]);
  useEffect(() => () => operation.cancel(), [operation]);

  const choose = useCallback((change: Partial<SearchChoice>) => operation.choice.setState(change), [operation]);
  const choosePair = useCallback((pair: Pair) => choose({ pair }), [choose]);
  const [shown, setShown] = useState(NOTHING);
  const next = result ? { ...shown, ...present(result) } : shown;
  if (next.resonances !== shown.resonances || next.report !== shown.report || next.constants !== shown.constants) {
    setShown(next);
  }
  return {
    ...next,
    status,
    settings,
    choice,
    choose,
    choosePair,
    cancel: operation.cancel,
    again: () => operation.run({ scenario, request: settings }),
  };
}

/** Only the parts that have come. */
function present({ resonances, report, constants }: ResonancesShown): Partial<ResonancesShown> {
  return { ...(resonances && { resonances }), ...(report && { report }), ...(constants && { constants }) };
}
