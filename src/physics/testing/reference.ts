import { readdirSync, readFileSync } from "node:fs";
import { compile } from "../../scenario/compile.ts";
import type { Scenario } from "../../scenario/format.ts";
import type { BlochModel } from "../model.ts";

/** One file of the reference folder, as its README describes it. For tests only. */
export interface ReferenceSolution {
  readonly file: string;
  readonly model: BlochModel;
  readonly analysis: Record<string, unknown>;
  readonly times: readonly number[];
  readonly populations: Readonly<Record<string, readonly (readonly number[])[]>>;
}

interface ReferenceFile {
  scenario: Scenario;
  reference: { times: number[]; models: Record<string, number[][]> };
  analysis: Record<string, unknown>;
}

const FOLDER = new URL("../../../reference/", import.meta.url);

/** Every reference solution, compiled. */
export function referenceSolutions(): ReferenceSolution[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const { scenario, reference, analysis } = JSON.parse(
        readFileSync(new URL(file, FOLDER), "utf8"),
      ) as ReferenceFile;
      return { file, model: compile(scenario), analysis, times: reference.times, populations: reference.models };
    });
}
