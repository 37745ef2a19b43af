/** How large and how extreme a scenario may be. Stated once: the schema, the fields and the link codec read them here. */

export interface ScenarioLimits {
  /** Largest N. The Bloch rungs work on N² reals; rate equations alone may ask for more, up to `RATE_EQUATION_LEVELS`. */
  readonly maxLevels: number;
}

export const BLOCH_LEVELS = 64;
export const RATE_EQUATION_LEVELS = 512;
export const DEFAULT_LIMITS: ScenarioLimits = { maxLevels: BLOCH_LEVELS };

/** r, the number of basic frequencies of the wave. */
export const MAX_FREQUENCIES = 4;
/** |α_j| of a multi-index. */
export const MAX_HARMONIC = 1000;
/** Modes listed in one scenario, both members of each pair counted. */
export const MAX_MODES = 2048;
export const MAX_NAME_LENGTH = 200;
/** μ is allowed below this; the theorem asks for μ < 1/2. */
export const MU_LIMIT = 2;
export const THEOREM_MU = 0.5;
/**
 * ε from here on: rates of a period are of the order of ε², and products of them with what they move must not underflow. Results
 * are still certified at this end; at 10⁻⁶⁰ some are not, below 10⁻⁷⁰ they are no numbers.
 */
export const SMALLEST_EPSILON = 1e-40;
/** Larger numbers would overflow once squared and multiplied in Eqs. (16), (17) and (24). */
export const MAX_MAGNITUDE = 1e50;
/** γ(n, m) from here on: smaller ones would overflow in resonant rates, |V|²|Φ|²/γ. */
export const SMALLEST_DEPHASING = 1e-100;
/** Two entries that must be equal (V and its adjoint, γ and its transpose, φ_α and conj φ_{−α}) may differ by this, relatively. */
export const SYMMETRY_TOLERANCE = 1e-12;
/** Characters of a scenario file read as text. */
export const MAX_TEXT_LENGTH = 32_000_000;
