import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlochModel } from "../../physics/model.ts";
import { physicalityOf } from "../../physics/physicality.ts";
import { solve } from "../../physics/solve.ts";
import { compileInput } from "../compile.ts";
import { complaintsAbout } from "./complaints.ts";
import { BOHR_RADIUS, ELEMENTARY_CHARGE, REDUCED_PLANCK, SPEED_OF_LIGHT, VACUUM_PERMITTIVITY } from "./constants.ts";
import { type Experiment, rabiFrequency } from "./experiment.ts";
import { LINES, reduce, relaxationRates } from "./reduced.ts";
import { type SplitChoice, scenarioOf, secondsPerTime, splitOf } from "./split.ts";

const MHZ = 2 * Math.PI * 1e6;

/** The sodium example in SI units. */
const sodium: Experiment = {
  arrangement: "v",
  transition: 508.8487162e6 * MHZ,
  rabi: 6 * MHZ,
  secondLine: 1,
  splitting: 9.33 * MHZ,
  detuning: 1 * MHZ,
  t1: 16.249e-9,
  t2: 32.498e-9,
  t2Close: null,
  temperature: 300,
  duration: 200e-9,
};

const OWN: SplitChoice = { epsilonFrom: "own", epsilon: 1e-3, exponentsFrom: "own", mu: 0.3, p: 0.2 };
const SPLITS: readonly SplitChoice[] = [
  { ...OWN, epsilonFrom: "coupling", exponentsFrom: "numbers" },
  { ...OWN, epsilonFrom: "coupling" },
  { ...OWN, epsilonFrom: "relaxation" },
  OWN,
  { ...OWN, epsilon: 1, mu: 0, p: 1 },
];

/** Populations of Bloch at given fractions of the duration. */
function populationsOf(experiment: Experiment, choice: SplitChoice): Float64Array {
  const reduced = reduce(experiment);
  const split = splitOf(reduced, choice);
  expect(split.obstacles).toEqual([]);
  const compiled = compileInput(scenarioOf(reduced, split, "test"));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return blochAt(compiled.model);
}

function blochAt(model: BlochModel): Float64Array {
  const times = [0.01, 0.1, 0.3, 0.6, 1].map((share) => share * model.horizon);
  const run = solve(model, {
    rungs: ["bloch"],
    output: { kind: "times", times },
    method: "doubling",
    tolerance: 1e-12,
    certify: false,
  });
  for (const event of run) if (event?.kind === "bloch") return event.curve.populations;
  throw new Error("no Bloch curve");
}

describe("Ω from intensity and dipole moment", () => {
  it("gives sodium's saturation intensity 6.26 mW/cm² at Ω = Γ/√2 (Steck 2008)", () => {
    const cycling = 3.5246 * Math.SQRT1_2 * ELEMENTARY_CHARGE * BOHR_RADIUS;
    expect(rabiFrequency(62.6, cycling) / (61.542e6 / Math.SQRT2)).toBeCloseTo(1, 4);
  });

  it("grows with the root of the intensity and with the dipole moment", () => {
    const [i, d] = [123, 4e-29];
    const field = Math.sqrt((2 * i) / (SPEED_OF_LIGHT * VACUUM_PERMITTIVITY));
    expect(rabiFrequency(i, d)).toBeCloseTo((d * field) / REDUCED_PLANCK, -3);
    expect(rabiFrequency(4 * i, 3 * d) / rabiFrequency(i, d)).toBeCloseTo(6, 12);
  });
});

