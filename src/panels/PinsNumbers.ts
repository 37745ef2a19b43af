import { largestDistance } from "../charts/distance.ts";
import type { PinnedRun, RunNumbers } from "../store/pins.ts";
import type { Result, RungName } from "../store/result.ts";
import { lastPopulations, sharingGroups, shownLayers } from "../store/selectors.ts";

/** The numbers that sum up a result, whatever of it has come so far. */
export function runNumbers(result: Result): RunNumbers {
  const { analysis, bloch, certificate, scenario } = result;
  const { epsilon } = scenario.scaling;
  const layers = shownLayers(result).map(({ name, exponent, time, measured }) => ({
    name,
    paper: epsilon ** exponent,
    time,
    measured: measured ?? null,
  }));
  return {
    regime: analysis?.regime ?? null,
    layers: layers.sort((a, b) => a.time - b.time),
    groups: analysis ? sharingGroups(analysis.components).map((group) => group.map((level) => level - 1)) : [],
    equilibrium: analysis?.equilibrium.averaged ?? null,
    end: bloch ? [...lastPopulations(bloch.curve)] : null,
    errors: bloch
      ? result.curves.map((curve) => ({
          rung: curve.rung,
          max: largestDistance(curve, bloch.curve, "max"),
          l2: largestDistance(curve, bloch.curve, "l2"),
          l1: largestDistance(curve, bloch.curve, "l1"),
        }))
      : [],
    coherence: bloch ? bloch.coherenceL1.reduce((most, value) => Math.max(most, value), 0) : null,
    certificate: certificate && { error: certificate.error, passed: certificate.passed },
  };
}

/** What of a result is kept when it is pinned: the curves on show as plain numbers, Bloch first, and its numbers. */
export function pinnedParts(
  result: Result,
  shown: readonly RungName[],
): Pick<PinnedRun, "curves" | "coherence" | "numbers"> {
  const { bloch } = result;
  const curves = [...(bloch ? [bloch.curve] : []), ...result.curves].filter(({ rung }) => shown.includes(rung));
  return {
    curves: curves.map(({ rung, times, populations }) => ({
      rung,
      times: [...times],
      populations: [...populations],
    })),
    coherence: bloch && shown.includes("bloch") ? [...bloch.coherenceL1] : null,
    numbers: runNumbers(result),
  };
}
