import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { nameOfFile } from "./fileName.ts";

/** One input: its JSON document, or why there is none. `name` is used when the scenario has no name of its own. */
export type Input = { name: string; document: unknown } | { name: string; problem: string };

/** What the system's commonest complaints mean. */
const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

/** The inputs of a call, in order, each read only when the ones before it are answered. `-` is standard input. */
export async function* readInputs(
  files: readonly string[],
  standardInput: Readable,
  resolvePath: (file: string) => string,
): AsyncGenerator<Input> {
  for (const file of files) {
    if (file === "-") yield* readLines(standardInput);
    else yield await readDocument(file, resolvePath(file));
  }
}

async function readDocument(file: string, path: string): Promise<Input> {
  const name = nameOfFile(file);
  try {
    return parse(name, await readFile(path, "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { name, problem: `The file ${file} cannot be read: ${FILE_PROBLEMS[code] ?? reasonOf(error)}.` };
  }
}

async function* readLines(input: Readable): AsyncGenerator<Input> {
  let count = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    count++;
    if (line.trim() !== "") yield parse(`line ${count}`, line);
  }
}

function parse(name: string, text: string): Input {
  try {
    // Some editors put a byte order mark in front.
    return { name, document: JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text) };
  } catch (error) {
    return { name, problem: `The input is not valid JSON: ${reasonOf(error)}.` };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
