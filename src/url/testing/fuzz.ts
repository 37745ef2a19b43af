/**
 * `npm run fuzz:links [count] [seed]`: that many scenarios through link and file and back, and as many damaged, hostile
 * or random fragments. Prints what it saw; ends with code 1 where one did not come back, was thrown at, or took longer
 * than a link may.
 */
import * as fc from "fast-check";
import { scalingFields } from "../../scenario/fields.ts";
import { presets } from "../../scenario/presets/index.ts";
import { parseScenarioText } from "../../scenario/schema.ts";
import { arbitraryScenario } from "../../scenario/testing/arbitraryScenario.ts";
import { decodeFragment, encodeState } from "../codec.ts";
import { sameValue } from "../equal.ts";
import { defaultState, type SharedState } from "../sharedState.ts";
import { arbitraryFragment, damaged } from "./arbitraryFragment.ts";

const [count, seed] = [process.argv[2] ?? "100000", process.argv[3] ?? "1"].map(Number) as [number, number];
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed))) {
  console.error(
    `Usage: npm run fuzz:links [count] [seed], not “${process.argv.slice(2).join(" ")}”: two whole numbers.`,
  );
  process.exit(2);
}
/** No fragment may take longer, ms. */
const LONGEST_MS = 50;

const moved = fc
  .record({
    preset: fc.constantFrom(...presets),
    epsilon: fc.double({ min: 1e-7, max: 1, noNaN: true }),
    mu: fc.double({ min: 0, max: 0.95, noNaN: true }),
    ratio: fc.double({ min: 0.1, max: 4, noNaN: true }),
  })
  .map(({ preset, epsilon, mu, ratio }): SharedState => {
    let { scenario } = preset;
    const free = { pFixed: false };
    scenario = scalingFields.epsilon.set(scenario, epsilon, free);
    scenario = scalingFields.mu.set(scenario, mu, free);
    scenario = scalingFields.ratio.set(scenario, ratio, free);
    return { ...defaultState(), preset: preset.id, scenario };
  });
const own = arbitraryScenario.map((scenario): SharedState => {
  const { preset: _, ...rest } = defaultState();
  return { ...rest, scenario };
});

const print = (line: string) => process.stdout.write(`${line}\n`);
let failures = 0;
const fail = (what: string, about: string) => {
  failures++;
  if (failures <= 10) print(`${what}: ${about.slice(0, 300)}`);
};

let longest = 0;
const links: string[] = [];
for (const state of fc.sample(fc.oneof(moved, own), { numRuns: count, seed })) {
  const encoded = encodeState(state);
  if (!encoded.ok) {
    fail("no link", JSON.stringify(state));
    continue;
  }
  longest = Math.max(longest, encoded.fragment.length);
  const back = decodeFragment(encoded.fragment);
  if (!back.ok || !sameValue(back.state, state)) fail("another state", encoded.fragment);
  const file = parseScenarioText(JSON.stringify(state.scenario));
  if (!file.ok || !sameValue(file.scenario, state.scenario)) fail("another file", JSON.stringify(state.scenario));
  if (links.length < 1000) links.push(encoded.fragment);
}
print(`${count} scenarios through link and file, longest link ${longest} characters: ${failures} failures`);

const before = failures;
let slowest = 0;
let refused = 0;
const bad = fc.oneof(arbitraryFragment, fc.constantFrom(...links).chain(damaged));
for (const fragment of fc.sample(bad, { numRuns: count, seed: seed + 1 })) {
  const read = () => {
    const started = performance.now();
    const decoded = decodeFragment(fragment);
    return { decoded, took: performance.now() - started };
  };
  try {
    let { decoded, took } = read();
    // Another program may have had the processor meanwhile: slow is what is slow three times.
    for (let again = 0; took > LONGEST_MS && again < 2; again++) took = Math.min(took, read().took);
    slowest = Math.max(slowest, took);
    if (!decoded.ok) refused++;
    if (took > LONGEST_MS) fail(`${took.toFixed(0)} ms`, fragment);
  } catch (error) {
    fail(String(error), fragment);
  }
}
print(
  `${count} damaged, hostile or random fragments: ${refused} refused, slowest ${slowest.toFixed(1)} ms, ${failures - before} failures`,
);
process.exitCode = failures === 0 ? 0 : 1;
