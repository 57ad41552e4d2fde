import { expect, test } from "vitest";
import { asOf } from "../reading/period-phrases";
import type { Proposal } from "../reading/proposals";
import { cautionOf, handMade, nearestPlace, proposedFields } from "./proposed-fields";

const CATALOGUE = {
  measures: [
    { id: "clubs", rollup: "sum" },
    { id: "rate", rollup: "ratio" },
  ],
  facets: [
    { id: "clubs", measureId: "clubs", categoryKey: "" },
    { id: "clubs/outside", measureId: "clubs", categoryKey: "sector=outside" },
  ],
} as const;

const PROPOSAL: Proposal = {
  quote: "với 1.420 câu lạc bộ",
  start: 10,
  end: 30,
  quotes: [
    { start: 10, end: 30 },
    { start: 50, end: 70 },
  ],
  printed: "1.420",
  value: 1420,
  of: null,
  qualifier: "exact",
  unit: "câu lạc bộ",
  subject: "câu lạc bộ",
  measure: "clubs",
  categories: {},
  place: "tỉnh Trà Vinh",
  unitId: "tinh-tra-vinh",
  period: asOf("2018-10-15"),
  level: "level",
  movement: true,
};

test("a proposal becomes what its form begins with", () => {
  expect(proposedFields(PROPOSAL, CATALOGUE)).toMatchObject({
    key: "10-30-1.420",
    value: "1.420",
    facetId: "clubs",
    unitId: "tinh-tra-vinh",
    others: [{ start: 50, end: 70 }],
    caution: null,
  });
});

test.each<[string, Partial<Proposal>, string | null, string]>([
  ["a category", { categories: { sector: "outside" } }, null, "clubs/outside"],
  ["categories that are not crossed", { categories: { sector: "outside", award: "flag" } }, null, "clubs"],
  ["a change", { level: "change" }, "change", ""],
  ["a rate of ours", { measure: "rate" }, "computed-rate", ""],
  ["any rate", { measure: null, unit: "%" }, "computed-rate", ""],
  ["what is not ours", { measure: null }, "not-ours", ""],
  ["no unit", { unitId: null }, "place-unknown", "clubs"],
])("%s", (_, fields, caution, facetId) => {
  const proposal = { ...PROPOSAL, ...fields };
  expect(cautionOf(proposal, CATALOGUE)).toBe(caution);
  expect(proposedFields(proposal, CATALOGUE).facetId).toBe(facetId);
});

const TEXT = "Xã có  trên 52 tổ, và 1,5 triệu tờ rơi.";

test.each([
  [" trên 52 tổ,", { printed: "52", value: "52", quote: "trên 52 tổ," }],
  ["và 1,5 triệu tờ", { printed: "1,5 triệu", value: "1.500.000" }],
  ["Xã có", null],
  ["  ", null],
])("words chosen by hand: “%s”", (words, fields) => {
  const start = TEXT.indexOf(words);
  const made = handMade(TEXT, { start, end: start + words.length }, "2018-10-15");
  if (fields === null) expect(made).toBeNull();
  else {
    expect(made).toMatchObject({ ...fields, facetId: "", unitId: "" });
    expect(made && TEXT.slice(made.start, made.end)).toBe(made?.quote);
  }
});

test.each([
  ["5 tổ", 0, 3],
  ["5 tổ", 30, 26],
  ["6 tổ", 0, null],
  ["", 0, null],
])("“%s” near %i stands at %s", (words, near, start) => {
  expect(nearestPlace("Có 5 tổ ở đây, rồi lại có 5 tổ.", words, near)?.start ?? null).toBe(start);
});
