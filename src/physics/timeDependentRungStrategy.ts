import { type ExchangeSystem, seriesOperations, seriesSpeed, seriesSteps } from "./timeDependentRungSeries.ts";

/** Memory that the maps of all levels may take. */
export const LIMIT_BYTES = 256 * 2 ** 20;
/** Populations moved by transients no larger than this are left out. */
export const DEAD = 1e-16;
/** Transients that move populations by less than this may be kept to first order: the square is below 10⁻¹³. */
const LINEAR = 2e-7;
/** A single column runs in short loops: a multiplication costs this many of those on whole maps. */
const STATE_OVERHEAD = 2;

/** How a curve is made. */
interface Strategy {
  /** Period from which maps are used */
  readonly from: number;
  readonly derivatives: boolean;
  readonly operations: number;
}

/** March all the way, or until first order suffices, or until the transients are gone. */
export function cheapest(system: ExchangeSystem, period: number, end: number, samples: number): Strategy {
  const periods = end / period;
  const points = (2 * firstDegree(system) + 1) ** Math.max(0, system.rates.wave.frequencies.length - 1);
  const levels = Math.max(0, Math.ceil(Math.log2(Math.max(1, periods))));
  const all: Strategy = {
    from: Number.POSITIVE_INFINITY,
    derivatives: false,
    operations: marchOperations(system, 0, end),
  };
  const candidates = [LINEAR, DEAD].map((size, i): Strategy => {
    const derivatives = i === 0;
    const from = Math.ceil(transientEnd(system, size) / period);
    const { bytes, operations } = doublingCost(system, period, points, levels, samples, derivatives);
    const before = marchOperations(system, 0, Math.min(end, from * period));
    return { from, derivatives, operations: before + (bytes > LIMIT_BYTES ? Number.POSITIVE_INFINITY : operations) };
  });
  return [all, ...candidates].reduce((best, next) => (next.operations < best.operations ? next : best));
}

/** The time τ after which the transients together move populations by less than `size`. */
export function transientEnd(system: ExchangeSystem, size: number): number {
  const { pairs } = system.rates;
  return pairs.reduce((latest, _, p) => {
    const weight = transientWeight(system, p) * pairs.length;
    return weight > size ? Math.max(latest, Math.log(weight / size) / pairs[p]!.decay) : latest;
  }, 0);
}

/** A bound on what the transient of one pair moves from beginning to end: ∫ ε²|φ| |transient| e^{−gτ} dτ, both ways. */
function transientWeight({ rates, scale, waveBound }: ExchangeSystem, pair: number): number {
  const { transient, decay } = rates.pairs[pair]!;
  return (2 * scale * waveBound * Math.hypot(transient.re, transient.im)) / decay;
}

/** Pairs whose transient still counts at τ. */
export function aliveAt(system: ExchangeSystem, tau: number): (pair: number) => boolean {
  return (pair) => transientWeight(system, pair) * Math.exp(-system.rates.pairs[pair]!.decay * tau) > DEAD;
}

/** Half-width of the phase grid to begin with: Ψ holds products of two lines, and its square already matters little. */
export function firstDegree(system: ExchangeSystem): number {
  const harmonic = system.rates.wave.terms.reduce(
    (most, { index }) => index.slice(1).reduce((largest, m) => Math.max(largest, Math.abs(m)), most),
    1,
  );
  return 4 * harmonic + 2;
}

export function doublingCost(
  system: ExchangeSystem,
  period: number,
  points: number,
  levels: number,
  samples: number,
  derivatives: boolean,
): { bytes: number; operations: number } {
  const n = system.levelCount;
  const matrices = 1 + (derivatives ? 2 * system.rates.pairs.length : 0);
  const steps = seriesSteps(
    period,
    seriesSpeed(system, () => derivatives),
  );
  const products = 1 + (derivatives ? 6 * system.rates.pairs.length : 0);
  const shifts = points > 1 ? points : 0;
  return {
    bytes: 8 * points * n * n * matrices * (levels + 3),
    operations:
      points *
      (steps * seriesOperations(system, n * matrices) +
        levels * (products * n ** 3 + 2 * shifts * matrices * n * n) +
        samples * (levels / 2 + 1) * n * n),
  };
}

export function marchOperations(system: ExchangeSystem, start: number, end: number): number {
  const step = STATE_OVERHEAD * seriesOperations(system, 1);
  // The transients of some pairs may outlive the others; the fastest motion of those alive sets the step.
  const stops = system.rates.pairs
    .map((_, p) => Math.log(Math.max(1, transientWeight(system, p) / DEAD)) / system.rates.pairs[p]!.decay)
    .filter((tau) => tau > start && tau < end)
    .sort((a, b) => a - b);
  let total = 0;
  let from = start;
  for (const stop of [...stops, end]) {
    if (stop <= from) continue;
    total += seriesSteps(stop - from, seriesSpeed(system, aliveAt(system, from))) * step;
    from = stop;
  }
  return total;
}
