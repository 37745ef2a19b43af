import { expect, it } from "vitest";
import { secondsText } from "./secondsText.ts";

it.each([
  [9.331e-9, "9.33 ns"],
  [1e-6, "1 µs"],
  [9.9999e-7, "1 µs"],
  [0.25, "250 ms"],
  [12, "12 s"],
  [2500, "2500 s"],
  [-3e-15, "−3 fs"],
  [1e-12, "1 ps"],
  [0, "0 s"],
  [4e-22, "4 × 10<sup>−22</sup> s"],
  [Number.NaN, "–"],
])("%s s reads %s", (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});
