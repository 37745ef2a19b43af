import type { DynamicsInput } from "../../charts/dynamicsInput.ts";
import { shownLayers } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

type Shown = Pick<AppState, "result" | "shown" | "lower" | "distance" | "compare" | "axis">;
type Beside = Required<Pick<DynamicsInput, "ghosts" | "horizon" | "words" | "secondsPerTime" | "published">>;

/** The present result as the chart's input: only the rungs that are switched on. */
export function chartInput(
  { result, shown, lower, distance, compare, axis }: Shown,
  beside: Beside,
): Omit<DynamicsInput, "width" | "height" | "zoom" | "sampling"> {
  const bloch = result?.bloch;
  const ghost = compare && result?.unperturbed ? result.unperturbed : null;
  const curves = [...(bloch ? [bloch.curve] : []), ...(result?.curves ?? [])];
  return {
    curves: curves.filter((curve) => shown.includes(curve.rung)),
    coherence: bloch && shown.includes("bloch") ? { times: bloch.curve.times, values: bloch.coherenceL1 } : null,
    distance,
    layers: result ? shownLayers(result) : [],
    equilibrium: result?.analysis?.equilibrium.averaged ?? null,
    otherEquilibria: (result?.equilibria ?? []).filter(({ rung }) => rung !== "averaged" && shown.includes(rung)),
    ...(lower === "polarisation" ? { polarisation: result?.polarisation ?? null } : {}),
    unperturbed: ghost && { curve: ghost, equilibrium: result?.comparison?.unperturbed.equilibrium ?? [] },
    axis,
    ...beside,
  };
}
