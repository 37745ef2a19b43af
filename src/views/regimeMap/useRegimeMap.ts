import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { useAppState, useAppStore, useOperations } from "../../panels/appContext.ts";
import type { MapChoice } from "../../scenario/regimeMap/choice.ts";
import { fitting, type Plane } from "../../scenario/regimeMap/plane.ts";
import { sameRegimes } from "../../scenario/regimeMap/regions.ts";
import type { RegimeMap, RegimeMapState } from "../../store/regimeMap.ts";
import type { AppState } from "../../store/state.ts";

export function useMapState<T>(selector: (state: RegimeMapState) => T): T {
  return useStore(useOperations().regimeMap.store, selector);
}

export function useMap(): RegimeMap {
  return useOperations().regimeMap;
}

/** The plane that is asked for: the scenario's, with the choice as it fits. What is on show may still be an older one. */
export function usePlane(): Plane {
  return usePlaneBut(null);
}

/** The plane on show; the one asked for while there is none. */
export function useShownPlane(): Plane {
  return usePlaneBut(useMapState(({ picture }) => picture?.plane ?? null));
}

/** The plane asked for, unless there is another one: then nothing is heard of what is asked for. */
function usePlaneBut(other: Plane | null): Plane {
  const scenario = useAppState((state) => other?.scenario ?? state.scenario);
  const pFixed = useAppState((state) => other?.pFixed ?? state.pFixed);
  const chosen = useMapState((state) => other?.choice ?? state.choice);
  return useMemo(
    () => other ?? { scenario, pFixed, choice: fitting(chosen, scenario) },
    [other, scenario, pFixed, chosen],
  );
}

/** The same plane for as long as its regimes stay: a moving ε leaves them alone. */
export function useRegimePlane(plane: Plane): Plane {
  const kept = useRef(plane);
  if (!sameRegimes(kept.current, plane)) kept.current = plane;
  return kept.current;
}

/** What is chosen, as it fits the scenario. */
export function useChoice(): MapChoice {
  const chosen = useMapState((state) => state.choice);
  const select = useMemo(() => {
    let last = chosen;
    return ({ scenario }: AppState) => {
      const fits = fitting(chosen, scenario);
      // A choice that had to be changed is made anew each time.
      if (fits !== last && JSON.stringify(fits) !== JSON.stringify(last)) last = fits;
      return last;
    };
  }, [chosen]);
  return useAppState(select);
}

/** Computes the plane for as long as the view is open. A change is on its way to the workers before it is rendered. */
export function useComputed(): void {
  const map = useMap();
  const app = useAppStore();
  useEffect(() => {
    const show = () => {
      const { scenario, pFixed } = app.getState();
      map.show({ scenario, pFixed, choice: fitting(map.store.getState().choice, scenario) });
    };
    show();
    const leave = [
      app.subscribe((state, before) => {
        if (state.scenario !== before.scenario || state.pFixed !== before.pFixed) show();
      }),
      map.store.subscribe((state, before) => {
        if (state.choice !== before.choice) show();
      }),
    ];
    return () => {
      for (const stop of leave) stop();
      map.cancel({ gently: true });
    };
  }, [map, app]);
}
