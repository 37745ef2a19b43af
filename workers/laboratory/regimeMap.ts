import type { MissingReason } from "../../src/physics/headline/results.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";
import { headline } from "./headline.ts";

export const regimeMap: LaboratoryHandlers["regime-map"] = function* (input) {
  const width = input.headlines.length;
  const values = new Float64Array(input.points.length * width).fill(Number.NaN);
  const absent: { place: number; reason: MissingReason }[] = [];
  for (const event of headline(input)) {
    if (event?.kind === "values") {
      event.values.forEach((value, i) => {
        const place = event.index * width + i;
        if (value !== null) values[place] = value;
        else absent.push({ place, reason: event.reasons[i]! });
      });
    }
    yield null;
  }
  yield { kind: "cells", values, absent };
};
