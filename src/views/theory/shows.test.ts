import { describe, expect, test } from "vitest";
import { theory } from "../../i18n/en/theory.ts";
import { solve } from "../../physics/solve.ts";
import { compileInput } from "../../scenario/compile.ts";
import { decodeFragment, encodeState } from "../../url/codec.ts";
import { SHOWS } from "./shows.ts";

describe.each(Object.entries(SHOWS))("“show me” %s", (_, fragment) => {
  test("is a link that opens a scenario that can be computed", () => {
    const decoded = decodeFragment(fragment);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.errors));
    expect(compileInput(decoded.state.scenario).ok).toBe(true);
    expect(encodeState(decoded.state).ok).toBe(true);
  });
});

/** The rate at which ρ₁₁ − ρ₂₂ decays on the Bloch curve that a claim opens, between two times. */
function decay(fragment: string, from: number, to: number): number {
  const decoded = decodeFragment(fragment);
  const compiled = decoded.ok && compileInput(decoded.state.scenario);
  if (!compiled || !compiled.ok) throw new Error(fragment);
  const output = { kind: "grid", axis: "linear", samples: 401 } as const;
  const request = { rungs: ["bloch" as const], output, method: "doubling" as const, tolerance: 1e-11, certify: false };
  for (const event of solve(compiled.model, request)) {
    if (event?.kind !== "bloch") continue;
    const { times, populations } = event.curve;
    const [i, j] = [from, to].map((t) => times.findIndex((time) => time >= t)) as [number, number];
    const difference = (k: number) => populations[2 * k]! - populations[2 * k + 1]!;
    return Math.log(difference(i) / difference(j)) / (times[j]! - times[i]!);
  }
  throw new Error("no Bloch curve");
}

/** Numbers as the catalogue has them: the claim and what it opens must not drift apart. */
test.each([
  ["signs", 1.2929, 0.5, 2.5, 3e-3],
  ["cancel", 0.16166, 2, 18, 1e-3],
  ["muZero", 1.1075, 0.5, 3.5, 2e-3],
] as const)("the number of “%s” is on the curve that it opens", (show, claimed, from, to, tolerance) => {
  const words = JSON.stringify(theory.misprints);
  expect(words).toContain(String(claimed));
  expect(Math.abs(decay(SHOWS[show], from, to) / claimed - 1)).toBeLessThan(tolerance);
});
