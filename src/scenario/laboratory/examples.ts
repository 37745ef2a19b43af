import type { Arrangement } from "./experiment.ts";

/** The quantities a person may type, by name. */
export const QUANTITIES = [
  "transition",
  "rabi",
  "intensity",
  "dipole",
  "secondLine",
  "splitting",
  "detuning",
  "t1",
  "t2",
  "t2Close",
  "temperature",
  "duration",
] as const;

export type Quantity = (typeof QUANTITIES)[number];

/** Quantities as typed, number and unit. */
export type Values = Readonly<Record<Quantity, string>>;

/** A worked example: every number with its source, or with the word that it is a choice. */
export interface LaboratoryExample {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly arrangement: Arrangement;
  /** Whether the drive is given as Ω or as intensity and dipole moment */
  readonly drive: "rabi" | "intensity";
  readonly values: Values;
  readonly sources: readonly string[];
}

const sodium: LaboratoryExample = {
  id: "sodium-zeeman",
  title: "Sodium D₂ line in a magnetic field",
  sentence:
    "From |F = 2, m = 0⟩ light drives m = −1 and m = +1 of F′ = 3, which 5 gauss along the beam set 9.33 MHz apart: about one natural linewidth.",
  arrangement: "v",
  drive: "intensity",
  values: {
    transition: "508.8487162 THz",
    rabi: "",
    intensity: "6.26 mW/cm²",
    dipole: "1.5763 e·a₀",
    secondLine: "1",
    splitting: "9.33 MHz",
    detuning: "0 MHz",
    t1: "16.249 ns",
    t2: "32.498 ns",
    t2Close: "",
    temperature: "300 K",
    duration: "300 ns",
  },
  sources: [
    "Frequency, lifetime 16.249 ns, reduced dipole moment 3.5246 e·a₀ (times √(1/5) for m = 0 → ±1) and saturation intensity 6.26 mW/cm²: D. A. Steck, Sodium D Line Data, revision 2.0.1, 2008.",
    "Splitting: 2 g × Bohr magneton × B/h with Landé factor g = 2/3 of F′ = 3 and B = 5 G.",
    "Chosen: that intensity in each circular polarisation, the field, the wave on the lower line. T₂ = 2 T₁: nothing but the natural decay.",
  ],
};

const quantumDot: LaboratoryExample = {
  id: "quantum-dot",
  title: "Exciton of a quantum dot at 1 tesla",
  sentence:
    "The two bright excitons of a dot, split by 98.4 µeV along the field's axis, driven from the empty dot by linearly polarised light.",
  arrangement: "v",
  drive: "rabi",
  values: {
    transition: "1.5 eV",
    rabi: "2 µeV",
    intensity: "",
    dipole: "",
    secondLine: "1",
    splitting: "98.4 µeV",
    detuning: "0 µeV",
    t1: "800 ps",
    t2: "372 ps",
    t2Close: "",
    temperature: "5 K",
    duration: "6 ns",
  },
  sources: [
    "T₁ = 800 ps and T₂ = 372 ps at 5 K, self-assembled dots: D. Birkedal, K. Leosson and J. M. Hvam, Long coherence times in self-assembled semiconductor quantum dots, Superlattices and Microstructures 31, 97–105 (2002).",
    "Splitting: g × Bohr magneton × B with g = 1.7 of the heavy-hole exciton, pyramidal InGaAs/AlGaAs dots: Magneto-photoluminescence of heavy- and light-hole excitons in site-controlled pyramidal quantum dots, EPFL, Infoscience record 147865 (2007). Another sample than the times: a typical dot, not one dot.",
    "Typical: 1.5 eV. Chosen: ħΩ = 2 µeV, the field, the wave on the lower exciton.",
  ],
};

const rydbergPair: LaboratoryExample = {
  id: "rydberg-pair",
  title: "Rubidium Rydberg pair 30P₁/₂, 30P₃/₂",
  sentence:
    "A millimetre wave takes 30S₁/₂ to the fine-structure pair 30P, 4.25 GHz apart, among some forty thermal photons per mode.",
  arrangement: "v",
  drive: "rabi",
  values: {
    transition: "157.322 GHz",
    rabi: "0.2 MHz",
    intensity: "",
    dipole: "",
    secondLine: "1.41421",
    splitting: "4.246 GHz",
    detuning: "0 MHz",
    t1: "15.8 µs",
    t2: "5 µs",
    t2Close: "",
    temperature: "300 K",
    duration: "60 µs",
  },
  sources: [
    "Frequency and splitting from the quantum defects (3.1311804, 0.1784), (2.6548849, 0.2900), (2.6416737, 0.2950): W. Li, I. Mourachko, M. W. Noel and T. F. Gallagher, Millimeter-wave spectroscopy of cold Rb Rydberg atoms in a magneto-optical trap, Phys. Rev. A 67, 052502 (2003).",
    "T₁: the lifetime of 30S₁/₂ at 300 K, 15.8 µs, from the documentation of the program ryd-numerov (pairinteraction). It stands in for T₁: most of the real decay leaves these three levels.",
    "Strength √2 of the second line: angular momentum. Chosen: Ω, T₂ (stray fields and collisions, typical size), the wave on the lower line.",
  ],
};

export const LABORATORY_EXAMPLES: readonly LaboratoryExample[] = [sodium, quantumDot, rydbergPair];
