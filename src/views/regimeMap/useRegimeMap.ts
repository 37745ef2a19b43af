import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { useAppState, useOperations } from "../../panels/appContext.ts";
import { fitting, type Plane } from "../../scenario/regimeMap/plane.ts";
import { sameRegimes } from "../../scenario/regimeMap/regions.ts";
import type { RegimeMap, RegimeMapState } from "../../store/regimeMap.ts";

export function useMapState<T>(selector: (state: RegimeMapState) => T): T {
  return useStore(useOperations().regimeMap.store, selector);
}

export function useMap(): RegimeMap {
  return useOperations().regimeMap;
}

/** The plane that is asked for: the scenario's, with the choice as it fits. What is on show may still be an older one. */
export function usePlane(): Plane {
  const scenario = useAppState((state) => state.scenario);
  const pFixed = useAppState((state) => state.pFixed);
  const chosen = useMapState((state) => state.choice);
  return useMemo(() => ({ scenario, pFixed, choice: fitting(chosen, scenario) }), [scenario, pFixed, chosen]);
}

/** The same plane for as long as its regimes stay: a moving ε leaves them alone. */
export function useRegimePlane(plane: Plane): Plane {
  const kept = useRef(plane);
  if (!sameRegimes(kept.current, plane)) kept.current = plane;
  return kept.current;
}

/** Computes the plane for as long as the view is open. */
export function useComputed(plane: Plane): void {
  const map = useMap();
  useEffect(() => map.show(plane), [map, plane]);
  useEffect(() => () => map.cancel({ gently: true }), [map]);
}
