import type { MissingReason } from "../../src/physics/headline/results.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";
import { headline } from "./headline.ts";

export const scan: LaboratoryHandlers["scan"] = function* (input) {
  const found: (number | MissingReason)[] = [];
  for (const event of headline(input)) {
    if (event?.kind === "values") found.push(...event.values.map((value, i) => value ?? event.reasons[i]!));
    yield null;
  }
  yield { kind: "scanned", points: input.points.map(([value]) => value!), headlines: input.headlines, found };
};
