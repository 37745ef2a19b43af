import type { MissingReason } from "../../src/physics/headline/results.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";
import { headline } from "./headline.ts";

/** Points in one message: what is computed and not sent yet is lost when the job is cancelled. */
const TOGETHER = 48;

export const regimeMap: LaboratoryHandlers["regime-map"] = function* (input) {
  const { length } = input.points;
  const width = input.headlines.length;
  let from = 0;
  let values = new Float64Array(0);
  let absent: { place: number; reason: MissingReason }[] = [];
  for (const event of headline(input)) {
    if (event?.kind !== "values") {
      yield null;
      continue;
    }
    const { index } = event;
    if (index % TOGETHER === 0) {
      from = index;
      values = new Float64Array(Math.min(TOGETHER, length - from) * width).fill(Number.NaN);
      absent = [];
    }
    event.values.forEach((value, i) => {
      const place = (index - from) * width + i;
      if (value !== null) values[place] = value;
      else absent.push({ place, reason: event.reasons[i]! });
    });
    const full = (index + 1) % TOGETHER === 0 || index + 1 === length;
    yield full ? { kind: "cells", from, values, absent } : null;
  }
};
