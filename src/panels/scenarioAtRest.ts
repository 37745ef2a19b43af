import { useMemo } from "react";
import type { Scenario } from "../scenario/format.ts";
import type { AppState } from "../store/state.ts";
import { useAppState, useAppStore } from "./appContext.ts";

/**
 * The scenario as it was when no control was held: for what depends on its shape alone, so that it is not rendered again
 * under the hand.
 */
export function useScenarioAtRest(): Scenario {
  const store = useAppStore();
  const select = useMemo(() => {
    let last = store.getState().scenario;
    return ({ held, scenario }: AppState) => {
      if (!held) last = scenario;
      return last;
    };
  }, [store]);
  return useAppState(select);
}
