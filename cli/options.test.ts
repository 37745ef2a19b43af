import { describe, expect, it } from "vitest";
import { readCommand, UsageError } from "./options.ts";
import { DEFAULT_TOLERANCE, MODELS } from "./request.ts";

describe("the command line", () => {
  it("solves every rung by doubling unless told otherwise", () => {
    expect(readCommand(["a.json", "-"])).toEqual({
      files: ["a.json", "-"],
      models: MODELS,
      tolerance: DEFAULT_TOLERANCE,
      method: "doubling",
    });
  });

  it("takes its options in any place", () => {
    const args = [
      "--models",
      "limit,bloch",
      "a.json",
      "--times=0,1e-3, 2",
      "--tolerance",
      "1e-6",
      "--method",
      "direct",
    ];
    expect(readCommand(args)).toEqual({
      files: ["a.json"],
      models: ["bloch", "limit"],
      times: [0, 1e-3, 2],
      tolerance: 1e-6,
      method: "direct",
    });
  });

  it("shows its usage when asked", () => {
    expect(readCommand(["--help"])).toBe("help");
  });

  it.each([
    ["no file", []],
    ["an unknown option", ["a.json", "--fast"]],
    ["an option without its value", ["a.json", "--times"]],
    ["an unknown model", ["a.json", "--models", "bloch,maxwell"]],
    ["no model", ["a.json", "--models", ""]],
    ["a time that is no number", ["a.json", "--times", "0,soon"]],
    ["a missing time", ["a.json", "--times", "0,,1"]],
    ["a negative time", ["a.json", "--times=-1"]],
    ["an infinite time", ["a.json", "--times", "Infinity"]],
    ["a tolerance of 0", ["a.json", "--tolerance", "0"]],
    ["a tolerance that is no number", ["a.json", "--tolerance", "x"]],
    ["an unknown method", ["a.json", "--method", "magic"]],
  ])("refuses %s", (_, args) => {
    expect(() => readCommand(args)).toThrow(UsageError);
  });
});
