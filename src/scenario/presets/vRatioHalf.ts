import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatioHalf: Preset = {
  id: "v-ratio-0.5",
  tags: ["table-1"],
  scenario: vSystemScenario("V system, μ/p = 0.5", 0.5),
};
