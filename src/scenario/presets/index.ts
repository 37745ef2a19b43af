import { beatingWave } from "./beatingWave.ts";
import { combinationResonance } from "./combinationResonance.ts";
import { darkState } from "./darkState.ts";
import { halfLine } from "./halfLine.ts";
import { ladderSystem } from "./ladderSystem.ts";
import { lambdaSystem } from "./lambdaSystem.ts";
import { constructive, decoupledLevel, destructive, detunedAway, strongRelaxation, thermalState } from "./misprints.ts";
import { nearMiss } from "./nearMiss.ts";
import { nonPhysical } from "./nonPhysical.ts";
import { opticalPumping } from "./opticalPumping.ts";
import type { Preset } from "./preset.ts";
import { quantumDot } from "./quantumDot.ts";
import { rabiOscillation } from "./rabiOscillation.ts";
import { rydbergLevels } from "./rydbergLevels.ts";
import { powerBroadening, saturation } from "./saturation.ts";
import { sodiumOpticalPumping } from "./sodiumOpticalPumping.ts";
import { stationaryCurrent } from "./stationaryCurrent.ts";
import { threeLevelPump } from "./threeLevelPump.ts";
import { twoColour } from "./twoColour.ts";
import { vRatio1 } from "./vRatio1.ts";
import { vRatio1Half } from "./vRatio1Half.ts";
import { vRatio2 } from "./vRatio2.ts";
import { vRatio3 } from "./vRatio3.ts";
import { vRatioHalf } from "./vRatioHalf.ts";
import { vSystem } from "./vSystem.ts";
import { zeemanSublevels } from "./zeemanSublevels.ts";

/** What opens when the address says nothing. */
export const defaultPreset: Preset = vSystem;

/** All presets, in the order they are offered: the theorem, real systems, waves, relaxation, limits, misprints. */
export const presets: readonly Preset[] = [
  vSystem,
  vRatioHalf,
  vRatio1,
  vRatio1Half,
  vRatio2,
  vRatio3,
  lambdaSystem,
  ladderSystem,
  zeemanSublevels,
  quantumDot,
  rydbergLevels,
  twoColour,
  beatingWave,
  combinationResonance,
  nearMiss,
  saturation,
  powerBroadening,
  opticalPumping,
  sodiumOpticalPumping,
  threeLevelPump,
  stationaryCurrent,
  rabiOscillation,
  darkState,
  nonPhysical,
  halfLine,
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
