import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio2: Preset = {
  id: "v-ratio-2",
  tags: ["table-1"],
  scenario: vSystemScenario("V system, μ/p = 2", 2),
};
