import type { FieldError } from "./format.ts";
import { english, type Said, say } from "./words.ts";

/** At most this many errors are listed; one more line then says how many others there are. */
export const MAX_REPORTED = 100;

/** A value short enough to be shown beside a message and safe to write as JSON. */
export function shortened(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return value.length <= 60 ? value : `${value.slice(0, 60)}…`;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "boolean":
      return value;
    case "undefined":
      return null;
    case "object":
      if (value === null) return null;
      if (Array.isArray(value)) return `a list of ${value.length}`;
      return "an object";
    default:
      return `a ${typeof value}`;
  }
}

/** `levels`, `omega`, 2 → `levels.omega[2]`. */
export function joinPath(keys: readonly (string | number)[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else path += path === "" ? key : `.${key}`;
  }
  return path === "" ? "scenario" : path;
}

export function fieldError(path: string, said: Said, received: unknown): FieldError {
  return { path, message: english(said), said, received: shortened(received) };
}

/** Collects errors, keeps the first of them in full and counts the rest. */
export class ErrorList {
  readonly #errors: FieldError[] = [];
  readonly #paths: string[] = [];
  #more = 0;

  add(path: string, said: Said, received: unknown): void {
    this.#paths.push(path);
    if (this.#errors.length < MAX_REPORTED) this.#errors.push(fieldError(path, said, received));
    else this.#more++;
  }

  get isEmpty(): boolean {
    return this.#paths.length === 0;
  }

  /** True when nothing at `path`, below it or above it has been refused. */
  isSound(path: string): boolean {
    return !this.#paths.some((refused) => contains(refused, path) || contains(path, refused));
  }

  /** All errors, the shortened tail summed up in one line. */
  list(): FieldError[] {
    if (this.#more === 0) return [...this.#errors];
    return [...this.#errors, fieldError("scenario", say("moreErrors", { more: this.#more }), null)];
  }
}

const contains = (outer: string, inner: string) =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
