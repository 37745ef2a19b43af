import { strongComponents } from "../../numerics/components.ts";
import { absorbedMass, stationaryVector } from "../../numerics/stationary.ts";
import type { Generator } from "../model.ts";

/**
 * The state that ρ' = A_# ρ reaches as t → ∞ from `start`, N populations.
 *
 * Corollary 14 without its symmetry: mass in states that lead out of their strongly connected class ends in the closed
 * classes it can reach; each closed class keeps its trace and takes its own stationary distribution. No Gibbs formula
 * enters: the rates need not satisfy detailed balance and stationary currents may flow.
 */
export function equilibriumOf(generator: Generator, levelCount: number, start: ArrayLike<number>): Float64Array {
  const component = strongComponents(generator, levelCount);
  const closed: boolean[] = [];
  const members: number[][] = [];
  for (let j = 0; j < levelCount; j++) {
    const name = component[j]!;
    closed[name] ??= true;
    members[name] ??= [];
    members[name].push(j);
    for (let i = 0; i < levelCount; i++) {
      if (component[i] !== name && generator[i * levelCount + j] !== 0) closed[name] = false;
    }
  }
  const transient = members.flatMap((states, name) => (closed[name] ? [] : states));
  const mass = absorbedMass(generator, levelCount, start, transient);
  const state = new Float64Array(levelCount);
  members.forEach((states, name) => {
    if (!closed[name]) return;
    const classMass = states.reduce((sum, n) => sum + mass[n]!, 0);
    stationaryVector(generator, levelCount, states).forEach((weight, a) => {
      state[states[a]!] = weight * classMass;
    });
  });
  return state;
}
