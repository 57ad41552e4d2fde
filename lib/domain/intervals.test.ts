import { describe, expect, test } from "vitest";
import { addIntervals, intervalOf, intervalsMeet, surelyGreater, valuesAgree } from "./intervals";
import { missing, num } from "./testing/values-fixture";
import type { Qualifier, Value } from "./values";

describe("intervalOf", () => {
  test.each<[Qualifier, number, number, number | null, boolean, boolean]>([
    ["exact", 1360, 1360, 1360, false, false],
    ["exact", 0, 0, 0, false, false],
    ["more_than", 4000, 4000, null, true, true],
    ["at_least", 4000, 4000, null, false, true],
    ["less_than", 500, 0, 500, false, true],
    ["nearly", 124000, 111600, 124000, false, true],
    ["about", 10, 9, 11, false, false],
  ])("%s %d", (qualifier, value, low, high, lowOpen, highOpen) => {
    expect(intervalOf(num(value, qualifier))).toEqual({ low, high, lowOpen, highOpen });
  });
});

describe("valuesAgree", () => {
  test.each<[string, Value, Value, boolean]>([
    ["over 4,000 and 4,213", num(4000, "more_than"), num(4213), true],
    ["over 4,000 and 4,000", num(4000, "more_than"), num(4000), false],
    ["at least 4,000 and 4,000", num(4000, "at_least"), num(4000), true],
    ["over 4,000 and over 5,000", num(4000, "more_than"), num(5000, "more_than"), true],
    ["over 4,000 and less than 4,000", num(4000, "more_than"), num(4000, "less_than"), false],
    ["nearly 100 and 90", num(100, "nearly"), num(90), true],
    ["nearly 100 and 100", num(100, "nearly"), num(100), false],
    ["nearly 100 and 89", num(100, "nearly"), num(89), false],
    ["about 100 and 110", num(100, "about"), num(110), true],
    ["about 100 and 111", num(100, "about"), num(111), false],
    ["two equal numbers", num(13), num(13), true],
    ["two numbers", num(13), num(40), false],
    ["a number and nothing reported", num(13), missing("not_reported"), true],
    ["a number and withheld", num(13), missing("withheld"), true],
    ["a number and not applicable", num(13), missing("not_applicable"), false],
    ["two missing", missing("withheld"), missing("not_applicable"), true],
  ])("%s: %s", (_name, a, b, agree) => {
    expect(valuesAgree(a, b)).toBe(agree);
    expect(valuesAgree(b, a)).toBe(agree);
  });
});

test("a sum is open where one of its parts is", () => {
  const sum = addIntervals([intervalOf(num(10)), intervalOf(num(100, "nearly"))]);
  expect(sum).toEqual({ low: 100, high: 110, lowOpen: false, highOpen: true });
  expect(addIntervals([intervalOf(num(1)), intervalOf(num(2, "more_than"))]).high).toBeNull();
  expect(addIntervals([])).toEqual({ low: 0, high: 0, lowOpen: false, highOpen: false });
});

test("greater is sure only where no number of both fits", () => {
  expect(surelyGreater(intervalOf(num(30)), intervalOf(num(13)))).toBe(true);
  expect(surelyGreater(intervalOf(num(30)), intervalOf(num(30)))).toBe(false);
  expect(surelyGreater(intervalOf(num(30, "more_than")), intervalOf(num(30)))).toBe(true);
  expect(surelyGreater(intervalOf(num(30)), intervalOf(num(13, "more_than")))).toBe(false);
  expect(intervalsMeet(intervalOf(num(30, "about")), intervalOf(num(30, "nearly")))).toBe(true);
});
