import { spreadOut } from "../../charts/edgeMarks.ts";
import type { Scenario } from "../../scenario/format.ts";
import { type PhotonLine, type Transition, transitionsOf } from "../../scenario/transitions.ts";

/** Where everything in the level diagram stands, in units of its drawing. Pure. */

export interface DiagramLevel {
  /** Counted from 0 */
  readonly level: number;
  /** At ω(n), on the first scale */
  readonly coarse: number;
  /** At ω(n) on the first scale and ε^pδ(n) above it on the second */
  readonly fine: number;
  /** Of its line and its words: as near to `fine` as the other lines leave room */
  readonly y: number;
  /** ε^pδ(n) */
  readonly shift: number;
}

export interface DiagramArrow extends Pick<Transition, "kind"> {
  readonly lower: DiagramLevel;
  readonly upper: DiagramLevel;
}

export interface DiagramPhoton extends PhotonLine {
  /** On the first scale: from the lower level of the transition it meets, or from the lowest level */
  readonly from: number;
  readonly to: number;
  /** Longer than the drawing */
  readonly cut: boolean;
}

export interface LevelLayout {
  readonly height: number;
  /** Lowest energy first */
  readonly levels: readonly DiagramLevel[];
  /** Energies ω, each once: several levels may share one */
  readonly energies: readonly { readonly omega: number; readonly y: number }[];
  /** The second scale over the first; null where no level is shifted, or all have one energy */
  readonly magnified: number | null;
  readonly arrows: readonly DiagramArrow[];
  /** Coupled pairs without an arrow */
  readonly hidden: number;
  readonly photons: readonly DiagramPhoton[];
  /** Lines stand so close that only the necessary fits */
  readonly dense: boolean;
}

/** Room above the highest and below the lowest line. */
const MARGIN = 22;
/** Least height of the first scale. */
const ROOM = 118;
/** Least distance of two lines: with room for a second row of words, and where there are many. */
const LINE = 27;
const DENSE_LINE = 19;
const DENSE_FROM = 7;
/** What the largest |δ| adds on the second scale, less where levels of two energies would pass each other… */
const SHIFT = 26;
const CLEAR = 0.75;
/** …unless these energies are so near on the first scale that nothing larger could be seen. */
const NEAR = 16;
/** Energies closer than this, relative to their spread, are one. */
const SAME = 1e-9;
/** Arrows and photons that fit beside each other. */
const MOST_ARROWS = 9;
const MOST_PHOTONS = 3;
/** A photon may reach this much beyond the levels, relative to their spread. */
const BEYOND = 1.25;

export function levelLayout(scenario: Scenario): LevelLayout {
  const { omega, delta } = scenario.levels;
  const { epsilon, p } = scenario.scaling;
  const { transitions, photons } = transitionsOf(scenario);
  const dense = omega.length >= DENSE_FROM;
  const line = dense ? DENSE_LINE : LINE;
  const lowest = Math.min(...omega);
  const spread = Math.max(...omega) - lowest;
  const longest = Math.max(0, ...photons.slice(0, MOST_PHOTONS).map(({ frequency }) => frequency));
  const most = Math.max(...delta.map(Math.abs));
  const room = Math.max(ROOM, (omega.length - 1) * line);

  // The first scale: all levels, and a photon that reaches a little beyond them.
  const reach = spread > 0 ? Math.min(Math.max(spread, longest), BEYOND * spread) : longest || 1;
  const perEnergy = room / reach;
  const perShift = most > 0 ? shiftScale(omega, delta, perEnergy) : 0;
  const below = perShift * Math.max(0, -Math.min(...delta));
  const above = perShift * Math.max(0, Math.max(...delta));
  const height = room + below + above + 2 * MARGIN;
  const heightOf = (energy: number) => height - MARGIN - below - (energy - lowest) * perEnergy;

  const placed = omega
    .map((energy, level) => {
      const coarse = heightOf(energy);
      const fine = coarse - perShift * delta[level]!;
      return { level, coarse, fine, shift: epsilon ** p * delta[level]! };
    })
    .sort((a, b) => a.fine - b.fine || b.level - a.level);
  const ys = spreadOut(
    placed.map(({ fine }) => fine),
    line,
    MARGIN,
    height - MARGIN,
  );
  const levels = placed.map((level, i) => ({ ...level, y: ys[i]! })).reverse();
  const byLevel = new Map(levels.map((level) => [level.level, level]));

  return {
    height,
    levels,
    energies: energiesOf(levels, omega, spread),
    magnified: most > 0 && spread > 0 ? perShift / epsilon ** p / perEnergy : null,
    arrows: transitions.slice(0, MOST_ARROWS).map((transition) => {
      const [a, b] = [byLevel.get(transition.lower)!, byLevel.get(transition.upper)!];
      // The second scale may lift a level over one of higher ω.
      return a.y > b.y ? { lower: a, upper: b, kind: transition.kind } : { lower: b, upper: a, kind: transition.kind };
    }),
    hidden: Math.max(0, transitions.length - MOST_ARROWS),
    photons: photons.slice(0, MOST_PHOTONS).map((photon) => {
      const met = transitions.find(({ lower, upper, kind }) => {
        const gap = omega[upper]! - omega[lower]!;
        return kind !== "none" && Math.abs(gap - photon.frequency) <= SAME * (1 + gap);
      });
      const from = met ? omega[met.lower]! : lowest;
      const top = Math.max(lowest + reach, from);
      const cut = from + photon.frequency > top * (1 + SAME) + SAME;
      return { ...photon, from: heightOf(from), to: heightOf(cut ? top : from + photon.frequency), cut };
    }),
    dense,
  };
}

/** Height of δ = 1 on the second scale. */
function shiftScale(omega: readonly number[], delta: readonly number[], perEnergy: number): number {
  let scale = SHIFT / Math.max(...delta.map(Math.abs));
  for (let n = 0; n < omega.length; n++) {
    for (let m = 0; m < omega.length; m++) {
      const gap = (omega[n]! - omega[m]!) * perEnergy;
      const nearer = delta[m]! - delta[n]!;
      if (gap >= NEAR && nearer > 0) scale = Math.min(scale, (CLEAR * gap) / nearer);
    }
  }
  return scale;
}

function energiesOf(levels: readonly DiagramLevel[], omega: readonly number[], spread: number) {
  const energies: { omega: number; y: number }[] = [];
  for (const { level, coarse } of [...levels].sort((a, b) => omega[a.level]! - omega[b.level]!)) {
    const last = energies.at(-1);
    if (!last || omega[level]! - last.omega > SAME * (spread || 1)) energies.push({ omega: omega[level]!, y: coarse });
  }
  return energies;
}
