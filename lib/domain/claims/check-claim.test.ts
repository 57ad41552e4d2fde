import { describe, expect, test } from "vitest";
import type { Period } from "../periods";
import { asOf } from "../reading/period-phrases";
import { type ClaimFields, checkClaim, LONGEST_QUOTE, numberOf } from "./check-claim";

const TEXT = `Hiện nay, toàn tỉnh có trên 1.420 câu lạc bộ và 12,7 triệu tờ rơi. ${"Lời dài. ".repeat(100)}`;
const QUOTE = "toàn tỉnh có trên 1.420 câu lạc bộ";
const start = TEXT.indexOf(QUOTE);

const CATALOGUE = {
  facets: [
    { id: "clubs", measureId: "clubs" },
    { id: "leaflets", measureId: "leaflets" },
    { id: "rate", measureId: "rate" },
    { id: "safe", measureId: "safe" },
  ],
  measures: [
    { id: "clubs", rollup: "sum", timing: "stock" },
    { id: "leaflets", rollup: "sum", timing: "flow" },
    { id: "rate", rollup: "ratio", timing: "status" },
    { id: "safe", rollup: "sum", timing: "status" },
  ],
  units: [
    { id: "tinh", validFrom: null, validTo: "2025-06-30" },
    { id: "thi-xa", validFrom: "2015-05-15", validTo: null },
  ],
} as const;

const year = (number: number): Period => ({
  kind: "year",
  from: `${number}-01-01`,
  to: `${number}-12-31`,
  fromPrecision: "year",
  toPrecision: "year",
  basis: "unstated",
});
const span = (from: string | null, to: string): Period => ({ ...year(2017), kind: "span", from, to });

const CLAIM: ClaimFields = {
  start,
  end: start + QUOTE.length,
  printed: "1.420",
  value: 1420,
  qualifier: "more_than",
  facetId: "clubs",
  unitId: "tinh",
  period: asOf("2018-10-15"),
};

describe("a claim", () => {
  test.each<[string, Partial<ClaimFields>]>([
    ["as it is proposed", {}],
    ["with another qualifier", { qualifier: "exact" }],
    ["of a stock in a year", { period: year(2017) }],
    ["of a flow in a year", { facetId: "leaflets", period: year(2017) }],
    ["of a flow since a day that is not stated", { facetId: "leaflets", period: span(null, "2017-06-21") }],
    ["of what is assessed once a year", { facetId: "safe", period: year(2017) }],
    ["of a unit that lived in a part of the year", { unitId: "thi-xa", period: year(2015) }],
  ])("%s may be stored", (_, fields) => {
    expect(checkClaim({ ...CLAIM, ...fields }, TEXT, CATALOGUE)).toEqual({});
  });

  test.each<[string, Partial<ClaimFields>, object]>([
    ["an empty quote", { end: start }, { quote: "quote-range", printed: "printed-not-in-quote" }],
    ["a quote beyond the text", { end: TEXT.length + 1 }, { quote: "quote-range" }],
    ["a half offset", { end: CLAIM.end + 0.5 }, { quote: "quote-range" }],
    ["a quote that is no quote", { end: start + LONGEST_QUOTE + 1 }, { quote: "quote-too-long" }],
    ["a number that is not there", { printed: "1.421", value: 1421 }, { printed: "printed-not-in-quote" }],
    ["no number", { printed: "" }, { printed: "printed-not-in-quote" }],
    ["another value", { value: 1240 }, { value: "value-not-as-printed" }],
    ["a broken value", { value: 1420.5 }, { value: "value-not-whole" }],
    ["a negative value", { value: -1 }, { value: "value-not-sane" }],
    ["a slip of the keyboard", { value: 1e12 }, { value: "value-not-sane" }],
    ["a measure that is not ours", { facetId: "" }, { facet: "not-ours" }],
    ["a rate", { facetId: "rate", period: year(2017) }, { facet: "computed-rate" }],
    ["no unit", { unitId: "" }, { unit: "unit-unknown" }],
    ["a unit before its time", { unitId: "thi-xa", period: asOf("2014-12-14") }, { unit: "unit-not-valid" }],
    ["a unit after its time", { period: asOf("2025-07-01") }, { unit: "unit-not-valid" }],
    ["a stock over a span", { period: span("2010-01-01", "2017-06-21") }, { period: "stock-wants-a-day" }],
    ["a flow as of a day", { facetId: "leaflets" }, { period: "flow-wants-a-stretch" }],
    ["an assessment as of a day", { facetId: "safe" }, { period: "status-wants-a-year" }],
    [
      "a time that ends before it begins",
      { facetId: "leaflets", period: span("2018-01-01", "2017-01-01") },
      { period: "period-backwards" },
    ],
    ["no time", { period: { ...asOf("2017-02-29") } }, { period: "period-unreadable" }],
  ])("with %s is refused at the field", (_, fields, issues) => {
    expect(checkClaim({ ...CLAIM, ...fields }, TEXT, CATALOGUE)).toEqual(issues);
  });
});

test.each([
  ["1.360", 1360],
  ["12,7 triệu", 12_700_000],
  ["mười ba", 13],
  ["114/116", 114],
  ["01", 1],
  ["98,5%", 98.5],
  ["nhiều", null],
])("%s means %s", (printed, value) => expect(numberOf(printed)).toBe(value));
