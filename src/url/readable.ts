import type { Scenario } from "../scenario/format.ts";
import { choiceFrom, choiceText } from "../scenario/manyLevels/choiceText.ts";
import { findPreset } from "../scenario/presets/index.ts";
import { parseScenario } from "../scenario/schema.ts";
import { say } from "../scenario/words.ts";
import { sameValue } from "./equal.ts";
import { numberFrom, numberText } from "./numberText.ts";
import { isOption, type LinkOption, OPTION_KEYS, readOptions } from "./options.ts";
import {
  AXES,
  type DecodeResult,
  inLadderOrder,
  RUNGS,
  refusal,
  type SharedState,
  scenarioRefusal,
  V1_DEFAULTS,
  VIEWS,
} from "./sharedState.ts";

/**
 * The readable form of a link, version 1: a preset and what differs from it.
 *
 *     preset=v-system&eps=1e-3&mu=0.3&ratio=1.5&delta=0,0,1&horizon=5&view=dynamics&axis=linear&rungs=bloch,limit&many=rydberg,N=64
 *
 * `ratio` is μ/p and is written only where μ/ratio gives back p exactly; otherwise `p`. `rungs=none` draws nothing.
 * `many` is what differs in the view of many levels, see `choiceText.ts`; further keys are those of `options.ts`.
 */
const KEYS = ["preset", "eps", "mu", "ratio", "p", "delta", "horizon", "view", "axis", "rungs", "many"] as const;
type Key = (typeof KEYS)[number] | LinkOption;

/** The fragment without `#`, or null when the state is more than a preset with these numbers moved. */
export function writeReadable(state: SharedState): string | null {
  const preset = state.preset === undefined ? undefined : findPreset(state.preset);
  if (!preset) return null;
  const { scenario } = state;
  const { epsilon, mu, p } = scenario.scaling;
  const { levels, scaling, horizon } = preset.scenario;
  const moved = withNumbers(preset.scenario, { epsilon, mu, p }, scenario.levels.delta, scenario.horizon);
  if (!sameValue(moved, scenario) || scenario.levels.delta.length !== levels.delta.length) return null;

  const parts: string[] = [`preset=${preset.id}`];
  const add = (key: Key, text: string) => parts.push(`${key}=${text}`);
  if (epsilon !== scaling.epsilon) add("eps", numberText(epsilon));
  if (mu !== scaling.mu) add("mu", numberText(mu));
  if (p !== scaling.p) {
    const ratio = ratioText(mu, p);
    const plain = numberText(p);
    if (ratio !== null && ratio.length <= plain.length + 4) add("ratio", ratio);
    else add("p", plain);
  }
  if (!sameValue(scenario.levels.delta, levels.delta)) add("delta", scenario.levels.delta.map(numberText).join(","));
  if (scenario.horizon !== horizon) add("horizon", numberText(scenario.horizon));
  if (state.view !== V1_DEFAULTS.view) add("view", state.view);
  if (state.axis !== V1_DEFAULTS.axis) add("axis", state.axis);
  const rungs = inLadderOrder(state.rungs);
  if (!sameValue(rungs, V1_DEFAULTS.rungs)) add("rungs", rungs.join(",") || "none");
  if (state.manyLevels) add("many", choiceText(state.manyLevels));
  for (const key of OPTION_KEYS) {
    const text = state.options?.[key];
    if (text !== undefined) add(key, text);
  }
  return parts.join("&");
}

/** Reads the readable form. Total: every text gives a state or a refusal in words. */
export function readReadable(fragment: string): DecodeResult {
  const values = new Map<Key, string>();
  for (const part of fragment.split("&")) {
    if (part === "") continue;
    const cut = part.indexOf("=");
    const key = cut < 0 ? part : part.slice(0, cut);
    if (cut < 0 || !isKey(key)) {
      return refusal(say("linkPart", { part: shown(key) }), shown(part));
    }
    if (values.has(key)) return refusal(say("linkTwice", { part: key }), shown(part));
    const value = unescaped(part.slice(cut + 1));
    if (value === null) return refusal(say("linkPartDamaged", { part: shown(part) }), shown(part));
    values.set(key, value);
  }
  return assemble(values);
}

