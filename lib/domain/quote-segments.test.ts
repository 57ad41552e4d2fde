import { expect, test } from "vitest";
import { type MarkedRange, segments } from "./quote-segments";

const TEXT = "có 10 loại, với 747 câu lạc bộ";

test.each<[string, MarkedRange[], [string, string[]][]]>([
  ["no quote", [], [[TEXT, []]]],
  [
    "one",
    [{ id: "a", start: 3, end: 5 }],
    [
      ["có ", []],
      ["10", ["a"]],
      [" loại, với 747 câu lạc bộ", []],
    ],
  ],
  [
    "side by side",
    [
      { id: "a", start: 0, end: 10 },
      { id: "b", start: 10, end: TEXT.length },
    ],
    [
      ["có 10 loại", ["a"]],
      [", với 747 câu lạc bộ", ["b"]],
    ],
  ],
  [
    "overlapping, one inside another, one twice",
    [
      { id: "a", start: 0, end: 10 },
      { id: "b", start: 3, end: TEXT.length },
      { id: "c", start: 3, end: 5 },
      { id: "d", start: 3, end: 5 },
    ],
    [
      ["có ", ["a"]],
      ["10", ["a", "b", "c", "d"]],
      [" loại", ["a", "b"]],
      [", với 747 câu lạc bộ", ["b"]],
    ],
  ],
  [
    "beyond the text, or empty",
    [
      { id: "a", start: 20, end: 999 },
      { id: "b", start: 5, end: 5 },
      { id: "c", start: 99, end: 120 },
    ],
    [
      ["có 10 loại, với 747 ", []],
      ["câu lạc bộ", ["a"]],
    ],
  ],
])("segments: %s", (_name, ranges, expected) => {
  const found = segments(TEXT, ranges);
  expect(found.map(({ text, ids }) => [text, ids])).toEqual(expected);
  expect(found.map(({ text }) => text).join("")).toBe(TEXT);
});

test("an empty text has no segment", () => {
  expect(segments("", [{ id: "a", start: 0, end: 1 }])).toEqual([]);
});
