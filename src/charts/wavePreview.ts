/**
 * A small picture of the wave, as plain geometry: φ(τ) over a few periods, and its lines with their strengths beside the
 * transition frequencies of the atom.
 */

/** One line of the wave with its amplitude Φ_f; f and −f are both listed, as φ is real. */
export interface PreviewLine {
  readonly frequency: number;
  readonly re: number;
  readonly im: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface WaveCurve {
  /** Of an SVG path in the box */
  readonly path: string;
  /** Fast time at the right edge */
  readonly duration: number;
  /** φ at the top edge; −φ at the bottom */
  readonly reach: number;
}

export interface Stick {
  /** |f| */
  readonly frequency: number;
  /** |Φ_f| */
  readonly amplitude: number;
  readonly x: number;
  readonly y: number;
  /** Pairs of levels whose transition frequency this is, counted from 1 */
  readonly meets: readonly (readonly [number, number])[];
}

export interface TransitionMark {
  readonly frequency: number;
  readonly x: number;
  readonly pairs: readonly (readonly [number, number])[];
}

export interface Spectrum {
  readonly sticks: readonly Stick[];
  readonly transitions: readonly TransitionMark[];
  /** Frequency at the right edge */
  readonly reach: number;
  /** |Φ| at the top edge */
  readonly strongest: number;
}

/** Periods of the slowest motion, beats included, that are shown… */
const SLOW_PERIODS = 3;
/** …but of the fastest never more, and never fewer, than these. */
const MOST_PERIODS = 60;
const FEWEST_PERIODS = 4;
const SAMPLES_PER_PERIOD = 24;
/** Lines beyond this many are not searched for beats. */
const MOST_BEATING = 16;
/** Two frequencies closer than this, relatively, are the same. */
const SAME = 1e-9;

const magnitude = ({ re, im }: PreviewLine) => Math.hypot(re, im);

/** φ(τ) = Σ_f Φ_f e^{ifτ} from τ = 0 on. */
export function waveCurve(lines: readonly PreviewLine[], { width, height }: Box): WaveCurve {
  const frequencies = lines.map(({ frequency }) => Math.abs(frequency)).filter((frequency) => frequency > 0);
  const fastest = Math.max(0, ...frequencies);
  const duration = fastest === 0 ? 2 * Math.PI : durationOf(frequencies, fastest);
  const count = fastest === 0 ? 1 : Math.ceil((duration * fastest * SAMPLES_PER_PERIOD) / (2 * Math.PI));
  const values = Array.from({ length: count + 1 }, (_, i) => {
    const tau = (duration * i) / count;
    return lines.reduce((sum, { frequency, re, im }) => {
      const angle = frequency * tau;
      return sum + re * Math.cos(angle) - im * Math.sin(angle);
    }, 0);
  });
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const points = values.map((value, i) => {
    const x = (width * i) / count;
    const y = height / 2 - (reach === 0 ? 0 : (value / reach) * (height / 2));
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  return { path: `M${points.join("L")}`, duration, reach };
}

function durationOf(frequencies: readonly number[], fastest: number): number {
  const distinct = [...new Set(frequencies)].slice(0, MOST_BEATING);
  const beats = distinct.flatMap((a) => distinct.map((b) => Math.abs(a - b)));
  const slowest = Math.min(...[...distinct, ...beats].filter((frequency) => frequency > SAME * fastest));
  const period = (frequency: number) => (2 * Math.PI) / frequency;
  const wanted = SLOW_PERIODS * period(slowest);
  return Math.min(MOST_PERIODS * period(fastest), Math.max(FEWEST_PERIODS * period(fastest), wanted));
}

/** The lines at |f| with height |Φ_f|, and where the atom's transitions lie. */
export function waveSpectrum(
  lines: readonly PreviewLine[],
  energies: readonly number[],
  { width, height }: Box,
): Spectrum {
  const transitions = transitionsOf(energies);
  const positive = lines.filter(({ frequency }) => frequency >= 0);
  const highest = Math.max(
    ...positive.map(({ frequency }) => frequency),
    ...transitions.map(({ frequency }) => frequency),
    0,
  );
  const reach = highest === 0 ? 1 : 1.08 * highest;
  const strongest = Math.max(0, ...positive.map(magnitude));
  const x = (frequency: number) => (width * frequency) / reach;
  return {
    sticks: positive.map((line) => ({
      frequency: line.frequency,
      amplitude: magnitude(line),
      x: x(line.frequency),
      y: strongest === 0 ? height : height * (1 - magnitude(line) / strongest),
      meets: transitions.find(({ frequency }) => same(frequency, line.frequency))?.pairs ?? [],
    })),
    transitions: transitions.map((transition) => ({ ...transition, x: x(transition.frequency) })),
    reach,
    strongest,
  };
}

function transitionsOf(energies: readonly number[]): Omit<TransitionMark, "x">[] {
  const found: { frequency: number; pairs: [number, number][] }[] = [];
  energies.forEach((lower, n) => {
    energies.slice(n + 1).forEach((upper, beyond) => {
      const frequency = Math.abs(upper - lower);
      const pair: [number, number] = [n + 1, n + 2 + beyond];
      const known = found.find((other) => same(other.frequency, frequency));
      if (known) known.pairs.push(pair);
      else found.push({ frequency, pairs: [pair] });
    });
  });
  return found.sort((a, b) => a.frequency - b.frequency);
}

const same = (a: number, b: number) => Math.abs(a - b) <= SAME * (1 + Math.abs(a) + Math.abs(b));
