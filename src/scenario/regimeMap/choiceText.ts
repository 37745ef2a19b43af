import { headlineFrom, headlineText } from "../headlines.ts";
import { linkNumber } from "../linkNumber.ts";
import { DEFAULT_MAP, type MapAxis, type MapChoice, SIZES } from "./choice.ts";

/** Longest text that is read. */
const LONGEST = 400;
/** Parameters have ids like `delta-12`. */
const PARAMETER = /^[a-z]{1,20}(-[1-9]\d{0,2})?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A map for a link: `mu_0.02_0.95,p_0.02_0.95,64,exponent-last-ratio`, a logarithmic axis with `_log`. Empty for the default. */
export function mapText(choice: MapChoice): string {
  const text = fullText(choice);
  return text === fullText(DEFAULT_MAP) ? "" : text;
}

function fullText({ x, y, size, quantity }: MapChoice): string {
  return [axisText(x), axisText(y), String(size), headlineText(quantity)].join(",");
}

function axisText({ parameter, from, to, scale }: MapAxis): string {
  return `${parameter}_${linkNumber(from)}_${linkNumber(to)}${scale === "log10" ? "_log" : ""}`;
}

/** Reads `mapText`. Total, and canonical: null for what it would not have written. */
export function mapFrom(text: string): MapChoice | null {
  if (text === "") return DEFAULT_MAP;
  if (text.length > LONGEST) return null;
  const parts = text.split(",");
  if (parts.length !== 4) return null;
  const [first, second, third, fourth] = parts as [string, string, string, string];
  const [x, y] = [axisFrom(first), axisFrom(second)];
  const size = SIZES.find((known) => String(known) === third);
  const quantity = headlineFrom(fourth);
  if (!x || !y || x.parameter === y.parameter || !size || !quantity) return null;
  return { x, y, size, quantity };
}

function axisFrom(text: string): MapAxis | null {
  const [parameter = "", from = "", to = "", scale, ...rest] = text.split("_");
  if (!PARAMETER.test(parameter) || !NUMBER.test(from) || !NUMBER.test(to) || rest.length > 0) return null;
  if (scale !== undefined && scale !== "log") return null;
  const axis = { parameter, from: Number(from), to: Number(to), scale: scale === "log" ? "log10" : "linear" } as const;
  if (!Number.isFinite(axis.from) || !Number.isFinite(axis.to) || !(axis.from < axis.to)) return null;
  return axis.scale === "linear" || axis.from > 0 ? axis : null;
}
