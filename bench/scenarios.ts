import type { BlochModel } from "../src/physics/model.ts";
import { compileInput } from "../src/scenario/compile.ts";
import { thermalRates } from "../src/scenario/thermal.ts";

interface Shape {
  readonly levels: number;
  readonly epsilon: number;
  readonly colours?: 1 | 2 | 3;
  readonly horizon?: number;
}

/** A ground level coupled to N − 1 excited ones, all but the second detuned; every pair of excited levels is coupled weakly. */
export function benchModel({ levels, epsilon, colours = 1, horizon = 5 }: Shape): BlochModel {
  const indices = Array.from({ length: levels }, (_, n) => n);
  const omega = indices.map((n) => (n === 0 ? 0 : 1));
  const coupling = (a: number, b: number) => {
    if (a === b) return 0;
    return a === 0 || b === 0 ? 1 - 0.05 * Math.abs(a - b) : 0.1;
  };
  const amplitudes = [
    { re: 0.5, im: 0 },
    { re: 0.3, im: 0.1 },
    { re: 0.2, im: -0.1 },
  ].slice(0, colours);
  const modes = amplitudes.map((amplitude, j) => ({
    alpha: amplitudes.map((_, i) => (i === j ? 1 : 0)),
    ...amplitude,
  }));
  const compiled = compileInput({
    format: "bloch-rate-scenario",
    version: 1,
    levels: {
      omega,
      delta: indices.map((n) => (n < 2 ? 0 : n / levels)),
      initial: indices.map((n) => (n === 0 ? 1 : 0)),
    },
    coupling: {
      re: indices.map((a) => indices.map((b) => coupling(a, b))),
      im: indices.map(() => indices.map(() => 0)),
    },
    relaxation: {
      gamma: indices.map((a) => indices.map((b) => (a === b ? 0 : 1))),
      pauli: thermalRates(omega, 1, 0.3),
    },
    wave: { frequencies: [1, Math.SQRT2, Math.sqrt(3)].slice(0, colours), modes },
    scaling: { epsilon, mu: 0.3, p: 0.2 },
    horizon,
  });
  if (!compiled.ok) throw new Error(compiled.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
  return compiled.model;
}
