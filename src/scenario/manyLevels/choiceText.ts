import { DEFAULT_CHOICE, DETUNINGS, FAMILIES, type ManyLevelsChoice } from "./choice.ts";
import { type ChoiceNumber, choiceFields } from "./fields.ts";

/** Short names for links. Frozen, as old links keep opening. */
const NAMES: Readonly<Record<ChoiceNumber, string>> = {
  levels: "N",
  decay: "s",
  relaxation: "w",
  epsilon: "eps",
  mu: "mu",
  ratio: "ratio",
  eta: "eta",
  horizon: "T",
};
const KEYS = Object.keys(NAMES) as ChoiceNumber[];

/** What differs from the default, for a link: `rydberg,mixed,N=64,eps=1e-7`. Empty for the default itself. */
export function choiceText(choice: ManyLevelsChoice): string {
  const parts: string[] = [];
  if (choice.family !== DEFAULT_CHOICE.family) parts.push(choice.family);
  if (choice.detuning !== DEFAULT_CHOICE.detuning) parts.push(choice.detuning);
  for (const key of KEYS) if (choice[key] !== DEFAULT_CHOICE[key]) parts.push(`${NAMES[key]}=${choice[key]}`);
  return parts.join(",");
}

/** Reads `choiceText`. Total: null for what it would not have written. */
export function choiceFrom(text: string): ManyLevelsChoice | null {
  if (text.length > 400) return null;
  let choice = DEFAULT_CHOICE;
  for (const part of text === "" ? [] : text.split(",")) {
    const [name, value, ...rest] = part.split("=");
    const family = FAMILIES.find((known) => known === part);
    const detuning = DETUNINGS.find((known) => known === part);
    const key = KEYS.find((known) => NAMES[known] === name);
    if (family) choice = { ...choice, family };
    else if (detuning) choice = { ...choice, detuning };
    else if (key && value !== undefined && rest.length === 0 && /^[\d.e+-]+$/i.test(value)) {
      const x = Number(value);
      if (!Number.isFinite(x) || choiceFields[key].check(x) !== null) return null;
      choice = { ...choice, [key]: x };
    } else return null;
  }
  return choice;
}
