import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio1: Preset = {
  id: "v-ratio-1",
  title: "V system, μ/p = 1",
  sentence:
    "The detuning is as large as the line is wide: the rate of the detuned transition changes, the length of the layer does not.",
  source: "Table 1, row μ/p = 1",
  scenario: vSystemScenario("V system, μ/p = 1", 1),
};