describe("the products of Eq. (1)", () => {
  it("put the wave on frequency 1 and everything else into the shifts", () => {
    const { unit, omega, shift, coupling } = reduce(sodium);
    expect(unit).toBe(sodium.transition + sodium.detuning);
    expect(omega).toEqual([0, 1, 1]);
    expect(1 + shift[1]!).toBeCloseTo(sodium.transition / unit, 15);
    expect((shift[2]! - shift[1]!) * unit).toBeCloseTo(sodium.splitting, 0);
    expect(coupling[0]![1]! * unit).toBeCloseTo(sodium.rabi, 3);
  });

  it("hold detailed balance at the temperature, and 1/T₁ in all per line", () => {
    const warm = { ...sodium, temperature: 20000 };
    const rates = relaxationRates(warm);
    const ratio = Math.exp((REDUCED_PLANCK * warm.transition) / (1.380649e-23 * warm.temperature));
    for (const [lower, upper] of LINES.v) {
      expect(rates[upper]![lower]! / rates[lower]![upper]!).toBeCloseTo(ratio, 9);
      expect((rates[upper]![lower]! + rates[lower]![upper]!) * warm.t1).toBeCloseTo(1, 12);
    }
  });

  it("are physical wherever no complaint is made and the close pair's T₂ is left open", () => {
    const log = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true }).map((x) => 10 ** x);
    fc.assert(
      fc.property(
        fc.constantFrom("two-level", "v", "lambda"),
        log(-10, -6),
        log(-3, 0.3),
        log(0, 5),
        log(-2, 3),
        (arrangement, t1, share, temperature, drive) => {
          const experiment: Experiment = {
            ...sodium,
            arrangement: arrangement as Experiment["arrangement"],
            t1,
            t2: share * t1,
            temperature,
            rabi: drive / t1,
          };
          fc.pre(complaintsAbout(experiment).length === 0);
          const reduced = reduce(experiment);
          const split = splitOf(reduced, OWN);
          const compiled = compileInput(scenarioOf(reduced, split, "x"));
          if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
          const run = solve(compiled.model, {
            rungs: [],
            output: { kind: "times", times: [1] },
            method: "doubling",
            tolerance: 1e-9,
            certify: false,
          });
          const [first] = run;
          expect(first?.kind === "analysis" && first.analysis.physical).toBe(true);
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe("a purely radiative atom, T₂ = 2 T₁", () => {
  it("is physical whatever the last digits round to", () => {
    for (let k = 0; k < 60; k++) {
      const t1 = 1e-9 * 1.37 ** k;
      const reduced = reduce({ ...sodium, arrangement: k % 2 ? "v" : "two-level", t1, t2: 2 * t1 });
      const compiled = compileInput(scenarioOf(reduced, splitOf(reduced, OWN), "x"));
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
      expect(physicalityOf(compiled.model).physical, `T₁ = ${t1} s`).toBe(true);
    }
  });
});

describe("the split into powers of ε", () => {
  it("is a choice of names: Bloch's populations are the same for all of them", () => {
    for (const arrangement of ["two-level", "v", "lambda"] as const) {
      // Damped fast enough that γ = 1 gives an exponent that the format takes for all natural choices.
      const experiment: Experiment = { ...sodium, arrangement, t2: 5e-9, rabi: 20 * MHZ };
      const [first, ...others] = SPLITS.map((choice) => populationsOf(experiment, choice));
      for (const other of others) {
        const difference = Math.max(...first!.map((x, i) => Math.abs(x - other[i]!)));
        expect(difference).toBeLessThanOrEqual(1e-10);
      }
    }
  });

  it("turns the populations round at Ω when nothing damps", () => {
    const undamped: Experiment = {
      ...sodium,
      arrangement: "two-level",
      detuning: 0,
      rabi: 50 * MHZ,
      t1: 1,
      t2: 2,
      duration: 10e-9,
    };
    const populations = populationsOf(undamped, OWN);
    [0.01, 0.1, 0.3, 0.6, 1].forEach((share, i) => {
      const angle = (undamped.rabi * share * undamped.duration) / 2;
      expect(populations[2 * i + 1]).toBeCloseTo(Math.sin(angle) ** 2, 5);
    });
  });

  it("meets the rotating frame's solution but for the counter-rotating wave, of order Ω/ω_L", () => {
    const inLaboratory = populationsOf(sodium, SPLITS[0]!);
    const { splitting, detuning, rabi, t1, t2 } = sodium;
    // Unit of frequency 1/T₁; the wave is constant, and V is half the Rabi frequency.
    const half = (rabi * t1) / 2;
    const [g, both] = [t1 / t2, 1];
    const compiled = compileInput({
      format: "bloch-rate-scenario",
      version: 1,
      levels: { omega: [0, -detuning * t1, (splitting - detuning) * t1], delta: [0, 0, 0], initial: [1, 0, 0] },
      coupling: {
        re: [
          [0, half, half],
          [half, 0, 0],
          [half, 0, 0],
        ],
        im: [
          [0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      relaxation: {
        gamma: [
          [0, g, g],
          [g, 0, both],
          [g, both, 0],
        ],
        pauli: [
          [0, 0, 0],
          [1, 0, 0],
          [1, 0, 0],
        ],
      },
      wave: { frequencies: [1], modes: [{ alpha: [0], re: 1, im: 0 }] },
      scaling: { epsilon: 1, mu: 0, p: 1 },
      horizon: sodium.duration / t1,
    });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
    const inRotatingFrame = blochAt(compiled.model);
    inLaboratory.forEach((x, i) => {
      expect(Math.abs(x - inRotatingFrame[i]!)).toBeLessThanOrEqual(3e-8);
    });
  });

  it("is certified where coherences live for 10⁸ periods of an exact resonance", () => {
    const reduced = reduce({ ...sodium, duration: 300e-9 });
    const compiled = compileInput(scenarioOf(reduced, splitOf(reduced, SPLITS[0]!), "x"));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
    const run = solve(compiled.model, {
      rungs: ["bloch"],
      output: { kind: "grid", axis: "logarithmic", samples: 200 },
      method: "doubling",
      tolerance: 1e-11,
      certify: true,
    });
    const certificates = [...run].flatMap((event) => (event?.kind === "certificate" ? [event.certificate] : []));
    expect(certificates.map(({ passed }) => passed)).toEqual([true]);
  });

  it("multiplies back to the products", () => {
    const reduced = reduce(sodium);
    for (const choice of SPLITS) {
      const split = splitOf(reduced, choice);
      const { epsilon, mu, p } = split;
      expect((epsilon * split.coupling) / reduced.coupling[0]![1]!).toBeCloseTo(1, 12);
      expect((epsilon ** mu * split.dephasing) / reduced.dephasing[0]![1]!).toBeCloseTo(1, 12);
      expect((epsilon ** p * split.detuning) / Math.abs(reduced.shift[2]!)).toBeCloseTo(1, 12);
      expect((epsilon ** 2 * split.relaxation) / reduced.relaxation[1]![0]!).toBeCloseTo(1, 12);
      expect(scenarioOf(reduced, split, "x").horizon * secondsPerTime(reduced.unit, epsilon)).toBeCloseTo(200e-9, 18);
    }
  });

  it("says plainly where no row of Table 1 applies", () => {
    const outside = splitOf(reduce(sodium), SPLITS[0]!);
    expect(outside.mu).toBeGreaterThan(0.5);
    expect(outside).toMatchObject({ row: null, noRow: "mu" });
    const degenerate = reduce({ ...sodium, splitting: 0, detuning: 0 });
    expect(splitOf(degenerate, OWN)).toMatchObject({ row: null, noRow: "degenerate", detuning: 0 });
    expect(splitOf(reduce(sodium), OWN)).toMatchObject({ row: 2, noRow: null, regime: "1 < mu/p < 2" });
    expect(splitOf(reduce(sodium), OWN).notOfOrderOne).toContain("gamma");
  });

  it("names what keeps a split from being a scenario", () => {
    const coupled: SplitChoice = SPLITS[0]!;
    const strong = reduce({ ...sodium, rabi: 2 * sodium.transition });
    expect(splitOf(strong, coupled).obstacles).toEqual(["epsilonAboveOne"]);
    const far = reduce({ ...sodium, splitting: 2 * sodium.transition });
    expect(splitOf(far, coupled).obstacles).toEqual(["pNotPositive"]);
    const overdamped = reduce({ ...sodium, t2: 1e-16 });
    expect(splitOf(overdamped, coupled).obstacles).toEqual(["muNegative"]);
    expect(splitOf(reduce(sodium), { ...coupled, epsilonFrom: "relaxation" }).obstacles).toEqual(["muTooLarge"]);
    expect(splitOf(reduce(sodium), { ...coupled, epsilonFrom: "own", epsilon: 1 }).obstacles).toEqual(["epsilonOne"]);
  });
});
