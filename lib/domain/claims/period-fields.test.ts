import { expect, test } from "vitest";
import { asOf, until } from "../reading/period-phrases";
import { periodForTiming } from "../reporting-years";
import { fieldsOfPeriod, type PeriodFields, periodOfFields } from "./period-fields";

test.each<[string, PeriodFields, object]>([
  ["a day", { kind: "as_of", from: "", to: "21/6/2017", basis: "calendar" }, asOf("2017-06-21")],
  ["a month", { kind: "as_of", from: "x", to: "6/2017", basis: "calendar" }, asOf("2017-06-30", "month")],
  ["until a day", { kind: "span", from: "", to: "21/6/2017", basis: "unstated" }, until("2017-06-21")],
  [
    "a span of stated precision",
    { kind: "span", from: "2008", to: "5/2017", basis: "unstated" },
    { from: "2008-01-01", fromPrecision: "year", to: "2017-05-31", toPrecision: "month" },
  ],
  [
    "a reporting year",
    { kind: "year", from: "", to: "2017", basis: "reporting_year" },
    periodForTiming("flow", 2017),
  ],
  [
    "a calendar year",
    { kind: "year", from: "", to: "2017", basis: "calendar" },
    { from: "2017-01-01", to: "2017-12-31", basis: "calendar" },
  ],
])("%s", (_, fields, period) => expect(periodOfFields(fields)).toMatchObject(period));

test.each<[string, PeriodFields]>([
  ["no end", { kind: "span", from: "2008", to: "", basis: "unstated" }],
  ["no date", { kind: "as_of", from: "", to: "31/2/2017", basis: "calendar" }],
  ["a start that is none", { kind: "span", from: "hồi trước", to: "2017", basis: "unstated" }],
])("%s cannot be read", (_, fields) => expect(periodOfFields(fields)).toBeNull());

test.each([
  asOf("2017-06-21"),
  asOf("2017-06-30", "month"),
  until("2017-02-01"),
  periodForTiming("flow", 2017),
  { ...until("2021-12-31"), from: "2008-03-01", fromPrecision: "month", toPrecision: "year" } as const,
])("fields and back is the same: %j", (period) => {
  expect(periodOfFields(fieldsOfPeriod(period))).toEqual(period);
});
