/** Solves scenario files in bulk: one JSON line each to standard output. See USAGE. */
import { once } from "node:events";
import { resolve } from "node:path";
import { answer, unreadable } from "./answer.ts";
import { readInputs } from "./inputs.ts";
import { readCommand, USAGE, UsageError } from "./options.ts";

/** npm changes to the package's folder before it runs a script: paths mean the folder the person was in. */
const folder = (process.env.npm_lifecycle_event === "solve" && process.env.INIT_CWD) || process.cwd();

async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, "drain");
}

/** The exit status. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (command === "help") {
    await writeLine(USAGE);
    return 0;
  }
  let status = 0;
  for await (const input of readInputs(command.files, process.stdin, (file) => resolve(folder, file))) {
    const line =
      "problem" in input ? unreadable(input.name, input.problem) : answer(input.document, input.name, command);
    if ("error" in line) status = 1;
    await writeLine(JSON.stringify(line));
  }
  return status;
}

// A reader that has seen enough, such as `head`, closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
