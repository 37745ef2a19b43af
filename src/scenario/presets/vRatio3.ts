import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio3: Preset = {
  id: "v-ratio-3",
  tags: ["table-1"],
  scenario: vSystemScenario("V system, μ/p = 3", 3),
};
