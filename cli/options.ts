import { parseArgs } from "node:util";
import type { RungName } from "../src/physics/results.ts";
import { DEFAULT_TOLERANCE, MODELS, type SolveRequest } from "./request.ts";

export const USAGE = `Usage: npm run --silent solve -- FILE… [options]

  FILE              a scenario, or {"scenario": …, "times": […]}; - reads one JSON document a line from standard input
  --models a,b      rungs to solve: ${MODELS.join(", ")}; all of them unless given
  --times t1,t2,…   slow times, ≥ 0; else those of the file, else 0 and 60 logarithmic ones up to the horizon
  --tolerance x     target error of the populations, 0 < x < 1; ${DEFAULT_TOLERANCE} unless given
  --method m        doubling (unless given) or direct
  --ends            also the states that bloch, delayed and timeDependent reach in the end
  --help            this text

Prints one JSON line for each input. Exit status: 0, 1 when an input could not be solved, 2 for a wrong call.`;

/** A wrong call: the program answers with the usage and exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export interface SolveCommand extends SolveRequest {
  readonly files: readonly string[];
}

/** Reads the arguments of the command line; throws UsageError, in words. `"help"` asks for the usage. */
export function readCommand(args: readonly string[]): SolveCommand | "help" {
  const { values, positionals } = readArguments(args);
  if (values.help) return "help";
  if (positionals.length === 0) throw new UsageError("No FILE given.");
  return {
    files: positionals,
    models: readModels(values.models),
    ...(values.times === undefined ? {} : { times: readTimes(values.times) }),
    tolerance: readTolerance(values.tolerance),
    method: readMethod(values.method),
    ...(values.ends ? { ends: true } : {}),
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        models: { type: "string" },
        times: { type: "string" },
        tolerance: { type: "string" },
        method: { type: "string" },
        ends: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readModels(text: string | undefined): readonly RungName[] {
  if (text === undefined) return MODELS;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !MODELS.some((model) => model === name));
  if (unknown !== undefined) throw new UsageError(`Unknown model “${unknown}”; known: ${MODELS.join(", ")}.`);
  return MODELS.filter((model) => names.includes(model));
}

/** A number written in full; the empty text, which JavaScript reads as 0, is none. */
function readNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function readTimes(text: string): readonly number[] {
  const times = text.split(",").map(readNumber);
  times.forEach((time, index) => {
    if (!Number.isFinite(time) || time < 0) {
      throw new UsageError(`Each of --times must be a number ≥ 0, not “${text.split(",")[index]}”.`);
    }
  });
  return times;
}

function readTolerance(text: string | undefined): number {
  if (text === undefined) return DEFAULT_TOLERANCE;
  const tolerance = readNumber(text);
  if (!(tolerance > 0 && tolerance < 1)) throw new UsageError(`--tolerance must lie between 0 and 1, not “${text}”.`);
  return tolerance;
}

function readMethod(text: string | undefined): "doubling" | "direct" {
  if (text === undefined || text === "doubling") return "doubling";
  if (text === "direct") return "direct";
  throw new UsageError(`Unknown method “${text}”; known: doubling, direct.`);
}
