import { expect, test } from "vitest";
import { typedDate } from "./typed-dates";

test.each([
  ["21/6/2017", "2017-06-21", "2017-06-21", "day"],
  [" 01-07-2025 ", "2025-07-01", "2025-07-01", "day"],
  ["2017-06-21", "2017-06-21", "2017-06-21", "day"],
  ["2/2016", "2016-02-01", "2016-02-29", "month"],
  ["12/2016", "2016-12-01", "2016-12-31", "month"],
  ["2008", "2008-01-01", "2008-12-31", "year"],
])("%s is a time", (typed, first, last, precision) => {
  expect(typedDate(typed)).toEqual({ first, last, precision });
});

test.each(["", "31/2/2017", "13/2017", "0/2017", "17", "1817", "2017-02-29", "tháng 6"])(
  "“%s” is none",
  (typed) => {
    expect(typedDate(typed)).toBeNull();
  },
);
