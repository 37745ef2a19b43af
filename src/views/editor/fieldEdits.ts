import { couplingAt, type Draft, pairKey, rateKey } from "../../scenario/draft/draft.ts";
import { complexText } from "../../scenario/draft/numberText.ts";
import { type NumberReader, readComplex } from "../../scenario/draft/readText.ts";

/** `V 2 1` → levels 1 and 0 of the draft, with their ids. */
function pairIn(draft: Draft, field: string): [number, number] {
  const [n, m] = field.split(" ").slice(-2).map(Number);
  return [draft.levels[n! - 1]!.id, draft.levels[m! - 1]!.id];
}

export function withCoupling(draft: Draft, field: string, text: string): Draft {
  const [from, to] = pairIn(draft, field);
  return { ...draft, coupling: { ...draft.coupling, [pairKey(from, to)]: { from, text } } };
}

export function withRate(draft: Draft, field: string, text: string): Draft {
  const [from, to] = pairIn(draft, field);
  return { ...draft, pauli: { ...draft.pauli, [rateKey(from, to)]: text } };
}

export function withPair(part: "gamma" | "baseRates") {
  return (draft: Draft, field: string, text: string): Draft => {
    const [a, b] = pairIn(draft, field);
    return { ...draft, [part]: { ...draft[part], [pairKey(a, b)]: text } };
  };
}

/** V(n, m) as typed, or the conjugate of what was typed in the other place; empty while that cannot be read. */
export function couplingText(draft: Draft, n: number, m: number, readNumber: NumberReader): string {
  const { row, text } = couplingAt(draft, n, m);
  if (row === n) return text;
  const value = readComplex(text, readNumber);
  return value === null ? "" : value.im === 0 ? text : complexText(value.re, 0 - value.im);
}
