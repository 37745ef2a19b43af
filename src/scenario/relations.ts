import { SMALLEST_DEPHASING, SYMMETRY_TOLERANCE } from "./limits.ts";
import { completeModes } from "./modes.ts";
import type { ErrorList } from "./report.ts";
import type { ShapedScenario } from "./shape.ts";
import { say } from "./words.ts";

/**
 * What relates the fields of a scenario to each other: equal sizes, V Hermitian, γ symmetric and positive, W ≥ 0,
 * the wave real. Each check looks only at parts whose shape is sound, so one mistake is not reported twice.
 * Entries equal up to rounding are made exactly equal in place.
 */
export function checkRelations(scenario: Partial<ShapedScenario>, errors: ErrorList): void {
  const levelCount = checkLevels(scenario, errors);
  if (levelCount !== null) {
    const sized = (path: string, matrix: number[][]) => isSquare(path, matrix, levelCount, errors);
    const { coupling, relaxation } = scenario;
    if (coupling) {
      const sound = [sized("coupling.re", coupling.re), sized("coupling.im", coupling.im)];
      if (sound.every(Boolean)) checkHermitian(coupling, errors);
    }
    if (relaxation) {
      if (sized("relaxation.gamma", relaxation.gamma)) checkDephasing(relaxation.gamma, errors);
      if (sized("relaxation.pauli", relaxation.pauli)) checkPauli(relaxation.pauli, errors);
    }
  }
  if (scenario.wave) checkWave(scenario.wave, errors);
}

/** N is the length of ω, or of δ or of the initial populations where ω itself is unusable. */
function checkLevels(scenario: Partial<ShapedScenario>, errors: ErrorList): number | null {
  const { levels } = scenario;
  if (!levels) return null;
  const names = ["omega", "delta", "initial"] as const;
  const reference = names.find((name) => errors.isSound(`levels.${name}`));
  if (reference === undefined) return null;
  const levelCount = levels[reference].length;
  for (const name of names) {
    const path = `levels.${name}`;
    if (name !== reference && errors.isSound(path) && levels[name].length !== levelCount) {
      errors.add(path, say("entriesAs", { count: levelCount, reference: `levels.${reference}` }), levels[name]);
    }
  }
  if (errors.isSound("levels.initial") && !levels.initial.some((population) => population > 0)) {
    errors.add("levels.initial", say("somePopulation"), levels.initial);
  }
  return levelCount;
}

function isSquare(path: string, matrix: number[][], levelCount: number, errors: ErrorList): boolean {
  if (!errors.isSound(path)) return false;
  if (matrix.length !== levelCount) {
    errors.add(path, say("rows", { count: levelCount }), matrix);
    return false;
  }
  let square = true;
  matrix.forEach((row, n) => {
    if (row.length === levelCount) return;
    errors.add(`${path}[${n}]`, say("entries", { count: levelCount }), row);
    square = false;
  });
  return square;
}

function checkHermitian({ re, im }: { re: number[][]; im: number[][] }, errors: ErrorList): void {
  const levelCount = re.length;
  for (let n = 0; n < levelCount; n++) {
    if (Math.abs(im[n]![n]!) > SYMMETRY_TOLERANCE * Math.abs(re[n]![n]!)) {
      errors.add(`coupling.im[${n}][${n}]`, say("realDiagonal"), im[n]![n]);
    }
    im[n]![n] = 0;
    for (let m = 0; m < n; m++) {
      const size = Math.max(Math.hypot(re[n]![m]!, im[n]![m]!), Math.hypot(re[m]![n]!, im[m]![n]!));
      const allowed = SYMMETRY_TOLERANCE * size;
      if (Math.abs(re[n]![m]! - re[m]![n]!) > allowed) {
        const words = say("hermitianEqual", { path: `coupling.re[${m}][${n}]`, value: re[m]![n]! });
        errors.add(`coupling.re[${n}][${m}]`, words, re[n]![m]);
      }
      if (Math.abs(im[n]![m]! + im[m]![n]!) > allowed) {
        const words = say("hermitianOpposite", { path: `coupling.im[${m}][${n}]`, value: im[m]![n]! });
        errors.add(`coupling.im[${n}][${m}]`, words, im[n]![m]);
      }
      re[n]![m] = re[m]![n]!;
      im[n]![m] = 0 - im[m]![n]!;
    }
  }
}

function checkDephasing(gamma: number[][], errors: ErrorList): void {
  const levelCount = gamma.length;
  for (let n = 0; n < levelCount; n++) {
    const largest = gamma[n]!.reduce((most, x, m) => (m === n ? most : Math.max(most, Math.abs(x))), 0);
    if (Math.abs(gamma[n]![n]!) > SYMMETRY_TOLERANCE * largest) {
      errors.add(`relaxation.gamma[${n}][${n}]`, say("gammaDiagonal"), gamma[n]![n]);
    }
    gamma[n]![n] = 0;
    for (let m = 0; m < n; m++) {
      const [below, above] = [gamma[n]![m]!, gamma[m]![n]!];
      for (const [path, value] of [
        [`relaxation.gamma[${m}][${n}]`, above],
        [`relaxation.gamma[${n}][${m}]`, below],
      ] as const) {
        if (!(value > 0)) errors.add(path, say("aboveZero"), value);
        else if (value < SMALLEST_DEPHASING)
          errors.add(path, say("gammaTooSmall", { least: SMALLEST_DEPHASING }), value);
      }
      const sound = Math.min(above, below) >= SMALLEST_DEPHASING;
      if (sound && Math.abs(below - above) > SYMMETRY_TOLERANCE * Math.max(above, below)) {
        const words = say("gammaSymmetric", { path: `relaxation.gamma[${m}][${n}]`, value: above });
        errors.add(`relaxation.gamma[${n}][${m}]`, words, below);
      }
      gamma[n]![m] = above;
    }
  }
}

function checkPauli(pauli: number[][], errors: ErrorList): void {
  pauli.forEach((row, n) => {
    row.forEach((rate, m) => {
      if (n !== m && rate < 0) {
        const words = say("pauliPositive", { from: n + 1, to: m + 1 });
        errors.add(`relaxation.pauli[${n}][${m}]`, words, rate);
      }
    });
    row[n] = 0;
  });
}

function checkWave(wave: ShapedScenario["wave"], errors: ErrorList): void {
  if (!errors.isSound("wave.modes")) return;
  if (errors.isSound("wave.frequencies")) {
    const frequencies = wave.frequencies.length;
    wave.modes.forEach(({ alpha }, index) => {
      if (alpha.length === frequencies) return;
      const words = say("entriesAs", { count: frequencies, reference: "wave.frequencies" });
      errors.add(`wave.modes[${index}].alpha`, words, alpha);
    });
  }
  const { modes, faults } = completeModes(wave.modes);
  for (const { index, part, said } of faults) {
    const path = part === "pair" ? `wave.modes[${index}]` : `wave.modes[${index}].${part}`;
    errors.add(path, said, part === "im" ? wave.modes[index]!.im : describe(wave.modes[index]!));
  }
  wave.modes = modes;
}

const describe = ({ alpha, re, im }: ShapedScenario["wave"]["modes"][number]) =>
  `α = [${alpha.join(", ")}], re ${re}, im ${im}`;
