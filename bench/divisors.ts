import { type DivisorList, smallDivisors } from "../src/numerics/smallDivisors/smallDivisors.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { largestConstant, pairForm, plainSearch } from "../src/physics/resonances/diophantine.ts";
import { NEARNESS } from "../src/physics/resonances/divisorReport.ts";
import { quasiPeriodicWave } from "../src/physics/wave.ts";
import { drain, leastTime, timeOnce } from "./measure.ts";
import { benchModel } from "./scenarios.ts";

const ETA = 0.1;
const FREQUENCIES = [1, Math.SQRT2, Math.sqrt(3), Math.PI];

/** Two levels 0.3 apart under a wave of r frequencies. */
function modelOf(r: number): BlochModel {
  const model = benchModel({ levels: 2, epsilon: 1e-3 });
  const wave = quasiPeriodicWave(FREQUENCIES.slice(0, r), []);
  return { ...model, energies: Float64Array.from([0, 0.3]), wave };
}

/** Every β with |β| ≤ bound looked at, the least divisor kept: what there is to beat. */
function lookAtAll(omega: Float64Array, offset: number, bound: number): number {
  let least = Number.POSITIVE_INFINITY;
  const visit = (j: number, left: number, sum: number) => {
    if (j === omega.length) {
      const size = Math.abs(sum);
      if (size < least && left < bound) least = size;
      return;
    }
    for (let entry = -left; entry <= left; entry++) visit(j + 1, left - Math.abs(entry), sum + entry * omega[j]!);
  };
  visit(0, bound, offset);
  return least;
}

/** Small divisors, Hypothesis 1: records, near-records and the largest C_η. */
export function* divisorTable(): Generator<string> {
  yield "| small divisors, r | \\|β\\| up to | multi-indices | ms | looking at all, ms | records | with near-records | largest C_η |";
  yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
  for (const [r, bound, blind] of [
    [2, 10_000, true],
    [2, 1_000_000, false],
    [3, 300, true],
    [3, 10_000, false],
    [4, 100, true],
    [4, 1000, false],
  ] as const) {
    const form = pairForm(modelOf(r), [0, 1], ETA);
    const search = () => drain(smallDivisors(plainSearch(form, bound, NEARNESS, () => 0)));
    const spent = leastTime(search);
    const all = blind ? timeOnce(() => lookAtAll(form.omega, form.offset, bound)).toFixed(0) : "–";
    yield row(r, bound, spent, all, search(), largestConstant(search(), form)?.constant ?? 0);
  }
}

function row(r: number, bound: number, ms: number, all: string, { divisors }: DivisorList, constant: number): string {
  const records = divisors.filter(({ record }) => record).length;
  const count = ((2 * bound) ** r / factorial(r)).toExponential(0);
  return `| ${r} | ${bound} | ${count} | ${ms.toPrecision(3)} | ${all} | ${records} | ${divisors.length} | ${constant.toPrecision(4)} |`;
}

function factorial(r: number): number {
  return r < 2 ? 1 : r * factorial(r - 1);
}
