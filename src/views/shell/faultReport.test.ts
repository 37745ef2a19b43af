import { expect, test } from "vitest";
import { faultReport } from "./faultReport.ts";

const place = {
  version: "1.2.3",
  view: "theory",
  browser: "Browser/1",
  link: "https://host.example/course/#preset=lambda",
};

function fault(message: string, stack: string, componentStack = "") {
  const error = new TypeError(message);
  error.stack = stack;
  return { error, componentStack };
}

test("a report says message, component, versions and link", () => {
  const report = faultReport(
    fault(
      "x is not a function",
      "TypeError: x is not a function\n    at draw (https://host.example/course/assets/Theory-1a.js:1:20)",
      "\n    at Theory (https://host.example/course/assets/Theory-1a.js:1:2)\n    at section (<anonymous>)",
    ),
    place,
  );
  expect(report.split("\n")).toEqual([
    "program: bloch-rate 1.2.3",
    "view: theory",
    "message: TypeError: x is not a function",
    "thrown:",
    "  at draw (Theory-1a.js:1:20)",
    "component:",
    "  at Theory (Theory-1a.js:1:2)",
    "  at section (<anonymous>)",
    "browser: Browser/1",
    "link: https://host.example/course/#preset=lambda",
  ]);
});

test("Firefox writes its stacks otherwise", () => {
  const report = faultReport(
    fault("x", "draw@https://host.example/assets/a.js:1:20\n@file:///home/a-name/b.js:2:3"),
    place,
  );
  expect(report).toContain("  draw@a.js:1:20\n  @b.js:2:3\n");
});

test.each([
  "file:///home/a-name/bloch-rate.html#preset=lambda",
  "file:///C:/Users/a-name/bloch-rate.html#preset=lambda",
  "file:///home/a-name/bloch-rate.html",
])("no folder of a computer is in it: %s", (link) => {
  const thrown = fault(
    `not found: ${link}`,
    `Error\n    at ${link}:1:1\n    at a (${link}:1:1)`,
    `\n    at A (${link}:2:2)`,
  );
  const report = faultReport(thrown, { ...place, link });
  expect(report).not.toContain("a-name");
  expect(report).toContain(link.includes("#") ? "link: #preset=lambda" : "link: ");
});
