import type { BlochSystem } from "../bloch.ts";
import type { BlochModel } from "../model.ts";
import type { LevelTower } from "./levelTower.ts";
import type { Reach } from "./reach.ts";

/** By the maps over 1, 2, 4, … periods, then by the series within the last one: exactly the moment asked for. */
export function towerReach(model: BlochModel, system: BlochSystem, tower: LevelTower): Reach {
  const unit = model.epsilon ** -2;
  const oscillates = system.modulation.frequencies.length > 0;
  return {
    *stateAt(moment) {
      const { state, phases } = tower.afterPeriods(system.initial, moment.steps);
      const turns = oscillates ? [0, ...phases] : [];
      if (moment.remainder > 0) yield* tower.withinPeriod(state, turns, moment.remainder * unit);
      return { moment, state, turns };
    },
  };
}
