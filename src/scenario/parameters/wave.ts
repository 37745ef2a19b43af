import type { Field } from "../fields.ts";
import type { Scenario } from "../format.ts";
import { MAX_MAGNITUDE } from "../limits.ts";
import { completeModes } from "../modes.ts";
import { say } from "../words.ts";
import { decades } from "./decades.ts";

/** The largest |φ_α| over the wave's modes. */
function amplitudeOf({ wave }: Scenario): number {
  return wave.modes.reduce((most, { re, im }) => Math.max(most, Math.hypot(re, im)), 0);
}

/** The wave's amplitude: setting it scales every mode. From a wave that vanishes all modes become equal and real. */
export function amplitudeParameter(present: Scenario): Field {
  return {
    id: "amplitude",
    label: "wave amplitude",
    symbol: "|\\varphi|",
    nameKey: "field.amplitude.name",
    formulaKey: "field.amplitude.formula",
    path: "wave.modes",
    ...decades(-3, 1, amplitudeOf(present)),
    snaps: [],
    unit: "",
    get: amplitudeOf,
    set(scenario, value) {
      const next = Math.min(MAX_MAGNITUDE, Math.max(0, value)) + 0;
      const largest = amplitudeOf(scenario);
      const { modes } = completeModes(scenario.wave.modes);
      // The largest mode takes the value itself, without rounding, where it is real.
      const scaled = modes.map(({ alpha, re, im }) =>
        largest > 0
          ? { alpha, re: next * (re / largest) + 0, im: next * (im / largest) + 0 }
          : { alpha, re: next, im: 0 },
      );
      return { ...scenario, wave: { ...scenario.wave, modes: scaled } };
    },
    check: (value) => (value >= 0 && value <= MAX_MAGNITUDE ? null : say("notNegative")),
  };
}

/** One field per basic frequency of the wave; a drag sticks where one of the modes meets a transition exactly. */
export function frequencyParameters(present: Scenario): Field[] {
  return present.wave.frequencies.map((frequency, j) => frequencyParameter(present, frequency, j));
}

function frequencyParameter(present: Scenario, frequency: number, j: number): Field {
  const { omega } = present.levels;
  const spread = Math.max(...omega) - Math.min(...omega);
  const reach = Math.max(2 * spread, Math.ceil(Math.abs(frequency)), Number.MIN_VALUE) || 1;
  const min = frequency < 0 ? -reach : 0;
  return {
    id: `frequency-${j + 1}`,
    label: `wave frequency ${j + 1}`,
    symbol: present.wave.frequencies.length === 1 ? "\\omega_{\\varphi}" : `\\omega_{\\varphi,${j + 1}}`,
    nameKey: "field.frequency.name",
    formulaKey: "field.frequency.formula",
    path: `wave.frequencies[${j}]`,
    scale: "linear",
    min,
    max: reach,
    step: reach / 200,
    page: reach / 8,
    snaps: resonantFrequencies(present, j).filter((value) => value >= min && value <= reach),
    unit: "",
    get: (scenario) => scenario.wave.frequencies[j] ?? 0,
    set(scenario, value) {
      const next = Math.min(MAX_MAGNITUDE, Math.max(-MAX_MAGNITUDE, value)) + 0;
      const frequencies = scenario.wave.frequencies.map((old, i) => (i === j ? next : old));
      return { ...scenario, wave: { ...scenario.wave, frequencies } };
    },
    check: (value) => (Math.abs(value) <= MAX_MAGNITUDE ? null : say("finite")),
  };
}

/** Values of the j-th frequency at which α·ω = ±ω(n, m) for a mode α and a pair of levels, the others held; ascending. */
export function resonantFrequencies({ levels, wave }: Scenario, j: number): number[] {
  const gaps = new Set(levels.omega.flatMap((a) => levels.omega.map((b) => a - b)).filter((gap) => gap !== 0));
  const found = new Set<number>();
  for (const { alpha, re, im } of wave.modes) {
    const harmonic = alpha[j]!;
    if (harmonic === 0 || (re === 0 && im === 0)) continue;
    const rest = wave.frequencies.reduce((sum, frequency, i) => (i === j ? sum : sum + alpha[i]! * frequency), 0);
    for (const gap of gaps) found.add((gap - rest) / harmonic + 0);
  }
  return [...found].sort((a, b) => a - b);
}
