import { expect, test } from "vitest";
import type { Period } from "../domain/periods";
import { periodForTiming } from "../domain/reporting-years";
import { formatDate, formatMoment, periodLabel } from "./dates";

test.each([
  ["2017-06-21", "21/6/2017", "21 June 2017"],
  ["2025-07-01", "01/7/2025", "1 July 2025"],
  ["2012-02-15", "15/02/2012", "15 February 2012"],
  ["2025-12-09", "09/12/2025", "9 December 2025"],
])("formatDate(%s)", (date, vi, en) => {
  expect(formatDate(date, "vi")).toBe(vi);
  expect(formatDate(date, "en")).toBe(en);
});

const span: Period = {
  kind: "span",
  from: "2008-01-01",
  to: "2017-06-21",
  fromPrecision: "year",
  toPrecision: "day",
  basis: "unstated",
};

test.each<[string, Period, string, string]>([
  ["the awards of the seed article", span, "2008 – 21/6/2017", "2008 – 21 June 2017"],
  [
    "its pages, whose start is not stated",
    { ...span, from: null, fromPrecision: null },
    "… – 21/6/2017",
    "… – 21 June 2017",
  ],
  [
    "its clubs",
    { ...span, kind: "as_of", from: "2017-06-21", fromPrecision: "day" },
    "21/6/2017",
    "21 June 2017",
  ],
  ["a reporting year", periodForTiming("flow", 2017), "2017", "2017"],
  ["a stock of a reporting year", periodForTiming("stock", 2017), "2017", "2017"],
  [
    "a month",
    { ...span, from: "1992-05-01", fromPrecision: "month" },
    "5/1992 – 21/6/2017",
    "May 1992 – 21 June 2017",
  ],
])("periodLabel of %s", (_name, period, vi, en) => {
  expect(periodLabel(period, "vi")).toBe(vi);
  expect(periodLabel(period, "en")).toBe(en);
});

test("a moment is told in the office's time, which is seven hours ahead of Greenwich", () => {
  expect(formatMoment("2017-06-21T18:46:29.000Z", "vi")).toBe("22/6/2017 01:46:29");
  expect(formatMoment("2017-06-21T00:00:00.000Z", "en")).toBe("21 June 2017 07:00:00");
});
