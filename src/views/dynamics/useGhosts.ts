import { useMemo } from "react";
import type { GhostRun } from "../../charts/dynamicsInput.ts";
import { useAppState } from "../../panels/appContext.ts";

/**
 * The pinned runs as the chart draws them: Bloch alone, or every rung on show. The same objects while neither runs nor
 * rungs change, so that ghosts cost nothing while a slider moves.
 */
export function useGhosts(): readonly GhostRun[] {
  const pins = useAppState((state) => state.pins);
  const all = useAppState((state) => state.ghostRungs);
  const shown = useAppState((state) => state.shown);
  return useMemo(
    () =>
      pins
        .filter((run) => run.shown)
        .map(({ mark, name, curves, coherence }) => {
          const visible = curves.filter(({ rung }) => shown.includes(rung));
          const times = curves.find(({ rung }) => rung === "bloch")?.times;
          return {
            mark,
            name,
            curves: all ? visible : visible.slice(0, 1),
            coherence: coherence && times && shown.includes("bloch") ? { times, values: coherence } : null,
          };
        }),
    [pins, all, shown],
  );
}
