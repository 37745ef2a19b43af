import type { ManyLevelsEvent, ManyLevelsSettings } from "../../physics/asymptotics/manyLevels/results.ts";

/** Infinitely many levels by a rule, truncated: Sections 6.5, 7 and 8.1.2. */
export interface ManyLevels {
  readonly input: ManyLevelsSettings;
  readonly event: ManyLevelsEvent;
}
