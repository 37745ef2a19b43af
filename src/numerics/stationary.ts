/**
 * Stationary vector of an irreducible Markov generator by the elimination of Grassmann, Taksar and Heyman: states are
 * censored one by one and nothing is ever subtracted, so every entry has full relative accuracy however far apart the
 * rates are. `generator` is row-major, size×size, columns sum to 0; its diagonal is not read. `states` restricts
 * it to a closed, strongly connected class. Returns probabilities in the order of `states`.
 */
export function stationaryVector(generator: Float64Array, size: number, states: readonly number[]): Float64Array {
  const count = states.length;
  const rates = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a !== b) rates[a * count + b] = generator[states[b]! * size + states[a]!]!;
    }
  }
  for (let last = count - 1; last > 0; last--) {
    let out = 0;
    for (let b = 0; b < last; b++) out += rates[last * count + b]!;
    for (let a = 0; a < last; a++) {
      // Once the last state is censored, going a → last means going on to b with probability rate(last → b) / out.
      const share = rates[a * count + last]! / out;
      rates[a * count + last] = share;
      if (share === 0) continue;
      for (let b = 0; b < last; b++) {
        if (b !== a) rates[a * count + b]! += share * rates[last * count + b]!;
      }
    }
  }
  const weights = new Float64Array(count);
  let total = 1;
  weights[0] = 1;
  for (let b = 1; b < count; b++) {
    for (let a = 0; a < b; a++) weights[b]! += weights[a]! * rates[a * count + b]!;
    total += weights[b]!;
  }
  return weights.map((weight) => weight / total);
}

/**
 * Where the mass of transient states ends: each transient state is censored in turn, its mass and the flow into it
 * passed on in proportion to its rates. No subtraction, so small branching ratios keep their digits. `generator` as
 * above; `start` holds the initial mass. Returns the mass of every state once the transient ones are empty.
 */
export function absorbedMass(
  generator: Float64Array,
  size: number,
  start: ArrayLike<number>,
  transient: readonly number[],
): Float64Array {
  const mass = Float64Array.from(start);
  const flow = generator.slice();
  const gone = new Uint8Array(size);
  for (const s of transient) {
    gone[s] = 1;
    let out = 0;
    for (let i = 0; i < size; i++) if (!gone[i]) out += flow[i * size + s]!;
    for (let i = 0; i < size; i++) {
      if (gone[i]) continue;
      const share = flow[i * size + s]! / out;
      if (share === 0) continue;
      mass[i]! += share * mass[s]!;
      for (const j of transient) {
        if (!gone[j] && j !== i) flow[i * size + j]! += share * flow[s * size + j]!;
      }
    }
    mass[s] = 0;
  }
  return mass;
}
