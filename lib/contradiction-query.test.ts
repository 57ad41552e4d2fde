import { expect, test } from "vitest";
import { contradictionFilters } from "./contradiction-query";
import { readingQuery } from "./reading-query";

test.each([
  [{}, { measureId: "", kind: null, state: null }],
  [
    { measure: "clubs", kind: "rivals", state: "ranked" },
    { measureId: "clubs", kind: "rivals", state: "ranked" },
  ],
  [
    { measure: ["clubs", "teams"], kind: "x", state: ["", "open"] },
    { measureId: "clubs", kind: null, state: null },
  ],
])("the filters of contradictions: %j", (given, filters) => {
  expect(contradictionFilters(given)).toEqual(filters);
});

test.each([
  [{}, { at: "", words: "", chosen: null }],
  [
    { at: "1-5-13", words: " 13 loại " },
    { at: "1-5-13", words: "13 loại", chosen: null },
  ],
  [{ start: "3", end: "9" }, { chosen: { start: 3, end: 9 } }],
  [{ start: "9", end: "3" }, { chosen: null }],
  [{ start: "-1", end: "x" }, { chosen: null }],
])("what is asked of the reading: %j", (given, asked) => expect(readingQuery(given)).toMatchObject(asked));
