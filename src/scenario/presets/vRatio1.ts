import type { Preset } from "./preset.ts";
import { vSystemScenario } from "./vSystem.ts";

export const vRatio1: Preset = {
  id: "v-ratio-1",
  tags: ["table-1"],
  scenario: vSystemScenario("V system, μ/p = 1", 1),
};
