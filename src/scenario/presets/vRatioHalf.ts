import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatioHalf: Preset = {
  id: "v-ratio-0.5",
  title: "V system, μ/p = 0.5",
  sentence:
    "The detuning vanishes faster than the lines narrow: both transitions are resonant and one layer levels all three populations.",
  source: "Table 1, row 0 ≤ μ/p < 1",
  scenario: vSystemScenario("V system, μ/p = 0.5", 0.5),
};
