import { secondsPerTime } from "../scenario/laboratory/split.ts";
import { momentOf } from "../store/cursor.ts";
import type { Curve, RungName } from "../store/result.ts";
import type { AppState } from "../store/state.ts";
import { populationsAt } from "./CursorMoment.ts";

/** What the read-out says at the cursor, as numbers. */
export interface ReadOutNumbers {
  readonly time: number;
  /** Fast time */
  readonly tau: number;
  /** In the laboratory, or null where nothing says how long t = 1 lasts */
  readonly seconds: number | null;
  /** Of the rungs on show, in the ladder's order: a population per level, and the same minus Bloch's */
  readonly rungs: readonly {
    readonly rung: RungName;
    readonly populations: readonly number[];
    /** Null for Bloch itself, and where there is no Bloch */
    readonly differences: readonly number[] | null;
  }[];
  /** ‖ρ_od‖₁ of Bloch, or null */
  readonly coherence: number | null;
}

/** From Bloch downwards, as the columns stand. */
const LADDER: readonly RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];

/** The curves on show, Bloch first. */
export function shownCurves({ result, shown }: Pick<AppState, "result" | "shown">): Curve[] {
  const all = [...(result?.bloch ? [result.bloch.curve] : []), ...(result?.curves ?? [])];
  return LADDER.flatMap((rung) => all.filter((curve) => curve.rung === rung && shown.includes(rung)));
}

/** Null while there is no curve. */
export function readOutNumbers(state: AppState): ReadOutNumbers | null {
  const moment = momentOf(state);
  const { result, laboratory } = state;
  if (!moment || !result) return null;
  const { epsilon } = result.scenario.scaling;
  const bloch = populationsAt(state, result.bloch?.curve);
  return {
    time: moment.time,
    tau: moment.time / epsilon ** 2,
    seconds: laboratory ? moment.time * secondsPerTime(laboratory.unit, epsilon) : null,
    rungs: shownCurves(state).map((curve) => {
      const populations = [...(populationsAt(state, curve) ?? [])];
      const compared = bloch && curve.rung !== "bloch";
      return { rung: curve.rung, populations, differences: compared ? populations.map((x, n) => x - bloch[n]!) : null };
    }),
    coherence: result.bloch?.coherenceL1[moment.index] ?? null,
  };
}
