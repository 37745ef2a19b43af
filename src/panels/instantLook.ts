import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { strongestPair } from "../charts/blochVector.ts";
import type { InstantNeed, InstantOperation, InstantResult, InstantSettings } from "../store/instant.ts";
import { useAppState, useOperations } from "./appContext.ts";

/** While the component lives, the state at the cursor is computed, with what else is needed. */
export function useInstantNeed(need: InstantNeed): void {
  const { instant } = useOperations();
  useEffect(() => instant.need(need), [instant, need]);
}

/**
 * Calls `write` after each render and whenever another state has been computed, without rendering anything: it follows a
 * cursor that moves at the display's rate. What `write` writes, React must not.
 */
export function useAtInstant(write: (result: InstantResult) => void): void {
  const { instant } = useOperations();
  const latest = useRef(write);
  latest.current = write;
  useLayoutEffect(() => {
    const { result } = instant.store.getState();
    if (result) latest.current(result);
  });
  useEffect(
    () =>
      instant.store.subscribe(({ result }, before) => {
        if (result && result !== before.result) latest.current(result);
      }),
    [instant],
  );
}

/** A number or text of the state at the cursor, where a change of it is worth a render; `none` while there is no state. */
export function useInstantResult<T>(selector: (result: InstantResult) => T, none: T): T {
  const { instant } = useOperations();
  return useStore(instant.store, ({ result }) => (result ? selector(result) : none));
}

export function useInstantSettings(): InstantSettings {
  return useStore(useOperations().instant.settings);
}

export function useSetInstant(): InstantOperation["set"] {
  return useOperations().instant.set;
}

/** Levels j < k, counted from 0. */
export type Pair = readonly [number, number];

/** The pair that the wave drives most strongly in the scenario on show. */
export function useStrongestPair(): Pair {
  const scenario = useAppState((state) => (state.result ?? state).scenario);
  const rates = useAppState((state) => state.result?.analysis?.averagedRates ?? null);
  return useMemo(() => strongestPair(rates ?? [], scenario.coupling), [rates, scenario.coupling]);
}

/** The pair that was chosen, or the strongest one where none was or it does not exist. */
export function usePair(): Pair {
  const { pair } = useInstantSettings();
  const strongest = useStrongestPair();
  const levels = useAppState((state) => (state.result ?? state).scenario.levels.omega.length);
  return pair && pair[1] < levels ? pair : strongest;
}

/** How ρ(j, k) is turned before it is drawn, for the frame that was chosen. */
export function frameOf(
  { scenario, instant }: InstantResult,
  [j, k]: Pair,
): { readonly speed: number; readonly turns: number } {
  const { omega } = scenario.levels;
  return { speed: omega[j]! - omega[k]!, turns: instant.turns[j * omega.length + k]! };
}
