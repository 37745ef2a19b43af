import * as fc from "fast-check";
import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../format.ts";
import { parseScenario } from "../schema.ts";

const real = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1, -0.5, 1e-20, 12345.678),
);
const positive = fc.double({ min: 1e-6, max: 10, noNaN: true });

const square = (size: number, entry: fc.Arbitrary<number>) =>
  fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size });

/** Any valid scenario in canonical form: complex V and amplitudes, all kinds of modes, names of any characters. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([levelCount, frequencyCount]) => {
    const perLevel = (entry: fc.Arbitrary<number>) => fc.array(entry, { minLength: levelCount, maxLength: levelCount });
    return fc.record({
      name: fc.option(fc.string({ unit: "binary", maxLength: 50 }), { nil: undefined }),
      omega: perLevel(real),
      delta: perLevel(real),
      initial: perLevel(positive),
      re: square(levelCount, real),
      im: fc.oneof(fc.constant(null), square(levelCount, real)),
      gamma: fc.oneof(positive, square(levelCount, positive)),
      pauli: square(levelCount, fc.oneof(fc.constant(0), positive)),
      frequencies: fc.array(real, { minLength: frequencyCount, maxLength: frequencyCount }),
      modes: fc.uniqueArray(
        fc.record({
          alpha: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: frequencyCount, maxLength: frequencyCount }),
          re: real,
          im: real,
        }),
        { maxLength: 6, selector: ({ alpha }) => representative(alpha).join() },
      ),
      epsilon: fc.double({ min: 1e-9, max: 1, noNaN: true }),
      mu: fc.double({ min: 0, max: 1.99, noNaN: true }),
      p: positive,
      horizon: positive,
    });
  })
  .map((draw) => {
    const build = <T>(entry: (n: number, m: number) => T) =>
      draw.omega.map((_, n) => draw.omega.map((_, m) => entry(n, m)));
    const { im, gamma } = draw;
    const parsed = parseScenario({
      format: SCENARIO_FORMAT,
      version: SCENARIO_VERSION,
      name: draw.name,
      levels: { omega: draw.omega, delta: draw.delta, initial: draw.initial },
      coupling: {
        re: build((n, m) => draw.re[Math.min(n, m)]![Math.max(n, m)]!),
        im: build((n, m) => (im === null || n === m ? 0 : n < m ? im[n]![m]! : -im[m]![n]!)),
      },
      relaxation: {
        gamma: build((n, m) =>
          n === m ? 0 : typeof gamma === "number" ? gamma : gamma[Math.min(n, m)]![Math.max(n, m)]!,
        ),
        pauli: draw.pauli,
      },
      wave: {
        frequencies: draw.frequencies,
        modes: draw.modes.map((mode) => (mode.alpha.every((harmonic) => harmonic === 0) ? { ...mode, im: 0 } : mode)),
      },
      scaling: { epsilon: draw.epsilon, mu: draw.mu, p: draw.p },
      horizon: draw.horizon,
    });
    if (!parsed.ok) throw new Error(`the generator made an invalid scenario: ${JSON.stringify(parsed.errors)}`);
    return parsed.scenario;
  });

/** One of α and −α, the same for both. */
function representative(alpha: readonly number[]): readonly number[] {
  const leading = alpha.find((harmonic) => harmonic !== 0) ?? 0;
  return leading < 0 ? alpha.map((harmonic) => 0 - harmonic) : alpha.map((harmonic) => harmonic + 0);
}
