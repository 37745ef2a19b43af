import type { ScenarioMode } from "../format.ts";
import { MAX_HARMONIC, MAX_MAGNITUDE } from "../limits.ts";
import { completeModes } from "../modes.ts";
import { say } from "../words.ts";
import type { Draft, ModeDraft } from "./draft.ts";
import type { FieldReader } from "./fieldReader.ts";
import { fromPolar, readPhase } from "./readText.ts";

/** φ_α of every mode listed, with its conjugate, in the order of `present` where they are the same modes. */
export function readModes(draft: Draft, present: readonly ScenarioMode[], reader: FieldReader): ScenarioMode[] {
  const rows = draft.modes.map((mode, i) => readMode(draft, mode, i, reader));
  const firstWith = new Map<string, number>();
  rows.forEach(({ alpha }, i) => {
    if (alpha.some(Number.isNaN)) return;
    const opposite = alpha.map((harmonic) => 0 - harmonic);
    const first = firstWith.get(alpha.join()) ?? firstWith.get(opposite.join());
    if (first === undefined) firstWith.set(alpha.join(), i);
    else reader.refuse(`mode ${i + 1} harmonic 1`, alpha.join(", "), say("modeAgain", { mode: first + 1 }));
  });
  const { modes } = completeModes(rows);
  return sameModes(modes, present) ? present.map((mode) => ({ ...mode, alpha: [...mode.alpha] })) : modes;
}

function readMode({ frequencies }: Draft, mode: ModeDraft, index: number, reader: FieldReader): ScenarioMode {
  const name = `mode ${index + 1}`;
  const alpha = frequencies.map(({ id }, j) =>
    reader.number(`${name} harmonic ${j + 1}`, mode.harmonics[id] ?? "0", (x) =>
      Number.isInteger(x) && Math.abs(x) <= MAX_HARMONIC
        ? null
        : say("wholeBetween", { least: -MAX_HARMONIC, most: MAX_HARMONIC }),
    ),
  );
  const { exact } = mode;
  const amplitude = reader.number(`${name} amplitude`, mode.amplitude);
  const phase = readPhase(mode.phase, reader.readNumber);
  if (phase === null || Math.abs(phase) > MAX_MAGNITUDE) {
    reader.refuse(`${name} phase`, mode.phase, say("phaseLike"));
    return { alpha, re: amplitude, im: 0 };
  }
  const unchanged = exact !== null && exact.amplitude === mode.amplitude && exact.phase === mode.phase;
  const { re, im } = unchanged ? exact : fromPolar(amplitude, phase);
  if (im !== 0 && alpha.every((harmonic) => harmonic === 0)) {
    reader.refuse(`${name} phase`, mode.phase, say("zeroModePhase"));
  }
  return { alpha, re, im };
}

const textOf = ({ alpha, re, im }: ScenarioMode) => `${alpha.join()}:${re},${im}`;

function sameModes(a: readonly ScenarioMode[], b: readonly ScenarioMode[]): boolean {
  const known = new Set(b.map(textOf));
  return a.length === b.length && a.every((mode) => known.has(textOf(mode)));
}
