import { BOHR_RADIUS, DEBYE, ELEMENTARY_CHARGE, REDUCED_PLANCK, SPEED_OF_LIGHT } from "./constants.ts";

/** What a unit measures. Frequencies of all kinds become angular frequencies in rad/s; everything else plain SI. */
export type Dimension = "transition" | "frequency" | "intensity" | "dipole" | "time" | "temperature" | "number";

export interface Unit {
  /** As written on the page */
  readonly symbol: string;
  /** Other ways to write it */
  readonly aliases?: readonly string[];
  /** True for cycles per second: `2π × 9.8 MHz` then says the same as `9.8 MHz` */
  readonly cycles?: boolean;
  /** A number in this unit, in the SI unit of its dimension */
  readonly toSi: (value: number) => number;
}

const scaled = (symbol: string, factor: number, aliases: readonly string[] = []): Unit => ({
  symbol,
  aliases,
  toSi: (value) => value * factor,
});

const cycles = (symbol: string, hertz: number): Unit => ({ ...scaled(symbol, 2 * Math.PI * hertz), cycles: true });

const EV = ELEMENTARY_CHARGE / REDUCED_PLANCK;

const RADIANS = scaled("rad/s", 1, ["s^-1", "s⁻¹"]);
const WAVE_NUMBER = scaled("cm⁻¹", 2 * Math.PI * SPEED_OF_LIGHT * 100, ["cm^-1"]);

/** A vacuum wavelength. */
const wavelength = (symbol: string, metres: number, aliases: readonly string[] = []): Unit => ({
  symbol,
  aliases,
  toSi: (value) => (2 * Math.PI * SPEED_OF_LIGHT) / (value * metres),
});

/** The units each quantity may be written in, the usual ones first. */
export const UNITS: Readonly<Record<Dimension, readonly Unit[]>> = {
  transition: [
    cycles("THz", 1e12),
    scaled("eV", EV),
    wavelength("nm", 1e-9),
    RADIANS,
    cycles("GHz", 1e9),
    cycles("MHz", 1e6),
    scaled("meV", 1e-3 * EV),
    wavelength("µm", 1e-6, ["um"]),
    WAVE_NUMBER,
  ],
  frequency: [
    cycles("MHz", 1e6),
    cycles("GHz", 1e9),
    scaled("µeV", 1e-6 * EV, ["ueV"]),
    RADIANS,
    cycles("Hz", 1),
    cycles("kHz", 1e3),
    cycles("THz", 1e12),
    scaled("meV", 1e-3 * EV),
    scaled("eV", EV),
    WAVE_NUMBER,
  ],
  intensity: [
    scaled("W/cm²", 1e4, ["W/cm^2", "W/cm2"]),
    scaled("mW/cm²", 10, ["mW/cm^2", "mW/cm2"]),
    scaled("µW/cm²", 1e-2, ["µW/cm^2", "uW/cm²", "uW/cm^2", "uW/cm2"]),
    scaled("W/m²", 1, ["W/m^2", "W/m2"]),
  ],
  dipole: [
    scaled("D", DEBYE, ["Debye", "debye"]),
    scaled("e·a₀", ELEMENTARY_CHARGE * BOHR_RADIUS, ["ea₀", "e·a0", "ea0", "e*a0", "e a0"]),
    scaled("C·m", 1, ["C m", "Cm", "C*m"]),
  ],
  time: [
    scaled("ns", 1e-9),
    scaled("ps", 1e-12),
    scaled("µs", 1e-6, ["us"]),
    scaled("ms", 1e-3),
    scaled("s", 1),
    scaled("fs", 1e-15),
  ],
  temperature: [scaled("K", 1), scaled("mK", 1e-3), scaled("µK", 1e-6, ["uK"])],
  number: [{ symbol: "", toSi: (value) => value }],
};

/** The unit of this name, spaces and the two micro signs not told apart; undefined when there is none. */
export function findUnit(dimension: Dimension, name: string): Unit | undefined {
  const wanted = plain(name);
  return UNITS[dimension].find(({ symbol, aliases = [] }) => [symbol, ...aliases].some((one) => plain(one) === wanted));
}

// U+03BC, the Greek letter, is typed as often as U+00B5, the micro sign.
const plain = (name: string) => name.replace(/\s+/g, "").replace(/μ/g, "µ");
