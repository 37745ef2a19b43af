import { describe, expect, test } from "vitest";
import { compileInput } from "../../scenario/compile.ts";
import { decodeFragment, encodeState } from "../../url/codec.ts";
import { SHOWS } from "./shows.ts";

describe.each(Object.entries(SHOWS))("“show me” %s", (_, fragment) => {
  test("is a link that opens a scenario that can be computed", () => {
    const decoded = decodeFragment(fragment);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.errors));
    expect(compileInput(decoded.state.scenario).ok).toBe(true);
    expect(encodeState(decoded.state).ok).toBe(true);
  });
});
