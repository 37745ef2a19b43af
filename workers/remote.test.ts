import { describe, expect, test } from "vitest";
import type { JobOutcome, JobService, Numbered } from "../src/jobs/messages.ts";
import { remote } from "./remote.ts";

/** Says its own id as a chunk, then is done. */
function echo(): JobService<Numbered, Numbered, JobOutcome> & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async run({ id }, onChunks) {
      const outcome: JobOutcome = { status: "done", id };
      onChunks([{ id }], outcome);
      return outcome;
    },
    prepare: ({ id }) => void asked.push(`prepare ${id}`),
    cancel: (id) => void asked.push(`cancel ${id}`),
    ping: () => true,
  };
}

describe("a service for another thread", () => {
  test("tells the chunks and the ends of all runs to the one listener, and answers each run", async () => {
    const service = remote(echo());
    const heard: [number[], JobOutcome | null][] = [];
    service.listen((chunks, outcome) => heard.push([chunks.map(({ id }) => id), outcome]));
    expect(await service.run({ id: 1 })).toEqual({ status: "done", id: 1 });
    expect(await service.run({ id: 2 })).toEqual({ status: "done", id: 2 });
    expect(heard).toEqual([
      [[1], { status: "done", id: 1 }],
      [[2], { status: "done", id: 2 }],
    ]);
  });

  test("passes on what else is asked", () => {
    const inner = echo();
    const service = remote(inner);
    service.prepare({ id: 3 });
    service.cancel(3);
    expect(service.ping()).toBe(true);
    expect(inner.asked).toEqual(["prepare 3", "cancel 3"]);
  });

  test("refuses to run for nobody", async () => {
    await expect(remote(echo()).run({ id: 1 })).rejects.toThrow("nobody listens");
  });
});
