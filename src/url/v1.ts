import { choiceFrom, choiceText } from "../scenario/manyLevels/choiceText.ts";
import { parseScenario } from "../scenario/schema.ts";
import { say } from "../scenario/words.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { checksum } from "./checksum.ts";
import { deflateText, inflateText } from "./deflate.ts";
import { readOptions } from "./options.ts";
import { type PackedScenario, packScenario, unpackScenario } from "./packedScenario.ts";
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
 * The packed form of a link, version 1, after its version character: a checksum of four characters, then the
 * state as compact JSON, deflated, in base64url. Old links keep opening for ever, so this file only grows; a form that
 * needs other rules becomes v2.ts.
 */

/** A packed scenario with the rest of the state, each left out where it has its default. */
interface PackedState extends PackedScenario {
  /** preset */
  P?: string;
  /** view */
  T?: string;
  /** axis */
  A?: string;
  /** rungs, by their place in the ladder */
  R?: number[];
  /** many levels */
  M?: string;
  /** options */
  O?: Readonly<Record<string, string>>;
}

const KEYS = ["n", "o", "d", "i", "v", "V", "g", "w", "f", "m", "s", "P", "T", "A", "R", "M", "O"];

export function pack({ scenario, preset, view, axis, rungs, manyLevels, options }: SharedState): string {
  const places = inLadderOrder(rungs).map((rung) => RUNGS.indexOf(rung));
  const usual = V1_DEFAULTS.rungs.map((rung) => RUNGS.indexOf(rung));
  const packed: PackedState = {
    ...packScenario(scenario),
    ...(preset === undefined ? {} : { P: preset }),
    ...(view === V1_DEFAULTS.view ? {} : { T: view }),
    ...(axis === V1_DEFAULTS.axis ? {} : { A: axis }),
    ...(places.join() === usual.join() ? {} : { R: places }),
    ...(manyLevels === undefined ? {} : { M: choiceText(manyLevels) }),
    ...(options === undefined ? {} : { O: options }),
  };
  const body = toBase64url(deflateText(JSON.stringify(packed)));
  return checksum(body) + body;
}

/** Reads what `pack` wrote. Total, and bounded in time and memory: see `deflate.ts` and `packedScenario.ts`. */
export function unpack(text: string): DecodeResult {
  const body = text.slice(4);
  const damaged = refusal(say("linkDamaged"));
  if (text.length <= 4 || checksum(body) !== text.slice(0, 4)) return damaged;
  const bytes = fromBase64url(body);
  const json = bytes && inflateText(bytes);
  if (json === null) return refusal(say("linkUnfolds"));
  const packed = objectFrom(json);
  if (!packed) return damaged;
  const unknown = Object.keys(packed).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    return refusal(say("linkNewer"));
  }

  const { P: preset, T: view = V1_DEFAULTS.view, A: axis = V1_DEFAULTS.axis, R: places, M: many, O: given } = packed;
  const knownView = VIEWS.find((name) => name === view);
  const knownAxis = AXES.find((name) => name === axis);
  const rungs = places === undefined ? V1_DEFAULTS.rungs : rungsAt(places);
  if (!knownView || !knownAxis || !rungs || !isPresetName(preset)) {
    return refusal(say("linkLook"));
  }
  const manyLevels = many === undefined ? undefined : typeof many === "string" ? choiceFrom(many) : null;
  if (manyLevels === null) return damaged;
  const read = given === undefined ? {} : isRecord(given) ? readOptions(new Map(Object.entries(given))) : null;
  if (read === null) return damaged;
  if ("refused" in read) {
    return refusal(say("linkOption", { part: read.refused.slice(0, 40) }));
  }
  const unpacked = unpackScenario(packed);
  if (unpacked === null) return damaged;
  const parsed = parseScenario(unpacked);
  if (!parsed.ok) return scenarioRefusal(parsed.errors);
  const { scenario } = parsed;
  return {
    ok: true,
    state: {
      scenario,
      ...(preset === undefined ? {} : { preset }),
      view: knownView,
      axis: knownAxis,
      rungs,
      ...(manyLevels ? { manyLevels } : {}),
      ...read,
    },
  };
}

/** Lists and objects in a packed state: one per mode and a few more. Empty ones would unfold to many times their text. */
const MAX_LISTS = 2500;

function objectFrom(json: string): Partial<Record<keyof PackedState, unknown>> | null {
  let lists = 0;
  for (const character of json) if (character === "[" || character === "{") lists++;
  if (lists > MAX_LISTS) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function rungsAt(places: unknown): SharedState["rungs"] | null {
  if (!Array.isArray(places) || places.length > RUNGS.length) return null;
  const names = places.map((place: unknown) => (typeof place === "number" ? RUNGS[place] : undefined));
  return names.every((name) => name !== undefined) ? inLadderOrder(names) : null;
}

const isPresetName = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === "string" && value.length <= 100);
