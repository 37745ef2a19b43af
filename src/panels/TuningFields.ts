import { useState } from "react";
import { type Field, toPosition } from "../scenario/fields.ts";
import type { Scenario } from "../scenario/format.ts";
import { parametersOf } from "../scenario/parameters.ts";
import { useAppState } from "./appContext.ts";
import { useScenarioAtRest } from "./scenarioAtRest.ts";

type Track = Pick<Field, "min" | "max" | "step" | "page">;

interface Made {
  readonly origin: Scenario;
  readonly scenario: Scenario;
  readonly fields: readonly Field[];
}

/**
 * The parameters of the present scenario, with tracks that stand still. A track is as long as the scenario asked for when it
 * was opened, and grows when a typed value leaves it; it never shrinks or moves under the hand.
 */
export function useTuningFields(): readonly Field[] {
  const origin = useAppState((state) => state.origin);
  // Under the hand nothing but the values changes, and those are read by each control.
  const scenario = useScenarioAtRest();
  const [made, setMade] = useState<Made | null>(null);
  if (made?.origin === origin && made.scenario === scenario) return made.fields;
  const before = made?.origin === origin ? made.fields : [];
  const fields = parametersOf(scenario).map((field) => ({
    ...field,
    ...steadyTrack(
      field,
      before.find(({ id }) => id === field.id),
      scenario,
    ),
  }));
  setMade({ origin, scenario, fields });
  return fields;
}

function steadyTrack(field: Field, before: Field | undefined, scenario: Scenario): Track | null {
  if (!before || before.scale !== field.scale) return null;
  const value = field.get(scenario);
  const { min, max, step, page } = before;
  // Where the thumb would stand on an endless track.
  const place = toPosition({ ...field, min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }, value);
  const fits = (place >= min || value === 0) && place <= max;
  return fits ? { min, max, step, page } : null;
}
