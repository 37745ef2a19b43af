import type { Experiment } from "./experiment.ts";
import { CLOSE_PAIR, dephasingRates, LINES, leastDephasing } from "./reduced.ts";

export type ExperimentField = Exclude<keyof Experiment, "arrangement">;

/** Why a quantity cannot be used. `limit` is in the field's SI unit. */
export interface Complaint {
  readonly field: ExperimentField;
  readonly reason: "positive" | "notNegative" | "waveFrequency" | "t2Limit" | "t2CloseNeeded";
  readonly limit?: number;
}

/** 1/T₂ may fall short of half the populations' rates by this, relatively: published T₂ = 2 T₁ is rounded. */
const T2_TOLERANCE = 1e-3;

/** All that keeps an experiment's numbers from being one. Empty when `reduce` may be called. */
export function complaintsAbout(experiment: Experiment): Complaint[] {
  const complaints: Complaint[] = [];
  const close = CLOSE_PAIR[experiment.arrangement];
  for (const field of ["transition", "rabi", "t1", "t2", "duration"] as const) {
    if (!(experiment[field] > 0)) complaints.push({ field, reason: "positive" });
  }
  if (!(experiment.temperature >= 0)) complaints.push({ field: "temperature", reason: "notNegative" });
  if (close && !(experiment.splitting >= 0)) complaints.push({ field: "splitting", reason: "notNegative" });
  if (experiment.transition > 0 && !(experiment.transition + experiment.detuning > 0)) {
    complaints.push({ field: "detuning", reason: "waveFrequency" });
  }
  if (close && experiment.t2Close !== null && !(experiment.t2Close > 0)) {
    complaints.push({ field: "t2Close", reason: "positive" });
  }
  return complaints.length > 0 ? complaints : decayComplaints(experiment);
}

/** T₂ ≤ 2 T₁ and its like: a coherence dies at least half as fast as the two populations leave. */
function decayComplaints(experiment: Experiment): Complaint[] {
  const [lower, upper] = LINES[experiment.arrangement][0]!;
  const close = CLOSE_PAIR[experiment.arrangement];
  const least = leastDephasing(experiment, lower, upper);
  if (1 / experiment.t2 < least * (1 - T2_TOLERANCE)) return [{ field: "t2", reason: "t2Limit", limit: 1 / least }];
  if (!close) return [];
  const leastClose = leastDephasing(experiment, ...close);
  if (experiment.t2Close !== null && 1 / experiment.t2Close < leastClose * (1 - T2_TOLERANCE)) {
    return [{ field: "t2Close", reason: "t2Limit", limit: 1 / leastClose }];
  }
  const [n, m] = close;
  return dephasingRates(experiment)[n]![m]! > 0 ? [] : [{ field: "t2Close", reason: "t2CloseNeeded" }];
}
