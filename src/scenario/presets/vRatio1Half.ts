import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio1Half: Preset = {
  id: "v-ratio-1.5",
  tags: ["table-1"],
  scenario: vSystemScenario("V system, μ/p = 1.5", 1.5),
};
