import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONTENT_POLICY, HEADERS, singleFilePolicy } from "./policy.ts";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((directive) => [directive.split(" ")[0]!, directive.split(" ").slice(1)]));

describe.each([
  ["of the page", directives(CONTENT_POLICY)],
  ["of the page that is one file", directives(singleFilePolicy(["1"], ["a{}"]))],
])("the policy %s", (_, policy) => {
  it("runs no inline script, evaluates no text and knows no other host", () => {
    for (const sources of policy.values()) {
      expect(sources).not.toContain("'unsafe-eval'");
      expect(sources).not.toContain("*");
      expect(sources.filter((source) => /^https?:|\./.test(source))).toEqual([]);
    }
    const unsafe = [...policy].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name);
    expect(unsafe).toEqual(["style-src-attr"]);
    expect(policy.get("script-src")).not.toContain("data:");
    expect(policy.get("object-src")).toEqual(["'none'"]);
  });

  it("takes from text the way to become HTML or a script", () => {
    expect(policy.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect(policy.get("trusted-types")).toEqual(["default"]);
  });
});

it("the headers are in the guide for other servers, as they are sent", () => {
  const guide = readFileSync(new URL("../../docs/hosting.md", import.meta.url), "utf8").split("\n");
  for (const [name, value] of Object.entries(HEADERS)) expect(guide).toContain(`    ${name}: ${value}`);
});
