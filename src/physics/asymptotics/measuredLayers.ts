import { connectedComponents, membersOf } from "../../numerics/components.ts";
import { giveScratch, takeScratch } from "../../numerics/scratch.ts";
import type { BlochModel } from "../model.ts";
import { resonantStrength } from "../rates/dominant.ts";
import type { Curve, MeasuredLayer, TimeLayer } from "../results.ts";
import { traceOf } from "../trace.ts";
import { limitOf, singularParts } from "./limit.ts";

/** A curve must go on for this many sharp times of a layer, or its floor is not in sight. */
const LIFETIMES_NEEDED = 3;
/** A part of the state smaller than this share of the trace is not worth a measurement. */
const SMALLEST_PART = 1e-6;

/**
 * The time of every layer read off a curve: when ‖Q ρ_d‖₂ has fallen to 1/e of the way to its floor, the smallest value it
 * reaches. Q is the part of the state that the layer polarises: 1 − Π with one layer; with two, 1 − Π_A for the fast one
 * (Π_A: components of the exactly resonant pairs alone) and Π_A − Π for the slow one. The start is ρ(0).
 */
export function measureLayers(model: BlochModel, layers: readonly TimeLayer[], curve: Curve): MeasuredLayer[] {
  if (layers.length === 0) return [];
  const strength = resonantStrength(model);
  const inner = membersOf(connectedComponents(singularParts(model, strength).exact, model.levelCount));
  const outer = limitOf(model, strength).members;
  const ordered = [...layers].sort((a, b) => a.time - b.time);
  // One for all samples: a map measures millions.
  const state = new Float64Array(model.levelCount);
  const partOf = (members: readonly (readonly number[])[], first: readonly (readonly number[])[] = []) => {
    return (populations: Float64Array, from: number) => {
      for (let n = 0; n < state.length; n++) state[n] = populations[from + n]!;
      for (const levels of first) average(state, levels);
      let squares = 0;
      for (const levels of members) squares += squaresOutside(state, levels);
      return Math.sqrt(squares);
    };
  };
  return layers.map((layer) => {
    const fast = layer === ordered[0];
    const part = ordered.length === 1 ? partOf(outer) : fast ? partOf(inner) : partOf(outer, inner);
    return { name: layer.name, time: measure(model, layer, curve, part) };
  });
}

function meanOf(state: ArrayLike<number>, levels: readonly number[]): number {
  let sum = 0;
  for (const n of levels) sum += state[n]!;
  return sum / levels.length;
}

function average(state: Float64Array, levels: readonly number[]): void {
  const mean = meanOf(state, levels);
  for (const n of levels) state[n] = mean;
}

function squaresOutside(state: ArrayLike<number>, levels: readonly number[]): number {
  const mean = meanOf(state, levels);
  let squares = 0;
  for (const n of levels) squares += (state[n]! - mean) ** 2;
  return squares;
}

/** Populations averaged over components. */
export function averaged(populations: ArrayLike<number>, members: readonly (readonly number[])[]): Float64Array {
  const result = new Float64Array(populations.length);
  for (const levels of members) {
    const mean = meanOf(populations, levels);
    for (const n of levels) result[n] = mean;
  }
  return result;
}

/** ‖(1 − Π) ρ_d‖₂ for the components `members` of Π. */
export function outside(populations: ArrayLike<number>, members: readonly (readonly number[])[]): number {
  const mean = averaged(populations, members);
  let squares = 0;
  for (let n = 0; n < mean.length; n++) squares += (populations[n]! - mean[n]!) ** 2;
  return Math.sqrt(squares);
}

function measure(
  model: BlochModel,
  layer: TimeLayer,
  { times, populations }: Curve,
  part: (populations: Float64Array, from: number) => number,
): number | null {
  const count = times.length;
  const n = model.levelCount;
  if (count === 0 || times[count - 1]! < LIFETIMES_NEEDED * layer.time) return null;
  const start = part(Float64Array.from(model.initialPopulations), 0);
  const trace = traceOf(model);
  const values = takeScratch(count);
  let floor = start;
  for (let i = 0; i < count; i++) {
    const value = part(populations, i * n);
    values[i] = value;
    if (value < floor) floor = value;
  }
  const time = start - floor > SMALLEST_PART * trace ? fallTime(times, values, start, floor) : null;
  giveScratch(values);
  return time;
}

/** When values that begin at `start` have fallen to 1/e of the way to their floor. */
function fallTime(times: Float64Array, values: Float64Array, start: number, floor: number): number | null {
  const level = floor + (start - floor) / Math.E;
  const first = values.findIndex((value) => value <= level);
  // Inside the first sample's reach nothing says when it happened.
  const before = first - 1;
  if (first === -1 || before < 0 || !(times[before]! > 0)) return null;
  const from = Math.log(values[before]! - floor);
  const to = values[first]! > floor ? Math.log(values[first]! - floor) : from - 40;
  const share = (from - Math.log(level - floor)) / (from - to);
  return times[before]! + share * (times[first]! - times[before]!);
}
