/**
 * What can be wrong with a scenario or a link, in English, by key: the words that the command line writes and that the page shows
 * in the reader's language under the same keys. `{{name}}` stands for a value; a key with `_one` and `_other` is chosen
 * by `count`.
 */
export const WORDS = {
  missing: "is missing",
  missingIt: "is missing: it {{words}}",
  notInQuotes: "{{words}}, not text in quotes",
  tooLarge: "must not exceed {{most}} in magnitude",
  finite: "must be a finite number",
  finiteNotNegative: "must be a finite number, zero or positive",
  wholeBetween: "must be a whole number between {{least}} and {{most}}",
  between: "must be between {{least}} and {{most}}",
  betweenHere: "must be between {{least}} and {{most}}, for these energies",
  wholeFromTo: "must be a whole number from {{least}} to {{most}}",
  aboveZeroAtMost: "must be greater than 0 and at most {{most}}",
  numberAboveZeroAtMost: "must be a number greater than 0 and at most {{most}}",
  tooSmall: "must be at least {{least}}: for anything smaller the rates of a period underflow",
  numberBelow: "must be a number from 0 up to, but not including, {{limit}}",
  notNegativeBelow: "must be 0 or more and less than {{limit}}",
  notNegative: "must be 0 or more",
  aboveZero: "must be greater than 0",
  numberAboveZero: "must be a number greater than 0",
  slowTime: "must be a number greater than 0 (a slow time)",
  numbersPerLevel: "must be a list of numbers, one per level (1 to {{most}} levels)",
  squareMatrix: "must be a square matrix: a list of rows, one per level (1 to {{most}} levels)",
  rowPerLevel: "must be a row of numbers, one per level (1 to {{most}} levels)",
  multiIndex: "must be a list of whole numbers, one per frequency of the wave, for example [1]",
  modeObject: 'must be an object like {"alpha": [1], "re": 0.5, "im": 0}',
  shortText: "must be text of at most {{most}} characters",
  levelsObject: "must be an object with the lists omega, delta and initial",
  couplingObject: "must be an object with the matrices re and im (real and imaginary parts of V)",
  relaxationObject: "must be an object with the matrices gamma (γ) and pauli (W)",
  waveObject: "must be an object with the lists frequencies and modes",
  scalingObject: "must be an object with the numbers epsilon, mu and p",
  frequencyList: "must be a list of 1 to {{most}} frequencies of the wave",
  modeList: "must be a list of at most {{most}} Fourier modes",
  entriesAs_one: "must have {{count}} entry, as many as {{reference}}",
  entriesAs_other: "must have {{count}} entries, as many as {{reference}}",
  somePopulation: "must have at least one population greater than 0",
  rows_one: "must have {{count}} row, one per level",
  rows_other: "must have {{count}} rows, one per level",
  entries_one: "must have {{count}} entry, one per level",
  entries_other: "must have {{count}} entries, one per level",
  realDiagonal: "must be 0: V is Hermitian, so its diagonal is real",
  hermitianEqual: "must equal {{path}} = {{value}}: V is Hermitian",
  hermitianOpposite: "must be the opposite of {{path}} = {{value}}: V is Hermitian",
  gammaDiagonal: "must be 0: γ relaxes coherences, not populations",
  gammaTooSmall: "must be at least {{least}}: with anything smaller resonant rates, |V|²|Φ|²/γ, overflow",
  gammaSymmetric: "must equal {{path}} = {{value}}: γ is symmetric",
  pauliPositive: "must be zero or positive: it is the rate from level {{from}} to level {{to}}",
  modeTwice: "must be a multi-index not used before: [{{alpha}}] is already mode {{mode}}",
  zeroModeReal: "must be 0: the mode α = 0 of a real wave is real",
  conjugate: "must be the complex conjugate of mode {{mode}} (re {{re}}, im {{im}}), because the wave is real",
  moreErrors: "has {{more}} more errors of this kind, not listed here",
  unreadable: "cannot be read: {{reason}}",
  atMostCharacters: "must be at most {{most}} characters long",
  validJson: "must be valid JSON: {{reason}}",
  scenarioObject: 'must be an object {"format": "{{format}}", …}',
  mustBe: "must be {{value}}",
  mustBeOneOf: "must be one of {{known}}",
  notPinned: "does not fit a set of pinned runs",
  nothingInside: "holds no scenario: it is neither JSON nor a file that this program wrote",
  newerVersion: "must be {{value}}: version {{version}} is newer than this program, which must be updated first",
  outsideTheorem:
    "is outside the theorem's range 0 ≤ μ < 1/2: nothing proves that the rate equations follow Bloch here",
  linkTooLong: "This link is too long: {{length}} characters, where at most {{most}} are read.",
  linkUnreadable: "This link could not be read: {{reason}}.",
  linkVersion:
    "This link was made by a newer version of the program (link version {{version}}), which this one cannot read.",
  linkDamaged: "This link is damaged: part of it is missing or was changed on the way.",
  linkUnfolds: "This link is damaged, or unfolds to more than a scenario can be.",
  linkNewer: "This link was made by a newer version of the program and says things that this one does not know.",
  linkPart: "This link says “{{part}}”, which this version of the program does not know.",
  linkTwice: "This link gives “{{part}}” twice.",
  linkPartDamaged: "This link is damaged: “{{part}}” cannot be read.",
  linkNotNumber: "This link is damaged: “{{part}}” is not a number.",
  linkPartRefused: "This link says “{{part}}”, which cannot be read.",
  linkNoPreset: "This link names no preset, so its numbers have nothing to belong to.",
  linkPreset: "This link asks for the preset “{{part}}”, which does not exist here.",
  linkDeltas: "This link must give {{count}} values of delta, one per level.",
  linkBothScalings: "This link gives both ratio and p, where one follows from the other.",
  linkRatio: "This link gives a ratio μ/p, which needs a ratio and a mu greater than 0.",
  linkView: "This link asks for the view “{{part}}”, which does not exist here.",
  linkAxis: "This link asks for the axis “{{part}}”, which does not exist here.",
  linkRungs: "This link asks for rungs that do not exist here: “{{part}}”.",
  linkLook: "This link asks for a view that this version of the program does not have.",
  linkOption: "This link sets “{{part}}” to what this version of the program cannot read.",
  linkScenario: "This link holds a scenario that cannot be used: {{path}} {{complaint}}.",
  linkScenarioMore:
    "This link holds a scenario that cannot be used: {{path}} {{complaint}}. There are {{more}} more errors.",
  noLinkTooLarge: "This scenario is too large for a link. Save it as a file instead.",
  noLink: "This scenario cannot be written as a link. Save it as a file instead.",
  addressRefused: "The address bar could not be updated: {{reason}}.",
  numberLike: "must be a number, like 0.45, 1e-5 or 1/3",
  complexLike: "must be a complex number, like 0.3+0.2i or 0.5∠π/4",
  phaseLike: "must be an angle, like 0.5, π/3 or 60°",
  realCoupling: "must be real: V is Hermitian",
  modeAgain: "must be a multi-index not used before: mode {{mode}} has it, or its opposite",
  zeroModePhase: "must be 0 or π: the mode 0 of a real wave is real",
  ratesTooLarge: "must be higher: the rate from level {{from}} to level {{to}} would exceed {{most}}",
  textFromTo: "must be text of 1 to {{most}} characters",
  nameList: "must be a list of at most {{most}} names",
  stepObject: 'must be an object like {"title": "…", "link": "preset=v-system"}',
  stepList: "must be a list of 1 to {{most}} steps",
  stepLink: "cannot be opened: {{complaint}}",
  lectureUnfolds: "must hold less: the links of all steps together are too large",
  lectureLink: "This link holds a lecture that cannot be used: {{path}} {{complaint}}.",
  noLectureLink: "This lecture is too large for a link. Save it as a file instead.",
  unknownKey: "is not a field of this format and is ignored (known here: {{known}})",
} as const;

type Plain<Key extends string> = Key extends `${infer Stem}_${"one" | "other"}` ? Stem : Key;
export type WordKey = Plain<keyof typeof WORDS>;

/** Words with what stands in them, to be said in any language. Plain data: it crosses between threads. */
export interface Said {
  readonly key: WordKey;
  readonly values?: Readonly<Record<string, string | number | Said>>;
}

export function say(key: WordKey, values?: Said["values"]): Said {
  return values === undefined ? { key } : { key, values };
}

/** The words in English. */
export function english({ key, values = {} }: Said): string {
  const plural = values.count === 1 ? `${key}_one` : `${key}_other`;
  const pattern = (WORDS as Readonly<Record<string, string>>)[Object.hasOwn(WORDS, key) ? key : plural] ?? "";
  return pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "object" ? english(value) : String(value);
  });
}
