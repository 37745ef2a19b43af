import type { BlochModel } from "../model.ts";

const SAMPLES = 48;
/** One sample in so many falls inside a period of the wave; the others, on whole periods, cost far less. */
const INSIDE = 6;
/** No sample before this share of the wave's period. */
const FIRST = 1 / 4;
/** Turns a sequence of integers into phases that fill the period evenly, however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Slow times for a supremum over the paper's fixed interval [0, T], ascending, those of `exactly` among them; `period`
 * in τ. Equally spaced in log t from one lifetime of the coherences to T, so that the memory of (14) and every layer have
 * their share at every ε: before, neither coherences nor errors have grown to their size. One in six meets a phase of the
 * wave of its own: whole periods alone would never see what oscillates within one. The same rule at every ε, so
 * that what a supremum over samples misses is about the same share everywhere and leaves slopes alone.
 */
export function supremumTimes(model: BlochModel, period: number, exactly: readonly number[]): number[] {
  const { epsilon, horizon } = model;
  const step = epsilon ** 2 * period;
  const first = Math.min(Math.max(FIRST * step, epsilon ** 2 * coherenceLifetime(model)), horizon / 4);
  const span = Math.log(horizon / first);
  const times = Array.from({ length: SAMPLES }, (_, i) => {
    const time = first * Math.exp((span * i) / (SAMPLES - 1));
    const steps = time / step;
    if (steps < 1) return time;
    return step * (i % INSIDE === 0 ? Math.floor(steps) + ((i * GOLDEN) % 1) : Math.round(steps));
  });
  const inside = times.filter((time) => time < horizon);
  return [...new Set([...inside, ...exactly, horizon])].sort((a, b) => a - b);
}

/** 1/(ε^μ γ) of the coherence that decays fastest, τ; 0 where there is none. */
function coherenceLifetime({ epsilon, mu, dephasing }: BlochModel): number {
  const fastest = dephasing.reduce((most, gamma) => Math.max(most, gamma), 0);
  return fastest > 0 ? 1 / (epsilon ** mu * fastest) : 0;
}
