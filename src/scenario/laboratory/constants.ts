/**
 * Constants of nature in SI units. Source: CODATA recommended values 2022 (P. J. Mohr, D. B. Newell, B. N. Taylor and
 * E. Tiesinga, *CODATA recommended values of the fundamental physical constants: 2022*). The first five follow exactly
 * from the SI's definitions.
 */

/** c, m/s, exact */
export const SPEED_OF_LIGHT = 299792458;
/** h, J s, exact */
export const PLANCK = 6.62607015e-34;
/** ħ, J s, exact up to rounding */
export const REDUCED_PLANCK = PLANCK / (2 * Math.PI);
/** e, C, exact; also one electronvolt in J */
export const ELEMENTARY_CHARGE = 1.602176634e-19;
/** k, J/K, exact */
export const BOLTZMANN = 1.380649e-23;
/** ε₀, F/m, measured: last two digits uncertain by 14 */
export const VACUUM_PERMITTIVITY = 8.8541878188e-12;
/** a₀, m, measured: last two digits uncertain by 82 */
export const BOHR_RADIUS = 5.29177210544e-11;
/** One debye in C m: 10⁻¹⁸ statC cm by definition */
export const DEBYE = 1e-21 / SPEED_OF_LIGHT;
