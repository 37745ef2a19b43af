import { quasiPeriodicWave, type WaveLine } from "../../physics/wave.ts";
import { completeModes } from "../modes.ts";
import type { Draft } from "./draft.ts";
import { FieldReader } from "./fieldReader.ts";
import { readModes } from "./readModes.ts";
import type { NumberReader } from "./readText.ts";

/** The lines of the wave in a draft, whatever the rest of it says; null where the wave cannot be read. */
export function waveLinesOf(draft: Draft, readNumber: NumberReader): readonly WaveLine[] | null {
  const reader = new FieldReader(readNumber);
  const frequencies = draft.frequencies.map(({ text }) => reader.number("", text));
  const modes = readModes(draft, [], reader);
  return reader.faults.length > 0 ? null : quasiPeriodicWave(frequencies, completeModes(modes).modes).lines;
}
