import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio3: Preset = {
  id: "v-ratio-3",
  title: "V system, μ/p = 3",
  sentence: "The detuned transition is lost: level 3 stays behind and only thermal relaxation fills it.",
  source: "Table 1, row 2 ≤ μ/p",
  scenario: vSystemScenario("V system, μ/p = 3", 3),
};
