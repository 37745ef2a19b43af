import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio2: Preset = {
  id: "v-ratio-2",
  title: "V system, μ/p = 2",
  sentence: "The boundary case: the detuned transition is as slow as thermal relaxation and adds its rate to W.",
  source: "Table 1, row 2 ≤ μ/p, and Section 6.3 at μ = 2p",
  scenario: vSystemScenario("V system, μ/p = 2", 2),
};
