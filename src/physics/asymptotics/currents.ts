import { strongComponents } from "../../numerics/components.ts";
import type { BlochModel, Generator, Rates } from "../model.ts";
import { averagedRates } from "../rates/averaged.ts";
import { dominantRates } from "../rates/dominant.ts";
import { addRates, generatorOf } from "../rates/generator.ts";
import { equilibriumOf } from "./equilibrium.ts";
import { componentMass, limitOf, spreadMass } from "./limit.ts";
import type { RungEquilibrium, StableClass, StationaryCurrent } from "./results.ts";

/** A net current below this share of the two flows it is the difference of is rounding. */
const ROUNDING = 1e-11;

/** Equilibria, stable classes and stationary currents of every constant-rate rung that exists for the model, from the top. */
export function equilibriaOf(model: BlochModel): RungEquilibrium[] {
  const n = model.levelCount;
  const ofRates = (rung: "averaged" | "dominant", rates: Rates): RungEquilibrium => {
    const total = addRates(rates, model.pauli);
    const populations = Array.from(equilibriumOf(generatorOf(total, n), n, model.initialPopulations));
    return {
      rung,
      populations,
      classes: stableClasses(generatorOf(total, n), n, model.initialPopulations, populations),
      currents: stationaryCurrents(total, populations),
      constantLevels: constantLevels(total, n),
    };
  };
  return [
    ofRates("averaged", averagedRates(model)),
    ...(model.mu > 0 ? [ofRates("dominant", dominantRates(model))] : []),
    limitEquilibrium(model),
  ];
}

/** In the limit components are what levels are elsewhere; classes are given back in levels. */
function limitEquilibrium(model: BlochModel): RungEquilibrium {
  const limit = limitOf(model);
  const { members, aggregated } = limit;
  const count = members.length;
  const start = componentMass(limit, model.initialPopulations);
  const generator = generatorOf(aggregated, count);
  const mass = Array.from(equilibriumOf(generator, count, start));
  const levelsOf = (components: readonly number[]) => components.flatMap((k) => members[k]!).sort((a, b) => a - b);
  const isolated = constantLevels(aggregated, count);
  return {
    rung: "limit",
    populations: Array.from(spreadMass(limit, mass)),
    classes: stableClasses(generator, count, start, mass).map((stable) => ({
      ...stable,
      levels: levelsOf(stable.levels),
    })),
    currents: stationaryCurrents(aggregated, mass).map(({ from, to, current }) => ({
      from: members[from]![0]!,
      to: members[to]![0]!,
      current,
    })),
    // A component of several levels is polarised first: its levels do not stay as they are.
    constantLevels: isolated.filter((k) => members[k]!.length === 1).map((k) => members[k]![0]!),
  };
}

/**
 * J(n → m) = R(n, m) ρ_n − R(m, n) ρ_m of a state, positive ones, strongest first. In equilibrium they are 0 exactly where
 * detailed balance holds.
 */
export function stationaryCurrents(rates: Rates, populations: ArrayLike<number>): StationaryCurrent[] {
  const n = populations.length;
  const currents: StationaryCurrent[] = [];
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < n; to++) {
      const there = rates[from * n + to]! * populations[from]!;
      const back = rates[to * n + from]! * populations[to]!;
      if (there - back > ROUNDING * (there + back)) currents.push({ from, to, current: there - back });
    }
  }
  return currents.sort((a, b) => b.current - a.current);
}

/** Strongly connected classes with their traces, in order of their smallest level. */
function stableClasses(
  generator: Generator,
  size: number,
  start: ArrayLike<number>,
  end: ArrayLike<number>,
): StableClass[] {
  const component = strongComponents(generator, size);
  const groups = new Map<number, number[]>();
  component.forEach((name, level) => {
    const levels = groups.get(name);
    if (levels) levels.push(level);
    else groups.set(name, [level]);
  });
  return [...groups.entries()].map(([name, levels]) => ({
    levels,
    closed: levels.every((j) => component.every((other, i) => other === name || generator[i * size + j] === 0)),
    startTrace: levels.reduce((sum, j) => sum + start[j]!, 0),
    endTrace: levels.reduce((sum, j) => sum + end[j]!, 0),
  }));
}

function constantLevels(rates: Rates, size: number): number[] {
  return Array.from({ length: size }, (_, n) => n).filter((n) =>
    Array.from({ length: size }, (_, m) => m).every((m) => rates[n * size + m] === 0 && rates[m * size + n] === 0),
  );
}
