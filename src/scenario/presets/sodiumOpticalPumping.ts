import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { matrix, type Preset, pairs } from "./preset.ts";

/** Half the Rabi frequency of F = 2, m → F′ = 3, m, for m = −2 … 2, in units of Γ. */
const HALF_RABI = [0.47477435, 0.6005475, 0.6369765, 0.6005475, 0.47477435];
/** Decay of F′ = 3, m to F = 2, m − 1, m and m + 1, in units of Γ, for m = −2 … 2; the outermost decay inwards only here. */
const DECAYS: readonly (readonly (readonly [to: number, rate: number])[])[] = [
  [
    [0, 1 / 3],
    [1, 2 / 3],
  ],
  [
    [0, 1 / 15],
    [1, 8 / 15],
    [2, 2 / 5],
  ],
  [
    [1, 1 / 5],
    [2, 3 / 5],
    [3, 1 / 5],
  ],
  [
    [2, 2 / 5],
    [3, 8 / 15],
    [4, 1 / 15],
  ],
  [
    [3, 2 / 3],
    [4, 1 / 3],
  ],
];
/** Sublevels of each of the two. */
const SUBLEVELS = 5;
const LEVELS = 2 * SUBLEVELS;
/** The light stands this far below the line, in units of Γ. */
const BELOW = 2.73;

/** γ of coherences between ground sublevels, which never arise: any number would do, and a tiny one is physical. */
const UNUSED = 1e-15;

const isExcited = (n: number) => n >= SUBLEVELS;

export const sodiumOpticalPumping: Preset = {
  id: "sodium-optical-pumping",
  tags: ["atoms", "relaxation"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Sodium optical pumping",
    levels: {
      omega: Array.from({ length: LEVELS }, (_, n) => (isExcited(n) ? BELOW : 0)),
      delta: new Array<number>(LEVELS).fill(0),
      initial: Array.from({ length: LEVELS }, (_, n) => (n === 0 ? 1 : 0)),
    },
    coupling: {
      re: pairs(
        LEVELS,
        HALF_RABI.map((half, m) => [m + 1, m + 1 + SUBLEVELS, half]),
      ),
      im: matrix(LEVELS, () => 0),
    },
    relaxation: {
      gamma: matrix(LEVELS, (n, m) => {
        if (n === m) return 0;
        if (isExcited(n) && isExcited(m)) return 1;
        return isExcited(n) || isExcited(m) ? 0.5 : UNUSED;
      }),
      pauli: matrix(LEVELS, (n, k) => DECAYS[n - SUBLEVELS]?.find(([to]) => to === k)?.[1] ?? 0),
    },
    // In the rotating frame the wave is constant, and the unit of time is 1/Γ.
    wave: { frequencies: [1], modes: [{ alpha: [0], re: 1, im: 0 }] },
    scaling: { epsilon: 1, mu: 0, p: 1 },
    horizon: 600,
  },
  published: () => import("./sodiumPublished.ts").then((module) => module.published),
};
