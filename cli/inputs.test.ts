import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Input, readInputs } from "./inputs.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inputs-"));
  await writeFile(join(folder, "good.json"), '\ufeff{"horizon": 1}\n');
  await writeFile(join(folder, "broken.json"), '{"horizon": ');
});
afterAll(() => rm(folder, { recursive: true }));

async function collect(files: string[], standardInput: Readable): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of readInputs(files, standardInput, (file) => join(folder, file))) inputs.push(input);
  return inputs;
}

describe("the inputs of a call", () => {
  it("come in order, those that cannot be read with the reason in words", async () => {
    const inputs = await collect(["good.json", "broken.json", "absent.json", "-"], Readable.from(["[1]\n\n{\n"]));
    expect(inputs).toEqual([
      { name: "good", document: { horizon: 1 } },
      { name: "broken", problem: expect.stringMatching(/^The input is not valid JSON: /) },
      { name: "absent", problem: "The file absent.json cannot be read: there is no such file." },
      { name: "line 1", document: [1] },
      { name: "line 3", problem: expect.stringMatching(/^The input is not valid JSON: /) },
    ]);
  });

  it("of standard input come one by one, before the next line is there", async () => {
    const stream = new PassThrough();
    const inputs = readInputs(["-"], stream, (file) => file);
    stream.write("1\n");
    expect((await inputs.next()).value).toEqual({ name: "line 1", document: 1 });
    stream.write("2\n");
    expect((await inputs.next()).value).toEqual({ name: "line 2", document: 2 });
    stream.end();
    expect((await inputs.next()).done).toBe(true);
  });
});
