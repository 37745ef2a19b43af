import type { Field } from "../fields.ts";
import type { Scenario } from "../format.ts";

/** Where each kind of parameter is put when it plays no part; detunings and frequencies at 0. */
const REFERENCE: Readonly<Record<string, number>> = {
  epsilon: 1e-3,
  mu: 0.3,
  ratio: 1,
  p: 1,
  amplitude: 1,
  temperature: 1,
  gamma: 1,
  relaxation: 1,
  coupling: 1,
  horizon: 1,
};
/** Moving a strength there and back leaves noise in the last digits. */
const DIGITS = 12;

/** The same text for all scenarios that differ only in where the scanned parameter stands, and in their names. */
export function scanKey({ name: _, ...scenario }: Scenario, field: Field, pFixed: boolean): string {
  const moved = field.set(scenario, REFERENCE[field.id] ?? 0, { pFixed });
  // What stays while μ or μ/p moves decides what is scanned.
  const held = field.id === "mu" || field.id === "ratio" ? pFixed : false;
  return JSON.stringify([field.id, held, moved], (_key, part: unknown) =>
    typeof part === "number" ? Number(part.toPrecision(DIGITS)) : part,
  );
}
