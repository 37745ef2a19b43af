/** The product's link to one case of the bench, `?case=five`, with every rung shown, in `window.fragment`. */
import { english } from "../../../src/scenario/words.ts";
import { encodeState } from "../../../src/url/codec.ts";
import { defaultState, RUNGS } from "../../../src/url/sharedState.ts";
import { CASES } from "./cases.ts";

declare global {
  interface Window {
    fragment?: string;
  }
}

const scenario = CASES[new URLSearchParams(window.location.search).get("case") ?? ""]!;
const { preset: _, ...state } = defaultState();
const encoded = encodeState({ ...state, scenario, rungs: RUNGS });
if (!encoded.ok) throw new Error(english(encoded.notice));
window.fragment = encoded.fragment;
