import { compile } from "../../scenario/compile.ts";
import type { ScenarioMode } from "../../scenario/format.ts";
import type { BlochModel } from "../model.ts";

/** What may be chosen in an atom; the rest is a V system of three levels. */
export interface Atom {
  readonly omega?: readonly number[];
  readonly delta?: readonly number[];
  readonly initial?: readonly number[];
  readonly re?: readonly (readonly number[])[];
  readonly im?: readonly (readonly number[])[];
  /** γ(n, m), one for all pairs or each */
  readonly gamma?: number | readonly (readonly number[])[];
  /** W(n, m), one for all pairs or each */
  readonly pauli?: number | readonly (readonly number[])[];
  readonly frequencies?: readonly number[];
  /** One member of each conjugate pair */
  readonly modes?: readonly ScenarioMode[];
  readonly epsilon?: number;
  readonly mu?: number;
  readonly p?: number;
  readonly horizon?: number;
}

const V_SYSTEM = [
  [0, 1, 0.8],
  [1, 0, 0],
  [0.8, 0, 0],
];

/** For tests only. */
export function atom(choice: Atom = {}): BlochModel {
  const omega = choice.omega ?? [0, 1, 1];
  const square = (entry: (n: number, m: number) => number) => omega.map((_, n) => omega.map((_, m) => entry(n, m)));
  const offDiagonal = (value: number | readonly (readonly number[])[]) =>
    square((n, m) => (n === m ? 0 : typeof value === "number" ? value : value[n]![m]!));
  return compile({
    format: "bloch-rate-scenario",
    version: 1,
    levels: {
      omega: [...omega],
      delta: [...(choice.delta ?? omega.map((_, n) => (n === 2 ? 1 : 0)))],
      initial: [...(choice.initial ?? omega.map((_, n) => (n === 0 ? 1 : 0)))],
    },
    coupling: {
      re: square((n, m) => (choice.re ?? V_SYSTEM)[n]![m]!),
      im: square((n, m) => (choice.im ? choice.im[n]![m]! : 0)),
    },
    relaxation: { gamma: offDiagonal(choice.gamma ?? 1), pauli: offDiagonal(choice.pauli ?? 0.2) },
    wave: {
      frequencies: [...(choice.frequencies ?? [1])],
      modes: (choice.modes ?? [{ alpha: [1], re: 0.5, im: 0 }]).map((mode) => ({ ...mode, alpha: [...mode.alpha] })),
    },
    scaling: { epsilon: choice.epsilon ?? 0.1, mu: choice.mu ?? 0.3, p: choice.p ?? 0.2 },
    horizon: choice.horizon ?? 2,
  });
}
