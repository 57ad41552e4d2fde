import { expect, test } from "vitest";
import { changeBetween } from "./changes";
import { missing, num } from "./testing/values-fixture";
import type { Value } from "./values";

test.each<[string, Value | null, Value | null, number | null]>([
  ["up", num(20), num(25), 5],
  ["down", num(25), num(20), -5],
  ["from zero", num(0), num(7), 7],
  ["what rounds to nothing is nothing", num(96.71), num(96.74), 0],
  ["of what is written: 95,5 and 96,7", num(95.46), num(96.74), 1.2],
  ["a qualified number cannot be subtracted", num(20), num(25, "more_than"), null],
  ["nor from one", num(20, "about"), num(25), null],
  ["a reason is no number", num(20), missing(), null],
  ["nothing before", null, num(25), null],
])("%s", (_name, before, now, change) => {
  expect(changeBetween(before, now)).toBe(change);
});