function assemble(values: ReadonlyMap<Key, string>): DecodeResult {
  const id = values.get("preset");
  if (id === undefined) return refusal(say("linkNoPreset"));
  const preset = findPreset(id);
  if (!preset) return refusal(say("linkPreset", { part: shown(id) }), shown(id));

  const { scaling, levels, horizon } = preset.scenario;
  const bad: [Key, string][] = [];
  const number = (key: Key, otherwise: number): number => {
    const text = values.get(key);
    if (text === undefined) return otherwise;
    const x = numberFrom(text);
    if (x === null) bad.push([key, text]);
    return x ?? otherwise;
  };
  const epsilon = number("eps", scaling.epsilon);
  const mu = number("mu", scaling.mu);
  const ratio = number("ratio", Number.NaN);
  const p = number("p", scaling.p);
  const end = number("horizon", horizon);
  const detunings = (values.get("delta")?.split(",", levels.delta.length + 1) ?? []).map(numberFrom);
  if (detunings.includes(null)) bad.push(["delta", values.get("delta")!]);
  if (bad.length > 0) {
    const [key, text] = bad[0]!;
    return refusal(say("linkNotNumber", { part: `${key}=${shown(text)}` }), shown(text));
  }
  if (values.has("delta") && detunings.length !== levels.delta.length) {
    return refusal(say("linkDeltas", { count: levels.delta.length }), shown(values.get("delta")!));
  }
  if (values.has("ratio") && values.has("p")) return refusal(say("linkBothScalings"));
  if (values.has("ratio") && !(ratio > 0 && mu > 0)) {
    return refusal(say("linkRatio"), values.get("ratio"));
  }

  const view = choice(values.get("view"), VIEWS, V1_DEFAULTS.view);
  if (!view) return refusal(say("linkView", { part: shown(values.get("view")!) }));
  const axis = choice(values.get("axis"), AXES, V1_DEFAULTS.axis);
  if (!axis) return refusal(say("linkAxis", { part: shown(values.get("axis")!) }));
  const rungs = rungsFrom(values.get("rungs"));
  if (!rungs) return refusal(say("linkRungs", { part: shown(values.get("rungs")!) }));

  const many = values.get("many");
  const manyLevels = many === undefined ? undefined : choiceFrom(many);
  if (manyLevels === null) return refusal(say("linkPartRefused", { part: `many=${shown(many!)}` }), shown(many!));

  const read = readOptions(new Map([...values].filter(([key]) => isOption(key))));
  if ("refused" in read) {
    const text = shown(values.get(read.refused as Key)!);
    return refusal(say("linkPartRefused", { part: `${read.refused}=${text}` }), text);
  }

  const parsed = parseScenario(
    withNumbers(
      preset.scenario,
      { epsilon, mu, p: values.has("ratio") ? mu / ratio : p },
      values.has("delta") ? (detunings as number[]) : levels.delta,
      end,
    ),
  );
  if (!parsed.ok) return scenarioRefusal(parsed.errors);
  return {
    ok: true,
    state: { scenario: parsed.scenario, preset: id, view, axis, rungs, ...(manyLevels ? { manyLevels } : {}), ...read },
  };
}

function withNumbers(
  scenario: Scenario,
  scaling: Scenario["scaling"],
  delta: readonly number[],
  horizon: number,
): Scenario {
  return { ...scenario, levels: { ...scenario.levels, delta: [...delta] }, scaling, horizon };
}

/** The shortest decimal r with μ/r = p exactly, or null. */
function ratioText(mu: number, p: number): string | null {
  for (let digits = 1; digits <= 17; digits++) {
    const ratio = Number((mu / p).toPrecision(digits));
    if (ratio > 0 && mu / ratio === p) return numberText(ratio);
  }
  return null;
}

function rungsFrom(text: string | undefined): SharedState["rungs"] | null {
  if (text === undefined) return V1_DEFAULTS.rungs;
  if (text === "none") return [];
  const names = text.split(",", RUNGS.length + 1);
  const known: readonly string[] = RUNGS;
  return names.every((name) => known.includes(name)) ? inLadderOrder(names) : null;
}

function choice<T extends string>(text: string | undefined, options: readonly T[], otherwise: T): T | undefined {
  return text === undefined ? otherwise : options.find((option) => option === text);
}

function isKey(text: string): text is Key {
  return (KEYS as readonly string[]).includes(text) || isOption(text);
}

/** Mail programs and chats may escape commas. */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const shown = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);
