import { ladderSystem } from "./ladderSystem.ts";
import { lambdaSystem } from "./lambdaSystem.ts";
import { constructive, decoupledLevel, destructive, detunedAway, strongRelaxation, thermalState } from "./misprints.ts";
import { nonPhysical } from "./nonPhysical.ts";
import type { Preset } from "./preset.ts";
import { sodiumOpticalPumping } from "./sodiumOpticalPumping.ts";
import { twoColour } from "./twoColour.ts";
import { vRatio1 } from "./vRatio1.ts";
import { vRatio1Half } from "./vRatio1Half.ts";
import { vRatio2 } from "./vRatio2.ts";
import { vRatio3 } from "./vRatio3.ts";
import { vRatioHalf } from "./vRatioHalf.ts";
import { vSystem } from "./vSystem.ts";

/** What opens when the address says nothing. */
export const defaultPreset: Preset = vSystem;

/** All presets, in the order they are offered. */
export const presets: readonly Preset[] = [
  vSystem,
  vRatioHalf,
  vRatio1,
  vRatio1Half,
  vRatio2,
  vRatio3,
  lambdaSystem,
  ladderSystem,
  twoColour,
  sodiumOpticalPumping,
  nonPhysical,
  thermalState,
  decoupledLevel,
  strongRelaxation,
  detunedAway,
  constructive,
  destructive,
];

export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
