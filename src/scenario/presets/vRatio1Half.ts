import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio1Half: Preset = {
  id: "v-ratio-1.5",
  title: "V system, μ/p = 1.5",
  sentence:
    "The detuning exceeds the line's width: the layer splits in two, a fast one of length ε^μ and a slow one of length ε^{2p−μ}.",
  source: "Table 1, row 1 < μ/p < 2",
  scenario: vSystemScenario("V system, μ/p = 1.5", 1.5),
};
