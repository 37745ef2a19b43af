import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABORATORY_EXAMPLES } from "../../scenario/laboratory/examples.ts";
import { UNITS } from "../../scenario/laboratory/units.ts";
import { type Draft, draftOf, quantitiesOf, readDraft } from "./draft.ts";
import { parseQuantity } from "./parseQuantity.ts";

const TWO_PI = 2 * Math.PI;
const sodium = draftOf(LABORATORY_EXAMPLES[0]!);
const changed = (draft: Draft, values: Partial<Draft["values"]>): Draft => ({
  ...draft,
  values: { ...draft.values, ...values },
});

describe("quantities as people write them", () => {
  it.each([
    ["508.85 THz", "transition", TWO_PI * 508.85e12],
    ["589.158 nm", "transition", (TWO_PI * 299792458) / 589.158e-9],
    ["1.5eV", "transition", 1.5 / 6.582119569509066e-16],
    ["3.2e15 rad/s", "transition", 3.2e15],
    ["2π × 9.79 MHz", "frequency", TWO_PI * 9.79e6],
    ["9.79 MHz", "frequency", TWO_PI * 9.79e6],
    ["2pi*1e6 rad/s", "frequency", TWO_PI * 1e6],
    ["-20 µeV", "frequency", -20e-6 / 6.582119569509066e-16],
    ["−20 μeV", "frequency", -20e-6 / 6.582119569509066e-16],
    ["0", "frequency", 0],
    ["6.26 mW/cm^2", "intensity", 62.6],
    ["2 × 10⁻³ W/cm²", "intensity", 20],
    ["1 D", "dipole", 3.33564e-30],
    ["1 ea0", "dipole", 8.4783536e-30],
    ["1e-29 C m", "dipole", 1e-29],
    ["16,249 ns", "time", 16.249e-9],
    ["1/2 us", "time", 5e-7],
    ["4 K", "temperature", 4],
    ["√2", "number", Number.NaN],
    ["1.4", "number", 1.4],
  ] as const)("reads %s", (text, dimension, value) => {
    const parsed = parseQuantity(text, dimension);
    if (Number.isNaN(value)) expect(parsed).toEqual({ ok: false, fault: "number" });
    else if (!parsed.ok) expect.fail(JSON.stringify(parsed));
    else expect(Math.abs(parsed.si - value)).toBeLessThanOrEqual(1e-6 * Math.abs(value));
  });

  it.each([
    ["", "transition", "empty"],
    ["fast", "transition", "number"],
    ["508.85", "transition", "noUnit"],
    ["508.85 T", "transition", "unit"],
    ["3 mHz", "frequency", "unit"],
    ["1..2 ns", "time", "number"],
    ["1e999 ns", "time", "number"],
    ["5 K", "time", "unit"],
  ] as const)("refuses %s as a %s: %s", (text, dimension, fault) => {
    expect(parseQuantity(text, dimension)).toMatchObject({ ok: false, fault });
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("transition", "frequency", "time", "number"),
        (text, d) => {
          const parsed = parseQuantity(text, d as "time");
          expect(parsed.ok ? Number.isFinite(parsed.si) : parsed.fault).toBeTruthy();
        },
      ),
      { seed: 7 },
    );
  });

  it("reads every unit it offers, under every name", () => {
    for (const [dimension, units] of Object.entries(UNITS)) {
      for (const { symbol, aliases = [], toSi } of units) {
        for (const name of [symbol, ...aliases]) {
          expect(parseQuantity(`2.5 ${name}`, dimension as "time")).toEqual({ ok: true, si: toSi(2.5) });
        }
      }
    }
  });
});

describe("a draft", () => {
  it("of every worked example is a sound experiment", () => {
    for (const example of LABORATORY_EXAMPLES) {
      const { faults, experiment } = readDraft(draftOf(example));
      expect(faults, example.id).toEqual({});
      expect(experiment, example.id).not.toBeNull();
    }
  });

  it("names every field that cannot be used, and only those", () => {
    const { faults, experiment } = readDraft(
      changed(sodium, { transition: "508", t1: "", temperature: "-4 K", intensity: "0 W/cm²" }),
    );
    expect(experiment).toBeNull();
    expect(faults).toEqual({ transition: { reason: "noUnit" }, t1: { reason: "empty" } });
    const later = readDraft(changed(sodium, { temperature: "-4 K", intensity: "0 W/cm²" }));
    expect(later.experiment).toBeNull();
    expect(later.faults).toEqual({ temperature: { reason: "notNegative" }, intensity: { reason: "positive" } });
  });

  it("refuses a coherence that outlives the populations, and says how long it may last", () => {
    const { faults } = readDraft(changed(sodium, { t2: "40 ns" }));
    expect(faults.t2?.reason).toBe("t2Limit");
    expect(faults.t2?.limit).toBeCloseTo(32.498e-9, 12);
  });

  it("ignores what is out of sight, and keeps it", () => {
    const twoLevel: Draft = {
      ...changed(sodium, { splitting: "nonsense", rabi: "nonsense" }),
      arrangement: "two-level",
    };
    expect(readDraft(twoLevel).faults).toEqual({});
    expect(quantitiesOf(twoLevel)).not.toContain("splitting");
    expect(twoLevel.values.splitting).toBe("nonsense");
  });

  it("asks a Λ without any dephasing for the close pair's own T₂", () => {
    const lambda: Draft = { ...changed(sodium, { temperature: "0 K" }), arrangement: "lambda" };
    expect(readDraft(lambda).faults).toEqual({ t2Close: { reason: "t2CloseNeeded" } });
    expect(readDraft(changed(lambda, { t2Close: "1 µs" })).faults).toEqual({});
  });

  it("reads one's own ε, μ and p where they are used", () => {
    const own: Draft = { ...sodium, epsilonFrom: "own", exponentsFrom: "own", own: { epsilon: "2", mu: "x", p: "0" } };
    expect(readDraft(own).faults).toEqual({
      epsilon: { reason: "epsilonRange" },
      mu: { reason: "number" },
      p: { reason: "pRange" },
    });
    expect(readDraft({ ...own, own: { epsilon: "1e-50", mu: "0.3", p: "1" } }).faults).toEqual({
      epsilon: { reason: "epsilonRange" },
    });
    expect(readDraft({ ...own, epsilonFrom: "coupling", exponentsFrom: "numbers" }).faults).toEqual({});
  });
});
